use super::databases::Temporary;
use super::rows::signed_in;
use crate::bench::coverage::ask_at_once;
use crate::bench::world::country::{Country, load_country};
use chrono::Datelike;
use clap::Args;
use std::time::{Duration, Instant};

/// The longest that 99 of 100 answers may take.
const AIM: Duration = Duration::from_millis(150);

/// How much there is, and how often it is asked for.
#[derive(Debug, Args)]
pub(super) struct Coverage {
    /// Who ask at the same moment
    #[arg(long, default_value_t = 20)]
    users: usize,
    /// How often each of them asks
    #[arg(long, default_value_t = 25)]
    times: usize,
    /// Municipalities
    #[arg(long, default_value_t = 342)]
    towns: usize,
    /// Schools
    #[arg(long, default_value_t = 8_700)]
    schools: usize,
    /// Lessons over ten years
    #[arg(long, default_value_t = 150_000)]
    lessons: usize,
}

/// The years of the shorter country: this one and the one that it is held against.
const FEW_YEARS: i32 = 2;

impl Coverage {
    /// On SQLite, and on PostgreSQL when `TEST_POSTGRES_URL` names a server: ten years, and then the
    /// last two of them alone, for years outside the period should cost nothing.
    pub(super) async fn run(&self) -> Result<(), String> {
        for years in [None, Some(FEW_YEARS)] {
            self.measure("SQLite", &Temporary::sqlite()?, years).await?;
        }
        if let Ok(server) = std::env::var("TEST_POSTGRES_URL") {
            for years in [None, Some(FEW_YEARS)] {
                let database = Temporary::postgres(&server)?;
                self.measure("PostgreSQL", &database, years).await?;
            }
        }
        Ok(())
    }

    fn country(&self, this_year: i32, last_years: Option<i32>) -> Country {
        let whole = Country {
            towns: self.towns,
            schools: self.schools,
            lessons: self.lessons,
            ..Country::whole(this_year)
        };
        let Some(years) = last_years else {
            return whole;
        };
        let share = |of: i32| usize::try_from(of).unwrap_or(1);
        Country {
            lessons: whole.lessons * share(years) / share(whole.years),
            first_year: this_year - years + 1,
            years,
            ..whole
        }
    }

    async fn measure(
        &self,
        engine: &str,
        database: &Temporary,
        last_years: Option<i32>,
    ) -> Result<(), String> {
        let house = database.house().await?;
        let year = house.clock().today().year();
        let country = self.country(year, last_years);
        let began = Instant::now();
        load_country(&house, &country)
            .await
            .map_err(|fault| fault.to_string())?;
        println!(
            "\n{engine}: {} municipalities, {} schools, {} lessons in {} years, made in {:.0?}",
            country.towns,
            country.schools,
            country.lessons,
            country.years,
            began.elapsed()
        );
        let browser = signed_in(&house).await?;
        let of = |year: i32| format!("/dekking?van={year}-01-01&tot={year}-12-31");
        let one_town = format!("{}&gemeente=0001&per=school", of(year));
        let report = |ending: &str, first: i32, per: &str| {
            format!("/dekking/rapport.{ending}?van={first}-01-01&tot={year}-12-31&per={per}")
        };
        let asked = [
            ("this year, first time", of(year), 1, 1),
            ("this year, one user", of(year), 1, self.times),
            ("this year", of(year), self.users, self.times),
            ("one municipality", one_town, self.users, self.times),
            (
                "workbook of this year",
                report("xlsx", year, ""),
                1,
                self.times,
            ),
            (
                "workbook by school",
                report("xlsx", year, "school"),
                1,
                self.times,
            ),
            (
                "CSV by school",
                report("csv", year, "school"),
                1,
                self.times,
            ),
            ("five years ago", of(year - 5), self.users, self.times),
            (
                "ten years, first time",
                report("xlsx", year - 9, "school"),
                1,
                1,
            ),
            (
                "ten years by school",
                report("xlsx", year - 9, "school"),
                1,
                self.times,
            ),
        ];
        // The shorter country has no lessons that long ago.
        let long_ago = if last_years.is_some() { 3 } else { 0 };
        let asked = &asked[..asked.len() - long_ago];
        for &(what, ref path, users, times) in asked {
            let took = ask_at_once(&browser, path, users, times).await?;
            let verdict = match (users > 1, took.most <= AIM) {
                (false, _) => "",
                (true, true) => "reached",
                (true, false) => "MISSED",
            };
            println!(
                "  {what:<24} {users:>3} at once: middle {:>7.1?}, 99 % {:>7.1?}, {} kB {verdict}",
                took.middle,
                took.most,
                took.bytes / 1_000
            );
        }
        Ok(())
    }
}
