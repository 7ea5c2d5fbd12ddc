use domain::outbox::MailRoad;
use domain::values::Email;
use mail::{House, Sender};

/// In whose name mail is written, and which way it goes.
#[derive(Debug, Clone)]
pub struct MailHouse {
    /// The organisation as every mail names it, and where its pages are.
    pub letterhead: House,
    /// Who mail is from; its address is also the organiser of invitations.
    pub sender: Sender,
    /// Which way mail goes, for the page that shows it; the mailer itself is the server's.
    pub road: MailRoad,
}

impl MailHouse {
    /// One that writes from an address and under a name, and gets its answers there too.
    pub fn new(from: Email, organisation: &str, base_url: &str) -> Self {
        Self {
            letterhead: House {
                organisation: organisation.to_owned(),
                base_url: base_url.to_owned(),
                reply_to: from.clone(),
                phone: String::new(),
            },
            sender: Sender {
                name: organisation.to_owned(),
                address: from,
                reply_to: None,
            },
            road: MailRoad::Nowhere,
        }
    }

    /// The invented organisation of the demo and of tests (addresses under `.example` reach nobody,
    /// RFC 2606). Its mail goes nowhere until it is told where.
    pub fn demo() -> Self {
        let from = Email::parse("planning@halt.example").expect("this is an address");
        let mut house = Self::new(from, "Halt", "http://127.0.0.1:3000");
        house.letterhead.phone = "070 123 45 67".to_owned();
        house
    }
}
