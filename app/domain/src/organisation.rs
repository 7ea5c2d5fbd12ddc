//! Schools and clubs, the people there, and their groups.

mod contact_form;
mod free_day_form;
mod group;
mod group_form;
mod organisation_form;
mod search;
mod take_over_form;
mod traces;
mod unavailable_form;

pub use contact_form::{ContactDraft, ContactForm};
pub use free_day_form::{FreeDayDraft, FreeDayForm};
pub use group::{Group, Unavailable, When};
pub use group_form::{GroupDraft, GroupForm};
pub use organisation_form::{OrganisationDraft, OrganisationForm};
pub use search::{SearchKey, search_text};
pub use take_over_form::TakeOverForm;
pub use traces::{Traces, WIPED};
pub use unavailable_form::{UnavailableDraft, UnavailableForm};

use crate::ids::{ContactId, FreeDayId, OrganisationId};
use crate::time::{Day, Instant};
use crate::travel::Point;
use crate::values::{Email, Mistake, Name, Phone, Postcode, SiteCode};
use serde::{Deserialize, Serialize};

/// What kind of organisation it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// Basisschool.
    Primary,
    /// Voortgezet onderwijs.
    Secondary,
    /// Speciaal onderwijs.
    Special,
    /// Middelbaar beroepsonderwijs.
    Mbo,
    /// Sports club.
    Club,
}

impl OrganisationKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Primary,
        Self::Secondary,
        Self::Special,
        Self::Mbo,
        Self::Club,
    ];

    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Special => "special",
            Self::Mbo => "mbo",
            Self::Club => "club",
        }
    }

    /// Reads a kind from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// Where an organisation is found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Address {
    /// Street, without number; empty when unknown.
    pub street: String,
    /// House number as the register writes it: `54-56`, `261-C`.
    pub house_number: String,
    /// Postcode, when known.
    pub postcode: Option<Postcode>,
    /// Town as shown.
    pub town: String,
    /// Municipality code, four digits with leading zeros.
    pub municipality: String,
}

/// A school site or a club.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its name.
    pub name: Name,
    /// Its code in the register; clubs have none.
    pub site_code: Option<SiteCode>,
    /// Where it is.
    pub address: Address,
    /// Its telephone number.
    pub phone: Option<Phone>,
    /// Its website as published.
    pub website: String,
    /// Its own point; without one the postcode's district stands in.
    pub point: Option<Point>,
    /// The first day on which it was there; none when that is not known, or long ago.
    pub opened_on: Option<Day>,
    /// The first day on which it was no longer in the register; its history stays.
    pub closed_on: Option<Day>,
    /// Grows with each change; a form that carries an older one is refused.
    pub version: i32,
}

/// A person at an organisation whom staff can reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Where this person works.
    pub organisation: OrganisationId,
    /// Name.
    pub name: Name,
    /// What they do there, such as "intern begeleider"; may be empty.
    pub function: String,
    /// E-mail address.
    pub email: Option<Email>,
    /// Telephone number.
    pub phone: Option<Phone>,
    /// Grows with each change.
    pub version: i32,
    /// When these details were last written down, in UTC seconds; none when that is not known.
    pub noted_at: Option<Instant>,
    /// When the school itself last did so, in UTC seconds.
    pub school_noted_at: Option<Instant>,
}

/// Days on which one organisation is closed, both inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeDay {
    /// Its id.
    pub id: FreeDayId,
    /// First day.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
    /// Such as "studiedag".
    pub reason: Name,
}
