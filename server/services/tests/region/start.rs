//! What the tests begin with.

use domain::ids::{AreaId, EmployeeId};
use domain::permission::{Grant, Role};
use domain::time::{Day, Minute, instant_of};
use services::imports::{self, Mode};
use services::{Actor, Clock, House, Post, region};
use std::path::Path;
use store::testing::TestDatabase;

/// A house on Monday 23 November 2026, nine o'clock.
pub fn house(database: &TestDatabase) -> House {
    let monday = day("2026-11-23");
    let now = instant_of(monday, Minute::at(9, 0))
        .one()
        .expect("no clock changes then");
    House::new(database.store.clone(), Clock::fixed(now))
}

/// Somebody who may do all that planners and administrators may.
pub fn operator() -> Actor {
    Actor::operator()
}

/// Somebody with one role in one area.
pub fn with_role(role: Role, area: AreaId) -> Actor {
    Actor::employee(
        EmployeeId::from_number(7),
        vec![Grant {
            role,
            area: Some(area),
        }],
    )
}

/// The area of which the name starts so.
pub async fn area(house: &House, name: &str) -> AreaId {
    let areas = region::areas(house, &operator())
        .await
        .expect("areas are read");
    areas
        .into_iter()
        .find(|area| area.name.starts_with(name))
        .expect("the area exists")
        .id
}

/// A file of public data that lies beside the repository.
pub fn public(path: &str) -> Vec<u8> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    std::fs::read(shared.join(path)).expect("the public file is there")
}

/// The header and the first lines of the April register.
pub fn april(lines: usize) -> Vec<u8> {
    let whole = public("schools/duo-primary-2026-04-region.csv");
    whole
        .split_inclusive(|byte| *byte == b'\n')
        .take(lines + 1)
        .collect::<Vec<_>>()
        .concat()
}

/// A house whose region has its municipalities and nothing else.
pub async fn with_municipalities(database: &TestDatabase) -> House {
    let house = house(database);
    let bytes = public("region/municipalities.csv");
    imports::import_municipalities(&house, &operator(), bytes, Mode::Apply)
        .await
        .expect("municipalities are imported");
    house
}

/// A house whose region has so many schools of the April register, and all municipalities.
pub async fn with_schools(database: &TestDatabase, lines: usize) -> House {
    let house = with_municipalities(database).await;
    bring_in(&house, april(lines)).await;
    house
}

/// Reviews and applies a register.
pub async fn bring_in(house: &House, bytes: Vec<u8>) -> imports::Applied {
    let id = imports::review_schools(house, &operator(), "scholen.csv", None, bytes)
        .await
        .expect("the register is read");
    imports::apply_review(house, &operator(), id, false)
        .await
        .expect("the register is applied")
}

pub fn post(key: &str) -> Post {
    Post::parse(key).expect("a key")
}

pub fn day(text: &str) -> Day {
    text.parse().expect("a date")
}
