use crate::canary::WORDS;
use crate::support::TestApp;
use mail::{Mailer, Memory, Reason, SendError};
use std::io::Write;
use std::sync::{Arc, Mutex};
use store::testing::{Engine, TestDatabase};
use tracing_subscriber::EnvFilter;

/// What was logged.
#[derive(Clone, Default)]
struct Logged(Arc<Mutex<Vec<u8>>>);

impl Write for Logged {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0
            .lock()
            .expect("no panic with the lock held")
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn logs_tell_what_happened_and_nothing_about_people() {
    let logged = Logged::default();
    let writer = logged.clone();
    let filter = EnvFilter::new("info,server=trace,services=trace,store=trace,app=trace");
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    // For the whole process: work on other threads is heard too.
    tracing::subscriber::set_global_default(subscriber).expect("the first to listen");

    let app = TestApp::demo(TestDatabase::new(Engine::Sqlite).await).await;
    let planner = app.as_planner().await;
    let fields = [
        ("email", "kanarie@demo.example"),
        ("passphrase", "kanarie-wachtzin"),
        ("next", "/kanarie"),
        ("_page", "/inloggen?naar=kanarie"),
    ];
    assert_eq!(
        app.signed_out()
            .post("account/sign-in", &fields)
            .await
            .status,
        422
    );
    assert_eq!(
        app.signed_out()
            .call("account/sign-in", &fields)
            .await
            .status,
        422
    );
    assert_eq!(
        planner
            .get("/planning?week=2026-W48&zoek=kanarie")
            .await
            .status,
        200
    );
    assert_eq!(planner.get("/agenda/kanarie.ics").await.status, 404);
    // A school's link, its address, and coming in by it.
    let visitor = app.signed_out();
    assert_eq!(visitor.get("/boeken/link/kanarie-link").await.status, 404);
    assert_eq!(visitor.get("/evaluatie/kanarie-vraag").await.status, 404);
    for (function, field) in [
        ("portal/enter", "token"),
        ("portal/look", "token"),
        ("evaluations/look", "token"),
        ("evaluations/answer", "token"),
    ] {
        visitor.post(function, &[(field, "kanarie-link")]).await;
        visitor.call(function, &[(field, "kanarie-link")]).await;
    }
    let asked = visitor
        .post("portal/ask-link", &[("email", "kanarie@school.example")])
        .await;
    assert_eq!(asked.status, 303);
    assert_eq!(
        planner
            .call(
                "account/change-passphrase",
                &[("current", "kanarie"), ("new", "kanarie")]
            )
            .await
            .status,
        422
    );
    assert_eq!(
        planner
            .call("planning/undo", &[("batch", "kanarie"), ("back", "/")])
            .await
            .status,
        400
    );
    // Mail that goes, and mail that does not.
    let administrator = app.as_administrator().await;
    let memory = Memory::new(app.house.mail().sender.clone());
    for reason in [None, Some(Reason::AddressRefused(550))] {
        let key = services::Post::new().expect("random bytes");
        let fields = [("kind", "link"), ("language", "nl"), ("key", key.as_str())];
        let sent = administrator.call("outbox/send-example", &fields).await;
        assert_eq!(sent.status, 200);
        if let Some(reason) = reason {
            memory.fail_next(SendError::Permanent(reason));
        }
        let mailer = Mailer::Memory(memory.clone());
        let (stopping, stopped) = tokio::sync::watch::channel(false);
        let jobs = tokio::spawn(server::jobs::run(app.house.clone(), Some(mailer), stopped));
        while app
            .database
            .number("SELECT COUNT(*) FROM outbox WHERE ended_at IS NULL")
            .await
            > 0
        {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        stopping.send(true).expect("the jobs listen");
        jobs.await.expect("the jobs stop by themselves");
    }
    let arrived = memory.sent();
    assert_eq!(arrived.len(), 1);
    // A worry from a lesson, and a case searched by name and by citizen service number.
    let coordinator = app
        .as_new(domain::permission::Role::CaseCoordinator, None)
        .await;
    let educator = app.as_educator().await;
    let worry = format!("{}/zorg", crate::worries::own_lesson(&educator).await);
    let form = educator.get(&worry).await;
    let form = form.form_to("my-lessons/pass-worry");
    let passed = educator
        .send_form(&form.with("words", "kanarie had blauwe plekken"))
        .await;
    assert_eq!(passed.leads_to(), "/mijn-lessen?gedaan=doorgegeven");
    let worker = app.as_case_worker().await;
    for typed in ["kanarie", "111222333"] {
        let fields = [("name", typed), ("_page", "/zaken")];
        let searched = worker.post("cases/search-cases", &fields).await;
        assert_eq!(searched.leads_to(), "/zaken/gevonden?zaken=");
    }
    // A whole case, with every deed that leads to it, read on its page.
    let case = format!("/zaken/{}", crate::canary::make_case(&app).await);
    let page = coordinator.get(&case).await;
    assert!(page.body.contains(WORDS), "{}", page.body);
    for place in ["/brief/index-signal", "/inzage"] {
        let page = coordinator.get(&format!("{case}{place}")).await;
        assert_eq!(page.status, 200, "{place}");
    }

    // A fault deep in the store, with a value in the statement.
    app.database
        .run_raw("DROP TABLE sign_in_failure")
        .await
        .expect("the table goes");
    assert_eq!(
        app.signed_out()
            .call("account/sign-in", &fields)
            .await
            .status,
        500
    );

    let text = String::from_utf8(
        logged
            .0
            .lock()
            .expect("no panic with the lock held")
            .clone(),
    )
    .expect("text");
    let lines = text.lines().filter(|line| line.contains("path=")).count();
    assert!(lines >= 7 && text.contains("the store failed"), "{text}");
    let mut personal = vec!["kanarie", "111222333", "192.0.2.1", "demo.example"];
    personal.extend([worry.as_str(), WORDS]);
    // Who runs the server does not read which case got which letter.
    personal.extend(["/brief", "index-signal", "/inzage"]);
    assert!(text.contains(&format!("{case}/…")), "{text}");
    personal.extend(demo::SIGN_INS.map(|person| person.name));
    // What stood in the mail.
    personal.extend([
        "De Regenboog",
        "/school/voorbeeld",
        arrived[0].subject.as_str(),
    ]);
    assert!(
        text.contains("a mail was not sent trouble=address_refused 550"),
        "{text}"
    );
    for secret in personal {
        assert!(!text.contains(secret), "{secret} in:\n{text}");
    }
}
