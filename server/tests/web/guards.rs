//! Requests from elsewhere, and the headers that every answer carries.

use crate::support::{Answer, TestApp};
use app::access::{Access, PAGES, SERVER_FUNCTIONS};
use axum::http::Method;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const HOST: (&str, &str) = ("host", "planner.example");

fn nonce(page: &Answer) -> String {
    let policy = page.header("content-security-policy");
    let (_, rest) = policy.split_once("'nonce-").expect("a nonce");
    rest.split_once('\'').expect("the nonce ends").0.to_owned()
}

store::on_both_engines! {
    async fn nothing_is_changed_by_a_request_that_does_not_come_from_our_own_pages(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let from_elsewhere: [&[(&str, &str)]; 6] = [
            &[FORM, HOST],
            &[FORM, HOST, ("sec-fetch-site", "cross-site")],
            &[FORM, HOST, ("sec-fetch-site", "same-site")],
            &[FORM, HOST, ("sec-fetch-site", "none")],
            &[FORM, HOST, ("origin", "https://evil.example")],
            &[FORM, HOST, ("sec-fetch-site", "cross-site"), ("origin", "https://planner.example")],
        ];
        let before = app.database.number("SELECT COUNT(*) FROM audit").await;
        let paths = SERVER_FUNCTIONS.iter().chain(PAGES).map(|(path, _)| *path);
        for path in paths {
            for headers in from_elsewhere {
                for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
                    let answer = planner.send(method.clone(), path, headers, String::new()).await;
                    assert_eq!(answer.status, 403, "{method} {path} {headers:?}");
                }
            }
        }
        assert_eq!(app.database.number("SELECT COUNT(*) FROM audit").await, before);
        let own = [FORM, HOST, ("origin", "https://planner.example"), ("accept", "application/json")];
        let answer = planner.send(Method::POST, "/api/account/sign-out", &own, String::new()).await;
        assert_eq!(answer.status, 200);
    }

    async fn a_page_runs_only_its_own_scripts_and_is_kept_nowhere(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let mut nonces = Vec::new();
        for path in ["/inloggen", "/planning", "/account", "/bestaat-niet"] {
            let page = planner.get(path).await;
            let policy = page.header("content-security-policy").to_owned();
            assert!(!policy.contains("unsafe-inline") && !policy.contains("unsafe-eval' "), "{policy}");
            for part in [
                "default-src 'none'",
                "'strict-dynamic'",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'",
            ] {
                assert!(policy.contains(part), "{part} in {policy}");
            }
            assert_eq!(page.header("cache-control"), "no-store", "{path}");
            let nonce = nonce(&page);
            let scripts = page.body.matches("<script").count();
            let named = page.body.split("<script").skip(1);
            let named = named.filter(|rest| {
                rest.split_once('>').is_some_and(|(tag, _)| tag.contains(&format!("nonce=\"{nonce}\"")))
            });
            assert_eq!((named.count(), scripts > 0), (scripts, true), "{path}");
            assert!(!page.body.contains(" style=\"") && !page.body.contains(" onclick="), "{path}");
            nonces.push(nonce);
        }
        let distinct: std::collections::BTreeSet<_> = nonces.iter().collect();
        assert_eq!(distinct.len(), nonces.len());
    }

    async fn every_answer_carries_the_security_headers(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let refused = planner.send(Method::POST, "/api/account/sign-out", &[], String::new()).await;
        let answers = [
            planner.get("/planning").await,
            app.signed_out().get("/planning").await,
            planner.get("/bestaat-niet").await,
            planner.get("/healthz").await,
            planner.get("/pkg/bestaat-niet.js").await,
            planner.call("account/who-am-i", &[]).await,
            refused,
        ];
        for answer in answers {
            let told = [
                "strict-transport-security",
                "x-content-type-options",
                "referrer-policy",
                "x-frame-options",
                "cross-origin-opener-policy",
            ]
            .map(|name| answer.header(name));
            let expected =
                ["max-age=63072000; includeSubDomains", "nosniff", "no-referrer", "DENY", "same-origin"];
            assert_eq!(told, expected);
            assert_ne!(answer.header("content-security-policy"), "");
        }
    }

    async fn the_sessions_cookie_is_for_this_host_over_https_and_out_of_reach_of_scripts(database) {
        let app = TestApp::demo(database).await;
        let person = demo::SIGN_INS[0];
        let fields = [("email", person.email), ("passphrase", person.passphrase), ("next", "/account")];
        let answer = app.signed_out().post("account/sign-in", &fields).await;
        assert_eq!(answer.leads_to(), "/account");
        let token = answer.session().expect("a session");
        assert_eq!(
            answer.header("set-cookie"),
            format!("__Host-session={token}; Path=/; Secure; HttpOnly; SameSite=Lax")
        );
        let visitor = app.signed_out().with_cookie_of(&answer);
        let gone = visitor.post("account/sign-out", &[]).await;
        assert_eq!(
            gone.header("set-cookie"),
            "__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
        );
        assert_eq!(visitor.get("/account").await.leads_to(), "/inloggen?naar=%2Faccount");
        let public = SERVER_FUNCTIONS.iter().filter(|(_, access)| *access == Access::Public);
        assert_eq!(public.count(), 9);
    }
}
