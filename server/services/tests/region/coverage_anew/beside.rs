//! What stands beside the table, counted a second time: the map, what comes of each agreement, and the
//! white spots with their order.

use super::attention::school_days;
use super::recorded::{Days, Region, region, rows};
use super::{Cut, Wanted, manager, row};
use crate::start::house;
use domain::coverage::pace::Forecast;
use domain::coverage::spots_view::{SpotRow, SpotsQuery};
use domain::coverage::white_spots::Rank;
use domain::organisation::OrganisationKind;
use services::coverage::{read_coverage, read_white_spots};
use services::{House, demo_region};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use store::on_both_engines;
use store::testing::TestDatabase;

fn days(first: &str, last: &str) -> Days {
    (first.to_owned(), last.to_owned())
}

fn year() -> Wanted {
    Wanted {
        days: days("2026-01-01", "2026-12-31"),
        ..Wanted::default()
    }
}

async fn demo(database: &TestDatabase) -> House {
    let house = house(database);
    assert_eq!(demo_region::load(&house).await, Ok(true));
    house
}

/// The year, a part of it and the year before, by area, municipality, payer, theme and kind.
async fn asked(house: &House) -> Vec<Wanted> {
    let query = year().query();
    let view = read_coverage(house, &manager(), &query).await;
    let choices = view.expect("a view").choices.clone();
    let mut asked = vec![year()];
    for (first, last) in [("2026-09-15", "2026-12-10"), ("2025-01-01", "2025-12-31")] {
        asked.push(Wanted {
            days: days(first, last),
            ..year()
        });
    }
    for (area, _) in &choices.areas {
        asked.push(Wanted {
            area: area.to_string(),
            ..year()
        });
    }
    for (code, _) in choices.towns.iter().take(4) {
        asked.push(Wanted {
            town: code.clone(),
            ..year()
        });
    }
    for (source, _) in &choices.sources {
        asked.push(Wanted {
            payer: source.to_string(),
            ..year()
        });
    }
    for (theme, _) in &choices.themes {
        asked.push(Wanted {
            theme: theme.to_string(),
            ..year()
        });
    }
    for kind in OrganisationKind::ALL {
        asked.push(Wanted {
            kind: kind.code().to_owned(),
            ..year()
        });
    }
    asked
}

/// What comes of an agreement as it is compared: lessons agreed, delivered and planned, school days
/// gone and left.
type Comes = (u64, u64, u64, u64, u64);

fn comes(
    region: &Region,
    holidays: &[Vec<String>],
    wanted: &Wanted,
    today: domain::time::Day,
) -> BTreeMap<String, Comes> {
    let mut found = BTreeMap::new();
    for (nth, one) in region.agreements.iter().enumerate() {
        if !wanted.takes_agreement(region, one) {
            continue;
        }
        let (mut delivered, mut planned) = (0, 0);
        for lesson in &region.lessons {
            if lesson.agreement != Some(nth) {
                continue;
            }
            match lesson.state.as_str() {
                "given" | "not_shown_up" => delivered += 1,
                "proposed" | "confirmed" => planned += 1,
                _ => {}
            }
        }
        let (gone, left) = school_days(holidays, &one.days.0, &one.days.1, today);
        found.insert(
            one.id.clone(),
            (one.lessons, delivered, planned, gone, left),
        );
    }
    found
}

/// A white spot as it is compared: the day of its last and of its next lesson, whether one is asked
/// for, its pupils and the lessons still to plan.
type Spot = (String, String, bool, u64, u64);

/// The schools that had no lesson since a day, by their ids.
fn spots(
    region: &Region,
    pupils: &BTreeMap<String, u64>,
    wanted: &Wanted,
    (since, today): (&str, &str),
) -> BTreeMap<String, Spot> {
    let mut found = BTreeMap::new();
    for school in &region.schools {
        let club = school.kind == "club" && wanted.kind != "club";
        let closed = !school.closed.is_empty() && school.closed.as_str() <= today
            || school.opened.as_str() > today;
        let elsewhere = !wanted.takes_town(region, &school.town);
        if club || closed || elsewhere || !wanted.wants(&school.kind, &wanted.kind) {
            continue;
        }
        let (mut last, mut next, mut asked) = (String::new(), String::new(), false);
        for lesson in &region.lessons {
            if lesson.school != school.id || !wanted.takes(region, lesson) {
                continue;
            }
            match lesson.state.as_str() {
                "given" if lesson.on > last => last = lesson.on.clone(),
                "proposed" | "confirmed"
                    if lesson.on.as_str() >= today && (next.is_empty() || lesson.on < next) =>
                {
                    next = lesson.on.clone();
                }
                "requested" => asked = true,
                _ => {}
            }
        }
        if !last.is_empty() && last.as_str() >= since {
            continue;
        }
        let mut open = 0;
        for (nth, one) in region.agreements.iter().enumerate() {
            let holds = one.days.0.as_str() <= today && today <= one.days.1.as_str();
            let kinds = one.kinds.is_empty() || one.kinds.contains(&school.kind);
            let here = one.town == school.town && wanted.takes_agreement(region, one);
            if !holds || !kinds || !here {
                continue;
            }
            let uses = ["proposed", "confirmed", "given", "not_shown_up"];
            let used = region.lessons.iter().filter(|lesson| {
                lesson.agreement == Some(nth) && uses.contains(&lesson.state.as_str())
            });
            open += one.lessons.saturating_sub(used.count() as u64);
        }
        let pupils = pupils.get(&school.id).copied().unwrap_or(0);
        found.insert(school.id.clone(), (last, next, asked, pupils, open));
    }
    found
}

