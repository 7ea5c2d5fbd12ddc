//! Every figure of coverage counted a second time, from the rows of the database and with nothing but
//! loops, and compared cell by cell with what the page shows.

use crate::start::{area, house, with_role};
use domain::coverage::view::CoverageView;
use domain::coverage::wanted::{CoverageQuery, RowKey};
use domain::coverage::{Column, Figure};
use domain::ids::EmployeeId;
use domain::organisation::OrganisationKind;
use domain::permission::{Grant, Role};
use services::coverage::read_coverage;
use services::{Actor, demo_region};
use std::collections::{BTreeMap, BTreeSet};
use store::on_both_engines;

mod attention;
mod beside;
mod cuts;
mod recorded;
mod workload;

use recorded::{Agreement, Days, Lesson, Region, School, region};

/// What the page is asked for, as the loops below understand it.
#[derive(Debug, Default, Clone)]
struct Wanted {
    days: Days,
    area: String,
    town: String,
    payer: String,
    theme: String,
    kind: String,
    by: &'static str,
}

impl Wanted {
    fn query(&self) -> CoverageQuery {
        CoverageQuery {
            from: self.days.0.clone(),
            until: self.days.1.clone(),
            area: self.area.clone(),
            town: self.town.clone(),
            payer: self.payer.clone(),
            theme: self.theme.clone(),
            kind: self.kind.clone(),
            by: self.by.to_owned(),
        }
    }

    fn wants(&self, mine: &str, wanted: &str) -> bool {
        wanted.is_empty() || mine == wanted.replace('-', "")
    }

    fn takes_town(&self, region: &Region, code: &str) -> bool {
        let area = region.towns.iter().find(|town| town.0 == code);
        self.wants(code, &self.town)
            && (self.area.is_empty() || area.is_some_and(|town| self.wants(&town.1, &self.area)))
    }

    fn takes(&self, region: &Region, lesson: &Lesson) -> bool {
        let payer = lesson
            .agreement
            .map_or("none", |nth| &region.agreements[nth].source);
        self.days.0 <= lesson.on
            && lesson.on <= self.days.1
            && self.takes_town(region, &lesson.town)
            && self.wants(payer, &self.payer)
            && self.wants(&lesson.theme, &self.theme)
            && self.wants(&lesson.kind, &self.kind)
    }

    fn takes_agreement(&self, region: &Region, one: &Agreement) -> bool {
        one.days.0 <= self.days.1
            && self.days.0 <= one.days.1
            && self.takes_town(region, &one.town)
            && self.wants(&one.source, &self.payer)
            && (self.theme.is_empty()
                || one.themes.is_empty()
                || one.themes.contains(&self.theme.replace('-', "")))
            && (self.kind.is_empty() || one.kinds.is_empty() || one.kinds.contains(&self.kind))
    }
}

fn days_between(first: &str, last: &str) -> u64 {
    let day = |text: &str| text.parse::<domain::time::Day>().expect("a date");
    u64::try_from((day(last) - day(first)).num_days() + 1).expect("in order")
}

/// What a row is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Cut {
    /// All together.
    All,
    /// One municipality by its code; the region's own agreements under an empty one.
    Town(String),
    /// A school by its id.
    School(String),
    /// A theme by its id.
    Theme(String),
}

impl Cut {
    fn of(key: &RowKey) -> Self {
        match key {
            RowKey::Town(code) => Self::Town(code.clone()),
            RowKey::School(id) => Self::School(id.to_string().replace('-', "")),
            RowKey::Theme(id) => Self::Theme(id.to_string().replace('-', "")),
        }
    }

    fn has_lesson(&self, lesson: &Lesson) -> bool {
        match self {
            Self::All => true,
            Self::Town(code) => lesson.town == *code,
            Self::School(id) => lesson.school == *id,
            Self::Theme(id) => lesson.theme == *id,
        }
    }

    fn has_school(&self, school: &School) -> bool {
        match self {
            Self::All => true,
            Self::Town(code) => school.town == *code,
            Self::School(id) => school.id == *id,
            Self::Theme(_) => false,
        }
    }

    fn has_agreement(&self, one: &Agreement) -> bool {
        match self {
            Self::All => true,
            Self::Town(code) => one.town == *code,
            Self::School(_) | Self::Theme(_) => false,
        }
    }
}

