use super::wishes_form::{read_contact, read_wishes};
use super::{Pattern, Wishes, WishesForm};
use crate::ids::{ContactId, GroupId, LessonTypeId, OrganisationId};
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The form in which a request is made.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestForm {
    /// Who asks.
    pub organisation: String,
    /// What for.
    pub lesson_type: String,
    /// For which groups, in the order in which they are given.
    pub groups: Vec<String>,
    /// `back_to_back` or `series`.
    pub pattern: String,
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
pub struct RequestDraft {
    /// Who asks.
    pub organisation: OrganisationId,
    /// What for.
    pub lesson_type: LessonTypeId,
    /// For which groups: 1 to [`RequestForm::MOST_GROUPS`], each once.
    pub groups: Vec<GroupId>,
    /// How they are given.
    pub pattern: Pattern,
    /// When.
    pub wishes: Wishes,
    /// Who asked.
    pub contact: Option<ContactId>,
    /// Remarks; may be empty.
    pub remarks: String,
}

impl RequestForm {
    /// Most groups in one request: more than a whole school has.
    pub const MOST_GROUPS: usize = 60;

    /// Reads the form.
    ///
    /// # Errors
    /// All mistakes, each beside its field.
    pub fn parse(&self) -> Result<RequestDraft, Mistakes> {
        let mut check = Check::new();
        let not_a_choice = |_| Mistake::NotAChoice;
        let organisation = self.organisation.parse().map_err(not_a_choice);
        let organisation = check.field("organisation", organisation);
        let lesson_type = self.lesson_type.parse().map_err(not_a_choice);
        let lesson_type = check.field("lesson_type", lesson_type);
        let groups = check.field("groups", read_groups(&self.groups));
        let pattern = check.field("pattern", Pattern::parse(&self.pattern));
        let wishes = read_wishes(
            &mut check,
            &self.weeks,
            &self.weekdays,
            &self.dayparts,
            &self.not_on,
        );
        let contact = read_contact(&mut check, &self.contact);
        let remarks = check.text("remarks", &self.remarks, WishesForm::LONGEST_REMARKS);
        check.done(|| {
            Some(RequestDraft {
                organisation: organisation?,
                lesson_type: lesson_type?,
                groups: groups?,
                pattern: pattern?,
                wishes: wishes?,
                contact: contact?,
                remarks: remarks?,
            })
        })
    }
}

/// The form in which groups are added to a request.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddGroupsForm {
    /// Which groups, in the order in which they are given.
    pub groups: Vec<String>,
}

impl AddGroupsForm {
    /// Reads the form.
    ///
    /// # Errors
    /// A mistake beside `groups`.
    pub fn parse(&self) -> Result<Vec<GroupId>, Mistakes> {
        read_groups(&self.groups).map_err(|mistake| Mistakes::one("groups", mistake))
    }
}

/// Groups in the order posted, each once.
fn read_groups(posted: &[String]) -> Result<Vec<GroupId>, Mistake> {
    let mut seen = BTreeSet::new();
    let mut groups = Vec::new();
    for text in posted {
        let group: GroupId = text.parse().map_err(|_| Mistake::NotAChoice)?;
        if seen.insert(group) {
            groups.push(group);
        }
    }
    match groups.len() {
        0 => Err(Mistake::NothingChosen),
        n if n > RequestForm::MOST_GROUPS => Err(Mistake::TooLong),
        _ => Ok(groups),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::FieldMistake;
    use proptest::prelude::*;

    fn ids(numbers: impl Iterator<Item = u128>) -> Vec<String> {
        numbers
            .map(|n| GroupId::from_number(n).to_string())
            .collect()
    }

    fn filled(groups: Vec<String>) -> RequestForm {
        RequestForm {
            organisation: OrganisationId::from_number(1).to_string(),
            lesson_type: LessonTypeId::from_number(2).to_string(),
            groups,
            pattern: "back_to_back".to_owned(),
            ..RequestForm::default()
        }
    }

    #[test]
    fn everything_wrong_in_a_request_is_told_at_once() {
        let form = RequestForm {
            weeks: vec!["2026-W60".to_owned()],
            not_on: vec!["kerst".to_owned()],
            remarks: "x".repeat(2_001),
            ..RequestForm::default()
        };
        let mistake = |field: &str, mistake| FieldMistake {
            field: field.to_owned(),
            mistake,
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes(vec![
                mistake("organisation", Mistake::NotAChoice),
                mistake("lesson_type", Mistake::NotAChoice),
                mistake("groups", Mistake::NothingChosen),
                mistake("pattern", Mistake::NotAChoice),
                mistake("weeks", Mistake::NotADate),
                mistake("not_on", Mistake::NotADate),
                mistake("remarks", Mistake::TooLong),
            ]))
        );
    }

    #[test]
    fn a_request_takes_sixty_groups_and_not_one_more() {
        let parsed = filled(ids(1..=60)).parse();
        assert_eq!(parsed.map(|draft| draft.groups.len()), Ok(60));
        assert_eq!(
            filled(ids(1..=61)).parse(),
            Err(Mistakes::one("groups", Mistake::TooLong))
        );
    }

    proptest! {
        #[test]
        fn a_group_chosen_twice_is_asked_for_once(numbers in prop::collection::vec(1u128..20, 1..60)) {
            let parsed = filled(ids(numbers.iter().copied())).parse();
            let groups = parsed.map(|draft| draft.groups).unwrap_or_default();
            let distinct: BTreeSet<_> = numbers.iter().map(|n| GroupId::from_number(*n)).collect();
            prop_assert_eq!(groups.len(), distinct.len());
            prop_assert_eq!(groups.into_iter().collect::<BTreeSet<_>>(), distinct);
        }
    }
}
