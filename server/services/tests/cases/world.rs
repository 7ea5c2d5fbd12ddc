//! What the tests start from: a house with keys, and a youth in it.

use domain::ids::{AreaId, EmployeeId, YouthId};
use domain::permission::{FollowCases, Grant, Permit, Role};
use domain::time::Instant;
use services::cases::{About, CaseKeys, note};
use services::{Actor, Clock, House};
use store::testing::TestDatabase;
use vault::{BlindIndex, MasterKeys, YouthKey, new_key_line};

/// 2026-11-24 09:00 in Amsterdam, a Tuesday.
pub const NOW: Instant = 1_795_507_200;
pub const LEIDEN: AreaId = AreaId::from_number(1);
pub const SAM: YouthId = YouthId::from_number(0x5a);
pub const WORKER: EmployeeId = EmployeeId::from_number(900);

/// A line of a key file, new.
pub fn key_line(name: &str) -> String {
    new_key_line(name).expect("a key").to_string()
}

/// A house whose key file has these lines.
pub fn house_with(database: &TestDatabase, masters: &str) -> House {
    let keys = CaseKeys {
        masters: MasterKeys::parse(masters).expect("keys"),
        index: BlindIndex::parse(&key_line("index")).expect("a key"),
    };
    House::new(database.store.clone(), Clock::fixed(NOW)).with_case_keys(keys)
}

/// A house with a key of its own.
pub fn house(database: &TestDatabase) -> House {
    house_with(database, &key_line("first"))
}

/// Somebody with one role for the whole region, who gave the second factor.
pub fn with(role: Role) -> Actor {
    Actor::employee(WORKER, vec![Grant { role, area: None }])
}

/// The permit of a case worker.
pub fn following() -> Permit<FollowCases> {
    with(Role::CaseWorker).permit().expect("may follow")
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

/// A youth with a key, in the database; gives the key.
pub async fn youth(database: &TestDatabase, house: &House, id: YouthId) -> YouthKey {
    let row = sql_id(database, id);
    run(
        database,
        &format!("INSERT INTO case_youth (id, made_at, version) VALUES ({row}, {NOW}, 1)"),
    )
    .await;
    let key = YouthKey::generate().expect("random");
    let masters = &house.case_keys().expect("keys").masters;
    let wrapped = masters.wrap(id.0, &key).expect("wrapped");
    let tx = house.store().begin().await.expect("begun");
    tx.insert_youth_key(&following(), id, &wrapped, NOW)
        .await
        .expect("a key");
    tx.commit(Vec::new()).await.expect("committed");
    key
}

/// So many rows in the log.
pub async fn log_rows(house: &House, count: i64) {
    for _ in 0..count {
        let tx = house.store().begin().await.expect("begun");
        note(house, &tx, &following(), "case.read", About::Youth(SAM))
            .await
            .expect("noted");
        tx.commit(Vec::new()).await.expect("committed");
    }
}
