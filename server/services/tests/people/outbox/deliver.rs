use super::*;
use domain::outbox::{MailState, Trouble};
use mail::{Method, Reason, SendError};
use services::outbox::{Delivered, KEPT_DAYS, deliver_due, wipe};

fn sent(count: u32) -> Delivered {
    Delivered {
        sent: count,
        ..Delivered::default()
    }
}

store::on_both_engines! {
    async fn an_act_and_its_mail_stay_together_or_not_at_all(database) {
        let house = house(&database);
        let tx = house.store().begin().await.expect("a write");
        queue(&tx, &mail(1, "link")).await;
        drop(tx);
        let (memory, mailer) = memory();
        assert_eq!(deliver_due(&house, &mailer).await, Ok(sent(0)));
        queued(&house, &[mail(2, "link")]).await;
        assert_eq!(deliver_due(&house, &mailer).await, Ok(sent(1)));
        let names: Vec<_> = memory.sent().iter().map(|one| one.id.to_string()).collect();
        assert_eq!(names, [name_of(MailId::from_number(2))]);
    }

    async fn a_mail_goes_out_as_it_was_written(database) {
        let house = house(&database);
        let ics = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n";
        let one = NewMail {
            language: "en".to_owned(),
            invitations: vec![(ics.to_owned(), "CANCEL".to_owned())],
            ..mail(1, "cancelled")
        };
        queued(&house, &[one]).await;
        let (memory, mailer) = memory();
        assert_eq!(deliver_due(&house, &mailer).await, Ok(sent(1)));
        let envelope = memory.sent().remove(0);
        let [invitation] = &envelope.invitations[..] else { panic!("one invitation") };
        assert_eq!((invitation.ics.as_str(), invitation.method), (ics, Method::Cancel));
        let rendered = sample("cancelled").render(mail::Language::English, &MailHouse::demo().letterhead);
        assert_eq!(
            (envelope.to.as_str(), envelope.subject, envelope.text, envelope.html),
            ("contact1@school.example", rendered.subject, rendered.text, rendered.html)
        );
        assert_eq!(envelope.date.timestamp(), NOW);
    }

    async fn a_reminder_waits_for_its_moment(database) {
        let house = house(&database);
        queued(&house, &[NewMail { due_at: NOW + 86_400, ..mail(1, "reminder") }]).await;
        let (memory, mailer) = memory();
        assert_eq!(deliver_due(&house, &mailer).await, Ok(sent(0)));
        house.clock().advance(86_400);
        assert_eq!(deliver_due(&house, &mailer).await, Ok(sent(1)));
        assert_eq!(memory.sent()[0].date.timestamp(), NOW + 86_400);
    }

    async fn what_fails_for_now_is_tried_again_under_the_same_name_and_date(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "confirmed")]).await;
        let (memory, mailer) = memory();
        memory.fail_next(SendError::Temporary(Reason::Refused(451)));
        let later = Delivered { later: 1, ..Delivered::default() };
        assert_eq!(deliver_due(&house, &mailer).await, Ok(later));
        let line = only(&house).await;
        assert_eq!(
            (line.state, line.trouble, line.attempts),
            (MailState::Queued, Some(Trouble::Refused(451)), 1)
        );
        house.clock().advance(30);
        assert_eq!(deliver_due(&house, &mailer).await, Ok(sent(0)));
        house.clock().advance(50);
        assert_eq!(deliver_due(&house, &mailer).await, Ok(sent(1)));
        let arrived = memory.sent();
        let told: Vec<_> =
            arrived.iter().map(|one| (one.id.to_string(), one.date.timestamp())).collect();
        assert_eq!(told, [(name_of(MailId::from_number(1)), NOW)]);
        let line = only(&house).await;
        assert_eq!((line.state, line.trouble, line.attempts), (MailState::Sent, None, 2));
    }

    async fn what_is_refused_for_good_is_tried_once(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "confirmed")]).await;
        let (memory, mailer) = memory();
        memory.fail_next(SendError::Permanent(Reason::AddressRefused(550)));
        let failed = Delivered { failed: 1, ..Delivered::default() };
        assert_eq!(deliver_due(&house, &mailer).await, Ok(failed));
        house.clock().advance(7 * 86_400);
        assert_eq!(deliver_due(&house, &mailer).await, Ok(sent(0)));
        let line = only(&house).await;
        assert_eq!(
            (line.state, line.trouble, line.ended_at),
            (MailState::Failed, Some(Trouble::AddressRefused(550)), Some(NOW))
        );
        assert_eq!(memory.sent(), []);
    }

    async fn after_about_three_days_of_trouble_it_is_given_up(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "confirmed")]).await;
        let (memory, mailer) = memory();
        let mut tries = 0;
        while only(&house).await.state == MailState::Queued {
            memory.fail_next(SendError::Temporary(Reason::Unreachable));
            let wait = only(&house).await.due_at - house.clock().now();
            house.clock().advance(wait.max(0));
            deliver_due(&house, &mailer).await.expect("tried");
            tries += 1;
        }
        let line = only(&house).await;
        assert_eq!((line.state, line.trouble), (MailState::Failed, Some(Trouble::Unreachable)));
        let hours = (house.clock().now() - NOW) / 3_600;
        assert!((60..=78).contains(&hours), "{hours} hours and {tries} tries");
    }

    async fn a_code_that_would_come_too_late_is_not_sent(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "code")]).await;
        house.clock().advance(600);
        let (memory, mailer) = memory();
        let dropped = Delivered { dropped: 1, ..Delivered::default() };
        assert_eq!(deliver_due(&house, &mailer).await, Ok(dropped));
        let line = only(&house).await;
        assert_eq!((line.state, line.trouble), (MailState::Dropped, Some(Trouble::TooLate)));
        assert_eq!((memory.sent(), held(&database).await), (vec![], (0, 0)));
    }

    async fn what_a_mail_says_goes_when_it_is_sent_and_its_address_a_month_later(database) {
        let house = house(&database);
        queued(&house, &[mail(1, "code")]).await;
        let (memory, mailer) = memory();
        assert_eq!(deliver_due(&house, &mailer).await, Ok(sent(1)));
        assert_eq!(held(&database).await, (0, 0));
        queued(&house, &[mail(2, "link"), mail(3, "link")]).await;
        memory.fail_next(SendError::Permanent(Reason::AddressRefused(550)));
        deliver_due(&house, &mailer).await.expect("delivered");
        // One went; the one that failed can still be tried again.
        assert_eq!(held(&database).await, (1, 2));
        house.clock().advance(KEPT_DAYS * 86_400);
        wipe(&house).await.expect("wiped");
        assert_eq!(held(&database).await, (1, 2));
        house.clock().advance(1);
        wipe(&house).await.expect("wiped");
        assert_eq!(held(&database).await, (0, 0));
        let shown: Vec<_> =
            lines(&house).await.into_iter().map(|line| (line.address.clone(), line.can_retry())).collect();
        assert_eq!(shown, vec![(None, false); 3]);
    }

    async fn a_mail_that_cannot_be_read_stops_nobody_elses(database) {
        let house = house(&database);
        let broken = NewMail { message: "{}".to_owned(), ..mail(1, "link") };
        let odd = NewMail {
            invitations: vec![("BEGIN:VCALENDAR".to_owned(), "PUBLISH".to_owned())],
            ..mail(2, "confirmed")
        };
        queued(&house, &[broken, odd, mail(3, "link")]).await;
        let (_, mailer) = memory();
        let expected = Delivered { sent: 1, failed: 2, ..Delivered::default() };
        assert_eq!(deliver_due(&house, &mailer).await, Ok(expected));
    }
}
