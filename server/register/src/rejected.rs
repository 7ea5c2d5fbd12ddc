use domain::values::SiteCode;
use serde::{Deserialize, Serialize};

/// A line that was not used, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedRow {
    /// Its number as an editor shows it (the first line of the file is 1); in GeoJSON, which has no
    /// lines of its own, the number of the feature, from 1.
    pub line: u64,
    /// The school it speaks of, when that much could be read.
    pub site_code: Option<SiteCode>,
    /// Further schools in the same line: a lost line break makes one line of two.
    #[serde(default)]
    pub also: Vec<SiteCode>,
    /// Why it was not used.
    pub reason: RejectReason,
}

impl RejectedRow {
    /// A line that does not speak of one school.
    pub(crate) const fn nameless(line: u64, reason: RejectReason) -> Self {
        Self {
            line,
            site_code: None,
            also: Vec::new(),
            reason,
        }
    }

    /// Every school that could be read in the line.
    pub fn site_codes(&self) -> impl Iterator<Item = &SiteCode> {
        self.site_code.iter().chain(&self.also)
    }
}

/// Why a line was not used; the screen has one sentence for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum RejectReason {
    /// Fewer fields than the first line names: often a line that was cut off.
    TooFewFields {
        /// Fields in the first line.
        expected: usize,
        /// Fields in this line.
        found: usize,
    },
    /// More fields than the first line names: often a separator inside a name.
    TooManyFields {
        /// Fields in the first line.
        expected: usize,
        /// Fields in this line.
        found: usize,
    },
    /// A quotation mark opens a field and nothing closes it.
    UnclosedQuote,
    /// Characters that no name has, such as NUL, in a field that is needed.
    DamagedCharacters,
    /// No site code.
    SiteCodeMissing,
    /// A site code that is not six characters such as 12AB00.
    SiteCodeMalformed,
    /// No name.
    NameMissing,
    /// A name longer than 200 characters.
    NameTooLong,
    /// No municipality code.
    MunicipalityMissing,
    /// A municipality code that is not a number of at most four digits.
    MunicipalityMalformed,
    /// No name of an area.
    AreaMissing,
    /// The same thing stands earlier in the file.
    Duplicate {
        /// The line (or feature) that was used.
        first_line: u64,
    },
    /// No four-digit postcode.
    PostcodeMalformed,
    /// No point, or one that is not two numbers.
    PointMalformed,
    /// A point that does not lie in or near the Netherlands.
    OutsideNetherlands,
    /// A day that cannot be read or lies outside 2000 to 2100.
    DateMalformed,
    /// The last day comes before the first.
    EndBeforeStart,
    /// Longer than any holiday: more than 100 days.
    HolidayTooLong,
}

impl RejectReason {
    /// The name used in texts and logs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooFewFields { .. } => "too_few_fields",
            Self::TooManyFields { .. } => "too_many_fields",
            Self::UnclosedQuote => "unclosed_quote",
            Self::DamagedCharacters => "damaged_characters",
            Self::SiteCodeMissing => "site_code_missing",
            Self::SiteCodeMalformed => "site_code_malformed",
            Self::NameMissing => "name_missing",
            Self::NameTooLong => "name_too_long",
            Self::MunicipalityMissing => "municipality_missing",
            Self::MunicipalityMalformed => "municipality_malformed",
            Self::AreaMissing => "area_missing",
            Self::Duplicate { .. } => "duplicate",
            Self::PostcodeMalformed => "postcode_malformed",
            Self::PointMalformed => "point_malformed",
            Self::OutsideNetherlands => "outside_netherlands",
            Self::DateMalformed => "date_malformed",
            Self::EndBeforeStart => "end_before_start",
            Self::HolidayTooLong => "holiday_too_long",
        }
    }
}