/// Every cell of a row.
fn row(region: &Region, wanted: &Wanted, cut: &Cut) -> BTreeMap<&'static str, u64> {
    let lessons: Vec<_> = (region.lessons.iter())
        .filter(|lesson| cut.has_lesson(lesson) && wanted.takes(region, lesson))
        .collect();
    let count = |test: &dyn Fn(&Lesson) -> bool| {
        u64::try_from(lessons.iter().filter(|lesson| test(lesson)).count()).expect("small")
    };
    let state = |state: &'static str| move |lesson: &Lesson| lesson.state == state;
    let given = || lessons.iter().filter(|lesson| lesson.state == "given");
    let reached = |club: bool| {
        let schools = given().filter(|lesson| (lesson.kind == "club") == club);
        schools
            .map(|lesson| &lesson.school)
            .collect::<BTreeSet<_>>()
            .len() as u64
    };
    let mut most: BTreeMap<&String, u64> = BTreeMap::new();
    for lesson in given() {
        let pupils = match lesson.pupils {
            0..5 => 0,
            some => (some as f64 / 5.0).round() as u64 * 5,
        };
        let known = most.entry(&lesson.group).or_default();
        *known = (*known).max(pupils);
    }
    let there = |club: bool| {
        let schools = region.schools.iter().filter(|one| {
            (one.kind == "club") == club
                && cut.has_school(one)
                && wanted.takes_town(region, &one.town)
                && wanted.wants(&one.kind, &wanted.kind)
                && (one.closed.is_empty() || one.closed > wanted.days.0)
                && one.opened <= wanted.days.1
        });
        schools.count() as u64
    };
    let agreements = || {
        let all = region.agreements.iter().enumerate();
        all.filter(|(_, one)| cut.has_agreement(one) && wanted.takes_agreement(region, one))
    };
    let share = |one: &Agreement, number: u64| {
        let first = (&one.days.0).max(&wanted.days.0);
        let last = (&one.days.1).min(&wanted.days.1);
        let (all, within) = (
            days_between(&one.days.0, &one.days.1),
            days_between(first, last),
        );
        ((number * within) as f64 / all as f64).round() as u64
    };
    let left = agreements().map(|(nth, one)| {
        let mut paid: Vec<_> = (region.lessons.iter())
            .filter(|lesson| lesson.agreement == Some(nth))
            .filter(|lesson| lesson.state == "given" || lesson.state == "not_shown_up")
            .collect();
        paid.sort_by_key(|lesson| (lesson.on.clone(), lesson.start.clone(), lesson.id.clone()));
        let beyond = paid
            .iter()
            .skip(usize::try_from(one.lessons).expect("small"));
        let given = beyond.filter(|lesson| lesson.state == "given");
        let used: u64 = given.map(|lesson| lesson.minutes).sum();
        one.reserve.saturating_sub(used)
    });
    let went = |lesson: &&&Lesson| lesson.state == "given" || lesson.state == "not_shown_up";
    BTreeMap::from([
        (
            "agreed_lessons",
            agreements().map(|(_, one)| share(one, one.lessons)).sum(),
        ),
        (
            "agreed_minutes",
            agreements().map(|(_, one)| share(one, one.minutes)).sum(),
        ),
        ("requested", lessons.len() as u64),
        ("open", count(&state("requested"))),
        (
            "planned",
            count(&state("proposed")) + count(&state("confirmed")),
        ),
        ("given", count(&state("given"))),
        (
            "cancelled_by_school",
            count(&|one| one.state == "cancelled" && one.cancelled_by == "organisation"),
        ),
        (
            "cancelled_by_us",
            count(&|one| one.state == "cancelled" && one.cancelled_by != "organisation"),
        ),
        (
            "cancelled_late",
            count(&|one| one.state == "cancelled" && one.notice.is_some_and(|days| days < 7)),
        ),
        ("not_shown_up", count(&state("not_shown_up"))),
        ("schools_reached", reached(false)),
        ("schools", there(false)),
        ("clubs_reached", reached(true)),
        ("clubs", there(true)),
        ("groups_reached", most.len() as u64),
        ("pupils_reached", most.values().sum()),
        ("minutes_given", given().map(|lesson| lesson.minutes).sum()),
        (
            "travel_minutes",
            lessons
                .iter()
                .filter(went)
                .map(|lesson| lesson.travel)
                .sum(),
        ),
        ("tailor_made_left", left.sum()),
    ])
}

fn shown(line: &domain::coverage::table::Line) -> BTreeMap<&'static str, u64> {
    Column::ALL
        .into_iter()
        .map(|column| (column.code(), column.of(line)))
        .collect()
}

/// Every row that there can be.
fn cuts(region: &Region, by: &str) -> BTreeSet<Cut> {
    match by {
        "school" => {
            let schools = region.schools.iter();
            schools.map(|one| Cut::School(one.id.clone())).collect()
        }
        "theme" => {
            let lessons = region.lessons.iter();
            lessons.map(|one| Cut::Theme(one.theme.clone())).collect()
        }
        _ => {
            let towns = region.towns.iter();
            towns.map(|(code, _)| Cut::Town(code.clone())).collect()
        }
    }
}

