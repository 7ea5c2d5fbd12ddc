//! What is in the region, and how it hangs together.

use crate::{NOVEMBER, REGIONS, day};
use chrono::{Datelike, Days};
use demo::SIGN_INS;
use domain::lesson::State;
use domain::organisation::OrganisationKind;
use domain::time::{Day, SchoolYear, Week};
use std::collections::BTreeSet;

#[test]
fn the_same_day_gives_the_same_region() {
    assert_eq!(demo::region(day("2026-11-23")), *NOVEMBER);
}

#[test]
fn the_region_has_the_size_that_the_demo_promises() {
    for (today, region) in &*REGIONS {
        let kinds = OrganisationKind::ALL.map(|kind| {
            region
                .organisations
                .iter()
                .filter(|o| o.kind == kind)
                .count()
        });
        assert_eq!(kinds, [76, 24, 5, 3, 13], "{today}");
        assert_eq!(
            (
                region.areas.len(),
                region.municipalities.len(),
                region.employees.len()
            ),
            (3, 27, 17)
        );
        assert_eq!(
            (region.lesson_types.len(), region.lesson_type_versions.len()),
            (14, 16)
        );
        assert!(
            (900..=1_200).contains(&region.lessons.len()),
            "{today}: {} lessons",
            region.lessons.len()
        );
        assert!(
            (380..=460).contains(&region.requests.len()),
            "{today}: {} requests",
            region.requests.len()
        );
        let to_plan: BTreeSet<_> = region
            .lessons
            .iter()
            .filter(|demo| demo.lesson.state == State::Requested)
            .map(|demo| (demo.lesson.request, demo.lesson.visit))
            .collect();
        assert!(
            (40..=55).contains(&to_plan.len()),
            "{today}: {} visits to plan",
            to_plan.len()
        );
    }
}

#[test]
fn about_forty_schools_had_lessons_in_the_autumn_of_the_school_year_before() {
    for (today, region) in &*REGIONS {
        let last_year = &region.last_year;
        let year = SchoolYear(SchoolYear::of(*today).0 - 1);
        let first = Day::from_ymd_opt(year.0, 9, 1).expect("a date");
        let last = Day::from_ymd_opt(year.0, 12, 31).expect("a date");
        let schools: BTreeSet<_> = last_year
            .requests
            .iter()
            .map(|request| request.organisation.to_string())
            .collect();
        assert!(
            (30..=41).contains(&schools.len()),
            "{today}: {} schools",
            schools.len()
        );
        let mut states = BTreeSet::new();
        for one in &last_year.lessons {
            let group = region.groups.iter().find(|x| x.id == one.lesson.group);
            assert_eq!(group.expect("a group").school_year, year, "{today}");
            assert_eq!(one.published, one.lesson.slot.is_some(), "{today}");
            states.insert(one.lesson.state);
            let Some(slot) = &one.lesson.slot else {
                continue;
            };
            assert!((first..=last).contains(&slot.day), "{today}: {}", slot.day);
            assert!(
                last_year.published_weeks.contains(&Week::of(slot.day)),
                "{today}"
            );
        }
        assert!(states.contains(&State::Given), "{today}");
        assert!(states.contains(&State::Cancelled), "{today}");
        let over = [State::Given, State::Cancelled, State::NotShownUp];
        assert!(states.is_subset(&BTreeSet::from(over)), "{today}");
        assert!(last_year.published_weeks.is_sorted(), "{today}");
        assert!(
            last_year.published_weeks.last() < region.published_weeks.first(),
            "{today}"
        );
    }
}

#[test]
fn every_municipality_has_at_least_two_organisations() {
    for municipality in &NOVEMBER.municipalities {
        let count = NOVEMBER
            .organisations
            .iter()
            .filter(|o| o.address.municipality == municipality.code)
            .count();
        assert!(count >= 2, "{}", municipality.name);
    }
}

#[test]
fn every_sign_in_is_an_employee_with_exactly_its_roles() {
    let region = &NOVEMBER;
    for sign_in in SIGN_INS {
        let person = region
            .employees
            .iter()
            .find(|e| e.email.as_str() == sign_in.email)
            .expect("an employee");
        assert_eq!(person.name.as_str(), sign_in.name);
        let grants: Vec<_> = region
            .grants
            .iter()
            .filter(|given| given.employee == person.id)
            .map(|given| given.grant)
            .collect();
        assert_eq!(grants, sign_in.grants);
    }
    let leiden = SIGN_INS[5].grants[0].area;
    assert_eq!(
        leiden,
        region
            .areas
            .iter()
            .find(|area| area.name == "Leiden")
            .map(|area| area.id)
    );
}

