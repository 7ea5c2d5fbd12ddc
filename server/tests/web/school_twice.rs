//! A school presses twice, goes back, or has two tabs open: what it meant is done, once, for whom it
//! was meant.

use crate::school_books::{book, fields_of, inside, moving, post, read, school, series, times};
use crate::support::{TestApp, Visitor};
use app::api::booking::{BookingPage, HeldPage, MovePage, YearPage};
use domain::lesson::State;

/// A booking of its own that the school made just now.
async fn booked(visitor: &Visitor, own: &crate::school_books::School) -> String {
    let before: YearPage = read(visitor, "booking/read-year").await;
    let year = book(visitor, own).await;
    let is_new = |id| before.lines.iter().all(|line| line.request != id);
    let mut lines = year.lines.iter();
    let line = lines.find(|line| is_new(line.request));
    line.expect("a booking").request.to_string()
}

async fn page_of(visitor: &Visitor, request: &str) -> BookingPage {
    let answer = visitor
        .call("booking/read-booking", &[("request", request)])
        .await;
    serde_json::from_str(&answer.body).expect("a booking")
}

async fn moves_of(visitor: &Visitor, request: &str) -> MovePage {
    let fields = [("request", request), ("from", "")];
    let answer = visitor.call("booking/read-move", &fields).await;
    serde_json::from_str(&answer.body).expect("times")
}

