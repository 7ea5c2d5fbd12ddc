//! Mail: queued with the act, delivered by workers, watched by administrators.

mod deliver;
mod manage;
mod workers;

use crate::world::{NOW, administrator, house};
use domain::ids::MailId;
use domain::outbox::{MailFilter, MailLine};
use domain::permission::{ManageOutbox, Permit};
use domain::values::Email;
use mail::{Mailer, Memory, Message, samples};
use services::outbox::read_outbox;
use services::{Actor, House, MailHouse};
use store::Tx;
use store::outbox::NewMail;
use store::testing::TestDatabase;

/// The name by which the mail of a row goes through the world.
fn name_of(id: MailId) -> String {
    format!("<{id}@halt.example>")
}

fn permit() -> Permit<ManageOutbox> {
    Actor::operator().permit().expect("the operator may")
}

fn memory() -> (Memory, Mailer) {
    let memory = Memory::new(MailHouse::demo().sender);
    (memory.clone(), Mailer::Memory(memory))
}

fn sample(kind: &str) -> Message {
    let found = samples().into_iter().find(|(known, _)| *known == kind);
    found.expect("a sample of this kind").1
}

/// A mail to somebody invented, due now.
fn mail(number: u128, kind: &str) -> NewMail {
    NewMail {
        id: MailId::from_number(number),
        organisation: None,
        kind: kind.to_owned(),
        address: Email::parse(&format!("contact{number}@school.example")).expect("an address"),
        language: "nl".to_owned(),
        message: serde_json::to_string(&sample(kind)).expect("JSON"),
        invitations: Vec::new(),
        made_at: NOW,
        due_at: NOW,
        useful_until: (kind == "code").then_some(NOW + 600),
    }
}

async fn queue(tx: &Tx, mail: &NewMail) {
    tx.queue_mail(&permit(), mail).await.expect("queued");
}

async fn queued(house: &House, mails: &[NewMail]) {
    let tx = house.store().begin().await.expect("a write");
    for mail in mails {
        queue(&tx, mail).await;
    }
    tx.commit(Vec::new()).await.expect("it stays");
}

async fn lines(house: &House) -> Vec<MailLine> {
    let page = read_outbox(house, &administrator(), &MailFilter::default()).await;
    page.expect("the queue").lines
}

/// The one mail of the queue.
async fn only(house: &House) -> MailLine {
    let mut lines = lines(house).await;
    assert_eq!(lines.len(), 1);
    lines.remove(0)
}

/// How many rows still hold a text, and how many an address.
async fn held(database: &TestDatabase) -> (i64, i64) {
    let count = |column: &str| format!("SELECT COUNT(*) FROM outbox WHERE {column} IS NOT NULL");
    (
        database.number(&count("message")).await,
        database.number(&count("address")).await,
    )
}
