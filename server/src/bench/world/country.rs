//! A country for ten years: 342 municipalities, 8,700 schools, 150,000 lessons.

use super::{AREA, MINUTES, PLANNER, educator, placed, records, small};
use domain::agreement::{Agreement, AgreementForm, FundingSource, Settlement};
use domain::area::Municipality;
use domain::ids::{AgreementId, FundingSourceId};
use domain::lesson::{Slot, State};
use domain::organisation::Organisation;
use domain::permission::{Grant, ImportRegisters, Role};
use domain::time::{Day, Minute};
use domain::travel::Point;
use domain::values::{Mistake, Mistakes, Name};
use services::{Actor, Fault, House};
use store::whole_region::WholeRegion;

/// How much there is of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// Municipalities.
    pub towns: usize,
    /// Schools, spread over them.
    pub schools: usize,
    /// Lessons, spread over the schools and over the weekdays of the years.
    pub lessons: usize,
    /// The first calendar year.
    pub first_year: i32,
    /// Calendar years.
    pub years: i32,
}

impl Country {
    /// The one that the aim is stated for, its last year the one in which `today` lies.
    pub fn whole(this_year: i32) -> Self {
        Self {
            towns: 342,
            schools: 8_700,
            lessons: 150_000,
            first_year: this_year - 9,
            years: 10,
        }
    }

    fn weekdays(&self) -> Vec<Day> {
        use chrono::{Datelike, Weekday};
        let first = Day::from_ymd_opt(self.first_year, 1, 1).unwrap_or_default();
        let days = first.iter_days();
        let inside = days.take_while(|day| day.year() < self.first_year + self.years);
        inside
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
            .collect()
    }
}

/// Makes a country and loads it into an empty database.
///
/// # Errors
/// When the database fails.
pub async fn load_country(house: &House, country: &Country) -> Result<(), Fault> {
    let permit = Actor::operator().permit::<ImportRegisters>()?;
    let today = house.clock().today();
    let region = region(country, today).map_err(|_| Fault::Failed)?;
    let tx = house.store().begin().await?;
    tx.load_region(&permit, &region).await?;
    Ok(tx.commit(Vec::new()).await?)
}

fn code(town: usize) -> String {
    format!("{:04}", town + 1)
}

fn town(number: usize) -> Municipality {
    let step = |count: usize, degrees: f64| f64::from(small(count)) * degrees;
    Municipality {
        code: code(number),
        name: format!("Gemeente {:03}", number + 1),
        area: AREA,
        centre: Point {
            latitude: 50.9 + step(number / 18, 0.12),
            longitude: 3.6 + step(number % 18, 0.18),
        },
    }
}

fn school(number: usize, country: &Country) -> Result<Organisation, Mistake> {
    let mut school = records::school(number)?;
    school.address.municipality = code(number % country.towns);
    Ok(school)
}

const SOURCE: FundingSourceId = FundingSourceId::from_number(0x50);

fn agreement(number: usize, country: &Country) -> Result<Agreement, Mistakes> {
    let year = country.first_year + i32::from(small(number / country.towns));
    let form = AgreementForm {
        municipality: code(number % country.towns),
        source: SOURCE.to_string(),
        name: format!("Subsidie {year}"),
        first_day: format!("{year:04}-01-01"),
        last_day: format!("{year:04}-12-31"),
        lessons: "40".to_owned(),
        tailor_made: "6".to_owned(),
        settlement: Settlement::Granted.code().to_owned(),
        ..AgreementForm::default()
    };
    let id = AgreementId::from_number(0xD_0000 + number as u128);
    Ok(form.parse()?.agreement(id, None, 1))
}

/// A lesson a day for each of so many educators as are needed.
fn region(country: &Country, today: Day) -> Result<WholeRegion, Mistakes> {
    let whole = |_| Mistakes(Vec::new());
    let days = country.weekdays();
    let educators = country.lessons.div_ceil(days.len().max(1));
    let (mut groups, mut requests, mut lessons) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..country.lessons {
        let day = days[number / educators];
        let at = number % country.schools;
        let mut request = records::request(number, at, day);
        request.contact = None;
        let group = records::group(number, at, day).map_err(whole)?;
        let slot = Slot {
            day,
            start: Minute::at(9, 15).plus(MINUTES * small(number % 5)),
            educators: vec![educator(number % educators + 1)],
        };
        let mut loaded = placed(records::lesson(number, &request, &group, 0), slot);
        if day < today {
            loaded.lesson.state = State::Given;
        }
        lessons.push(loaded);
        groups.push(group);
        requests.push(request);
    }
    let grant = |employee, role| (employee, Grant { role, area: None });
    let staff = (1..=educators).map(|number| grant(educator(number), Role::Educator));
    let paid = country.towns * usize::try_from(country.years).unwrap_or(0);
    Ok(WholeRegion {
        areas: vec![records::area()],
        municipalities: (0..country.towns).map(town).collect(),
        postcode_points: records::postcode_points(),
        organisations: (0..country.schools)
            .map(|number| school(number, country))
            .collect::<Result<_, _>>()
            .map_err(whole)?,
        contacts: Vec::new(),
        groups,
        unavailable: Vec::new(),
        free_days: Vec::new(),
        holidays: Vec::new(),
        skills: vec![records::skill().map_err(whole)?],
        lesson_types: vec![records::lesson_type().map_err(whole)?],
        lesson_type_versions: vec![records::version()],
        employees: (0..=educators)
            .map(records::employee)
            .collect::<Result<_, _>>()
            .map_err(whole)?,
        absences: Vec::new(),
        grants: staff.chain([grant(PLANNER, Role::Manager)]).collect(),
        accounts: Vec::new(),
        requests,
        lessons,
        published_weeks: Vec::new(),
        published_by: None,
        season: None,
        funding_sources: vec![FundingSource {
            id: SOURCE,
            name: Name::parse("Gemeentelijke subsidie").map_err(whole)?,
            version: 1,
        }],
        agreements: (0..paid)
            .map(|number| agreement(number, country))
            .collect::<Result<_, _>>()?,
    })
}