/// Compares every cell; gives how many there were that are not nothing.
fn compare(region: &Region, wanted: &Wanted, view: &CoverageView, what: &str) -> usize {
    let mut cells = 0;
    let mut missing = cuts(region, wanted.by);
    for one in &view.rows {
        let cut = Cut::of(&one.key);
        assert!(missing.remove(&cut), "{what}: {} once", one.name);
        let expected = row(region, wanted, &cut);
        cells += expected.values().filter(|value| **value > 0).count();
        assert_eq!(shown(&one.line), expected, "{what}: {}", one.name);
    }
    for cut in &missing {
        let filled = row(region, wanted, cut).values().any(|value| *value > 0);
        assert!(!filled, "{what}: {cut:?} has no row");
    }
    let all = row(region, wanted, &Cut::All);
    assert_eq!(shown(&view.total), all, "{what}: together");
    let own = row(region, wanted, &Cut::Town(String::new()));
    assert_eq!(shown(&view.region), own, "{what}: the whole region");
    cells
}

fn manager() -> Actor {
    let grant = Grant {
        role: Role::Manager,
        area: None,
    };
    Actor::employee(EmployeeId::from_number(7), vec![grant])
}

on_both_engines! {
    async fn every_cell_is_what_loops_over_the_database_count(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let region = region(&database).await;
        let view = read_coverage(&house, &manager(), &CoverageQuery::default()).await.expect("a view");
        let year = ("2026-01-01".to_owned(), "2026-12-31".to_owned());
        let choice = |days: &Days| Wanted { days: days.clone(), ..Wanted::default() };
        let mut asked = vec![
            ("the year", choice(&year)),
            ("an autumn", choice(&("2026-09-15".to_owned(), "2026-12-10".to_owned()))),
            ("a school year", choice(&("2026-08-01".to_owned(), "2027-07-31".to_owned()))),
            ("a day", choice(&("2026-11-24".to_owned(), "2026-11-24".to_owned()))),
        ];
        for (source, _) in &view.choices.sources {
            asked.push(("a source", Wanted { payer: source.to_string(), ..choice(&year) }));
        }
        asked.push(("nobody pays", Wanted { payer: "none".to_owned(), ..choice(&year) }));
        for (theme, _) in &view.choices.themes {
            asked.push(("a theme", Wanted { theme: theme.to_string(), ..choice(&year) }));
        }
        for kind in OrganisationKind::ALL {
            asked.push(("a kind", Wanted { kind: kind.code().to_owned(), ..choice(&year) }));
        }
        for (area, _) in &view.choices.areas {
            asked.push(("an area", Wanted { area: area.to_string(), ..choice(&year) }));
        }
        let mut cells = 0;
        for (what, wanted) in &asked {
            let view = read_coverage(&house, &manager(), &wanted.query()).await.expect("a view");
            assert_eq!(view.mistakes.0, [], "{what}");
            cells += compare(&region, wanted, &view, what);
        }
        assert!(cells > 1_000, "{cells}");
        assert!(view.total.counts.of(Figure::TravelMinutes) > 0);
    }

    async fn a_manager_of_an_area_sees_its_rows_and_no_others(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let leiden = area(&house, "Leiden").await;
        let viewer = with_role(Role::Manager, leiden);
        let view = read_coverage(&house, &viewer, &CoverageQuery::default()).await.expect("a view");
        let whole = read_coverage(&house, &manager(), &CoverageQuery::default()).await.expect("a view");
        let of = |view: &CoverageView| -> Vec<String> {
            view.rows.iter().map(|row| row.key.code()).collect()
        };
        let sql = "SELECT COUNT(*) FROM municipality m JOIN area a ON a.id = m.area_id WHERE a.name LIKE 'Leiden%'";
        assert_eq!(usize::try_from(database.number(sql).await), Ok(view.rows.len()));
        for row in &view.rows {
            assert!(whole.rows.contains(row), "{}", row.name);
        }
        assert!(of(&whole).len() > of(&view).len());
        let towns: Vec<_> = view.map.towns.iter().map(|town| town.code.clone()).collect();
        let mut rows = of(&view);
        rows.sort();
        let mut towns = towns;
        towns.sort();
        assert_eq!(rows, towns);
        // An agreement of the whole region is of no area, chosen or not.
        let chosen = CoverageQuery { area: leiden.to_string(), ..CoverageQuery::default() };
        for who in [&viewer, &manager()] {
            let of_area = read_coverage(&house, who, &chosen).await.expect("a view");
            let going: Vec<_> = of_area.going.iter().map(|one| one.agreement).collect();
            let seen: Vec<_> = view.going.iter().map(|one| one.agreement).collect();
            assert_eq!((of_area.total, of_area.region, going), (view.total, view.region, seen));
            assert_eq!(of_area.left_out, view.left_out);
        }
        assert_eq!((view.left_out, whole.left_out), (1, 0));
        assert!(whole.region.agreed.lessons > 0 && view.region.agreed.lessons == 0);
        let other = whole.rows.iter().find(|row| !view.rows.contains(row)).expect("elsewhere");
        let (query, code) = (CoverageQuery::default(), other.key.code());
        let rows = services::coverage::read_rows(&house, &viewer, &query, ("given", &code), 1).await;
        assert_eq!(rows.map(|_| ()), Err(services::Fault::NotFound));
    }
}
