//! Workload counted a second time: contracts minute by minute, lessons and ways day by day.

use super::manager;
use super::recorded::{Days, Lesson, Region, number, point, region, rows};
use crate::start::{area, house, with_role};
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::workload_view::{WorkNumber, WorkRows, WorkloadView};
use domain::permission::Role;
use domain::time::Day;
use domain::travel::{Point, StraightLine, TravelRule};
use services::coverage::{read_workload, read_workload_rows};
use services::{Fault, demo_region};
use std::collections::BTreeMap;
use store::on_both_engines;
use store::testing::TestDatabase;

/// Somebody as the database has them.
struct Person {
    id: String,
    contract: u64,
    home: Option<Point>,
    /// Weekday, first minute, last minute.
    hours: Vec<(u32, u64, u64)>,
    /// First day, last day, first minute, last minute.
    away: Vec<(String, String, u64, u64)>,
    skills: Vec<String>,
    educates: bool,
}

async fn people(database: &TestDatabase) -> Vec<Person> {
    let of = async |columns: &[&str], table: &str| rows(database, columns, table).await;
    let found = of(
        &["#e.id", "e.contract_minutes", "p.latitude", "p.longitude"],
        "employee e LEFT JOIN postcode_point p
         ON p.district = CAST(substr(e.home_postcode, 1, 4) AS integer)",
    );
    let mut people: Vec<_> = (found.await.into_iter())
        .map(|row| Person {
            id: row[0].clone(),
            contract: number(&row[1]),
            home: point(&row[2], &row[3]),
            hours: Vec::new(),
            away: Vec::new(),
            skills: Vec::new(),
            educates: false,
        })
        .collect();
    let hours = ["#employee_id", "weekday", "start_minute", "end_minute"];
    let away = [
        "#employee_id",
        "first_day",
        "last_day",
        "start_minute",
        "end_minute",
    ];
    let (hours, away) = (
        of(&hours, "employee_hours").await,
        of(&away, "absence").await,
    );
    let skills = of(&["#employee_id", "#skill_id"], "employee_skill").await;
    // In the demo everybody educates in the whole region or not at all.
    let roles = of(&["#employee_id"], "role_grant WHERE role = 'educator'").await;
    for one in &mut people {
        let own = |row: &&Vec<String>| row[0] == one.id;
        let of_day = |row: &Vec<String>| {
            let weekday = row[1].parse().expect("a weekday");
            (weekday, number(&row[2]), number(&row[3]))
        };
        one.hours = hours.iter().filter(own).map(of_day).collect();
        let days = |row: &Vec<String>| {
            (
                row[1].clone(),
                row[2].clone(),
                number(&row[3]),
                number(&row[4]),
            )
        };
        one.away = away.iter().filter(own).map(days).collect();
        one.skills = skills
            .iter()
            .filter(own)
            .map(|row| row[1].clone())
            .collect();
        one.educates = roles.iter().any(|row| row[0] == one.id);
    }
    people
}

fn days(period: &Days) -> Vec<Day> {
    let day = |text: &String| text.parse::<Day>().expect("a date");
    let last = day(&period.1);
    day(&period.0)
        .iter_days()
        .take_while(|day| *day <= last)
        .collect()
}

/// Every minute of the period that somebody works, against those of a week.
fn contract(one: &Person, period: &Days) -> u64 {
    use chrono::Datelike;
    let week: u64 = one.hours.iter().map(|(_, from, until)| until - from).sum();
    let mut worked = 0;
    for day in days(period) {
        let text = day.to_string();
        let weekday = day.weekday().num_days_from_monday();
        for (_, from, until) in one.hours.iter().filter(|hours| hours.0 == weekday) {
            for minute in *from..*until {
                let off = one.away.iter().any(|(first, last, from, until)| {
                    *first <= text && text <= *last && *from <= minute && minute < *until
                });
                worked += u64::from(!off);
            }
        }
    }
    match week {
        0 => 0,
        week => ((one.contract * worked) as f64 / week as f64).round() as u64,
    }
}

