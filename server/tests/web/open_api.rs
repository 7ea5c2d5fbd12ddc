//! Programs of others: what a token opens, and that every answer is as the description says.

mod described;
mod figures;

use crate::support::{Answer, TestApp, Visitor};
use axum::http::Method;
use domain::connection::{ConnectionForm, ConnectionScope};
use domain::permission::Role;
use serde_json::Value;
use server::open_api::ROUTES;
use services::{Actor, Post, connections};
use std::collections::BTreeSet;

/// A token as the operator makes it.
async fn token(app: &TestApp, scopes: &[ConnectionScope], area: Option<&str>) -> String {
    let area = match area {
        Some(name) => app.area(name).await.to_string(),
        None => String::new(),
    };
    let form = ConnectionForm {
        name: "Power BI".into(),
        scopes: scopes.iter().map(|one| one.code().to_owned()).collect(),
        area,
        last_day: (app.house.clock().today() + chrono::Days::new(30)).to_string(),
    };
    let post = Post::new().expect("random bytes");
    let made = connections::make_connection(&app.house, &Actor::operator(), &post, &form).await;
    made.expect("made").expect("its token")
}

/// Asks as a program does, from nobody's browser.
async fn ask(visitor: &Visitor, path: &str, token: &str) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [
        ("accept", "application/json"),
        ("authorization", bearer.as_str()),
    ];
    visitor
        .send(Method::GET, path, &headers, String::new())
        .await
}

fn body(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("no JSON: {}", answer.body))
}

/// What a program is told: the status, and the sentence of problem details.
fn told(answer: &Answer) -> (u16, String) {
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = body(answer);
    assert_eq!(problem["status"], answer.status);
    described::hold(&problem, "Problem");
    (
        answer.status,
        problem["detail"].as_str().unwrap_or_default().to_owned(),
    )
}

