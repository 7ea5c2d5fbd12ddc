//! What a school sees of a series, by example.

use super::series_properties::{all_of, empty_weeks, swimming, theme};
use super::{BellTimes, PartAnswer, SeriesPart, Theme, offer_series};
use crate::fit::sample::*;
use crate::fit::{RefusalKind, Settings};
use crate::ids::SkillId;
use crate::organisation::OrganisationKind;
use crate::time::Span;

fn primary() -> BellTimes {
    BellTimes::usual(OrganisationKind::Primary)
}

/// Theme, number of lessons, day and time; no day where it found none.
fn short(parts: &[SeriesPart]) -> Vec<(usize, usize, Option<String>)> {
    let when = |part: &SeriesPart| {
        part.slot()
            .map(|slot| format!("{} {}", slot.day, slot.span()))
    };
    parts
        .iter()
        .map(|part| (part.theme, part.lessons.len(), when(part)))
        .collect()
}

#[test]
fn two_groups_and_three_themes_are_three_mornings_a_week_apart() {
    let (bell, settings) = (primary(), Settings::default());
    let parts = offer_series(
        &empty_weeks(),
        &[1, 2, 3].map(theme),
        &all_of(&bell, &settings),
    );
    let morning = |day: &str| Some(format!("{day} 09:15–10:45"));
    assert_eq!(
        short(&parts),
        [
            (0, 2, morning("2026-11-23")),
            (1, 2, morning("2026-11-30")),
            (2, 2, morning("2026-12-07")),
        ]
    );
}

#[test]
fn groups_that_cannot_one_after_another_come_on_one_day_where_that_can_be() {
    let (bell, settings) = (primary(), Settings::default());
    let mut weeks = empty_weeks();
    // Group 8b swims every morning, group 8a every afternoon; Wednesday has no afternoon.
    for week in &mut weeks {
        swimming(week, GROUP_8B, 0..5, span("08:00", "12:00"));
        swimming(week, GROUP_8A, 0..5, span("12:00", "16:00"));
    }
    let parts = offer_series(&weeks, &[theme(1)], &all_of(&bell, &settings));
    assert_eq!(
        short(&parts),
        [
            (0, 1, Some("2026-11-23 09:15–10:00".to_owned())),
            (0, 1, Some("2026-11-23 12:45–13:30".to_owned())),
        ]
    );
}

#[test]
fn a_theme_that_nobody_can_give_says_so_and_leaves_the_others_their_place() {
    let (bell, settings) = (primary(), Settings::default());
    let mut unknown = theme(2);
    unknown.visit.skills = vec![SkillId::from_number(9)];
    let themes = [theme(1), unknown, theme(3)];
    let parts = offer_series(&empty_weeks(), &themes, &all_of(&bell, &settings));
    assert_eq!(
        short(&parts),
        [
            (0, 2, Some("2026-11-23 09:15–10:45".to_owned())),
            (1, 2, None),
            (2, 2, Some("2026-11-30 09:15–10:45".to_owned())),
        ]
    );
    let PartAnswer::NotPlaced(missed) = &parts[1].answer else {
        panic!("nobody has the skill");
    };
    // Two weeks from the second on, seven days, two educators.
    assert_eq!((missed.why.cells, missed.why.fitting), (28, 0));
    assert_eq!(missed.why.refused[0], (RefusalKind::LacksSkill, 28));
    assert_eq!(missed.nearest, []);
}

#[test]
fn a_group_that_cannot_in_the_week_wanted_is_offered_the_nearest_days_that_fit() {
    let (bell, settings) = (primary(), Settings::default());
    let mut weeks = empty_weeks();
    swimming(&mut weeks[1], GROUP_8B, 0..7, Span::DAY);
    let wanted = Theme {
        wanted: Some((day("2026-11-30"), day("2026-12-06"))),
        ..theme(1)
    };
    let parts = offer_series(&weeks, &[wanted], &all_of(&bell, &settings));
    assert_eq!(
        short(&parts),
        [
            (0, 1, Some("2026-11-30 09:15–10:00".to_owned())),
            (0, 1, None)
        ]
    );
    let PartAnswer::NotPlaced(missed) = &parts[1].answer else {
        panic!("group 8b swims all week");
    };
    assert!(missed.why.refused.contains(&(RefusalKind::GroupCannot, 14)));
    let days: Vec<_> = missed
        .nearest
        .iter()
        .map(|slot| slot.day.to_string())
        .collect();
    assert_eq!(days, ["2026-12-07", "2026-12-08", "2026-11-27"]);
}

#[test]
fn a_wish_that_leaves_no_room_for_the_next_theme_gives_way() {
    let (bell, settings) = (primary(), Settings::default());
    let weeks = empty_weeks();
    let mut late = theme(1);
    late.visit.wishes.weeks = vec![weeks[2].week];
    let alone = offer_series(
        &weeks,
        std::slice::from_ref(&late),
        &all_of(&bell, &settings),
    );
    assert_eq!(
        short(&alone)[0].2.as_deref(),
        Some("2026-12-07 09:15–10:45")
    );
    let both = offer_series(&weeks, &[late, theme(2)], &all_of(&bell, &settings));
    assert_eq!(
        short(&both),
        [
            (0, 2, Some("2026-11-23 09:15–10:45".to_owned())),
            (1, 2, Some("2026-11-30 09:15–10:45".to_owned())),
        ]
    );
}

#[test]
fn a_later_morning_for_all_comes_before_an_earlier_one_for_some() {
    let (bell, settings) = (primary(), Settings::default());
    let mut weeks = empty_weeks();
    swimming(&mut weeks[0], GROUP_8B, 0..7, Span::DAY);
    let parts = offer_series(&weeks, &[theme(1)], &all_of(&bell, &settings));
    assert_eq!(
        short(&parts),
        [(0, 2, Some("2026-11-30 09:15–10:45".to_owned()))]
    );
}