/// What somebody goes to in a period: each lesson with its way.
fn goes<'a>(region: &'a Region, one: &Person, period: &Days) -> Vec<(&'a Lesson, u64)> {
    let holds = ["proposed", "confirmed", "given", "not_shown_up"];
    let mut own: Vec<&Lesson> = (region.lessons.iter())
        .filter(|lesson| lesson.educators.contains(&one.id))
        .filter(|lesson| holds.contains(&lesson.state.as_str()))
        .filter(|lesson| period.0 <= lesson.on && lesson.on <= period.1)
        .collect();
    own.sort_by_key(|lesson| (lesson.on.clone(), lesson.start.clone(), lesson.id.clone()));
    let rule = StraightLine::default();
    let way = |from: Option<Point>, to: Option<Point>| match (from, to) {
        (Some(from), Some(to)) => u64::from(rule.minutes(from, to)),
        _ => 0,
    };
    // A lesson of which nobody knows where it is has no way.
    let stops: Vec<&Lesson> = own
        .iter()
        .copied()
        .filter(|one| one.place.is_some())
        .collect();
    let mut gone = Vec::new();
    for lesson in own {
        let mut minutes = 0;
        if let Some(nth) = stops.iter().position(|stop| stop.id == lesson.id) {
            let same = |other: Option<&&Lesson>| other.is_some_and(|one| one.on == lesson.on);
            let before = nth.checked_sub(1).and_then(|before| stops.get(before));
            let from = if same(before) {
                stops[nth - 1].place
            } else {
                one.home
            };
            minutes += way(from, lesson.place);
            if !same(stops.get(nth + 1)) {
                minutes += way(lesson.place, one.home);
            }
        }
        gone.push((lesson, minutes));
    }
    gone
}

fn area_of<'a>(region: &'a Region, town: &str) -> &'a str {
    let town = region.towns.iter().find(|one| one.0 == town);
    &town.expect("a town").1
}

/// Lessons, their minutes, travel, minutes in other areas, contract.
type Work = (u64, u64, u64, u64, u64);

fn counted(region: &Region, one: &Person, period: &Days, area: &str) -> Work {
    let mut work = (0, 0, 0, 0, contract(one, period));
    for (lesson, travel) in goes(region, one, period) {
        if area.is_empty() || area_of(region, &lesson.town) == area {
            work.0 += 1;
            work.1 += lesson.minutes;
            work.2 += travel;
        } else {
            work.3 += lesson.minutes + travel;
        }
    }
    work
}

fn hex(id: impl ToString) -> String {
    id.to_string().replace('-', "")
}

fn shown(view: &WorkloadView) -> BTreeMap<String, Work> {
    let rows = view.rows.iter().map(|row| {
        let load = row.load;
        let work = (
            u64::from(load.lessons),
            u64::from(load.lesson_minutes),
            u64::from(load.travel_minutes),
            u64::from(row.elsewhere),
            u64::from(load.available),
        );
        (hex(row.employee), work)
    });
    rows.collect()
}

