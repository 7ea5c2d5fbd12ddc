//! What the tests start from: a house on a Tuesday morning, and who acts in it.

use domain::catalogue::{LessonTypeForm, LessonTypeVersionForm, SkillForm};
use domain::employee::{EmployeeForm, GrantsForm};
use domain::ids::{AreaId, EmployeeId, LessonTypeId, SkillId};
use domain::permission::{Grant, Role};
use domain::time::{Day, Instant};
use domain::values::{Mistake, Mistakes};
use services::{Actor, Clock, EditError, House, Post, catalogue, staff};
use store::testing::TestDatabase;

/// 2026-11-24 09:00 in Amsterdam, a Tuesday.
pub const NOW: Instant = 1_795_507_200;

pub const LEIDEN: AreaId = AreaId::from_number(1);

pub fn house(database: &TestDatabase) -> House {
    House::new(database.store.clone(), Clock::fixed(NOW))
}

pub fn with(role: Role) -> Actor {
    Actor::employee(
        EmployeeId::from_number(900),
        vec![Grant { role, area: None }],
    )
}

pub fn administrator() -> Actor {
    with(Role::Administrator)
}

/// A new form's key.
pub fn post() -> Post {
    Post::new().expect("random bytes")
}

pub fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

pub fn mistake(field: &str, mistake: Mistake) -> EditError {
    EditError::Invalid(Mistakes::one(field, mistake))
}

/// An id as each engine writes it in a statement.
pub fn sql_id(database: &TestDatabase, id: impl ToString) -> String {
    let text = id.to_string();
    match database.store.is_postgres() {
        true => format!("'{text}'"),
        false => format!("x'{}'", text.replace('-', "")),
    }
}

pub async fn run(database: &TestDatabase, sql: &str) {
    database
        .run_raw(sql)
        .await
        .unwrap_or_else(|error| panic!("{error}: {sql}"));
}

pub async fn area_of_leiden(database: &TestDatabase) {
    let id = sql_id(database, LEIDEN);
    run(
        database,
        &format!("INSERT INTO area (id, name) VALUES ({id}, 'Leiden')"),
    )
    .await;
}

pub async fn skill(house: &House, name: &str) -> SkillId {
    let form = SkillForm { name: name.into() };
    catalogue::add_skill(house, &administrator(), &post(), &form)
        .await
        .expect("a skill")
}

pub fn type_form(name: &str) -> LessonTypeForm {
    LessonTypeForm {
        name: name.into(),
        short_name: name.chars().take(24).collect(),
        offered: Some("on".into()),
    }
}

pub fn version_form(valid_from: &str, minutes: u16) -> LessonTypeVersionForm {
    LessonTypeVersionForm {
        valid_from: valid_from.into(),
        minutes: minutes.to_string(),
        setup_minutes: "10".into(),
        largest_group: "32".into(),
        educators_needed: "1".into(),
        kinds: vec!["primary".into()],
        ..LessonTypeVersionForm::default()
    }
}

pub async fn lesson_type(house: &House, name: &str) -> LessonTypeId {
    let (form, version) = (type_form(name), version_form("2026-08-01", 45));
    catalogue::add_lesson_type(house, &administrator(), &post(), &form, &version)
        .await
        .expect("a lesson type")
}

pub fn employee_form(name: &str) -> EmployeeForm {
    EmployeeForm {
        name: name.into(),
        email: format!("{}@example.org", name.to_lowercase().replace(' ', ".")),
        contract_hours: "32".into(),
        starts: vec!["8:30".into()],
        ends: vec!["17:00".into()],
        ..EmployeeForm::default()
    }
}

pub async fn employee(house: &House, name: &str) -> EmployeeId {
    staff::add_employee(house, &administrator(), &post(), &employee_form(name))
        .await
        .expect("an employee")
}

/// Somebody who gives lessons, as employee and as actor.
pub async fn educator(house: &House, name: &str) -> (EmployeeId, Actor) {
    let id = employee(house, name).await;
    let form = GrantsForm {
        grants: vec!["educator".into()],
    };
    staff::set_roles(house, &administrator(), id, 1, &form)
        .await
        .expect("roles");
    let grants = vec![Grant {
        role: Role::Educator,
        area: None,
    }];
    (id, Actor::employee(id, grants))
}
