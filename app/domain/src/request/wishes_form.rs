use super::{Daypart, Request, Wishes};
use crate::ids::ContactId;
use crate::time::{Day, Week};
use crate::values::{Check, Mistake, Mistakes, parse_day};
use serde::{Deserialize, Serialize};

/// The form in which the wishes, the contact and the remarks of a request are changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WishesForm {
    /// Wished weeks, such as `2026-W48`; none for no preference.
    pub weeks: Vec<String>,
    /// Wished days after Monday, 0 to 6; none for no preference.
    pub weekdays: Vec<String>,
    /// Wished parts of the day; none for no preference.
    pub dayparts: Vec<String>,
    /// Days on which it cannot; empty lines do not count.
    pub not_on: Vec<String>,
    /// The person who asked; empty when unknown.
    pub contact: String,
    /// Remarks; may be empty.
    pub remarks: String,
}

/// What that form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishesDraft {
    /// When.
    pub wishes: Wishes,
    /// Who asked.
    pub contact: Option<ContactId>,
    /// Remarks; may be empty.
    pub remarks: String,
}

impl WishesForm {
    /// Most days on which it cannot.
    pub const MOST_DAYS: usize = 10;

    /// Most characters in the remarks.
    pub const LONGEST_REMARKS: usize = 2_000;

    /// Reads the form.
    ///
    /// # Errors
    /// All mistakes, each beside its field.
    pub fn parse(&self) -> Result<WishesDraft, Mistakes> {
        let mut check = Check::new();
        let wishes = read_wishes(
            &mut check,
            &self.weeks,
            &self.weekdays,
            &self.dayparts,
            &self.not_on,
        );
        let contact = read_contact(&mut check, &self.contact);
        let remarks = check.text("remarks", &self.remarks, Self::LONGEST_REMARKS);
        check.done(|| {
            Some(WishesDraft {
                wishes: wishes?,
                contact: contact?,
                remarks: remarks?,
            })
        })
    }

    /// The form as it stands for a request, to be changed.
    pub fn of(request: &Request) -> Self {
        let wishes = &request.wishes;
        Self {
            weeks: wishes.weeks.iter().map(ToString::to_string).collect(),
            weekdays: wishes.weekdays.iter().map(ToString::to_string).collect(),
            dayparts: wishes
                .dayparts
                .iter()
                .map(|part| part.code().to_owned())
                .collect(),
            not_on: wishes.not_on.iter().map(ToString::to_string).collect(),
            contact: request.contact.map(|id| id.to_string()).unwrap_or_default(),
            remarks: request.remarks.clone(),
        }
    }
}

/// Reads the four lists of wishes; each in order and without doubles.
pub(super) fn read_wishes(
    check: &mut Check,
    weeks: &[String],
    weekdays: &[String],
    dayparts: &[String],
    not_on: &[String],
) -> Option<Wishes> {
    let weeks = read_all(weeks, |text| text.trim().parse::<Week>());
    let weeks = check.field("weeks", weeks);
    let weekdays = read_all(weekdays, |text| {
        let day = text.trim().parse::<u8>().ok().filter(|day| *day <= 6);
        day.ok_or(Mistake::NotAChoice)
    });
    let weekdays = check.field("weekdays", weekdays);
    let dayparts = check.field("dayparts", read_all(dayparts, Daypart::parse));
    let days: Result<Vec<Day>, Mistake> = read_all(not_on, parse_day);
    let days = days.and_then(|days| match days.len() {
        n if n > WishesForm::MOST_DAYS => Err(Mistake::TooLong),
        _ => Ok(days),
    });
    let not_on = check.field("not_on", days);
    Some(Wishes {
        weeks: weeks?,
        weekdays: weekdays?,
        dayparts: dayparts?,
        not_on: not_on?,
        ranked: false,
    })
}

/// Reads who asked; nobody when empty.
pub(super) fn read_contact(check: &mut Check, text: &str) -> Option<Option<ContactId>> {
    check.optional("contact", text, |text| {
        text.trim().parse().map_err(|_| Mistake::NotAChoice)
    })
}

fn read_all<T: Ord>(
    posted: &[String],
    parse: impl Fn(&str) -> Result<T, Mistake>,
) -> Result<Vec<T>, Mistake> {
    let filled = posted.iter().filter(|text| !text.trim().is_empty());
    let mut values: Vec<T> = filled.map(|text| parse(text)).collect::<Result<_, _>>()?;
    values.sort_unstable();
    values.dedup();
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{LessonTypeId, OrganisationId, RequestId};
    use crate::request::Pattern;

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(ToString::to_string).collect()
    }

    fn typed() -> WishesForm {
        WishesForm {
            weeks: texts(&["2026-W50", "2026-W48", "2026-W48"]),
            weekdays: texts(&["3", "0"]),
            dayparts: texts(&["morning"]),
            not_on: texts(&["2026-12-04", "", "2026-11-26", " "]),
            contact: String::new(),
            remarks: " Graag bellen. ".to_owned(),
        }
    }

    #[test]
    fn wishes_are_kept_in_order_without_doubles_and_empty_lines() {
        let draft = typed().parse().expect("no mistakes");
        let week = |text: &str| text.parse::<Week>().expect("a week");
        let day = |text: &str| text.parse::<Day>().expect("a day");
        assert_eq!(
            draft.wishes,
            Wishes {
                weeks: vec![week("2026-W48"), week("2026-W50")],
                weekdays: vec![0, 3],
                dayparts: vec![Daypart::Morning],
                not_on: vec![day("2026-11-26"), day("2026-12-04")],
                ranked: false,
            }
        );
        assert_eq!(draft.remarks, "Graag bellen.");
    }

    #[test]
    fn the_form_of_a_request_says_what_the_request_says() {
        let draft = typed().parse().expect("no mistakes");
        let request = Request {
            id: RequestId::NIL,
            organisation: OrganisationId::NIL,
            lesson_type: LessonTypeId::NIL,
            contact: Some(ContactId::from_number(4)),
            received_on: Day::default(),
            pattern: Pattern::Series,
            wishes: draft.wishes.clone(),
            remarks: draft.remarks.clone(),
            version: 1,
        };
        let again = WishesForm::of(&request).parse();
        assert_eq!(
            again,
            Ok(WishesDraft {
                contact: request.contact,
                ..draft
            })
        );
    }

    #[test]
    fn an_eleventh_day_on_which_it_cannot_is_one_too_many() {
        let days = |count: u32| WishesForm {
            not_on: (1..=count).map(|day| format!("2026-12-{day:02}")).collect(),
            ..WishesForm::default()
        };
        assert_eq!(
            days(10).parse().map(|draft| draft.wishes.not_on.len()),
            Ok(10)
        );
        assert_eq!(
            days(11).parse(),
            Err(Mistakes::one("not_on", Mistake::TooLong))
        );
    }
}