store::on_both_engines! {
    async fn without_a_token_a_program_reads_nothing_but_the_description(database) {
        let app = TestApp::demo(database).await;
        // Whoever is signed in: a session is no token.
        for visitor in [app.signed_out(), app.as_manager().await] {
            for path in ROUTES {
                let headers = [("accept", "application/json")];
                let answer = visitor.send(Method::GET, path, &headers, String::new()).await;
                if path.ends_with("openapi.json") {
                    assert_eq!((answer.status, body(&answer)["openapi"].as_str()), (200, Some("3.1.0")));
                    continue;
                }
                let sentence = "Show a token in the Authorization header: Bearer, a space, and the token.";
                assert_eq!(told(&answer), (401, sentence.to_owned()), "{path}");
                assert_eq!(answer.header("www-authenticate"), "Bearer");
                let wrong = ask(&visitor, path, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").await;
                assert_eq!(told(&wrong), (401, "Nobody made this token.".to_owned()), "{path}");
            }
        }
        let stranger = app.signed_out();
        let nothing = (404, "There is nothing at this address.".to_owned());
        assert_eq!(told(&ask(&stranger, "/api/v1/cases", "x").await), nothing);
        let post = [("sec-fetch-site", "same-origin")];
        let changed = stranger.send(Method::POST, "/api/v1/coverage", &post, String::new()).await;
        assert_eq!(told(&changed), (405, "Everything here is read with GET.".to_owned()));
    }

    async fn a_token_opens_what_its_scopes_say_until_it_is_over_or_taken_back(database) {
        let app = TestApp::demo(database).await;
        let program = app.signed_out();
        let key = token(&app, &[ConnectionScope::Coverage], None).await;
        assert_eq!(ask(&program, "/api/v1/coverage", &key).await.status, 200);
        let outside = ask(&program, "/api/v1/agreements", &key).await;
        let sentence = "This token does not have the scope agreements:read.";
        assert_eq!(told(&outside), (403, sentence.to_owned()));
        assert_eq!(
            outside.header("www-authenticate"),
            "Bearer error=\"insufficient_scope\", scope=\"agreements:read\""
        );
        let agreements = token(&app, &[ConnectionScope::Agreements], None).await;
        assert_eq!(ask(&program, "/api/v1/agreements", &agreements).await.status, 200);
        assert_eq!(ask(&program, "/api/v1/coverage/rows", &agreements).await.status, 403);

        let (lines, _) = connections::connections(&app.house, &Actor::operator()).await.expect("read");
        let one = lines.iter().find(|one| one.scopes == [ConnectionScope::Coverage]).expect("it");
        assert!(one.used_at.is_some());
        connections::revoke_connection(&app.house, &Actor::operator(), one.id).await.expect("revoked");
        let taken = "An administrator took this token back.".to_owned();
        assert_eq!(told(&ask(&program, "/api/v1/coverage", &key).await), (401, taken));
        app.database.run_raw("UPDATE connection SET last_day = '2020-01-01'").await.expect("updated");
        let over = "The last day of this token is over. Ask an administrator for a new one.".to_owned();
        assert_eq!(told(&ask(&program, "/api/v1/agreements", &agreements).await), (401, over));
    }

    async fn who_asks_too_often_waits(database) {
        let app = TestApp::demo(database).await;
        let key = token(&app, &[ConnectionScope::Coverage], None).await;
        let guesser = app.signed_out().from([192, 0, 2, 99]);
        for nth in 0..services::connections::MOST_WRONG {
            let answer = ask(&guesser, "/api/v1/coverage", &format!("guess{nth}")).await;
            assert_eq!(answer.status, 401);
        }
        let answer = ask(&guesser, "/api/v1/coverage", &key).await;
        let sentence = "That was too often. Wait as long as Retry-After says.".to_owned();
        assert_eq!(told(&answer), (429, sentence.clone()));
        let wait: i64 = answer.header("retry-after").parse().expect("seconds");
        assert!((1..=900).contains(&wait), "{wait}");
        // Others are not in its way, until they ask too often themselves.
        let program = app.signed_out();
        assert_eq!(ask(&program, "/api/v1/coverage", &key).await.status, 200);
        let most = services::connections::MOST_ASKED;
        app.database
            .run_raw(&format!("UPDATE sign_in_failure SET failures = {most}"))
            .await
            .expect("updated");
        assert_eq!(told(&ask(&program, "/api/v1/coverage", &key).await), (429, sentence));
    }

    async fn an_administrator_makes_a_token_that_is_shown_once_and_kept_nowhere(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let page = administrator.get("/beheer/koppelingen").await;
        assert!(page.body.contains("Er is nog geen sleutel"), "{}", page.body);
        let fields = [
            ("form[name]", "Power BI"),
            ("form[scopes][]", "coverage:read"),
            ("form[area]", ""),
            ("form[last_day]", "2027-06-01"),
            ("key", "sleutel-1-van-proef"),
        ];
        let made = administrator.post("connections/make-connection", &fields).await;
        assert_eq!(made.leads_to(), "/beheer/koppelingen?gedaan=gemaakt");
        let cookie = made.header("set-cookie");
        let (_, rest) = cookie.split_once("__Host-new-connection=").expect("the token");
        let key = rest.split(';').next().expect("its end").to_owned();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
        // A second press makes no second one.
        let again = administrator.post("connections/make-connection", &fields).await;
        assert!(!again.headers.contains_key("set-cookie"));
        assert_eq!(app.database.number("SELECT COUNT(*) FROM connection").await, 1);
        let hidden = format!("SELECT COUNT(*) FROM connection WHERE token_hash = '{key}'");
        assert_eq!(app.database.number(&hidden).await, 0);
        assert_eq!(ask(&app.signed_out(), "/api/v1/coverage", &key).await.status, 200);
        // The page without the cookie no longer has it.
        let page = administrator.get("/beheer/koppelingen").await;
        assert!(page.body.contains("Power BI") && !page.body.contains(&key));
        let (lines, _) = connections::connections(&app.house, &Actor::operator()).await.expect("read");
        let id = lines[0].id.to_string();
        let revoked = administrator.post("connections/revoke-connection", &[("id", &id)]).await;
        assert_eq!(revoked.leads_to(), "/beheer/koppelingen?gedaan=ingetrokken");
        assert_eq!(ask(&app.signed_out(), "/api/v1/coverage", &key).await.status, 401);
        let trail = administrator.get("/beheer/logboek?wat=connection.").await;
        for words in ["Sleutel voor een programma gemaakt", "Sleutel van een programma ingetrokken"] {
            assert!(trail.body.contains(words), "{words}");
        }
        let wrong = administrator
            .post("connections/make-connection", &[("form[name]", ""), ("key", "sleutel-2-van-proef")])
            .await;
        assert_eq!(wrong.status, 422);
        for who in [Role::Manager, Role::Planner] {
            let visitor = app.as_new(who, None).await;
            assert_eq!(visitor.call("connections/make-connection", &fields).await.status, 403);
        }
    }

    async fn a_program_meets_no_text_about_anybody(database) {
        let app = TestApp::demo(database).await;
        let region = demo::region(crate::support::today());
        crate::canary::set_free(&app, region.employees[0].id).await;
        let program = app.signed_out();
        let key = token(&app, &ConnectionScope::ALL, None).await;
        let mut fields = BTreeSet::new();
        for path in ROUTES.into_iter().chain(["/api/v1/coverage/rows?by=school", "/api/v1/coverage/rows?by=theme"]) {
            let answer = ask(&program, path, &key).await;
            assert_eq!(answer.status, 200, "{path}");
            fields.extend(crate::canary::met(&answer).into_iter().map(|one| format!("{one:?}")));
        }
        // The names of schools are on the page too.
        assert!(fields.iter().all(|one| one.contains("\"organisation_name\"")), "{fields:?}");
        assert!(!fields.is_empty());
    }
}
