//! Breaking the glass: in for a reason and an hour, and others hear of it.

use crate::world::{LEIDEN, NOW, WORKER, house, run, sql_id, youth};
use domain::ids::{AreaId, CaseId, EmployeeId, YouthId};
use domain::permission::{Grant, ReadAudit, Role};
use domain::values::{Mistake, Mistakes};
use services::cases::{
    About, LogFilter, alarms, break_glass, glass_is_broken, read_log, read_youth_log, see_alarm,
    verify,
};
use services::{Actor, EditError, Fault, House, Post};
use store::testing::TestDatabase;

const SAM: YouthId = YouthId::from_number(0x5a);
const CASE: CaseId = CaseId::from_number(0xca);
const GOUDA: AreaId = AreaId::from_number(2);
const REASON: &str = "Collega ziek, ouder belt over vanmiddag";

fn somebody(number: u128, role: Role, area: Option<AreaId>) -> Actor {
    Actor::employee(EmployeeId::from_number(number), vec![Grant { role, area }])
}

fn worker() -> Actor {
    somebody(900, Role::CaseWorker, None)
}

fn officer() -> Actor {
    somebody(902, Role::PrivacyOfficer, None)
}

/// A case of somebody else in Leiden, two coordinators and a privacy officer.
async fn case(database: &TestDatabase, house: &House) {
    let (leiden, gouda) = (sql_id(database, LEIDEN), sql_id(database, GOUDA));
    let people = [
        (WORKER, "worker", "case_worker", "NULL"),
        (
            EmployeeId::from_number(901),
            "leiden",
            "case_coordinator",
            &leiden,
        ),
        (
            EmployeeId::from_number(903),
            "gouda",
            "case_coordinator",
            &gouda,
        ),
        (
            EmployeeId::from_number(902),
            "officer",
            "privacy_officer",
            "NULL",
        ),
        (
            EmployeeId::from_number(904),
            "admin",
            "administrator",
            "NULL",
        ),
    ];
    let (yes, mut statements) = (
        "TRUE",
        vec![
            format!("INSERT INTO area (id, name) VALUES ({leiden}, 'Leiden'), ({gouda}, 'Gouda')"),
            format!(
                "INSERT INTO municipality (code, name, area_id, latitude, longitude)
             VALUES ('0546', 'Leiden', {leiden}, 52.16, 4.49)"
            ),
        ],
    );
    for (id, name, role, area) in people {
        let id = sql_id(database, id);
        statements.push(format!(
            "INSERT INTO employee (id, name, email, contract_minutes, active, version)
             VALUES ({id}, '{name}', '{name}@example.org', 0, {yes}, 1)"
        ));
        statements.push(format!(
            "INSERT INTO role_grant (id, employee_id, role, area_id)
             VALUES ({id}, {id}, '{role}', {area})"
        ));
    }
    for statement in statements {
        run(database, &statement).await;
    }
    youth(database, house, SAM).await;
    let (case, sam) = (sql_id(database, CASE), sql_id(database, SAM));
    run(
        database,
        &format!(
            "INSERT INTO case_file (id, youth_id, number, area_id, municipality_code, state,
                received_on, made_at, version)
             VALUES ({case}, {sam}, '2026-0012', {leiden}, '0546', 'intake', '2026-11-02', {NOW}, 1)"
        ),
    )
    .await;
}

async fn look(house: &House, actor: &Actor) -> bool {
    let tx = house.store().begin().await.expect("begun");
    glass_is_broken(house, &tx, actor, CASE)
        .await
        .expect("read")
}

fn post() -> Post {
    Post::new().expect("random")
}

