//! The page for schools, and asking for a link: everybody gets the same answer.

use crate::support::{Answer, TestApp, Visitor, today};
use mail::{Mailer, Memory};
use services::{booking, outbox};

const PAGE: &str = "/voor-scholen";

/// The address of a contact of the demo region at exactly one school.
fn known() -> String {
    let contacts = demo::region(today()).contacts;
    let email = |one: &domain::organisation::Contact| one.email.as_ref().map(ToString::to_string);
    let all: Vec<String> = contacts.iter().filter_map(email).collect();
    let alone = all
        .iter()
        .find(|one| all.iter().filter(|other| other == one).count() == 1);
    alone.expect("a contact").clone()
}

async fn ask(visitor: &Visitor, email: &str) -> Answer {
    let form = visitor.get(PAGE).await.form_to("portal/ask-link");
    visitor.send_form(&form.with("email", email)).await
}

async fn counts(app: &TestApp) -> [i64; 4] {
    let mut counts = [0; 4];
    let tables = ["booking_link", "outbox", "school_session", "audit"];
    for (count, table) in counts.iter_mut().zip(tables) {
        *count = app
            .database
            .number(&format!("SELECT COUNT(*) FROM {table}"))
            .await;
    }
    counts
}

/// What stands in the page, without what is new each time.
fn shown(page: &Answer) -> &str {
    let (_, main) = page.body.split_once("<main").expect("a page");
    main.split_once("</main>").expect("it ends").0
}

store::on_both_engines! {
    async fn the_page_tells_everybody_what_is_offered_to_whom(database) {
        let app = TestApp::demo(database).await;
        app.close_seasons().await;
        let closed = app.signed_out().get(PAGE).await;
        assert_eq!(closed.status, 200);
        assert!(closed.body.contains("Boeken kan nu niet."), "{}", closed.body);
        app.season().await;
        let page = app.signed_out().get(PAGE).await;
        let region = demo::region(today());
        let offered = region.lesson_types.iter().filter(|one| one.offered);
        for one in offered {
            assert!(page.body.contains(one.name.as_str()), "{}", one.name);
        }
        for text in ["Basisschool", "Voortgezet onderwijs", "hoogstens", "Mail mij een link"] {
            assert!(page.body.contains(text), "{text}");
        }
    }

    async fn a_known_and_an_unknown_address_get_the_same_answer_and_leave_the_same_trace(database) {
        let app = TestApp::demo(database).await;
        app.season().await;
        let visitor = app.signed_out();
        let before = counts(&app).await;
        let known = known();
        let mut answers = Vec::new();
        for email in [known.as_str(), "niemand@school.example"] {
            let answer = ask(&visitor, email).await;
            let next = visitor.get(answer.leads_to()).await;
            let waiting = app.database.number("SELECT COUNT(*) FROM link_asked").await;
            answers.push((answer.status, answer.leads_to().to_owned(), shown(&next).to_owned()));
            assert_eq!(waiting, i64::try_from(answers.len()).expect("few"));
        }
        assert_eq!(answers[0], answers[1]);
        assert!(answers[0].2.contains("Kennen wij dit adres?"));
        assert_eq!(counts(&app).await, before);

        assert_eq!(booking::answer_asked(&app.house).await, Ok(2));
        let memory = Memory::new(app.house.mail().sender.clone());
        let mailer = Mailer::Memory(memory.clone());
        outbox::deliver_due(&app.house, &mailer).await.expect("delivered");
        let sent = memory.sent();
        let to: Vec<_> = sent.iter().map(|mail| mail.to.to_string()).collect();
        assert_eq!(to, [known]);
        let (_, rest) = sent[0].text.split_once("/boeken/link/").expect("a link");
        let token = rest.split_whitespace().next().expect("its end");
        let landing = visitor.get(&format!("/boeken/link/{token}")).await;
        let entered = visitor.send_form(&landing.form_to("portal/enter")).await;
        assert_eq!(entered.leads_to(), "/boeken");
        let inside = visitor.in_school(&entered.visit().expect("a visit"));
        assert_eq!(inside.get("/boeken").await.status, 200);
    }

    async fn asking_too_often_is_refused_whether_or_not_the_address_is_known(database) {
        let app = TestApp::demo(database).await;
        app.season().await;
        let known = known();
        let mut refusals = Vec::new();
        for email in [known.as_str(), "niemand@school.example"] {
            let visitor = app.signed_out();
            for _ in 0..3 {
                assert_eq!(ask(&visitor, email).await.status, 303);
            }
            let refused = ask(&visitor, email).await;
            refusals.push((refused.status, shown(&refused).replace(email, "")));
            assert_eq!(ask(&visitor.from([198, 51, 100, 7]), email).await.status, 303);
        }
        assert_eq!(refusals[0], refusals[1]);
        assert_eq!(refusals[0].0, 429);
    }

    async fn what_is_no_address_comes_back_with_what_was_typed(database) {
        let app = TestApp::demo(database).await;
        app.season().await;
        let answer = ask(&app.signed_out(), "jan apestaart school").await;
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("value=\"jan apestaart school\""), "{}", answer.body);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM link_asked").await, 0);
    }
}
