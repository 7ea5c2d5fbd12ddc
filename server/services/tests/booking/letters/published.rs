use super::{booked, mails, only, said, texts, uid};
use crate::region::{LEIDEN, day, operator, with_role};
use crate::season::Booking;
use domain::permission::Role;
use domain::request::RequestForm;
use domain::time::Week;
use services::Actor;
use services::booking::confirm_booking;
use services::planning::{CancelLesson, cancel_lesson, publish_week, take_off};

async fn publish(booking: &Booking, on: &str) -> u32 {
    let week = Week::of(day(on));
    publish_week(&booking.region.house, &operator(), week)
        .await
        .expect("published")
}

fn methods(mail: &mail::Envelope) -> Vec<[String; 2]> {
    said(mail)
        .into_iter()
        .map(|(method, _, sequence, _)| [method, sequence])
        .collect()
}

store::on_both_engines! {
    async fn a_published_week_is_one_mail_a_school_with_all_its_lessons(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        region.contact(region.leiden).await;
        region.contact(region.gouda).await;
        let who = region.educator("Noor").await;
        let groups = region.groups(2).await;
        let request = region.make(&region.form(&groups)).await;
        region.place(request, 0, who, "2027-01-19", 9).await;
        region.place(request, 1, who, "2027-01-20", 9).await;
        let other = region.group(region.gouda, "Groep 8", 20).await;
        let form = RequestForm { organisation: region.gouda.to_string(), ..region.form(&[other]) };
        let gouda = region.make(&form).await;
        region.place(gouda, 0, who, "2027-01-21", 9).await;
        assert_eq!(mails(house).await.len(), 0, "a draft is told to nobody");

        assert_eq!(publish(&booking, "2027-01-19").await, 3);
        let sent = mails(house).await;
        let mut told: Vec<_> = sent.iter().map(|mail| (mail.subject.as_str(), methods(mail))).collect();
        told.sort_by_key(|(_, all)| all.len());
        let request_0 = || texts(["REQUEST", "0"]);
        let subject = "Uw voorlichtingen in het nieuwe rooster";
        assert_eq!(told, [(subject, vec![request_0()]), (subject, vec![request_0(), request_0()])]);
        assert_eq!(publish(&booking, "2027-01-19").await, 0);
        assert_eq!(mails(house).await.len(), 0, "nothing is new");
    }

    async fn moved_cancelled_new_and_another_colleague_come_together(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        region.contact(region.leiden).await;
        let who = region.educator("Noor").await;
        let other = region.educator("Sanne").await;
        let groups = region.groups(4).await;
        let request = region.make(&region.form(&groups)).await;
        for (lesson, hour) in [(0, 9), (1, 10), (2, 11)] {
            region.place(request, lesson, who, "2027-01-19", hour).await;
        }
        publish(&booking, "2027-01-19").await;
        mails(house).await;

        region.place(request, 0, who, "2027-01-21", 9).await;
        region.place(request, 1, other, "2027-01-19", 10).await;
        region.place(request, 3, who, "2027-01-22", 9).await;
        let off = region.read(request).await.lessons[2].clone();
        take_off(house, &operator(), &[(off.id, off.version)]).await.expect("off the board");
        assert_eq!(publish(&booking, "2027-01-19").await, 4);
        let mail = only(house).await;
        assert!(mail.text.contains("Dit was dinsdag 19 januari 2027, 9.00-9.45"), "{}", mail.text);
        let page = region.read(request).await;
        let event = |lesson: usize, method: &str, sequence: &str, at: &str| {
            (method.to_owned(), uid(page.lessons[lesson].id), sequence.to_owned(), at.to_owned())
        };
        let mut events = said(&mail);
        events.sort_by(|one, other| one.3.cmp(&other.3));
        assert_eq!(events, [
            event(2, "CANCEL", "1", "20270119T110000"),
            event(0, "REQUEST", "1", "20270121T090000"),
            event(3, "REQUEST", "0", "20270122T090000"),
        ]);
        assert!(mail.text.contains("Andere collega\n"), "{}", mail.text);

        region.place(request, 1, who, "2027-01-19", 10).await;
        publish(&booking, "2027-01-19").await;
        let mail = only(house).await;
        let told = (mail.subject.as_str(), said(&mail).len());
        assert_eq!(told, ("Een andere collega geeft uw voorlichting", 0));
    }

    async fn what_was_told_with_the_act_is_not_told_again_with_the_week(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.region.contact(booking.region.leiden).await;
        let request = booked(&booking, 1, ("2027-01-19", "09:15")).await;
        mails(house).await;
        assert_eq!(publish(&booking, "2027-01-19").await, 1);
        assert_eq!(mails(house).await.len(), 0);

        let lesson = booking.region.read(request).await.lessons[0].clone();
        let form = CancelLesson { by: "us".into(), reason: "Ziek".into() };
        cancel_lesson(house, &operator(), lesson.id, lesson.version, &form).await.expect("off");
        mails(house).await;
        assert_eq!(publish(&booking, "2027-01-19").await, 1);
        assert_eq!(mails(house).await.len(), 0);
    }

    async fn a_held_lesson_and_another_area_are_left_in_peace(database) {
        let booking = Booking::new(&database, 1).await;
        let (region, house) = (&booking.region, &booking.region.house);
        region.contact(region.leiden).await;
        region.contact(region.gouda).await;
        let groups = region.groups(1).await;
        let held = booking.hold(region.leiden, &groups, ("2027-01-19", "09:15")).await.expect("held");
        let who = region.educator("Noor").await;
        let other = region.group(region.gouda, "Groep 8", 20).await;
        let form = RequestForm { organisation: region.gouda.to_string(), ..region.form(&[other]) };
        let gouda = region.make(&form).await;
        region.place(gouda, 0, who, "2027-01-21", 9).await;

        let planner = with_role(Role::Planner, LEIDEN);
        let week = Week::of(day("2027-01-19"));
        assert_eq!(publish_week(house, &planner, week).await, Ok(0));
        assert_eq!(mails(house).await.len(), 0);
        confirm_booking(house, &Actor::school(region.leiden, None), held, "").await.expect("agreed");
        assert_eq!(only(house).await.subject, "Uw voorlichting is bevestigd");
    }
}
