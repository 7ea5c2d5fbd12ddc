//! The wall around cases: nothing of them reaches who plans, teaches, manages, administers or books,
//! and what is read by who may stands in the log.

use crate::cases::{offence, taken_in};
use crate::support::{TestApp, Visitor, today};
use app::access::{OTHERS, PAGES, SERVER_FUNCTIONS};
use domain::ids::{CaseId, EmployeeId, YouthId};
use domain::permission::{BreakGlass, Grant, Permit, Role};
use services::cases::{break_glass, verify};
use services::{Actor, Post};
use vault::{Place, YouthKey};

/// In capitals and small letters: nobody's name and nobody's word.
const CANARY: &str = "Kanariegeel";
const NUMBER: &str = "Kanariegeel-0012";
const SAM: YouthId = YouthId::from_number(0x5a);
const CASE: CaseId = CaseId::from_number(0xca);

fn sql_id(app: &TestApp, id: impl ToString) -> String {
    let text = id.to_string();
    match app.database.store.is_postgres() {
        true => format!("'{text}'"),
        false => format!("x'{}'", text.replace('-', "")),
    }
}

fn bytes(app: &TestApp, bytes: &[u8]) -> String {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    match app.database.store.is_postgres() {
        true => format!("'\\x{hex}'"),
        false => format!("x'{hex}'"),
    }
}

fn worker() -> Actor {
    let region = demo::region(today());
    let worker = region
        .employees
        .iter()
        .find(|one| one.email.as_str() == "caseworker@demo.example");
    let id: EmployeeId = worker.expect("the case worker").id;
    Actor::employee(
        id,
        vec![Grant {
            role: Role::CaseWorker,
            area: None,
        }],
    )
}

/// A case with the canary in every column that holds words, and an alarm about it.
async fn planted(app: &TestApp) {
    let permit: Permit<BreakGlass> = worker().permit().expect("may");
    let key = YouthKey::generate().expect("random");
    let masters = &app.house.case_keys().expect("keys").masters;
    let wrapped = masters.wrap(SAM.0, &key).expect("wrapped");
    let columns = [
        "given_names",
        "family_name",
        "birth_date",
        "address",
        "contact",
        "bsn",
    ];
    let sealed = columns.map(|column| {
        let place = Place::new("case_youth", SAM.0, column);
        bytes(
            app,
            key.seal(&place, CANARY.as_bytes())
                .expect("sealed")
                .as_bytes(),
        )
    });
    let (sam, case) = (sql_id(app, SAM), sql_id(app, CASE));
    let (names, values) = (columns.join(", "), sealed.join(", "));
    let statement = format!(
        "INSERT INTO case_youth (id, {names}, made_at, version) VALUES ({sam}, {values}, 0, 1)"
    );
    app.database.run_raw(&statement).await.expect("a youth");
    let tx = app.house.store().begin().await.expect("begun");
    tx.insert_youth_key(&permit, SAM, &wrapped, 0)
        .await
        .expect("a key");
    tx.commit(Vec::new()).await.expect("committed");
    let statement = format!(
        "INSERT INTO case_file (id, youth_id, number, area_id, municipality_code, state,
            received_on, made_at, version)
         SELECT {case}, {sam}, '{NUMBER}', m.area_id, m.code, '{CANARY}', '2026-11-02', 0, 1
         FROM municipality m ORDER BY m.code LIMIT 1"
    );
    app.database.run_raw(&statement).await.expect("a case");
    let post = Post::new().expect("random");
    let reason = format!("{CANARY} belt over vanmiddag");
    break_glass(&app.house, &worker(), &post, NUMBER, &reason)
        .await
        .expect("open");
}

/// An address with every id that a case has in the place of its parts.
fn addresses(path: &str) -> Vec<String> {
    if !path.contains(':') {
        return vec![path.to_owned()];
    }
    let ids = [SAM.to_string(), CASE.to_string()];
    let with = |id: &String| {
        let parts: Vec<&str> = path
            .split('/')
            .map(|part| {
                if part.starts_with(':') {
                    id.as_str()
                } else {
                    part
                }
            })
            .collect();
        parts.join("/")
    };
    ids.iter().map(with).collect()
}

/// Whether anything that the server answers this visitor holds the canary, and where.
async fn met(visitor: &Visitor) -> Vec<String> {
    let mut met = Vec::new();
    for (path, _) in PAGES.iter().chain(OTHERS) {
        // A live channel goes on.
        if *path == "/live/planning" {
            continue;
        }
        for address in addresses(path) {
            let answer = visitor.get(&address).await;
            if answer.body.to_lowercase().contains(&CANARY.to_lowercase()) {
                met.push(address);
            }
        }
    }
    for (path, _) in SERVER_FUNCTIONS
        .iter()
        .filter(|(path, _)| !path.contains("/account/"))
    {
        let ids = [
            ("id", SAM.to_string()),
            ("youth", SAM.to_string()),
            ("id", CASE.to_string()),
        ];
        for (name, id) in &ids {
            let answer = visitor.call(path, &[(*name, id.as_str())]).await;
            if answer.body.to_lowercase().contains(&CANARY.to_lowercase()) {
                met.push((*path).to_owned());
            }
        }
    }
    met
}

