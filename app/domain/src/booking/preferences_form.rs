use super::Preferences;
use crate::request::{Daypart, WishesForm};
use crate::time::Week;
use crate::values::{Check, Mistake, Mistakes, parse_day};
use serde::{Deserialize, Serialize};

/// The form in which a school leaves its wishes: in each list the first filled line is its first
/// choice, and so on. Empty lines do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PreferencesForm {
    /// Weeks, such as `2026-W48`.
    pub weeks: Vec<String>,
    /// Days after Monday, 0 to 6.
    pub weekdays: Vec<String>,
    /// Codes of parts of the day.
    pub dayparts: Vec<String>,
    /// Days on which it cannot, in any order.
    pub not_on: Vec<String>,
}

impl PreferencesForm {
    /// Most weeks: those of a year.
    pub const MOST_WEEKS: usize = 53;

    /// The form filled in with preferences as they are.
    pub fn of(preferences: &Preferences) -> Self {
        let weekdays = preferences.weekdays.iter();
        let dayparts = preferences.dayparts.iter();
        Self {
            weeks: preferences.weeks.iter().map(ToString::to_string).collect(),
            weekdays: weekdays.map(ToString::to_string).collect(),
            dayparts: dayparts.map(|part| part.code().to_owned()).collect(),
            not_on: preferences.not_on.iter().map(ToString::to_string).collect(),
        }
    }

    /// Reads the form. What is chosen twice counts where it comes first.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<Preferences, Mistakes> {
        let mut check = Check::new();
        let weeks = chosen(&self.weeks, Self::MOST_WEEKS, |text| text.parse::<Week>());
        let weeks = check.field("weeks", weeks);
        let weekdays = chosen(&self.weekdays, 7, |text| {
            let day = text.parse::<u8>().ok().filter(|day| *day <= 6);
            day.ok_or(Mistake::NotAChoice)
        });
        let weekdays = check.field("weekdays", weekdays);
        let dayparts = chosen(&self.dayparts, Daypart::ALL.len(), Daypart::parse);
        let dayparts = check.field("dayparts", dayparts);
        let not_on = chosen(&self.not_on, WishesForm::MOST_DAYS, parse_day);
        let not_on = check.field("not_on", not_on);
        check.done(|| {
            Some(Preferences {
                weeks: weeks?,
                weekdays: weekdays?,
                dayparts: dayparts?,
                not_on: not_on?,
            })
        })
    }
}

/// Reads a list in its order, each value once.
fn chosen<T: PartialEq>(
    posted: &[String],
    most: usize,
    parse: impl Fn(&str) -> Result<T, Mistake>,
) -> Result<Vec<T>, Mistake> {
    let mut read = Vec::new();
    for text in posted.iter().map(|text| text.trim()) {
        if text.is_empty() {
            continue;
        }
        let value = parse(text)?;
        if !read.contains(&value) {
            read.push(value);
        }
        if read.len() > most {
            return Err(Mistake::TooLong);
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn wishes_keep_the_order_in_which_they_were_chosen() {
        let form = PreferencesForm {
            weeks: texts(&["2027-W03", "", "2026-W48", "2027-W03"]),
            weekdays: texts(&["4", "0"]),
            dayparts: texts(&["afternoon", "morning"]),
            not_on: texts(&["2026-12-04"]),
        };
        let read = form.parse().expect("no mistakes");
        assert_eq!(read.weekdays, [4, 0]);
        assert_eq!(read.dayparts, [Daypart::Afternoon, Daypart::Morning]);
        let again = PreferencesForm::of(&read);
        assert_eq!(again.weeks, texts(&["2027-W03", "2026-W48"]));
        assert_eq!(again.parse(), Ok(read));
    }

    #[test]
    fn a_day_of_the_week_that_does_not_exist_is_told_beside_it() {
        let form = PreferencesForm {
            weekdays: texts(&["7"]),
            ..PreferencesForm::default()
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("weekdays", Mistake::NotAChoice))
        );
    }
}
