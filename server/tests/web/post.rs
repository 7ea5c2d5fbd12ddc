//! Mail as administrators see it: the queue, and what each message looks like.

use crate::support::{Answer, TestApp, Visitor};
use mail::{Mailer, Memory, Reason, SendError};
use services::outbox::deliver_due;

/// A mailer that keeps what it sends.
fn memory(app: &TestApp) -> (Memory, Mailer) {
    let memory = Memory::new(app.house.mail().sender.clone());
    (memory.clone(), Mailer::Memory(memory))
}

async fn deliver(app: &TestApp, mailer: &Mailer) {
    deliver_due(&app.house, mailer).await.expect("delivered");
}

/// Asks for an example of a message, as the form on its page does.
async fn send(visitor: &Visitor, kind: &str) -> Answer {
    let key = services::Post::new().expect("random bytes");
    let fields = [("kind", kind), ("language", "nl"), ("key", key.as_str())];
    visitor.post("outbox/send-example", &fields).await
}

/// The id in the first form of the queue.
fn first_id(page: &Answer) -> String {
    let (_, rest) = page
        .body
        .split_once("name=\"id\" value=\"")
        .expect("a form");
    rest.split_once('"').expect("an id").0.to_owned()
}

store::on_both_engines! {
    async fn the_queue_is_empty_until_something_is_sent(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let page = administrator.get("/beheer/post").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Geen post"), "{}", page.body);
        assert!(page.body.contains("Er is geen mailserver ingesteld."), "{}", page.body);
    }

    async fn an_example_goes_to_whoever_asked_and_stands_in_the_queue(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let answer = send(&administrator, "confirmed").await;
        assert_eq!(answer.leads_to(), "/beheer/post/voorbeelden/confirmed?gedaan=verstuurd");
        let page = administrator.get("/beheer/post").await;
        for part in ["Bevestiging", "Wacht", "a…@demo.example", "Niet meer versturen"] {
            assert!(page.body.contains(part), "{part} in {}", page.body);
        }
        assert!(!page.body.contains("Opnieuw proberen"), "{}", page.body);
        let (memory, mailer) = memory(&app);
        deliver(&app, &mailer).await;
        let to: Vec<_> = memory.sent().iter().map(|one| one.to.to_string()).collect();
        assert_eq!(to, ["admin@demo.example"]);
        let page = administrator.get("/beheer/post?stand=sent").await;
        assert!(page.body.contains("Verstuurd") && page.body.contains("Bevestiging"));
        let page = administrator.get("/beheer/post?stand=failed").await;
        assert!(!page.body.contains("Bevestiging") && page.body.contains("Geen post"));
    }

    async fn a_mail_that_failed_is_tried_again_and_one_that_waits_is_stopped(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        send(&administrator, "moved").await;
        let (memory, mailer) = memory(&app);
        memory.fail_next(SendError::Permanent(Reason::AddressRefused(550)));
        deliver(&app, &mailer).await;
        let page = administrator.get("/beheer/post?stand=failed").await;
        assert!(page.body.contains("De mailserver weigert dit adres. (550)"), "{}", page.body);
        let id = first_id(&page);
        let fields = [("id", id.as_str()), ("state", "failed"), ("_page", "/beheer/post")];
        let again = administrator.post("outbox/retry", &fields).await;
        assert_eq!(again.leads_to(), "/beheer/post?stand=failed&gedaan=opnieuw");
        let stopped = administrator.post("outbox/stop", &fields).await;
        assert_eq!(stopped.leads_to(), "/beheer/post?stand=failed&gedaan=gestopt");
        let late = administrator.post("outbox/stop", &fields).await;
        assert_eq!(late.leads_to(), "/beheer/post?stand=failed&gedaan=al-verder");
        let page = administrator.get(late.leads_to()).await;
        assert!(page.body.contains("Dit bericht was intussen al verder."), "{}", page.body);
        deliver(&app, &mailer).await;
        assert_eq!(memory.sent(), []);
        administrator.post("outbox/retry", &fields).await;
        deliver(&app, &mailer).await;
        assert_eq!(memory.sent().len(), 1);
        let trail = administrator.get("/beheer/logboek?wat=mail.").await;
        for act in ["Post mislukt", "Post opnieuw geprobeerd", "Post gestopt", "Post verstuurd"] {
            assert!(trail.body.contains(act), "{act}");
        }
    }

    async fn each_message_can_be_looked_at_as_schools_get_it(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let list = administrator.get("/beheer/post/voorbeelden").await;
        for (kind, _) in mail::samples() {
            let name = app::text::outbox::known_kind(kind).expect("a name").nl;
            assert!(list.body.contains(name), "{kind}");
            assert!(list.body.contains(&format!("/beheer/post/voorbeelden/{kind}\"")), "{kind}");
            let page = administrator.get(&format!("/beheer/post/voorbeelden/{kind}")).await;
            assert_eq!((page.status, page.body.matches("<iframe").count()), (200, 2), "{kind}");
            assert!(page.header("content-security-policy").contains("frame-src 'self'"));
            for code in ["nl", "en"] {
                let path = format!("/beheer/post/voorbeeld/{kind}/{code}.html");
                assert!(page.body.contains(&path), "{path}");
                let html = administrator.get(&path).await;
                assert_eq!(html.status, 200, "{path}");
                assert!(html.body.contains(&format!("<html lang=\"{code}\"")), "{path}");
            }
        }
        let missing = ["/beheer/post/voorbeelden/gedicht", "/beheer/post/voorbeeld/gedicht/nl.html"];
        for path in missing.into_iter().chain(["/beheer/post/voorbeeld/link/de.html"]) {
            assert_eq!(administrator.get(path).await.status, 404, "{path}");
        }
    }

    async fn an_example_runs_and_loads_nothing_and_is_framed_by_our_own_pages_alone(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let html = administrator.get("/beheer/post/voorbeeld/link/nl.html").await;
        let told = ["content-security-policy", "x-frame-options", "cache-control", "content-type"]
            .map(|name| html.header(name));
        let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
                      form-action 'none'; frame-ancestors 'self'; sandbox";
        assert_eq!(told, [policy, "SAMEORIGIN", "no-store", "text/html; charset=utf-8"]);
    }

    async fn only_an_administrator_sees_or_changes_mail(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        send(&administrator, "link").await;
        let id = first_id(&administrator.get("/beheer/post").await);
        let others = [
            app.as_planner().await,
            app.as_manager().await,
            app.as_educator().await,
            app.as_case_worker().await,
        ];
        for visitor in others {
            for path in [
                "/beheer/post",
                "/beheer/post/voorbeelden",
                "/beheer/post/voorbeelden/link",
                "/beheer/post/voorbeeld/link/nl.html",
            ] {
                assert_eq!(visitor.get(path).await.status, 403, "{path}");
            }
            for function in ["outbox/retry", "outbox/stop"] {
                let answer = visitor.call(function, &[("id", &id)]).await;
                assert_eq!(answer.status, 403, "{function}");
            }
            let fields = [("kind", "link"), ("language", "nl"), ("key", "sleutel-van-proef")];
            assert_eq!(visitor.call("outbox/send-example", &fields).await.status, 403);
        }
        let signed_out = app.signed_out();
        let html = signed_out.get("/beheer/post/voorbeeld/link/nl.html").await;
        assert!(html.leads_to().starts_with("/inloggen"), "{}", html.leads_to());
        assert_eq!(app.database.number("SELECT COUNT(*) FROM outbox").await, 1);
    }
}
