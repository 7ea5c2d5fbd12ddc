//! A region with a team: two workers and a coordinator, an offence, and a referral.

use crate::world::{LEIDEN, NOW, house, run, sql_id};
use domain::cases::{
    CaseView, ConsentForm, OffenceForm, ReferralForm, StepForm, StepKind, TermsForm,
};
use domain::ids::{AreaId, CaseId, EmployeeId, OffenceId};
use domain::permission::{Grant, Role};
use services::{Actor, House, Post, cases};
use store::testing::TestDatabase;

pub const GOUDA: AreaId = AreaId::from_number(2);
pub const NOOR: EmployeeId = EmployeeId::from_number(901);
pub const BRAM: EmployeeId = EmployeeId::from_number(902);
pub const CHIEF: EmployeeId = EmployeeId::from_number(903);

/// The house with its team.
pub async fn team(database: &TestDatabase) -> House {
    for (area, name, code) in [(LEIDEN, "Leiden", "0546"), (GOUDA, "Gouda", "0513")] {
        let id = sql_id(database, area);
        run(
            database,
            &format!("INSERT INTO area (id, name) VALUES ({id}, '{name}')"),
        )
        .await;
        run(
            database,
            &format!("INSERT INTO municipality VALUES ('{code}', '{name}', {id}, 52.0, 4.5)"),
        )
        .await;
    }
    let on = match database.store.is_postgres() {
        true => "TRUE",
        false => "1",
    };
    for (worker, role) in [
        (NOOR, "case_worker"),
        (BRAM, "case_worker"),
        (CHIEF, "case_coordinator"),
    ] {
        let id = sql_id(database, worker);
        run(
            database,
            &format!(
                "INSERT INTO employee (id, name, email, contract_minutes, active, version)
                 VALUES ({id}, 'Medewerker {worker}', '{worker}@example.org', 1920, {on}, 1)"
            ),
        )
        .await;
        run(
            database,
            &format!(
                "INSERT INTO role_grant (id, employee_id, role) VALUES ({id}, {id}, '{role}')"
            ),
        )
        .await;
    }
    house(database)
}

/// One of the team, in the whole region or in one area.
pub fn member(who: EmployeeId, role: Role, area: Option<AreaId>) -> Actor {
    Actor::employee(who, vec![Grant { role, area }])
}

pub fn noor() -> Actor {
    member(NOOR, Role::CaseWorker, None)
}

pub fn bram() -> Actor {
    member(BRAM, Role::CaseWorker, None)
}

pub fn chief() -> Actor {
    member(CHIEF, Role::CaseCoordinator, None)
}

pub fn administrator() -> Actor {
    member(EmployeeId::from_number(904), Role::Administrator, None)
}

pub fn post() -> Post {
    Post::new().expect("random bytes")
}

/// An offence in the list.
pub async fn offence(house: &House) -> OffenceId {
    let form = OffenceForm {
        name: "Vernieling".into(),
        category: "Verzonnen lijst".into(),
        in_use: Some("on".into()),
    };
    cases::add_offence(house, &administrator(), &post(), &form)
        .await
        .expect("an offence")
}

/// Words in every field of a referral that must be found nowhere.
pub const CANARIES: [&str; 8] = [
    "Kanariegeel",
    "Putterzwart",
    "Vinkenstraat",
    "Spreeuwentelefoon",
    "Ouderroodborst",
    "Bureaukwikstaart",
    "Merelopmerking",
    "2011-04-05",
];

pub fn referral(offence: OffenceId) -> ReferralForm {
    ReferralForm {
        given_names: CANARIES[0].into(),
        family_name: CANARIES[1].into(),
        address: CANARIES[2].into(),
        contact: CANARIES[3].into(),
        parents: CANARIES[4].into(),
        referrer_name: CANARIES[5].into(),
        remarks: CANARIES[6].into(),
        birth_date: CANARIES[7].into(),
        bsn: "".into(),
        municipality: "0546".into(),
        referrer: "police".into(),
        offence: offence.to_string(),
        offence_on: "2026-11-01".into(),
        received_on: "2026-11-20".into(),
    }
}

/// A case that this worker follows.
pub async fn case_of(house: &House, worker: &Actor) -> CaseId {
    let form = referral(offence(house).await);
    cases::take_in(house, worker, &post(), &form)
        .await
        .expect("taken in")
}

pub async fn read(house: &House, actor: &Actor, case: CaseId) -> CaseView {
    cases::read_case(house, actor, case).await.expect("a case")
}

/// Everybody agreed, and the agreement was signed.
pub async fn agree(house: &House, actor: &Actor, case: CaseId) {
    let form = ConsentForm {
        admits: Some("on".into()),
        youth: "2026-11-23".into(),
        parents: "2026-11-23".into(),
        signed: "2026-11-23".into(),
    };
    let version = read(house, actor, case).await.version;
    cases::set_agreed(house, actor, (case, version), &form)
        .await
        .expect("agreed");
}

/// An act on a step.
pub async fn step(
    house: &House,
    actor: &Actor,
    case: CaseId,
    (kind, act, day): (StepKind, &str, &str),
) -> Result<(), cases::CaseError> {
    let version = read(house, actor, case).await.version;
    let form = StepForm {
        step: kind.code().into(),
        act: act.into(),
        day: day.into(),
    };
    cases::change_step(house, actor, (case, version), &form).await
}

/// Terms of so many working days for the intake and the first talk.
pub async fn terms(house: &House, intake: u16, first_talk: u16) {
    let form = [
        ("intake".to_owned(), intake.to_string()),
        ("first_talk".to_owned(), first_talk.to_string()),
    ];
    cases::set_terms(house, &administrator(), &TermsForm(form.into()))
        .await
        .expect("terms");
}

/// Deeds in the log about a case, in their order.
pub async fn deeds(house: &House, case: CaseId) -> Vec<String> {
    use domain::permission::ReadCaseLog;
    use services::cases::{About, note};
    use store::cases::log::LogFilter;
    let officer = member(EmployeeId::from_number(905), Role::PrivacyOfficer, None);
    let permit = officer.permit::<ReadCaseLog>().expect("may read");
    let tx = house.store().begin().await.expect("begun");
    let log = note(house, &tx, &permit, "log.read", About::Many)
        .await
        .expect("noted");
    let filter = LogFilter {
        most: 500,
        ..LogFilter::default()
    };
    let mut lines = log.lines(&filter).await.expect("lines");
    lines.retain(|line| line.case == Some(case));
    lines.sort_by_key(|line| line.sequence);
    assert!(lines.iter().all(|line| line.at == NOW));
    lines.into_iter().map(|line| line.deed).collect()
}
