use crate::ids::{GroupId, OrganisationId, UnavailableId};
use crate::time::{Day, SchoolYear, Span};
use crate::values::Name;
use chrono::{Datelike, Weekday};
use serde::{Deserialize, Serialize};

/// A class or team in one school year. Holds no pupil's name, only how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// The school or club.
    pub organisation: OrganisationId,
    /// The school year it belongs to.
    pub school_year: SchoolYear,
    /// Such as "Groep 8a".
    pub name: Name,
    /// Year or level, such as "groep 8" or "klas 1 vmbo".
    pub level: Name,
    /// Number of pupils.
    pub pupils: u16,
    /// The teacher's name; may be empty.
    pub teacher: String,
    /// Grows with each change.
    pub version: i32,
}

/// When a group cannot have a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum When {
    /// Every week on this day (0 is Monday).
    Weekly {
        /// Days after Monday, 0 to 6.
        weekday: u8,
    },
    /// On these days, both inclusive.
    Dates {
        /// First day.
        first_day: Day,
        /// Last day, inclusive.
        last_day: Day,
    },
}

/// A moment at which a group cannot: swimming every Tuesday morning, a test week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unavailable {
    /// Its id.
    pub id: UnavailableId,
    /// Which group.
    pub group: GroupId,
    /// On which days.
    pub when: When,
    /// Between which times; the whole day when [`Span::DAY`].
    pub span: Span,
    /// Such as "zwemles".
    pub reason: Name,
}

impl Unavailable {
    /// The stretch of this day that is taken, if any.
    pub fn on(&self, day: Day) -> Option<Span> {
        let applies = match self.when {
            When::Weekly { weekday } => {
                day.weekday() == Weekday::try_from(weekday).unwrap_or(Weekday::Sun)
            }
            When::Dates {
                first_day,
                last_day,
            } => (first_day..=last_day).contains(&day),
        };
        applies.then_some(self.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Minute;

    #[test]
    fn swimming_on_tuesday_takes_tuesday_mornings_only() {
        let swimming = Unavailable {
            id: UnavailableId::NIL,
            group: GroupId::NIL,
            when: When::Weekly { weekday: 1 },
            span: Span {
                start: Minute::at(9, 0),
                end: Minute::at(10, 30),
            },
            reason: Name::parse("zwemles").expect("a name"),
        };
        let day = |text: &str| text.parse::<Day>().expect("a date");
        assert_eq!(swimming.on(day("2026-11-24")), Some(swimming.span));
        assert_eq!(swimming.on(day("2026-11-25")), None);
    }
}