store::on_both_engines! {
    async fn a_reason_opens_a_case_for_an_hour_and_no_longer(database) {
        let house = house(&database);
        case(&database, &house).await;
        assert!(!look(&house, &worker()).await);
        let post = post();
        let first = break_glass(&house, &worker(), &post, " 2026-0012 ", REASON).await;
        let again = break_glass(&house, &worker(), &post, "2026-0012", REASON).await;
        assert_eq!(first, again);
        assert!(look(&house, &worker()).await);
        assert!(!look(&house, &somebody(905, Role::CaseWorker, None)).await);
        house.clock().advance(3_599);
        assert!(look(&house, &worker()).await);
        house.clock().advance(1);
        assert!(!look(&house, &worker()).await);
        let verified = verify(&house, &[]).await.expect("read");
        assert_eq!((verified.rows, verified.broken), (1, None));
    }

    async fn without_a_reason_or_a_known_case_nothing_opens_and_nobody_is_told(database) {
        let house = house(&database);
        case(&database, &house).await;
        let refused = |field: &str, mistake| Err(EditError::Invalid(Mistakes::one(field, mistake)));
        let cases = [
            ("2026-0012", " ", refused("reason", Mistake::ReasonNeeded)),
            ("2026-0012", "zomaar", refused("reason", Mistake::TooShort)),
            ("2026-0099", REASON, refused("number", Mistake::NotAChoice)),
            ("", REASON, refused("number", Mistake::Empty)),
        ];
        for (number, reason, expected) in cases {
            assert_eq!(break_glass(&house, &worker(), &post(), number, reason).await, expected);
        }
        assert!(!look(&house, &worker()).await);
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 0);
    }

    async fn the_coordinator_of_the_area_and_the_privacy_officer_are_told_to_log_in_and_no_more(database) {
        let house = house(&database);
        case(&database, &house).await;
        break_glass(&house, &worker(), &post(), "2026-0012", REASON).await.expect("open");
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 2);
        let told = "SELECT COUNT(*) FROM outbox WHERE kind = 'log_in'
            AND address IN ('leiden@example.org', 'officer@example.org')";
        assert_eq!(database.number(told).await, 2);
        for text in ["2026-0012", "Collega ziek", "glas", "zaak"] {
            let found = database.columns_with(text).await;
            let mail = found.iter().any(|column| column.starts_with("outbox."));
            assert!(!mail, "{text}");
        }
    }

    async fn an_alarm_stands_until_somebody_else_has_read_it(database) {
        let house = house(&database);
        case(&database, &house).await;
        break_glass(&house, &worker(), &post(), "2026-0012", REASON).await.expect("open");
        let of_gouda = somebody(903, Role::CaseCoordinator, Some(GOUDA));
        let of_leiden = somebody(901, Role::CaseCoordinator, Some(LEIDEN));
        assert_eq!(alarms(&house, &of_gouda).await.expect("read").len(), 0);
        let one = alarms(&house, &of_leiden).await.expect("read").remove(0);
        assert_eq!(
            (one.name.as_str(), one.number.as_str(), one.reason.as_deref(), one.seen_at),
            ("worker", "2026-0012", Some(REASON), None)
        );
        assert_eq!(see_alarm(&house, &of_gouda, one.id).await, Err(Fault::NotFound));
        house.clock().advance(60);
        assert_eq!(see_alarm(&house, &officer(), one.id).await, Ok(()));
        house.clock().advance(60);
        assert_eq!(see_alarm(&house, &of_leiden, one.id).await, Ok(()));
        let after = alarms(&house, &officer()).await.expect("read").remove(0);
        assert_eq!(after.seen_at, Some(NOW + 60));
    }

    async fn a_reason_that_is_shown_stands_in_the_log_of_its_case(database) {
        let house = house(&database);
        case(&database, &house).await;
        break_glass(&house, &worker(), &post(), "2026-0012", REASON).await.expect("open");
        alarms(&house, &somebody(903, Role::CaseCoordinator, Some(GOUDA))).await.expect("read");
        alarms(&house, &officer()).await.expect("read");
        let lines = read_youth_log(&house, &officer(), SAM).await.expect("read");
        let told: Vec<_> = lines
            .iter()
            .map(|one| (one.line.deed.as_str(), one.line.name.as_deref()))
            .collect();
        let expected = [
            ("glass.break", Some("worker")),
            ("glass.read", Some("officer")),
            ("log.print", Some("officer")),
        ];
        assert_eq!(told, expected);
    }

    async fn nobody_else_reads_alarms_or_the_log(database) {
        let house = house(&database);
        case(&database, &house).await;
        for role in Role::ALL {
            let actor = somebody(910, role, None);
            let reads_alarms = matches!(role, Role::CaseCoordinator | Role::PrivacyOfficer);
            assert_eq!(alarms(&house, &actor).await.is_ok(), reads_alarms, "{role:?}");
            let log = read_log(&house, &actor, &LogFilter { most: 5, ..LogFilter::default() }).await;
            assert_eq!(log.is_ok(), role == Role::PrivacyOfficer, "{role:?}");
            let breaks = break_glass(&house, &actor, &post(), "2026-0012", "").await;
            let may = matches!(role, Role::CaseCoordinator | Role::CaseWorker);
            assert_eq!(breaks != Err(EditError::Fault(Fault::Denied)), may, "{role:?}");
        }
        assert!(Actor::operator().permit::<ReadAudit>().is_ok());
    }

    async fn a_youth_gets_the_whole_log_about_them_and_that_it_was_printed_is_in_it(database) {
        let house = house(&database);
        case(&database, &house).await;
        let nobody = YouthId::from_number(99);
        assert_eq!(read_youth_log(&house, &officer(), nobody).await.err(), Some(Fault::NotFound));
        break_glass(&house, &worker(), &post(), "2026-0012", REASON).await.expect("open");
        let lines = read_youth_log(&house, &officer(), SAM).await.expect("read");
        let told: Vec<_> = lines
            .iter()
            .map(|one| (one.line.deed.as_str(), one.line.name.as_deref(), one.detail.as_deref()))
            .collect();
        let reason = format!("\"{REASON}\"");
        assert_eq!(told, [
            ("glass.break", Some("worker"), Some(reason.as_str())),
            ("log.print", Some("officer"), None),
        ]);
        let filter = LogFilter { number: "2026-0012".into(), most: 9, ..LogFilter::default() };
        let found = read_log(&house, &officer(), &filter).await.expect("read");
        assert_eq!(found.iter().map(|line| line.sequence).collect::<Vec<_>>(), [1]);

        // After an erasure the row stays, without what it said.
        let tx = house.store().begin().await.expect("begun");
        let permit = crate::world::following();
        let about = About::Youth(SAM);
        let logged = services::cases::note(&house, &tx, &permit, "youth.erase", about).await;
        logged.expect("noted").destroy_youth_key(SAM).await.expect("destroyed");
        tx.commit(Vec::new()).await.expect("committed");
        let lines = read_youth_log(&house, &officer(), SAM).await.expect("read");
        assert_eq!((lines[0].line.deed.as_str(), lines[0].detail.as_deref()), ("glass.break", None));
        let alarm = alarms(&house, &officer()).await.expect("read").remove(0);
        assert_eq!(alarm.reason, None);
    }
}