#[test]
fn the_closed_school_keeps_its_history() {
    for (today, region) in &*REGIONS {
        let closed: Vec<_> = region
            .organisations
            .iter()
            .filter(|o| o.closed_on.is_some())
            .collect();
        assert_eq!(closed.len(), 1);
        assert!(closed[0].closed_on <= Some(*today));
        let given = region.lessons.iter().filter(|demo| {
            demo.lesson.organisation == closed[0].id && demo.lesson.state == State::Given
        });
        assert!(given.count() > 0, "{today}");
    }
}

#[test]
fn ids_never_repeat_and_are_valid_uuids() {
    let region = &NOVEMBER;
    let mut ids: Vec<String> = Vec::new();
    ids.extend(region.areas.iter().map(|x| x.id.to_string()));
    ids.extend(region.organisations.iter().map(|x| x.id.to_string()));
    ids.extend(region.contacts.iter().map(|x| x.id.to_string()));
    ids.extend(region.groups.iter().map(|x| x.id.to_string()));
    ids.extend(region.unavailable.iter().map(|x| x.id.to_string()));
    ids.extend(region.free_days.iter().map(|x| x.free_day.id.to_string()));
    ids.extend(region.holidays.iter().map(|x| x.id.to_string()));
    ids.extend(region.skills.iter().map(|x| x.id.to_string()));
    ids.extend(region.lesson_types.iter().map(|x| x.id.to_string()));
    ids.extend(region.lesson_type_versions.iter().map(|x| x.id.to_string()));
    ids.extend(region.employees.iter().map(|x| x.id.to_string()));
    ids.extend(region.grants.iter().map(|x| x.id.to_string()));
    ids.extend(region.absences.iter().map(|x| x.id.to_string()));
    ids.extend(region.requests.iter().map(|x| x.id.to_string()));
    ids.extend(region.lessons.iter().map(|x| x.lesson.id.to_string()));
    let last_year = &region.last_year;
    ids.extend(last_year.requests.iter().map(|x| x.id.to_string()));
    ids.extend(last_year.lessons.iter().map(|x| x.lesson.id.to_string()));
    assert!(
        ids.iter()
            .all(|id| id.as_bytes()[14] == b'8' && id.as_bytes()[19] == b'8')
    );
    let distinct: BTreeSet<_> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len());
}

#[test]
fn points_codes_and_addresses_are_each_organisations_own() {
    let region = &NOVEMBER;
    let codes: BTreeSet<_> = region
        .organisations
        .iter()
        .filter_map(|o| o.site_code.clone())
        .collect();
    assert_eq!(
        codes.len(),
        region
            .organisations
            .iter()
            .filter(|o| o.kind != OrganisationKind::Club)
            .count()
    );
    assert!(codes.iter().all(|code| code.as_str().starts_with("99")));
    let points: BTreeSet<_> = region
        .organisations
        .iter()
        .filter_map(|o| o.point)
        .map(|point| format!("{} {}", point.latitude, point.longitude))
        .collect();
    assert_eq!(points.len(), region.organisations.len());
    let names: BTreeSet<_> = region
        .organisations
        .iter()
        .map(|o| o.name.as_str())
        .collect();
    assert_eq!(names.len(), region.organisations.len());
    assert!(names.iter().any(|name| name.chars().count() >= 95));
    let addresses = region
        .contacts
        .iter()
        .filter_map(|contact| contact.email.as_ref());
    assert!(
        addresses
            .chain(region.employees.iter().map(|e| &e.email))
            .all(|e| e.as_str().ends_with(".example"))
    );
}

#[test]
fn somebody_is_ill_this_week_and_others_have_leave_ahead() {
    use domain::employee::AbsenceKind::{Illness, Leave};
    let (today, region) = (day("2026-11-23"), &*NOVEMBER);
    let this = Week::of(today);
    let ill = region
        .absences
        .iter()
        .filter(|a| a.kind == Illness && this.holds(a.first_day))
        .count();
    let leave = region
        .absences
        .iter()
        .filter(|a| a.kind == Leave && a.first_day > this.sunday())
        .count();
    assert_eq!((ill, leave), (1, 4));
}

#[test]
fn holidays_of_the_years_around_today_are_there() {
    for (today, region) in &*REGIONS {
        let weekday_off = |day: Day| region.holidays.iter().any(|holiday| holiday.holds(day));
        let year = SchoolYear::of(*today).0;
        for year in [year, year + 1] {
            let christmas = Day::from_ymd_opt(year, 12, 25).expect("a date");
            assert!(weekday_off(christmas), "{year}");
            assert!(weekday_off(christmas + Days::new(7)), "{year}");
        }
        let longest = region
            .holidays
            .iter()
            .map(|h| (h.last_day - h.first_day).num_days() + 1)
            .max();
        assert_eq!(longest, Some(44));
        assert!(
            region
                .holidays
                .iter()
                .filter(|h| h.first_day.weekday() == chrono::Weekday::Sun)
                .count()
                > 3
        );
    }
}
