//! What schools are told by mail: with the act, once, and with the right message for their calendar.

mod booked;
mod evaluated;
mod planned;
mod published;
mod reminded;

use crate::season::Booking;
use domain::ids::RequestId;
use mail::{Envelope, Mailer, Memory};
use services::booking::confirm_booking;
use services::outbox::{Delivered, deliver_due};
use services::{Actor, House, MailHouse};

/// The mails that wait, delivered.
async fn mails(house: &House) -> Vec<Envelope> {
    let memory = Memory::new(MailHouse::demo().sender);
    let delivered = deliver_due(house, &Mailer::Memory(memory.clone())).await;
    let sent = memory.sent();
    let number = u32::try_from(sent.len()).expect("few mails");
    let all_sent = Delivered {
        sent: number,
        ..Delivered::default()
    };
    assert_eq!(delivered, Ok(all_sent));
    sent
}

/// The one mail that waits.
async fn only(house: &House) -> Envelope {
    let mut mails = mails(house).await;
    let subjects: Vec<_> = mails.iter().map(|one| one.subject.as_str()).collect();
    assert_eq!(subjects.len(), 1, "{subjects:?}");
    mails.remove(0)
}

/// What an object says: method, name, sequence, start.
type Said = (String, String, String, String);

/// What the calendar objects of a mail say.
fn said(mail: &Envelope) -> Vec<Said> {
    let all = mail.invitations.iter().map(|invitation| {
        let ics = invitation.ics.replace("\r\n ", "");
        let line = |name: &str| {
            let found = ics.lines().find_map(|line| line.strip_prefix(name));
            found.unwrap_or_else(|| panic!("{name}")).to_owned()
        };
        assert_eq!(ics.matches("BEGIN:VEVENT").count(), 1);
        assert_eq!(ics.matches("\r\nUID:").count(), 1);
        assert!(ics.contains(":mailto:canary@school.example\r\n"), "{ics}");
        assert!(!ics.contains("Canary"), "{ics}");
        assert_eq!(line("METHOD:"), invitation.method.word());
        let starts = line("DTSTART;TZID=Europe/Amsterdam:");
        (line("METHOD:"), line("UID:"), line("SEQUENCE:"), starts)
    });
    all.collect()
}

/// Holds and confirms the time for so many groups of the school in Leiden.
async fn booked(booking: &Booking, groups: usize, at: (&str, &str)) -> RequestId {
    let groups = booking.region.groups(groups).await;
    let school = booking.region.leiden;
    let held = booking.hold(school, &groups, at).await.expect("held");
    let actor = Actor::school(school, None);
    confirm_booking(&booking.region.house, &actor, held, "")
        .await
        .expect("confirmed");
    held
}

fn uid(lesson: impl std::fmt::Display) -> String {
    format!("{lesson}@preventieplanner")
}

fn texts<const N: usize>(all: [&str; N]) -> [String; N] {
    all.map(str::to_owned)
}
