//! A planner asks a school whether a time suits; the school answers on its own page.

use crate::school_books::{fields_of, inside, post, read, school, series};
use crate::support::TestApp;
use app::api::booking::{BookingPage, HeldPage};
use domain::booking::OfferForm;
use domain::time::Week;
use services::booking::{season_now, set_offer};
use services::{Actor, Post};

store::on_both_engines! {
    async fn a_planner_asks_and_a_school_says_no_takes_that_back_and_says_yes(database) {
        let app = TestApp::demo(database).await;
        let own = school(0);
        let season = season_now(&app.house).await.expect("asked").expect("open").season.id;
        let form = OfferForm { way: "pick_slot".into(), needs_confirmation: "on".into() };
        set_offer(&app.house, &Actor::operator(), season, own.lesson, &form).await.expect("set");
        let visitor = inside(&app, &own).await;
        let proposal = series(&visitor, &own).await;
        post(&visitor, "booking/hold", &fields_of(&proposal)).await;
        let held: HeldPage = read(&visitor, "booking/read-held").await;
        let request = held.visits[0].request.to_string();
        let fields = vec![("form[requests][]".to_owned(), request.clone())];
        post(&visitor, "booking/confirm", &fields).await;
        let booking = || async {
            let answer = visitor.call("booking/read-booking", &[("request", &request)]).await;
            serde_json::from_str::<BookingPage>(&answer.body).expect("a booking")
        };
        let lines = booking().await.lines;
        let (line, lessons) = (lines[0].clone(), lines.len());
        assert_eq!(booking().await.answer_by, None);

        let planner = app.as_planner().await;
        let (lesson, version) = (line.id.to_string(), line.version.to_string());
        let at = format!("/planning/les/{lesson}");
        assert!(planner.get(&at).await.body.contains("Stuur voorstel"));
        let fields = [("lesson", lesson.as_str()), ("request", &request), ("version", &version)];
        let sent = planner.post("lessons/propose", &fields).await;
        let (page, batch) = sent.leads_to().split_once("?gedaan=").expect("done");
        assert_eq!(page, at);
        let twice = planner.post("lessons/propose", &fields).await;
        assert_eq!(twice.leads_to(), sent.leads_to());
        let body = planner.get(sent.leads_to()).await.body;
        assert!(body.contains("Voorstel gestuurd. Antwoord gevraagd voor di 1 dec."), "{body}");
        assert!(!body.contains("Stuur voorstel"), "{body}");

        // Undone and asked again.
        let undo = planner.post("planning/undo", &[("batch", batch), ("back", &at)]).await;
        assert_eq!(undo.leads_to(), at);
        // Pressed twice it answers the same, and what was undone is no news any more.
        let twice = planner.post("planning/undo", &[("batch", batch), ("back", &at)]).await;
        assert_eq!(twice.leads_to(), at);
        let week = Week::of(line.slot.as_ref().expect("a moment").day);
        let board = format!("/planning?week={week}&gedaan={batch}");
        let body = planner.get(&board).await.body;
        assert!(!body.contains("action=\"/api/planning/undo\""), "{body}");
        assert_eq!(booking().await.answer_by, None);
        let version = booking().await.lines[0].version.to_string();
        let fields = [("lesson", lesson.as_str()), ("request", &request), ("version", &version)];
        planner.post("lessons/propose", &fields).await;

        let page = format!("/boeken/boeking/{request}");
        assert!(visitor.get("/boeken").await.body.contains("Past dit?"));
        let body = visitor.get(&page).await.body;
        assert!(body.contains("Past dit voorstel?"), "{body}");
        assert!(body.contains("dinsdag 1 december 2026"), "{body}");
        let key = Post::new().expect("random bytes");
        let mut fields = vec![("request", request.as_str()), ("key", key.as_str()), ("_page", &page), ("reason", "")];
        let empty = visitor.post("booking/refuse-proposal", &fields).await;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("href=\"#nee-reason\""), "{}", empty.body);
        fields[3].1 = "Op dinsdag is er een toets.";
        let stranger = inside(&app, &school(1)).await;
        assert_eq!(stranger.call("booking/refuse-proposal", &fields).await.status, 404);
        assert_eq!(stranger.call("booking/accept-proposal", &fields).await.status, 404);
        let no = visitor.post("booking/refuse-proposal", &fields).await;
        assert_eq!(no.leads_to(), format!("{page}?gedaan=past-niet"));
        let back = booking().await.undo.expect("a way back").to_string();
        assert_eq!(visitor.post("booking/refuse-proposal", &fields).await.leads_to(), no.leads_to());
        let told = "De school zei nee op het voorstel: Op dinsdag is er een toets.";
        for at in [at.clone(), format!("/aanvragen/{request}")] {
            let body = planner.get(&at).await.body;
            assert!(body.contains(told), "{at}: {body}");
        }
        let week = Week::of(line.slot.as_ref().expect("a moment").day);
        for view in ["/planning", "/planning/lijst"] {
            let body = planner.get(&format!("{view}?week={week}")).await.body;
            assert_eq!(body.matches("School zei nee").count(), lessons, "{view}");
        }
        let undo = [("request", request.as_str()), ("batch", &back)];
        let undone = visitor.post("booking/undo", &undo).await;
        assert_eq!(undone.leads_to(), format!("{page}?gedaan=teruggedraaid"));
        let board = planner.get(&format!("/planning?week={week}")).await.body;
        assert!(!board.contains("School zei nee"));
        let yes = visitor.post("booking/accept-proposal", &[("request", request.as_str())]).await;
        assert_eq!(yes.leads_to(), format!("{page}?gedaan=akkoord"));
        let again = visitor.post("booking/accept-proposal", &[("request", request.as_str())]).await;
        assert_eq!(again.leads_to(), yes.leads_to());
        assert!(visitor.get(&page).await.body.contains("Bevestigd"));
    }
}
