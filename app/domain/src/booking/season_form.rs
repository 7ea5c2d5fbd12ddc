use super::Season;
use crate::ids::SeasonId;
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, Name, parse_day};
use serde::{Deserialize, Serialize};

/// The form of a season.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SeasonForm {
    /// Its name.
    pub name: String,
    /// First day of lessons, `2026-09-01`.
    pub first_day: String,
    /// Last day of lessons, inclusive.
    pub last_day: String,
    /// First day on which may be booked.
    pub books_from: String,
    /// Last day on which may be booked, inclusive.
    pub books_until: String,
}

/// What a [`SeasonForm`] says; the fields are those of [`Season`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeasonDetails {
    /// Its name.
    pub name: Name,
    /// First day of lessons.
    pub first_day: Day,
    /// Last day of lessons, inclusive.
    pub last_day: Day,
    /// First day on which may be booked.
    pub books_from: Day,
    /// Last day on which may be booked, inclusive.
    pub books_until: Day,
}

impl SeasonDetails {
    /// The season with its id.
    pub fn with_id(self, id: SeasonId) -> Season {
        let Self {
            name,
            first_day,
            last_day,
            books_from,
            books_until,
        } = self;
        Season {
            id,
            name,
            first_day,
            last_day,
            books_from,
            books_until,
        }
    }
}

impl SeasonForm {
    /// Most days of one season: more than a school year is a slip in a year.
    const LONGEST_DAYS: i64 = 400;

    /// Most days in which one season can be booked: it may open months before the lessons.
    const LONGEST_BOOKING_DAYS: i64 = 600;

    /// The form filled in with a season as it is.
    pub fn of(season: &Season) -> Self {
        Self {
            name: season.name.to_string(),
            first_day: season.first_day.to_string(),
            last_day: season.last_day.to_string(),
            books_from: season.books_from.to_string(),
            books_until: season.books_until.to_string(),
        }
    }

    /// Reads the form. Booking may start long before the lessons and end while they are given, but
    /// not after the last.
    ///
    /// # Errors
    /// Mistakes beside the fields; `EndBeforeStart` beside an end that comes before its start and
    /// beside `last_day` when booking would go on after it; `TooLong` beside a last day of
    /// lessons more than 400 days after the first, or of booking more than 600.
    pub fn parse(&self) -> Result<SeasonDetails, Mistakes> {
        let mut check = Check::new();
        let name = check.field("name", Name::parse(&self.name));
        let first_day = check.field("first_day", parse_day(&self.first_day));
        let last_day = check.field("last_day", parse_day(&self.last_day));
        let books_from = check.field("books_from", parse_day(&self.books_from));
        let books_until = check.field("books_until", parse_day(&self.books_until));
        if let Some((first, last)) = first_day.zip(last_day) {
            if last < first {
                check.wrong("last_day", Mistake::EndBeforeStart);
            } else if (last - first).num_days() > Self::LONGEST_DAYS {
                check.wrong("last_day", Mistake::TooLong);
            } else if books_until.is_some_and(|until| last < until) {
                check.wrong("last_day", Mistake::EndBeforeStart);
            }
        }
        if let Some((from, until)) = books_from.zip(books_until) {
            if until < from {
                check.wrong("books_until", Mistake::EndBeforeStart);
            } else if (until - from).num_days() > Self::LONGEST_BOOKING_DAYS {
                check.wrong("books_until", Mistake::TooLong);
            }
        }
        check.done(|| {
            Some(SeasonDetails {
                name: name?,
                first_day: first_day?,
                last_day: last_day?,
                books_from: books_from?,
                books_until: books_until?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SeasonId;

    fn form() -> SeasonForm {
        SeasonForm {
            name: "Schooljaar 2026/2027".to_owned(),
            first_day: "2026-09-01".to_owned(),
            last_day: "2027-06-30".to_owned(),
            books_from: "2026-05-01".to_owned(),
            books_until: "2027-05-31".to_owned(),
        }
    }

    #[test]
    fn the_form_of_a_season_says_what_the_season_says() {
        let details = form().parse().expect("no mistakes");
        let season = Season {
            id: SeasonId::NIL,
            name: details.name.clone(),
            first_day: details.first_day,
            last_day: details.last_day,
            books_from: details.books_from,
            books_until: details.books_until,
        };
        assert_eq!(SeasonForm::of(&season), form());
        assert_eq!(SeasonForm::of(&season).parse(), Ok(details));
    }

    #[test]
    fn nothing_can_be_booked_after_the_last_lesson() {
        let form = SeasonForm {
            books_until: "2027-07-01".to_owned(),
            ..form()
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("last_day", Mistake::EndBeforeStart))
        );
    }

    #[test]
    fn a_season_of_two_years_is_a_slip_in_a_year() {
        let form = SeasonForm {
            last_day: "2028-06-30".to_owned(),
            ..form()
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("last_day", Mistake::TooLong))
        );
    }
}
