use crate::time::Day;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Ages, in whole years at the offence, at which somebody can have a Halt-straf: 12 up to and
/// including 17.
///
/// Below 12 nobody can be prosecuted (Wetboek van Strafvordering, article 486). Juvenile criminal
/// law, of which the Halt-straf is part (Wetboek van Strafrecht, article 77e), is for who "at the
/// time of the offence has reached the age of twelve but not yet eighteen" (article 77a). Who has
/// turned 18 since the offence can still be referred: what counts is the day of the offence.
pub const HALT_AGES: RangeInclusive<u8> = 12..=17;

/// The index is for youths up to, not including, this age in whole years (Jeugdwet, section 7.1.2:
/// a youth in the index is somebody who has not reached 23).
pub const INDEX_UNTIL_AGE: u8 = 23;

/// Below this age, in whole years, the parents agree too (as published by Halt).
pub const PARENTS_AGREE_BELOW_AGE: u8 = 16;

/// From this age, in whole years, a youth decides alone.
pub const ADULT_AGE: u8 = 18;

/// Why an age does not fit. It holds ages, never a date of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeRefusal {
    /// Born after the day concerned.
    NotBorn,
    /// Too young on the day concerned.
    TooYoung {
        /// The age then, in whole years.
        age: u8,
        /// The youngest that fits.
        least: u8,
    },
    /// Too old on the day concerned.
    TooOld {
        /// The age then, in whole years.
        age: u8,
        /// The oldest that fits.
        most: u8,
    },
}

/// The day on which somebody reaches an age in whole years. Who is born on 29 February does so on
/// 1 March in a year without that day.
pub fn birthday(birth: Day, years: u8) -> Day {
    let year = birth.year() + i32::from(years);
    birth
        .with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(Day::MAX)
}

/// Somebody's age in whole years on a day; none before the birth, 255 for anything older.
pub fn age_on(birth: Day, on: Day) -> Option<u8> {
    let years = u8::try_from(on.year() - birth.year()).unwrap_or(u8::MAX);
    if on < birth {
        None
    } else if birthday(birth, years) <= on {
        Some(years)
    } else {
        Some(years.saturating_sub(1))
    }
}

/// The age at the offence, where it allows a Halt-straf: see [`HALT_AGES`].
///
/// # Errors
/// [`AgeRefusal`] with the age and the bound.
pub fn halt_age(birth: Day, offence: Day) -> Result<u8, AgeRefusal> {
    let age = age_on(birth, offence).ok_or(AgeRefusal::NotBorn)?;
    let (least, most) = (*HALT_AGES.start(), *HALT_AGES.end());
    if age < least {
        Err(AgeRefusal::TooYoung { age, least })
    } else if age > most {
        Err(AgeRefusal::TooOld { age, most })
    } else {
        Ok(age)
    }
}

/// The age on a day, where it allows a signal in the index: see [`INDEX_UNTIL_AGE`].
///
/// # Errors
/// [`AgeRefusal`] with the age and the bound.
pub fn index_age(birth: Day, on: Day) -> Result<u8, AgeRefusal> {
    let age = age_on(birth, on).ok_or(AgeRefusal::NotBorn)?;
    if age >= INDEX_UNTIL_AGE {
        let most = INDEX_UNTIL_AGE - 1;
        return Err(AgeRefusal::TooOld { age, most });
    }
    Ok(age)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn a_halt_straf_is_for_who_was_12_to_17_on_the_day_of_the_offence() {
        let offence = day("2026-11-20");
        let table = [
            (
                "2015-11-20",
                Err(AgeRefusal::TooYoung { age: 11, least: 12 }),
            ),
            (
                "2014-11-21",
                Err(AgeRefusal::TooYoung { age: 11, least: 12 }),
            ),
            ("2014-11-20", Ok(12)),
            ("2010-05-01", Ok(16)),
            ("2008-11-21", Ok(17)),
            ("2008-11-20", Err(AgeRefusal::TooOld { age: 18, most: 17 })),
            ("2007-11-20", Err(AgeRefusal::TooOld { age: 19, most: 17 })),
            ("2026-11-21", Err(AgeRefusal::NotBorn)),
        ];
        for (birth, answer) in table {
            assert_eq!(halt_age(day(birth), offence), answer, "{birth}");
        }
    }

    #[test]
    fn a_signal_is_for_who_is_not_yet_23() {
        let today = day("2026-11-20");
        assert_eq!(index_age(today, today), Ok(0));
        assert_eq!(index_age(day("2003-11-21"), today), Ok(22));
        assert_eq!(
            index_age(day("2003-11-20"), today),
            Err(AgeRefusal::TooOld { age: 23, most: 22 })
        );
    }

    #[test]
    fn who_is_born_on_29_february_is_a_year_older_on_1_march() {
        let birth = day("2012-02-29");
        assert_eq!(age_on(birth, day("2026-02-28")), Some(13));
        assert_eq!(age_on(birth, day("2026-03-01")), Some(14));
        assert_eq!(age_on(birth, day("2028-02-29")), Some(16));
    }
}
