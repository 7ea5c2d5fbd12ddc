use super::{booked, mails, only, said, texts, uid};
use crate::region::{day, operator, post};
use crate::season::Booking;
use domain::lesson::State;
use domain::request::CancelRequestForm;
use services::booking::accept_proposal;
use services::planning::{
    CancelLesson, PlanError, cancel_lesson, cancel_request, confirm_lessons, propose, undo,
};
use services::{Actor, Fault};

/// The planner's note, which is not for the school.
const NOTE: &str = "Canary note about a colleague";

store::on_both_engines! {
    async fn what_a_planner_must_agree_to_is_invited_when_the_planner_does(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.offer("pick_slot", true).await;
        booking.region.contact(booking.region.leiden).await;
        let request = booked(&booking, 1, ("2027-01-19", "09:15")).await;
        let mail = only(house).await;
        assert_eq!((mail.subject.as_str(), said(&mail)), ("Wij hebben uw aanvraag ontvangen", Vec::new()));
        assert!(mail.text.contains("Online veiligheid: Groep 01"), "{}", mail.text);

        let lesson = booking.region.read(request).await.lessons[0].clone();
        let seen = [(lesson.id, lesson.version)];
        confirm_lessons(house, &operator(), &seen).await.expect("agreed");
        let again = confirm_lessons(house, &operator(), &seen).await;
        assert_eq!(again, Err(PlanError::Fault(Fault::Stale)));
        let mail = only(house).await;
        assert_eq!(mail.subject, "Uw voorlichting is bevestigd");
        let [method, sequence, at] = texts(["REQUEST", "1", "20270119T091500"]);
        assert_eq!(said(&mail), [(method, uid(lesson.id), sequence, at)]);
    }

    async fn a_school_is_asked_once_and_agrees_to_what_was_proposed(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        region.contact(region.leiden).await;
        let who = region.educator("Noor").await;
        let groups = region.groups(1).await;
        let request = region.make(&region.form(&groups)).await;
        let key = post();
        let nothing = propose(house, &operator(), &key, request).await;
        assert!(matches!(nothing, Err(PlanError::Illegal(_))), "{nothing:?}");
        region.place(request, 0, who, "2027-01-19", 9).await;
        for _ in 0..2 {
            let by = propose(house, &operator(), &key, request).await;
            assert_eq!(by.map(|asked| asked.answer_by), Ok(day("2026-12-01")));
        }
        let mail = only(house).await;
        assert_eq!((mail.subject.as_str(), said(&mail)), ("Een voorstel voor uw voorlichting", Vec::new()));
        assert!(mail.text.contains("dinsdag 19 januari 2027, 9.00-9.45 uur"), "{}", mail.text);

        let gouda = Actor::school(region.gouda, None);
        assert_eq!(accept_proposal(house, &gouda, request).await, Err(Fault::NotFound.into()));
        let school = Actor::school(region.leiden, None);
        for _ in 0..2 {
            accept_proposal(house, &school, request).await.expect("agreed");
        }
        let mail = only(house).await;
        assert_eq!((mail.subject.as_str(), said(&mail).len()), ("Uw voorlichting is bevestigd", 1));
    }

    async fn a_school_cannot_agree_in_the_place_of_a_planner(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.offer("pick_slot", true).await;
        let request = booked(&booking, 1, ("2027-01-19", "09:15")).await;
        let school = Actor::school(booking.region.leiden, None);
        let agreed = accept_proposal(house, &school, request).await;
        assert_eq!(agreed, Err(Fault::Stale.into()));
        assert_eq!(booking.region.read(request).await.lessons[0].state, State::Proposed);
    }

    async fn a_planner_cancels_and_undoes_and_the_note_stays_inside(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.region.contact(booking.region.leiden).await;
        let request = booked(&booking, 1, ("2027-01-19", "09:15")).await;
        mails(house).await;
        let lesson = booking.region.read(request).await.lessons[0].clone();
        let form = CancelLesson { by: "us".into(), reason: NOTE.into() };
        let done = cancel_lesson(house, &operator(), lesson.id, lesson.version, &form).await;
        let done = done.expect("cancelled");
        let mail = only(house).await;
        assert!(!mail.text.contains("Canary"), "{}", mail.text);
        let methods = |mail: mail::Envelope| said(&mail).into_iter().map(|(method, _, sequence, _)| [method, sequence]).collect::<Vec<_>>();
        assert_eq!(methods(mail), [texts(["CANCEL", "1"])]);

        let done = undo(house, &operator(), done.batch).await.expect("undone");
        assert_eq!(methods(only(house).await), [texts(["REQUEST", "2"])]);
        undo(house, &operator(), done.batch).await.expect("undone again");
        assert_eq!(methods(only(house).await), [texts(["CANCEL", "3"])]);
    }

    async fn a_cancelled_request_is_one_mail_and_what_no_school_knew_of_none(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.region.contact(booking.region.leiden).await;
        let request = booked(&booking, 2, ("2027-01-19", "08:30")).await;
        mails(house).await;
        let cancel = CancelRequestForm { by: "organisation".into(), reason: NOTE.into() };
        let version = booking.region.read(request).await.request.version;
        cancel_request(house, &operator(), request, version, &cancel).await.expect("cancelled");
        let mail = only(house).await;
        assert_eq!(mail.subject, "Uw voorlichtingen zijn geannuleerd");
        let methods: Vec<_> = said(&mail).into_iter().map(|(method, ..)| method).collect();
        assert_eq!(methods, texts(["CANCEL", "CANCEL"]));

        let group = booking.region.group(booking.region.leiden, "Groep 9", 20).await;
        let draft = booking.region.make(&booking.region.form(&[group])).await;
        let who = booking.region.educator("Noor").await;
        booking.region.place(draft, 0, who, "2027-01-21", 9).await;
        let version = booking.region.read(draft).await.request.version;
        cancel_request(house, &operator(), draft, version, &cancel).await.expect("cancelled");
        assert_eq!(mails(house).await.len(), 0);
    }
}
