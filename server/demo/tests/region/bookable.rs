//! The season in which schools book for themselves.

use crate::REGIONS;
use demo::DemoRegion;
use domain::booking::{Season, SeasonPhase, Way};
use domain::fit::Hardness;
use domain::lesson::State;
use std::collections::BTreeMap;

/// Lessons of the season by the municipality of their school.
fn booked<'a>(region: &'a DemoRegion, season: &Season) -> BTreeMap<&'a str, u16> {
    let mut booked = BTreeMap::new();
    for lesson in region.lessons.iter().map(|one| &one.lesson) {
        let school = region
            .organisations
            .iter()
            .find(|one| one.id == lesson.organisation)
            .expect("its school");
        let on = lesson
            .slot
            .as_ref()
            .is_some_and(|slot| season.holds(slot.day));
        if on && lesson.state != State::Cancelled {
            *booked
                .entry(school.address.municipality.as_str())
                .or_default() += 1;
        }
    }
    booked
}

#[test]
fn on_whatever_day_there_is_a_season_that_schools_can_book() {
    for (today, region) in &*REGIONS {
        let (season, rules) = &region.season;
        let open = SeasonPhase::Open {
            until: season.books_until,
        };
        assert_eq!(season.phase(*today), open, "{today}");
        assert!(season.first_day < season.last_day, "{today}");
        assert_eq!(rules.hold_minutes, 10);
        assert_eq!(region.offers.len(), region.lesson_types.len());
        let wishes = region.offers.iter();
        let wishes = wishes.filter(|(_, offer)| offer.way == Way::LeaveWishes);
        assert_eq!(wishes.count(), 3);
    }
}

#[test]
fn two_municipalities_have_nothing_left_and_two_have_no_agreement() {
    for (today, region) in &*REGIONS {
        assert_eq!(region.quotas.len(), region.municipalities.len() - 2);
        let booked = booked(region, &region.season.0);
        let booked = |code: &str| booked.get(code).copied().unwrap_or(0);
        let used_up: Vec<_> = region
            .quotas
            .iter()
            .filter(|(code, quota)| booked(code) >= quota.lessons)
            .map(|(_, quota)| quota.hardness)
            .collect();
        assert_eq!(used_up, [Hardness::Soft, Hardness::Hard], "{today}");
    }
}

#[test]
fn some_requests_came_from_the_schools_themselves() {
    let (_, november) = &REGIONS[0];
    assert!(
        (3..=30).contains(&november.by_schools.len()),
        "{}",
        november.by_schools.len()
    );
    assert!(november.bell_times.len() >= 10);
    for (_, region) in &*REGIONS {
        for id in &region.by_schools {
            let request = region.requests.iter().find(|one| one.id == *id);
            assert!(request.expect("a request").received_on >= region.season.0.books_from);
        }
    }
}
