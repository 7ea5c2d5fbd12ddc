use crate::support::{Answer, TestApp, Visitor};
use domain::ids::EmployeeId;
use domain::permission::Role;
use std::time::{Duration, Instant};

const PLANNER: demo::SignIn = demo::SIGN_INS[0];

async fn try_in(visitor: &Visitor, email: &str, passphrase: &str) -> Answer {
    let fields = [
        ("_page", "/inloggen"),
        ("email", email),
        ("passphrase", passphrase),
        ("next", "/"),
    ];
    visitor.post("account/sign-in", &fields).await
}

store::on_both_engines! {
    async fn an_administrator_gives_a_passphrase_to_staff_and_to_nobody_else(database) {
        let app = TestApp::demo(database).await;
        let (colleague, email) = app.hire(Role::Planner, None).await;
        let give = async |visitor: &Visitor, id: EmployeeId, passphrase: &str| {
            let id = id.to_string();
            let fields = [("id", id.as_str()), ("passphrase", passphrase)];
            visitor.call("staff/give-passphrase", &fields).await.status
        };
        let admin = app.as_administrator().await;
        let new = "vier woorden zijn genoeg";
        assert_eq!(give(&app.as_planner().await, colleague, new).await, 403);
        assert_eq!(give(&admin, colleague, "te kort").await, 422);
        assert_eq!(give(&admin, EmployeeId::from_number(77), new).await, 404);
        assert_eq!(try_in(&app.signed_out(), &email, new).await.status, 422);
        assert_eq!(give(&admin, colleague, new).await, 200);
        assert_eq!(try_in(&app.signed_out(), &email, new).await.leads_to(), "/");
    }

    async fn a_wrong_passphrase_shows_the_page_again_with_the_address_and_without_the_passphrase(database) {
        let app = TestApp::demo(database).await;
        let answer = try_in(&app.signed_out(), PLANNER.email, "verkeerde-wachtzin-7").await;
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains(&format!("value=\"{}\"", PLANNER.email)), "{}", answer.body);
        assert!(!answer.body.contains("verkeerde-wachtzin-7"));
        assert!(answer.body.contains("id=\"passphrase\""));
        assert_eq!(answer.session(), None);
    }

    async fn an_unknown_address_is_answered_like_a_wrong_passphrase(database) {
        let app = TestApp::demo(database).await;
        let unknown = try_in(&app.signed_out(), "niemand@demo.example", "een-lange-wachtzin").await;
        let known = try_in(&app.signed_out(), PLANNER.email, "een-lange-wachtzin").await;
        let alert = |answer: &Answer| {
            let (_, rest) = answer.body.split_once("role=\"alert\"").expect("a summary");
            rest.split_once("</ul>").expect("a list of mistakes").0.to_owned()
        };
        assert_eq!((unknown.status, alert(&unknown)), (422, alert(&known)));
    }

    async fn five_failures_lock_the_account_for_that_sender_and_nobody_else(database) {
        let app = TestApp::demo(database).await;
        let here = app.signed_out();
        for _ in 0..5 {
            assert_eq!(try_in(&here, PLANNER.email, "verkeerde-wachtzin-7").await.status, 422);
        }
        assert_eq!(try_in(&here, PLANNER.email, PLANNER.passphrase).await.status, 429);
        let elsewhere = here.from([198, 51, 100, 7]);
        assert_eq!(try_in(&elsewhere, PLANNER.email, PLANNER.passphrase).await.leads_to(), "/");
        let colleague = demo::SIGN_INS[1];
        assert_eq!(try_in(&here, colleague.email, colleague.passphrase).await.leads_to(), "/");
        app.house.clock().advance(16 * 60);
        assert_eq!(try_in(&here, PLANNER.email, PLANNER.passphrase).await.leads_to(), "/");
    }

    async fn a_sign_in_never_leads_to_another_site(database) {
        let app = TestApp::demo(database).await;
        let enter = async |next: &str| {
            let fields = [
                ("email", PLANNER.email),
                ("passphrase", PLANNER.passphrase),
                ("next", next),
            ];
            let answer = app.signed_out().post("account/sign-in", &fields).await;
            answer.leads_to().to_owned()
        };
        assert_eq!(enter("/account").await, "/account");
        let start = enter("").await;
        assert!(["/", "/planning"].contains(&start.as_str()), "{start}");
        for next in ["https://evil.example/", "//evil.example/", "/\\evil.example", "/\t/evil.example", "/\n/evil.example", "evil.example"] {
            assert_eq!(enter(next).await, start, "{next}");
        }
    }

    async fn signing_out_everywhere_ends_the_sessions_on_all_devices(database) {
        let app = TestApp::demo(database).await;
        let (desk, phone) = (app.as_planner().await, app.as_planner().await);
        let colleague = app.as_educator().await;
        assert_eq!(phone.get("/account").await.status, 200);
        assert_eq!(desk.post("account/sign-out-everywhere", &[]).await.leads_to(), "/inloggen");
        for visitor in [desk, phone] {
            assert_eq!(visitor.get("/account").await.leads_to(), "/inloggen?naar=%2Faccount");
        }
        assert_eq!(colleague.get("/account").await.status, 200);
    }

    async fn a_session_ends_after_eight_idle_hours_and_not_before(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        for _ in 0..3 {
            app.house.clock().advance(8 * 3_600 - 60);
            assert_eq!(planner.get("/account").await.status, 200);
        }
        app.house.clock().advance(8 * 3_600 + 60);
        assert_eq!(planner.get("/account").await.leads_to(), "/inloggen?naar=%2Faccount");
    }

    async fn a_session_works_at_every_server_and_ends_at_every_server(database) {
        let app = TestApp::demo(database).await;
        let other = app.second_server().await;
        let planner = app.as_planner().await;
        let there = other.meets(&planner);
        assert_eq!(there.get("/account").await.status, 200);
        there.post("account/sign-out", &[]).await;
        assert_eq!(planner.call("account/who-am-i", &[]).await.body, "null");
    }

    async fn a_wave_of_sign_ins_is_partly_turned_away_and_starves_nobody_else(database) {
        let app = TestApp::demo(database).await;
        let mut wave = tokio::task::JoinSet::new();
        for number in 0..200u8 {
            let visitor = app.signed_out().from([203, 0, 113, number]);
            wave.spawn(async move { try_in(&visitor, "niemand@demo.example", "een-lange-wachtzin").await.status });
        }
        let mut slowest = Duration::ZERO;
        let mut asked = 0;
        let mut statuses = Vec::new();
        while !wave.is_empty() {
            let started = Instant::now();
            assert_eq!(app.signed_out().get("/healthz").await.status, 200);
            slowest = slowest.max(started.elapsed());
            asked += 1;
            tokio::time::sleep(Duration::from_millis(5)).await;
            while let Some(done) = wave.try_join_next() {
                statuses.push(done.expect("an answer"));
            }
        }
        let busy = statuses.iter().filter(|status| **status == 503).count();
        let refused = statuses.iter().filter(|status| **status == 422).count();
        assert_eq!(busy + refused, 200);
        assert!(busy > 0 && refused >= 66, "{busy} turned away, {refused} answered");
        assert!(slowest < Duration::from_millis(1_500), "{slowest:?} for one of {asked}");
    }
}
