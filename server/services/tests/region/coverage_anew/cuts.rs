//! The other ways in which the page cuts the figures: by school and by theme, of one municipality, with
//! several filters at once, by month and by who cancelled how late.

use super::recorded::{Days, Lesson, Region, region};
use super::{Cut, Wanted, compare, manager, row};
use crate::start::house;
use domain::coverage::view::CoverageView;
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::{Counts, Figure};
use services::coverage::read_coverage;
use services::demo_region;
use std::collections::BTreeMap;
use store::on_both_engines;

fn days(first: &str, last: &str) -> Days {
    (first.to_owned(), last.to_owned())
}

fn year() -> Wanted {
    Wanted {
        days: days("2026-01-01", "2026-12-31"),
        ..Wanted::default()
    }
}

/// The figures of lessons among the cells of all together, by their codes.
fn figures(region: &Region, wanted: &Wanted) -> BTreeMap<&'static str, u64> {
    let mut cells = row(region, wanted, &Cut::All);
    cells.retain(|code, _| Figure::ALL.iter().any(|figure| figure.code() == *code));
    cells
}

fn shown(counts: &Counts) -> BTreeMap<&'static str, u64> {
    let figures = Figure::ALL.into_iter();
    figures
        .map(|figure| (figure.code(), counts.of(figure)))
        .collect()
}

/// Lessons cancelled, by the codes of who did and with what notice.
fn cancelled(region: &Region, wanted: &Wanted) -> BTreeMap<(&'static str, &'static str), u64> {
    let mut found = BTreeMap::new();
    for lesson in &region.lessons {
        if lesson.state != "cancelled" || !wanted.takes(region, lesson) {
            continue;
        }
        let by = match lesson.cancelled_by.as_str() {
            "organisation" => "organisation",
            _ => "us",
        };
        let notice = match lesson.notice {
            None => "no_day",
            Some(days) if days >= 14 => "two_weeks",
            Some(days) if days >= 7 => "week",
            Some(days) if days >= 1 => "days",
            Some(_) => "same_day",
        };
        *found.entry((by, notice)).or_default() += 1;
    }
    found
}

fn compare_cancelled(region: &Region, wanted: &Wanted, view: &CoverageView, what: &str) -> u64 {
    let shown = view.cancelled.iter();
    let shown: BTreeMap<_, _> = shown
        .map(|(by, notice, lessons)| ((by.code(), notice.code()), *lessons))
        .collect();
    assert_eq!(shown, cancelled(region, wanted), "{what}");
    shown.values().sum()
}

on_both_engines! {
    async fn every_cell_by_school_and_by_theme_and_of_several_filters_is_what_loops_count(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let region = region(&database).await;
        let all = read_coverage(&house, &manager(), &CoverageQuery::default()).await.expect("a view");
        let choices = &all.choices;
        // The municipality, the theme and the payer of the lessons that are given most, so that
        // filters together leave something.
        let most = |of: &dyn Fn(&Lesson) -> String| {
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for lesson in region.lessons.iter().filter(|one| one.state == "given") {
                *counts.entry(of(lesson)).or_default() += 1;
            }
            let most = counts.into_iter().max_by_key(|(_, count)| *count);
            most.expect("lessons").0
        };
        let town = most(&|lesson| lesson.town.clone());
        let theme = most(&|lesson| lesson.theme.clone());
        let mut themes = choices.themes.iter().map(|(id, _)| id.to_string());
        let theme = themes.find(|id| id.replace('-', "") == theme).expect("a theme");
        let area = choices.areas[0].0.to_string();
        let autumn = days("2026-09-01", "2026-12-31");
        let mut asked = vec![
            year(),
            Wanted { kind: "primary".into(), theme: theme.clone(), ..year() },
            Wanted { area: area.clone(), kind: "primary".into(), ..year() },
            Wanted { area, theme: theme.clone(), days: autumn.clone(), ..year() },
            Wanted { town: town.clone(), theme: theme.clone(), payer: "none".into(), ..year() },
            Wanted { town: town.clone(), kind: "primary".into(), days: autumn, ..year() },
        ];
        for (source, _) in &choices.sources {
            asked.push(Wanted { payer: source.to_string(), theme: theme.clone(), ..year() });
        }
        for (code, _) in &choices.towns {
            asked.push(Wanted { town: code.clone(), ..year() });
        }
        let (mut cells, mut gone) = (0, 0);
        for wanted in asked {
            for by in ["town", "school", "theme"] {
                let wanted = Wanted { by, ..wanted.clone() };
                let query = wanted.query();
                let what = format!("{query:?}");
                let view = read_coverage(&house, &manager(), &query).await.expect("a view");
                assert_eq!(view.mistakes.0, [], "{what}");
                cells += compare(&region, &wanted, &view, &what);
                gone += compare_cancelled(&region, &wanted, &view, &what);
            }
        }
        assert!(cells > 5_000 && gone > 50, "{cells} and {gone}");
    }

    async fn every_month_and_the_year_before_it_is_what_loops_count(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let region = region(&database).await;
        // A period that is over, so that the year before is as long.
        let months = [
            ("2026-09-05", "2026-09-30"),
            ("2026-10-01", "2026-10-31"),
            ("2026-11-01", "2026-11-15"),
        ];
        let within = Wanted { days: days("2026-09-05", "2026-11-15"), ..Wanted::default() };
        let before = |wanted: &Wanted| {
            let (first, last) = &wanted.days;
            let days = days(&first.replace("2026", "2025"), &last.replace("2026", "2025"));
            Wanted { days, ..wanted.clone() }
        };
        let mut then = 0;
        for kind in ["", "primary", "secondary"] {
            let wanted = Wanted { kind: kind.to_owned(), ..within.clone() };
            let view = read_coverage(&house, &manager(), &wanted.query()).await.expect("a view");
            let steps: Vec<_> = view.trend.iter()
                .map(|step| (step.first.to_string(), step.last.to_string()))
                .collect();
            assert_eq!(steps, months.map(|(first, last)| days(first, last)));
            for (step, (first, last)) in view.trend.iter().zip(months) {
                let month = Wanted { days: days(first, last), ..wanted.clone() };
                assert_eq!(shown(&step.now), figures(&region, &month), "{kind} {first}");
                let expected = figures(&region, &before(&month));
                assert_eq!(shown(&step.before), expected, "{kind} before {first}");
                then += step.before.of(Figure::Given);
            }
            assert_eq!(shown(&view.before.counts), figures(&region, &before(&wanted)), "{kind}");
            compare(&region, &wanted, &view, kind);
        }
        assert!(then > 20, "{then}");
        let long = Wanted { days: days("2024-01-01", "2026-12-31"), ..Wanted::default() };
        let view = read_coverage(&house, &manager(), &long.query()).await.expect("a view");
        let years: Vec<_> = view.trend.iter().map(|step| shown(&step.now)).collect();
        let expected = ["2024", "2025", "2026"].map(|year| {
            let days = days(&format!("{year}-01-01"), &format!("{year}-12-31"));
            figures(&region, &Wanted { days, ..Wanted::default() })
        });
        assert_eq!(years, expected);
    }
}
