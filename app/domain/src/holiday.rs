//! School holidays and public holidays of the region: data that an administrator can edit.

mod holiday_form;

pub use holiday_form::{HolidayDetails, HolidayForm};

use crate::ids::HolidayId;
use crate::time::Day;
use crate::values::{Mistake, Name};
use serde::{Deserialize, Serialize};

/// Which of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HolidayKind {
    /// Schoolvakantie.
    School,
    /// Feestdag.
    Public,
}

impl HolidayKind {
    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Public => "public",
        }
    }

    /// Reads a kind from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        [Self::School, Self::Public]
            .into_iter()
            .find(|kind| kind.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// A stretch of days on which schools of the region are closed, both inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// Its id.
    pub id: HolidayId,
    /// School holiday or public holiday.
    pub kind: HolidayKind,
    /// Its name.
    pub name: Name,
    /// First day.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
    /// Grows with each change.
    pub version: i32,
}

impl Holiday {
    /// Whether a day lies in it.
    pub fn holds(&self, day: Day) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }
}