/// What goes first: those for which nothing is planned or asked, then the larger numbers.
fn order(spot: &Spot, rank: Rank) -> (bool, bool, Reverse<u64>, Reverse<u64>) {
    let (_, next, asked, pupils, open) = spot;
    let (first, then) = match rank {
        Rank::Size => (*pupils, *open),
        Rank::Agreement => (*open, *pupils),
    };
    (!next.is_empty(), *asked, Reverse(first), Reverse(then))
}

fn told(row: &SpotRow) -> (String, Spot) {
    let day = |day: Option<domain::time::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let spot = row.spot;
    (
        row.organisation.to_string().replace('-', ""),
        (
            day(spot.last_given),
            day(spot.planned),
            spot.asked,
            u64::from(spot.pupils),
            spot.open,
        ),
    )
}

on_both_engines! {
    async fn every_municipality_of_the_map_has_the_schools_that_loops_count(database) {
        let house = demo(&database).await;
        // These schools were not there the year before.
        let opened = "UPDATE organisation SET opened_on = '2026-06-01' WHERE kind = 'secondary'";
        database.run_raw(opened).await.expect("written");
        let region = region(&database).await;
        let mut reached = 0;
        for wanted in asked(&house).await {
            let query = wanted.query();
            let view = read_coverage(&house, &manager(), &query).await.expect("a view");
            assert_eq!(view.map.towns.len(), region.towns.len(), "{query:?}");
            for town in &view.map.towns {
                let cells = row(&region, &wanted, &Cut::Town(town.code.clone()));
                let expected = wanted.takes_town(&region, &town.code)
                    .then(|| (cells["schools_reached"], cells["schools"]));
                let shown = town.reached.map(|(one, all)| (u64::from(one), u64::from(all)));
                assert_eq!(shown, expected, "{query:?} {}", town.name);
                reached += shown.map_or(0, |(one, _)| one);
            }
        }
        assert!(reached > 100, "{reached}");
    }

    async fn what_comes_of_the_agreements_and_their_sums_are_what_loops_count(database) {
        let house = demo(&database).await;
        let today = house.clock().today();
        let region = region(&database).await;
        let holidays = rows(&database, &["first_day", "last_day"], "holiday").await;
        let mut delivered = 0;
        for wanted in asked(&house).await {
            let query = wanted.query();
            let view = read_coverage(&house, &manager(), &query).await.expect("a view");
            let expected = comes(&region, &holidays, &wanted, today);
            let shown: BTreeMap<String, Comes> = view.going.iter()
                .map(|one| {
                    let Forecast { agreed, delivered, planned, days } = one.forecast;
                    let days = (u64::from(days.gone), u64::from(days.left));
                    let id = one.agreement.to_string().replace('-', "");
                    (id, (agreed, delivered, planned, days.0, days.1))
                })
                .collect();
            assert_eq!((&shown, view.going.len()), (&expected, expected.len()), "{query:?}");
            let (mut planned, mut pace) = (0, 0);
            for (_, delivered, of_planned, gone, left) in expected.values() {
                planned += delivered + of_planned;
                pace += match gone {
                    0 => delivered + of_planned,
                    _ => ((delivered * (gone + left)) as f64 / *gone as f64).round() as u64,
                };
            }
            let sum = |of: fn(&Forecast) -> u64| -> u64 {
                view.going.iter().map(|one| of(&one.forecast)).sum()
            };
            let sums = (sum(Forecast::when_planned_is_given), sum(Forecast::expected));
            assert_eq!(sums, (planned, pace), "{query:?}");
            delivered += sum(|one| one.delivered);
        }
        assert!(delivered > 500, "{delivered}");
    }

    async fn the_white_spots_and_their_order_are_what_loops_find(database) {
        let house = demo(&database).await;
        let today = house.clock().today().to_string();
        let region = region(&database).await;
        let groups = "school_group WHERE school_year = 2026 AND pupils >= 5";
        let mut pupils: BTreeMap<String, u64> = BTreeMap::new();
        for row in rows(&database, &["#organisation_id", "pupils"], groups).await {
            *pupils.entry(row[0].clone()).or_default() += row[1].parse::<u64>().expect("a number");
        }
        let (mut found, mut again) = (0, 0);
        for wanted in asked(&house).await {
            // Who pays has no meaning here, and a school is looked for over years.
            if !wanted.payer.is_empty() {
                continue;
            }
            let wanted = Wanted { days: days("2022-01-01", "2028-01-01"), ..wanted };
            for (two_years, rank) in [(false, Rank::Size), (true, Rank::Agreement)] {
                let since = if two_years { "2025-01-01" } else { "2026-01-01" };
                let expected = spots(&region, &pupils, &wanted, (since, &today));
                let mut listed = Vec::new();
                for page in 1.. {
                    let asked = SpotsQuery { two_years, rank, page };
                    let view = read_white_spots(&house, &manager(), &wanted.query(), asked).await;
                    let view = view.expect("a view");
                    assert_eq!(view.count, expected.len() as u64, "{wanted:?} {two_years}");
                    listed.extend(view.rows.iter().map(told));
                    if u64::from(page * view.page_size) >= view.count {
                        break;
                    }
                }
                assert!(listed.is_sorted_by_key(|(_, spot)| order(spot, rank)), "{wanted:?}");
                assert_eq!(listed.len(), expected.len(), "{wanted:?}");
                let listed: BTreeMap<_, _> = listed.into_iter().collect();
                assert_eq!(listed, expected, "{wanted:?} {two_years}");
                found += expected.len();
                again += expected.values().filter(|spot| spot.0.starts_with("2025")).count();
            }
        }
        // Schools that had a lesson last year and none since are among them.
        assert!(found > 100 && again > 5, "{found} and {again}");
    }
}
