use super::{booked, mails, only, said, texts, uid};
use crate::region::post;
use crate::season::Booking;
use domain::request::{Pattern, WishesForm};
use services::Actor;
use services::booking::{
    BookError, LeaveWishes, cancel_booking, confirm_booking, leave_wishes, undo_booking,
};

store::on_both_engines! {
    async fn a_booking_its_cancellation_and_the_undo_are_one_event_in_the_calendar(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        booking.region.contact(school).await;
        let request = booked(&booking, 1, ("2027-01-19", "09:15")).await;
        let lesson = booking.region.read(request).await.lessons[0].clone();
        let name = uid(lesson.id);
        let mail = only(house).await;
        assert_eq!((mail.to.as_str(), mail.subject.as_str()), ("canary@school.example", "Uw voorlichting is bevestigd"));
        assert!(mail.text.contains("dinsdag 19 januari 2027, 9.15-10.00 uur"), "{}", mail.text);
        assert!(mail.text.contains("Wie geeft de les: Collega0"), "{}", mail.text);
        let at = "20270119T091500";
        let event = |method, sequence| {
            let [method, sequence, at] = texts([method, sequence, at]);
            vec![(method, name.clone(), sequence, at)]
        };
        assert_eq!(said(&mail), event("REQUEST", "0"));

        let actor = Actor::school(school, None);
        let cancelled = cancel_booking(house, &actor, booking.season, (lesson.id, lesson.version), "De klas is ziek", false);
        let cancelled = cancelled.await.expect("cancelled");
        let mail = only(house).await;
        assert_eq!(mail.subject, "Uw voorlichting is geannuleerd");
        assert!(mail.text.contains("De klas is ziek"), "{}", mail.text);
        assert_eq!(said(&mail), event("CANCEL", "1"));

        undo_booking(house, &actor, booking.season, cancelled.batch).await.expect("undone");
        let mail = only(house).await;
        assert_eq!(mail.subject, "Uw voorlichting is bevestigd");
        assert_eq!(said(&mail), event("REQUEST", "2"));
    }

    async fn a_morning_with_three_groups_is_one_mail_with_an_invitation_for_each(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.region.contact(booking.region.leiden).await;
        let request = booked(&booking, 3, ("2027-01-19", "08:30")).await;
        let page = booking.region.read(request).await;
        let mail = only(house).await;
        assert_eq!(mail.subject, "Uw voorlichtingen zijn bevestigd");
        let mut names: Vec<_> = page.lessons.iter().map(|lesson| uid(lesson.id)).collect();
        let mut invited: Vec<_> = said(&mail).into_iter().map(|(_, name, ..)| name).collect();
        names.sort_unstable();
        invited.sort_unstable();
        assert_eq!(invited, names);
    }

    async fn pressing_twice_mails_once_and_what_fails_mails_nothing(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        booking.region.contact(school).await;
        let groups = booking.region.groups(1).await;
        let actor = Actor::school(school, None);
        let held = booking.hold(school, &groups, ("2027-01-19", "09:15")).await.expect("held");
        assert_eq!(mails(house).await.len(), 0, "what is held is told to nobody");
        house.clock().advance(601);
        let over = confirm_booking(house, &actor, held, "").await;
        assert!(matches!(over, Err(BookError::HoldOver { .. })), "{over:?}");
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 0);

        let held = booking.hold(school, &groups, ("2027-01-19", "09:15")).await.expect("held");
        for _ in 0..2 {
            confirm_booking(house, &actor, held, "").await.expect("confirmed");
        }
        let wishes = LeaveWishes {
            lesson_type: booking.region.online,
            groups,
            pattern: Pattern::BackToBack,
            order: Vec::new(),
            wishes: WishesForm::default(),
        };
        let post = post();
        for _ in 0..2 {
            leave_wishes(house, &actor, booking.season, &post, &wishes).await.expect("asked");
        }
        let subjects: Vec<_> = mails(house).await.into_iter().map(|mail| mail.subject).collect();
        assert_eq!(subjects, texts(["Uw voorlichting is bevestigd", "Wij hebben uw aanvraag ontvangen"]));
    }

    async fn a_school_without_an_address_books_and_gets_no_mail(database) {
        let booking = Booking::new(&database, 1).await;
        booked(&booking, 1, ("2027-01-19", "09:15")).await;
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 0);
        assert_eq!(database.number("SELECT COUNT(*) FROM told_lesson WHERE state = 'confirmed'").await, 1);
    }
}
