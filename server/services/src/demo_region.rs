//! The demo region, loaded into an empty database.

mod invented_cases;
mod load_cases;

pub use load_cases::{DEMO_INDEXES, demo_signal, load_cases};

use crate::accounts::second_step::set_known;
use crate::audit::entry;
use crate::imports::middle;
use crate::{Actor, Fault, House};
use demo::{DemoLesson, DemoRegion, SIGN_INS};
use domain::ids::{EmployeeId, LessonTypeId, RequestId};
use domain::lesson::State;
use domain::permission::{ImportRegisters, Role};
use domain::time::{Day, Instant, Minute, Resolved, Week, instant_of};
use domain::travel::Point;
use domain::values::Email;
use serde_json::json;
use std::collections::BTreeMap;
use store::Tx;
use store::booking::SeasonRecord;
use store::whole_region::{LoadedLesson, LoadedSeason, PublishedAs, WholeRegion};

/// Loads the demo region as it is today, with its sign-ins, in one transaction. Does nothing, and
/// tells so by `false`, when the database has any employee.
///
/// # Errors
/// When the database fails or the demo contradicts itself.
pub async fn load(house: &House) -> Result<bool, Fault> {
    let permit = Actor::operator().permit::<ImportRegisters>()?;
    if !house.store.has_no_staff(&permit).await? {
        return Ok(false);
    }
    let (today, now) = (house.clock.today(), house.clock.now());
    let region = tokio::task::spawn_blocking(move || demo::region(today))
        .await
        .map_err(|_| Fault::Failed)?;
    let accounts = accounts(house, &region).await?;
    let whole = whole(region, accounts, now);
    let tx = house.store.begin().await?;
    // Somebody else may have come first while the passphrases were hashed.
    if !tx.has_no_staff(&permit).await? {
        return Ok(false);
    }
    tx.load_region(&permit, &whole).await?;
    if house.case_keys.is_some() {
        second_factors(house, &tx).await?;
    }
    let detail = json!({ "lessons": whole.lessons.len() });
    tx.commit(vec![entry(
        &permit,
        now,
        "region.load_demo",
        "demo",
        detail,
    )])
    .await?;
    Ok(true)
}

async fn accounts(house: &House, region: &DemoRegion) -> Result<Vec<(EmployeeId, String)>, Fault> {
    let mut hashing = tokio::task::JoinSet::new();
    // A release build has no passphrases for them: their accounts wait for one.
    for sign_in in SIGN_INS
        .iter()
        .filter(|sign_in| !sign_in.passphrase.is_empty())
    {
        let employee = region
            .employees
            .iter()
            .find(|employee| employee.email.as_str() == sign_in.email)
            .ok_or(Fault::Failed)?
            .id;
        let hashes = house.hashes.clone();
        hashing.spawn(async move {
            let hash = hashes.hash(sign_in.passphrase.to_owned()).await?;
            Ok::<_, Fault>((employee, hash))
        });
    }
    hashing.join_all().await.into_iter().collect()
}

/// The demo's people who work with cases have a second factor that everybody may know.
async fn second_factors(house: &House, tx: &Tx) -> Result<(), Fault> {
    for sign_in in SIGN_INS.iter().filter(|one| !one.app_secret.is_empty()) {
        let email = Email::parse(sign_in.email).map_err(|_| Fault::Failed)?;
        let known = tx.employee_of(&email).await?.ok_or(Fault::Failed)?;
        let actor = Actor::employee(known, sign_in.grants.to_vec());
        set_known(house, tx, &actor.permit()?, sign_in.app_secret).await?;
    }
    Ok(())
}