on_both_engines! {
    async fn every_hour_of_workload_is_what_loops_over_the_database_count(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let (region, people) = (region(&database).await, people(&database).await);
        let year = ("2026-01-01".to_owned(), "2026-12-31".to_owned());
        let autumn = ("2026-10-14".to_owned(), "2026-12-02".to_owned());
        let leiden = area(&house, "Leiden").await.to_string();
        let mut cells = 0;
        for (period, area) in [(&year, ""), (&autumn, ""), (&autumn, leiden.as_str())] {
            let query = CoverageQuery {
                from: period.0.clone(),
                until: period.1.clone(),
                area: area.to_owned(),
                ..CoverageQuery::default()
            };
            let view = read_workload(&house, &manager(), &query).await.expect("a view");
            let shown = shown(&view);
            let mut sum = (0, 0, 0, 0, 0);
            for one in &people {
                let work = counted(&region, one, period, &hex(area));
                match shown.get(&one.id) {
                    Some(there) => {
                        assert_eq!(*there, work, "{} {period:?} {area}", one.id);
                        sum = (sum.0 + work.0, sum.1 + work.1, sum.2 + work.2, sum.3 + work.3, sum.4 + work.4);
                        cells += usize::from(work.0 > 0);
                    }
                    // Who is not shown gives nothing here.
                    None => assert_eq!(work.0, 0, "{}", one.id),
                }
            }
            let total = view.total;
            let total = (
                u64::from(total.lessons),
                u64::from(total.lesson_minutes),
                u64::from(total.travel_minutes),
                u64::from(view.elsewhere),
                u64::from(total.available),
            );
            assert_eq!(total, sum);
            assert_eq!(area.is_empty(), view.elsewhere == 0);
        }
        assert!(cells > 10, "{cells}");
    }

    async fn what_a_contract_is_and_what_absences_take_of_it_is_what_loops_count(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let people = people(&database).await;
        let period = ("2026-10-14".to_owned(), "2026-12-02".to_owned());
        let query = CoverageQuery {
            from: period.0.clone(),
            until: period.1.clone(),
            ..CoverageQuery::default()
        };
        let view = read_workload(&house, &manager(), &query).await.expect("a view");
        let mut away = 0;
        for row in &view.rows {
            let number = WorkNumber::Hours { employee: row.employee };
            let behind = read_workload_rows(&house, &manager(), &query, number).await.expect("rows");
            let WorkRows::Hours(hours) = behind.rows else { panic!("hours") };
            let one = people.iter().find(|one| one.id == hex(row.employee)).expect("somebody");
            let never_away = Person { away: Vec::new(), id: one.id.clone(), hours: one.hours.clone(), skills: Vec::new(), ..*one };
            assert_eq!(u64::from(hours.contract()), contract(&never_away, &period), "{}", row.name);
            assert_eq!(u64::from(hours.row.load.available), contract(one, &period), "{}", row.name);
            away += hours.away;
        }
        assert!(away > 0);
        let nobody = domain::ids::EmployeeId::from_number(1);
        let behind = read_workload_rows(&house, &manager(), &query, WorkNumber::Hours { employee: nobody }).await;
        assert_eq!(behind.map(|_| ()), Err(Fault::NotFound));
    }

    async fn what_is_free_in_a_week_is_what_loops_over_the_database_count(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let (region, people) = (region(&database).await, people(&database).await);
        let centres = rows(&database, &["#area_id", "latitude", "longitude"], "municipality").await;
        let view = read_workload(&house, &manager(), &CoverageQuery::default()).await.expect("a view");
        let mondays: Vec<_> = view.weeks.iter().map(|week| week.monday().to_string()).collect();
        assert_eq!(mondays[0], "2026-11-30");
        assert_eq!(mondays.len(), 6);
        let nearest = |home: Point| {
            let mut best: Option<(f64, &str)> = None;
            for row in &centres {
                let far = point(&row[1], &row[2]).expect("a centre").metres_to(home);
                if best.is_none_or(|(least, _)| far < least) {
                    best = Some((far, row[0].as_str()));
                }
            }
            best.expect("a municipality").1
        };
        let mut hours = 0;
        for row in &view.free {
            for (week, shown) in view.weeks.iter().zip(&row.weeks) {
                let period = (week.monday().to_string(), week.sunday().to_string());
                let able = people.iter().filter(|one| {
                    one.educates
                        && one.skills.contains(&hex(row.skill.0))
                        && one.home.map(nearest) == Some(hex(row.area.0).as_str())
                });
                let free = able.map(|one| {
                    let taken: u64 = goes(&region, one, &period).iter()
                        .map(|(lesson, travel)| lesson.minutes + travel)
                        .sum();
                    contract(one, &period).saturating_sub(taken)
                });
                assert_eq!(u64::from(*shown), free.sum::<u64>(), "{row:?} {week}");
                hours += shown / 60;
            }
        }
        assert!(hours > 100, "{hours}");
        // The people behind a number add up to it.
        let (row, week) = (&view.free[0], view.weeks[2]);
        let number = WorkNumber::Free { week, area: row.area.0, skill: row.skill.0 };
        let behind = read_workload_rows(&house, &manager(), &view.query, number).await.expect("rows");
        let WorkRows::Free(area, skill, people) = behind.rows else { panic!("people") };
        assert_eq!((&area, &skill), (&row.area.1, &row.skill.1));
        assert_eq!(people.iter().map(|one| one.free).sum::<u32>(), row.weeks[2]);
        let past = WorkNumber::Free { week: week.previous().previous().previous(), area: row.area.0, skill: row.skill.0 };
        let behind = read_workload_rows(&house, &manager(), &view.query, past).await;
        assert_eq!(behind.map(|_| ()), Err(Fault::NotFound));
    }

    async fn the_lessons_behind_somebodys_hours_add_up_and_are_of_the_areas_that_one_sees(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let leiden = area(&house, "Leiden").await;
        let viewer = with_role(Role::Manager, leiden);
        let query = CoverageQuery::default();
        let here = read_workload(&house, &viewer, &query).await.expect("a view");
        let whole = read_workload(&house, &manager(), &query).await.expect("a view");
        assert!(here.elsewhere > 0 && whole.elsewhere == 0);
        assert!(here.free.iter().all(|row| row.area.0 == leiden));
        let mut lessons = 0;
        for row in &here.rows {
            let same = whole.rows.iter().find(|one| one.employee == row.employee).expect("there too");
            assert_eq!(row.minutes(), same.minutes(), "{}", row.name);
            let number = WorkNumber::Lessons { employee: row.employee };
            let behind = read_workload_rows(&house, &viewer, &query, number).await.expect("rows");
            let WorkRows::Lessons(name, rows) = behind.rows else { panic!("lessons") };
            assert_eq!(name.as_ref(), Some(&row.name));
            let sum = |of: fn(&domain::coverage::workload_view::WorkLesson) -> u32| -> u32 {
                rows.iter().map(of).sum()
            };
            let load = (rows.len(), sum(|one| one.minutes), sum(|one| one.travel));
            let shown = (row.load.lessons as usize, row.load.lesson_minutes, row.load.travel_minutes);
            assert_eq!(load, shown, "{name:?}");
            lessons += rows.len();
            let number = WorkNumber::Hours { employee: row.employee };
            let behind = read_workload_rows(&house, &viewer, &query, number).await.expect("rows");
            let WorkRows::Hours(hours) = behind.rows else { panic!("hours") };
            assert_eq!(hours.row, *row);
        }
        let of_leiden = "SELECT COUNT(*) FROM lesson_educator e JOIN lesson l ON l.id = e.lesson_id
            JOIN organisation o ON o.id = l.organisation_id
            JOIN municipality m ON m.code = o.municipality_code JOIN area a ON a.id = m.area_id
            WHERE a.name LIKE 'Leiden%' AND l.day BETWEEN '2026-01-01' AND '2026-12-31'
              AND l.state IN ('proposed', 'confirmed', 'given', 'not_shown_up')";
        assert_eq!(i64::try_from(lessons), Ok(database.number(of_leiden).await));
        let educator = services::Actor::employee(
            here.rows[0].employee,
            vec![domain::permission::Grant { role: Role::Educator, area: None }],
        );
        let refused = read_workload(&house, &educator, &query).await;
        assert_eq!(refused.map(|_| ()), Err(Fault::Denied));
    }
}
