//! What a new register would change in the schools that are known, for review before it is applied.

mod compare;
mod field;

pub use compare::compare;
pub use field::{Field, FieldChange};

use crate::schools::Note;
use crate::{RejectedRow, SchoolRow};
use domain::ids::OrganisationId;
use domain::organisation::{Address, OrganisationKind};
use domain::values::{Name, Phone, SiteCode};
use serde::{Deserialize, Serialize};

/// A school that is known and came from a register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KnownSchool {
    /// Its id.
    pub id: OrganisationId,
    /// Its code in the register.
    pub site_code: SiteCode,
    /// What kind it is; only schools of the file's kind are compared.
    pub kind: OrganisationKind,
    /// Its name.
    pub name: Name,
    /// Where it is.
    pub address: Address,
    /// Its telephone number.
    pub phone: Option<Phone>,
    /// Its website as published.
    pub website: String,
    /// Whether it was in the register the last time.
    pub open: bool,
}

/// Which known school, with enough to show it by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolKey {
    /// Its id.
    pub id: OrganisationId,
    /// Its code in the register.
    pub site_code: SiteCode,
    /// Its name as known so far.
    pub name: Name,
    /// Its municipality as known so far, four digits.
    pub municipality: String,
}

/// A known school of which fields are to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Which school.
    pub school: SchoolKey,
    /// What changes, in the order of [`Field`]; for a school that reopens it may be nothing.
    pub fields: Vec<FieldChange>,
}

/// A known school of the region that the register now places outside it. It is neither closed nor
/// changed: somebody must look whether it moved or the register is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedOut {
    /// Which school.
    pub school: SchoolKey,
    /// The municipality that the register names, four digits.
    pub municipality: String,
}

/// A row of the region with fields that could not be read; what is known of them stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Its line number as an editor shows it.
    pub line: u64,
    /// Its code.
    pub site_code: SiteCode,
    /// Its name in the file.
    pub name: Name,
    /// Which fields, and what is wrong with them.
    pub notes: Vec<Note>,
}

/// What a register would change. Lists of schools are in the order of municipality, name, code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The kind of school that was compared.
    pub kind: OrganisationKind,
    /// Schools not known yet.
    pub new: Vec<SchoolRow>,
    /// Open schools that the file does not have; their history stays.
    pub closed: Vec<SchoolKey>,
    /// Open schools of which fields change.
    pub changed: Vec<Changed>,
    /// Closed schools that the file has again, with the fields that change.
    pub reopened: Vec<Changed>,
    /// Open schools of the region that the file places outside it.
    pub moved_out: Vec<MovedOut>,
    /// Open schools for which the file says nothing new.
    pub unchanged: usize,
    /// Rows of the file outside the region.
    pub outside: usize,
    /// Rows of the region with unreadable fields, in the order of the file.
    pub noted: Vec<Noted>,
    /// Every line of the file that could not be used, in the order of the file.
    pub rejected: Vec<RejectedRow>,
    /// How many open schools of the region were known; the whole of which `closed` is a share.
    pub known_open: usize,
}

impl Difference {
    /// Closings above this share of the known schools, in percent, are more often a damaged or
    /// partial file than a year's closings.
    pub const SUSPICIOUS_CLOSINGS: usize = 10;

    /// The share of known open schools that would close, from 0 to 1.
    pub fn closing_share(&self) -> f64 {
        if self.known_open == 0 {
            return 0.0;
        }
        // A region has thousands of schools at most: no precision is lost.
        self.closed.len() as f64 / self.known_open as f64
    }

    /// Lines that could not be used and do not even tell which school they are about: any school
    /// that seems to close may stand in one of them.
    pub fn nameless_rejections(&self) -> usize {
        self.rejected
            .iter()
            .filter(|row| row.site_code.is_none())
            .count()
    }

    /// Whether somebody must say explicitly that these schools close: more than a tenth of the
    /// known ones would, or the file has damaged lines in which they may stand.
    pub fn closings_need_confirmation(&self) -> bool {
        let many = self.closed.len() * 100 > self.known_open * Self::SUSPICIOUS_CLOSINGS;
        many || (!self.closed.is_empty() && self.nameless_rejections() > 0)
    }

    /// Whether applying it would change nothing.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty()
            && self.closed.is_empty()
            && self.changed.is_empty()
            && self.reopened.is_empty()
    }
}