store::on_both_engines! {
    async fn nobody_of_the_planning_world_meets_anything_of_a_case(database) {
        let app = TestApp::demo(database).await;
        planted(&app).await;
        let season = app.season().await;
        let school = demo::region(today()).organisations[0].id;
        let visitors = [
            ("planner", app.as_planner().await),
            ("educator", app.as_educator().await),
            ("manager", app.as_manager().await),
            ("administrator", app.as_administrator().await),
            ("school", app.as_school(school, season).await),
            ("nobody", app.signed_out()),
            (
                "case worker before the second step",
                app.as_demo_before_second_step("caseworker@demo.example").await,
            ),
            (
                "privacy officer before the second step",
                app.as_demo_before_second_step("privacy@demo.example").await,
            ),
        ];
        for (who, visitor) in visitors {
            assert_eq!(met(&visitor).await, Vec::<String>::new(), "{who}");
        }
        // What could leak is there to be met, and that it was read is in the log.
        let before = verify(&app.house, &[]).await.expect("read").rows;
        let alarms = app.as_privacy_officer().await.get("/zaken/alarmen").await;
        assert!(alarms.body.contains(NUMBER) && alarms.body.contains(CANARY));
        let after = verify(&app.house, &[]).await.expect("read");
        // One row for the list, and one for the case whose reason it shows.
        assert_eq!((after.rows, after.broken), (before + 2, None));
    }

    async fn what_is_personal_stands_in_no_column_that_can_be_read(database) {
        let app = TestApp::demo(database).await;
        planted(&app).await;
        let found = app.database.columns_with(CANARY).await;
        let known: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(known, ["case_file.number", "case_file.state"]);
        let hex: String = CANARY.bytes().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(app.database.columns_with(&hex).await.len(), 0);
        // The file itself holds the number and the state, but no word of the reason.
        assert!(!app.database.file_holds("belt over vanmiddag"));
    }

    async fn cases_stay_open_while_somebody_writes_and_lock_when_nobody_does(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        for _ in 0..3 {
            app.house.clock().advance(14 * 60);
            assert_eq!(worker.call("cases/keep-open", &[]).await.status, 200);
        }
        app.house.clock().advance(14 * 60);
        assert_eq!(worker.get("/zaken").await.status, 200);
        app.house.clock().advance(16 * 60);
        assert_eq!(worker.get("/zaken").await.leads_to(), "/tweede-stap?naar=%2Fzaken");
        // Who is locked out opens nothing by it.
        worker.call("cases/keep-open", &[]).await;
        assert_eq!(worker.get("/zaken").await.leads_to(), "/tweede-stap?naar=%2Fzaken");
    }

    async fn what_was_sent_to_locked_cases_waits_until_the_code_was_given(database) {
        let app = TestApp::demo(database).await;
        let (_, email) = app.hire(Role::CaseWorker, None).await;
        let worker = app.enter_as(&email).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let page = worker.get(&case).await;
        let note = page.form_to("cases/add-note").with("words", "Nachtegaal").with("_page", &case);
        app.house.clock().advance(16 * 60);
        let locked = worker.send_form(&note).await;
        assert_eq!((locked.status, locked.header("location")), (401, ""));
        for part in [
            "Wat je invulde, is er nog",
            "action=\"/api/cases/add-note\"",
            "name=\"words\" value=\"Nachtegaal\"",
            &format!("name=\"_page\" value=\"{case}\""),
        ] {
            assert!(locked.body.contains(part), "{part} in {}", locked.body);
        }
        assert!(!locked.body.contains("Putterzwart"), "{}", locked.body);
        // Sent once more without the code it waits there again; after the code it arrives.
        assert_eq!(worker.send_form(&note).await.status, 401);
        let back = app.enter_as(&email).await;
        assert_eq!(back.send_form(&note).await.leads_to(), format!("{case}?gedaan=notitie"));
        assert!(back.get(&case).await.body.contains(">Nachtegaal<"));
    }

    async fn who_comes_without_the_second_step_is_asked_for_it_and_no_case_page_is_kept(database) {
        let app = TestApp::demo(database).await;
        let before = app.as_demo_before_second_step("privacy@demo.example").await;
        let asked = before.get("/zaken/logboek").await;
        assert_eq!(asked.leads_to(), "/tweede-stap?naar=%2Fzaken%2Flogboek");
        let refused = before.call("cases/read-alarms", &[]).await;
        assert_eq!(refused.status, 401);
        let page = app.as_privacy_officer().await.get("/zaken/logboek").await;
        assert_eq!(page.status, 200);
        assert_eq!(page.header("cache-control"), "no-store");
        let planner = app.as_planner().await.get("/zaken/logboek").await;
        assert_eq!(planner.status, 403);
    }
}
