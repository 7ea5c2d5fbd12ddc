//! Appointments as a calendar and a board know them: a time, and nothing of the case.

use crate::handovers::{EVA, accept, confirmed, eva};
use crate::team::*;
use crate::world::{run, sql_id};
use domain::cases::AppointmentForm;
use domain::ids::{AppointmentId, CaseId, EmployeeId};
use domain::permission::Role;
use domain::time::{Minute, Span, Week};
use services::feeds::{FeedAnswer, make_feed, render};
use services::{Actor, House, cases, planning};
use store::testing::TestDatabase;

async fn make(house: &House, actor: &Actor, case: CaseId, start: &str) -> AppointmentId {
    let form = AppointmentForm {
        day: "2026-12-01".into(),
        start: start.into(),
        minutes: "45".into(),
        words: "Bij Boerenzwaluw".into(),
    };
    cases::add_appointment(house, actor, &post(), case, &form)
        .await
        .expect("made")
}

async fn calendar(house: &House, token: &str) -> (String, String) {
    match render(house, token, None).await.expect("an answer") {
        FeedAnswer::Calendar { etag, body } => (etag, body.replace("\r\n ", "")),
        other => panic!("no calendar but {other:?}"),
    }
}

fn of<'a>(body: &'a str, property: &str) -> Vec<&'a str> {
    let start = format!("{property}:");
    let lines = body.split("\r\n");
    lines
        .filter_map(|line| line.strip_prefix(start.as_str()))
        .collect()
}

/// When somebody's feed says that they have an appointment.
async fn times(house: &House, actor: &Actor) -> Vec<String> {
    let token = make_feed(house, actor).await.expect("a feed");
    let (_, body) = calendar(house, &token).await;
    let starts = of(&body, "DTSTART;TZID=Europe/Amsterdam");
    starts.into_iter().map(str::to_owned).collect()
}

/// Gives somebody the role of educator beside what they are.
async fn educates(database: &TestDatabase, who: EmployeeId) {
    let (id, who) = (
        sql_id(database, EmployeeId::from_number(990)),
        sql_id(database, who),
    );
    let sql =
        format!("INSERT INTO role_grant (id, employee_id, role) VALUES ({id}, {who}, 'educator')");
    run(database, &sql).await;
}

store::on_both_engines! {
    async fn a_calendar_shows_that_there_is_an_appointment_and_nothing_else(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let id = make(&house, &noor(), case, "10:00").await;
        let token = make_feed(&house, &noor()).await.expect("a feed");
        let (_, body) = calendar(&house, &token).await;
        assert_eq!(of(&body, "SUMMARY"), ["Afspraak"]);
        assert_eq!(of(&body, "DTSTART;TZID=Europe/Amsterdam"), ["20261201T100000"]);
        assert_eq!(of(&body, "DTEND;TZID=Europe/Amsterdam"), ["20261201T104500"]);
        assert_eq!(of(&body, "LOCATION").len() + of(&body, "DESCRIPTION").len(), 0);
        let number = read(&house, &noor(), case).await.number;
        let (case, id) = (case.to_string(), id.to_string());
        let words = ["Boerenzwaluw", number.as_str(), case.as_str(), id.as_str(), "zaak"];
        for word in CANARIES.into_iter().chain(words) {
            assert!(!body.contains(word), "{word} in {body}");
        }
        // A new address names the same appointment otherwise: two feeds cannot be compared.
        let name = of(&body, "UID")[0].to_owned();
        let (_, same) = calendar(&house, &token).await;
        assert_eq!(of(&same, "UID"), [name.as_str()]);
        let token = make_feed(&house, &noor()).await.expect("another");
        let (_, other) = calendar(&house, &token).await;
        assert_ne!(of(&other, "UID"), [name.as_str()]);
        assert_eq!(times(&house, &bram()).await, Vec::<String>::new());
    }

    async fn a_tag_changes_with_each_appointment_and_with_nothing_else_of_a_case(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        make(&house, &noor(), case, "10:00").await;
        let token = make_feed(&house, &noor()).await.expect("a feed");
        let (first, _) = calendar(&house, &token).await;
        cases::add_note(&house, &noor(), &post(), case, &"Gezien".into()).await.expect("a note");
        let same = render(&house, &token, Some(&first)).await;
        assert_eq!(same, Ok(FeedAnswer::NotModified { etag: first.clone() }));
        let id = make(&house, &noor(), case, "14:00").await;
        let (second, body) = calendar(&house, &token).await;
        assert_ne!(second, first);
        assert_eq!(of(&body, "SUMMARY"), ["Afspraak", "Afspraak"]);
        cases::cancel_appointment(&house, &noor(), (case, id)).await.expect("called off");
        let (third, body) = calendar(&house, &token).await;
        assert_eq!(of(&body, "SUMMARY"), ["Afspraak"]);
        assert_eq!(third, first, "what shows the same has the same tag");
    }

    async fn an_appointment_of_a_stand_in_is_the_stand_ins_and_goes_to_who_takes_the_case(database) {
        let (house, case) = confirmed(&database).await;
        make(&house, &eva(), case, "10:00").await;
        make(&house, &chief(), case, "14:00").await;
        let both = ["20261201T100000", "20261201T140000"];
        assert_eq!(times(&house, &eva()).await, both);
        assert_eq!(times(&house, &noor()).await, Vec::<String>::new());
        accept(&house, case).await;
        assert_eq!(times(&house, &bram()).await, both);
        assert_eq!(times(&house, &eva()).await, Vec::<String>::new());
    }

    async fn a_board_knows_an_appointment_as_a_time_of_ones_own_and_no_more(database) {
        let house = team(&database).await;
        let case = case_of(&house, &noor()).await;
        let id = make(&house, &noor(), case, "10:00").await;
        make(&house, &chief(), case, "14:00").await;
        let week: Week = "2026-W49".parse().expect("a week");
        let planner = member(EVA, Role::Planner, None);
        let seen = async || {
            planning::read_board(&house, &planner, week).await.expect("a board")
        };
        assert_eq!(seen().await.roster.educators.len(), 0, "who gives no lessons stands on no board");
        educates(&database, NOOR).await;
        let board = seen().await;
        let away = &board.roster.educators[0].away[1];
        let at = |hour| Span { start: Minute::at(hour, 0), end: Minute::at(hour, 45) };
        let spans: Vec<_> = away.iter().map(|away| (away.span, away.kind)).collect();
        assert_eq!(spans, [(at(10), None), (at(14), None)]);
        let told = serde_json::to_string(&board).expect("JSON");
        for word in ["fspraak", "Boerenzwaluw", "zaak", &case.to_string(), &id.to_string()] {
            assert!(!told.contains(word), "{word}");
        }
        let before = board.revision;
        cases::cancel_appointment(&house, &noor(), (case, id)).await.expect("called off");
        let board = seen().await;
        assert_eq!(board.roster.educators[0].away[1].len(), 1);
        assert_ne!(board.revision, before, "open boards read it anew");
    }
}