store::on_both_engines! {
    async fn a_form_of_one_school_writes_nothing_into_another(database) {
        let app = TestApp::demo(database).await;
        let (mine, other) = (school(0), school(1));
        let first = inside(&app, &mine).await;
        let second = inside(&app, &other).await;
        let groups = "SELECT COUNT(*) FROM school_group";
        let before = app.database.number(groups).await;
        let page = first.get("/boeken/groepen/nieuw").await;
        let form = page.form_to("portal/add-group").with("form[name]", "Groep Zonnebloem");
        let told = second.send_form(&form).await;
        assert_eq!(told.status, 409);
        for part in ["U bent inmiddels voor een andere school ingelogd.", "Groep Zonnebloem", &mine.id.to_string()] {
            assert!(told.body.contains(part), "{part} in {}", told.body);
        }
        let wrong = [("school", mine.id.to_string())];
        let wrong = wrong.map(|(name, value)| (name.to_owned(), value));
        for function in ["booking/drop", "portal/usual-bell-times", "portal/make-calendar", "portal/revoke-calendar"] {
            assert_eq!(post(&second, function, &wrong).await.status, 409, "{function}");
        }
        assert_eq!(app.database.number(groups).await, before);
    }

    async fn a_move_that_is_pressed_twice_moves_once_and_can_be_undone_twice(database) {
        let app = TestApp::demo(database).await;
        let own = school(0);
        let visitor = inside(&app, &own).await;
        let request = booked(&visitor, &own).await;
        let at = format!("/boeken/boeking/{request}");
        let before = page_of(&visitor, &request).await.lines[0].slot;
        let moves = moves_of(&visitor, &request).await;
        let to = moves.slots.last().expect("another time");
        let fields = moving(&request, &moves, &to.code());
        for _ in 0..2 {
            let moved = post(&visitor, "booking/move", &fields).await;
            assert_eq!(moved.leads_to(), format!("{at}?gedaan=verplaatst"));
        }
        // Another tab that still shows the time before does not undo that unseen.
        let stale = services::Post::new().expect("random bytes");
        let mut late = fields.clone();
        late.retain(|(name, _)| name != "key");
        late.push(("key".to_owned(), stale.as_str().to_owned()));
        late.push(("_page".to_owned(), format!("{at}/verplaatsen")));
        let told = post(&visitor, "booking/move", &late).await;
        assert_eq!(told.status, 409);
        assert!(told.body.contains("Deze boeking is net gewijzigd."), "{}", told.body);
        let page = visitor.get(&at).await;
        assert!(page.body.contains("Terugdraaien"), "{}", page.body);
        let batch = page_of(&visitor, &request).await.undo.expect("a way back").to_string();
        for _ in 0..2 {
            let undone = visitor.post("booking/undo", &[("request", &request), ("batch", &batch)]).await;
            assert_eq!(undone.leads_to(), format!("{at}?gedaan=teruggedraaid"));
        }
        let after = page_of(&visitor, &request).await;
        assert_eq!((after.lines[0].slot, after.undo), (before, None));
    }

    async fn cancelling_that_is_pressed_twice_answers_the_same_and_can_be_undone_for_a_while(database) {
        let app = TestApp::demo(database).await;
        let own = school(0);
        let visitor = inside(&app, &own).await;
        let request = booked(&visitor, &own).await;
        let at = format!("/boeken/boeking/{request}");
        let form = visitor.get(&at).await.form_to("booking/cancel").with("form[reason]", "Studiedag");
        for _ in 0..2 {
            assert_eq!(visitor.send_form(&form).await.leads_to(), format!("{at}?gedaan=geannuleerd"));
        }
        let page = page_of(&visitor, &request).await;
        assert_eq!(page.lines.iter().filter(|line| line.state == State::Cancelled).count(), 1);
        assert!(page.undo.is_some());
        app.house.clock().advance(901);
        assert_eq!(page_of(&visitor, &request).await.undo, None);
    }

    async fn a_school_that_goes_back_and_chooses_again_holds_the_new_time_alone(database) {
        let app = TestApp::demo(database).await;
        let own = school(0);
        let visitor = inside(&app, &own).await;
        let first = series(&visitor, &own).await;
        let mut fields = fields_of(&first);
        fields.retain(|(name, _)| !name.ends_with("[again]"));
        for _ in 0..2 {
            assert_eq!(post(&visitor, "booking/hold", &fields).await.leads_to(), "/boeken/afmaken");
        }
        let back = visitor.get(&times(&own)).await;
        assert!(back.body.contains("Wij houden al een keuze voor u vast."), "{}", back.body);
        assert!(!back.body.contains("deze les staat al in dit schooljaar"), "{}", back.body);
        let second = series(&visitor, &own).await;
        let mut fields = fields_of(&second);
        fields.retain(|(name, _)| !name.ends_with("[again]"));
        assert_eq!(post(&visitor, "booking/hold", &fields).await.leads_to(), "/boeken/afmaken");
        let held: HeldPage = read(&visitor, "booking/read-held").await;
        let slots: Vec<_> = held.visits.iter().map(|one| Some(one.slot)).collect();
        assert_eq!(slots, [second.parts[0].proposed]);
    }

    async fn wishes_that_are_sent_twice_lead_where_the_first_led(database) {
        let app = TestApp::demo(database).await;
        let own = school(1);
        let visitor = inside(&app, &own).await;
        let form = visitor.get(&format!("/boeken/wensen/{}", own.lesson)).await.form_to("booking/leave-wishes");
        let form = form.with("form[groups][]", &own.groups[0].to_string());
        for _ in 0..2 {
            assert_eq!(visitor.send_form(&form).await.leads_to(), "/boeken/jaar?gedaan=gevraagd");
        }
    }

    async fn two_forms_of_one_page_are_two_acts(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let page = planner.get(&format!("/scholen/{}", school(0).id)).await;
        let key = page.form_to("organisations/add-free-day");
        let days = key.with("form[reason]", "Studiedag").with("form[first_day]", "2027-03-01");
        let (_, choices) = page.body.split_once("name=\"contact\"").expect("whom to mail");
        let mut whom = choices.split("<option value=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let whom = whom.find(|id| id.len() == 36).expect("somebody");
        let link = page.form_to("invitations/send-link").with("contact", whom).with("language", "nl");
        let sent = planner.send_form(&link).await;
        let added = planner.send_form(&days.with("form[last_day]", "2027-03-01")).await;
        assert_eq!((sent.status, added.status), (303, 303), "{} {}", sent.body, added.body);
        let kept = "SELECT COUNT(*) FROM form_post";
        assert_eq!(app.database.number(kept).await, 2);
    }
}
