//! Mail, judged from outside: what is written, and how it is sent.

mod letters;
mod roads;
mod sign_in;
mod smtp;
mod smtp_server;

use chrono::{DateTime, Utc};
use domain::values::Email;
use mail::{Envelope, House, Language, MessageId, Sender, samples};
use uuid::Uuid;

/// An address that is known to be one.
fn email(text: &str) -> Email {
    Email::parse(text).expect("an address")
}

fn house() -> House {
    House {
        organisation: "Halt Den Haag".to_owned(),
        base_url: "https://planner.example".to_owned(),
        reply_to: email("planning@halt.example"),
        phone: "070 123 45 67".to_owned(),
    }
}

fn sender() -> Sender {
    Sender {
        name: "Halt Den Haag".to_owned(),
        address: email("noreply@halt.example"),
        reply_to: Some(email("planning@halt.example")),
    }
}

/// A confirmation to an address; the number names its row in the outbox.
fn envelope(row: u128, to: &str) -> Envelope {
    let (_, confirmed) = samples()
        .into_iter()
        .find(|(name, _)| *name == "confirmed")
        .expect("a sample of a confirmation");
    let date: DateTime<Utc> = "2026-11-24T08:15:30Z".parse().expect("a moment");
    Envelope::new(
        MessageId::of_row(Uuid::from_u128(row), &email("noreply@halt.example")),
        date,
        email(to),
        Language::Dutch,
        confirmed.render(Language::Dutch, &house()),
    )
}