fn whole(region: DemoRegion, accounts: Vec<(EmployeeId, String)>, now: Instant) -> WholeRegion {
    let last_year = &region.last_year;
    let types: BTreeMap<RequestId, LessonTypeId> = region
        .requests
        .iter()
        .chain(&last_year.requests)
        .map(|request| (request.id, request.lesson_type))
        .collect();
    let planner = region
        .grants
        .iter()
        .find(|grant| grant.grant.role == Role::Planner);
    WholeRegion {
        postcode_points: postcode_points(&region),
        published_by: planner.map(|grant| grant.employee),
        published_weeks: region
            .last_year
            .published_weeks
            .iter()
            .chain(&region.published_weeks)
            .map(|week| (*week, published_at(*week).min(now)))
            .collect(),
        lessons: region
            .lessons
            .into_iter()
            .chain(region.last_year.lessons)
            .filter_map(|lesson| {
                let lesson_type = *types.get(&lesson.lesson.request)?;
                Some(loaded(lesson, lesson_type, now))
            })
            .collect(),
        funding_sources: region.funding_sources,
        agreements: region.agreements,
        areas: region.areas,
        municipalities: region.municipalities,
        organisations: region.organisations,
        contacts: region.contacts,
        groups: region.groups,
        unavailable: region.unavailable,
        free_days: region
            .free_days
            .into_iter()
            .map(|one| (one.organisation, one.free_day))
            .collect(),
        holidays: region.holidays,
        skills: region.skills,
        lesson_types: region.lesson_types,
        lesson_type_versions: region.lesson_type_versions,
        employees: region.employees,
        absences: region.absences,
        grants: region
            .grants
            .into_iter()
            .map(|one| (one.employee, one.grant))
            .collect(),
        accounts,
        requests: region
            .requests
            .into_iter()
            .chain(region.last_year.requests)
            .collect(),
        season: Some(LoadedSeason {
            record: SeasonRecord {
                season: region.season.0,
                rules: region.season.1,
                version: 1,
            },
            offers: region.offers,
            quotas: region.quotas,
            bell_times: region.bell_times,
            by_schools: region.by_schools,
        }),
    }
}

/// The demo's schools and homes give the districts in which they lie a point.
fn postcode_points(region: &DemoRegion) -> Vec<(u16, Point)> {
    let schools = region
        .organisations
        .iter()
        .filter_map(|one| Some((one.address.postcode.as_ref()?.district(), one.point?)));
    let homes = region
        .employees
        .iter()
        .filter_map(|one| Some((one.home.as_ref()?.district(), one.home_point?)));
    let mut districts: BTreeMap<u16, Vec<Point>> = BTreeMap::new();
    for (district, point) in schools.chain(homes) {
        districts.entry(district).or_default().push(point);
    }
    districts
        .into_iter()
        .filter_map(|(district, points)| Some((district, middle(&points)?)))
        .collect()
}

/// A week is published on the Friday before it, at four in the afternoon.
fn published_at(week: Week) -> Instant {
    at(week.previous().day(4), Minute::at(16, 0))
}

fn at(day: Day, minute: Minute) -> Instant {
    match instant_of(day, minute) {
        Resolved::One(at) | Resolved::Twice(at, _) => at,
        // The clock skips an hour of the night only.
        Resolved::Skipped => at(day, Minute::at(12, 0)),
    }
}

fn loaded(demo: DemoLesson, lesson_type: LessonTypeId, now: Instant) -> LoadedLesson {
    let cancelled_at = demo
        .cancelled_on
        .map_or(now, |day| at(day, Minute::at(12, 0)).min(now));
    let published = demo.published.then(|| published_as(&demo)).flatten();
    LoadedLesson {
        lesson: demo.lesson,
        lesson_type,
        cancelled: demo
            .cancelled
            .map(|(by, reason)| (by, reason, cancelled_at)),
        outcome: demo.outcome,
        published,
    }
}

/// What educators see: the lesson as it is, or, where the draft has moved on, as it was agreed.
fn published_as(demo: &DemoLesson) -> Option<PublishedAs> {
    let lesson = &demo.lesson;
    match &demo.published_slot {
        Some(slot) => Some(PublishedAs {
            state: State::Confirmed,
            slot: slot.clone(),
        }),
        None => Some(PublishedAs {
            state: lesson.state,
            slot: lesson.slot.clone()?,
        }),
    }
}
