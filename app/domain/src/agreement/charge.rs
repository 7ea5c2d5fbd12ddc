use super::Agreement;
use crate::ids::{AgreementId, LessonTypeId};
use crate::organisation::OrganisationKind;
use crate::time::Day;
use chrono::{Datelike, Days};
use serde::{Deserialize, Serialize};

/// What of a lesson decides to which agreement it is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chargeable<'a> {
    /// Code of the municipality in which the school lies.
    pub municipality: &'a str,
    /// The kind of organisation.
    pub kind: OrganisationKind,
    /// The theme.
    pub lesson_type: LessonTypeId,
    /// The day on which it is given.
    pub day: Day,
}

/// What somebody chose for a lesson, whatever the rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choice {
    /// This agreement.
    To(AgreementId),
    /// None: it is given at one's own expense.
    Nothing,
}

/// Why a lesson is charged as it is; later ones are finer, and of several agreements the finest that was
/// needed is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grounds {
    /// Somebody chose so.
    Chosen,
    /// No agreement but this one holds for it.
    Only,
    /// Others hold too; this one names its theme, and they hold for all.
    Theme,
    /// This one names its kind of organisation, and the others hold for all.
    Kind,
    /// This one is of its municipality, and the others of the whole region.
    Municipality,
    /// Of equals it ends first.
    EndsFirst,
    /// Of equals it was made first.
    MadeFirst,
}

/// To which agreement a lesson is charged, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charged {
    /// Which; none when it is given at one's own expense.
    pub to: Option<AgreementId>,
    /// Why.
    pub grounds: Grounds,
}

/// To which agreement a lesson is charged: never more than one. None when no agreement holds for it.
///
/// What somebody chose goes first, as long as that agreement holds on the day of the lesson. Else,
/// of the agreements that hold on the day, in the municipality or the whole region, for the theme and
/// for the kind of organisation, the one that says most: a theme by name before all themes, a kind by
/// name before all kinds, the municipality before the region; of equals the one that ends first, then
/// the one that was made first. How far an agreement has come decides nothing: one that is settled
/// keeps what it paid.
pub fn charge(
    lesson: Chargeable<'_>,
    agreements: &[Agreement],
    choice: Option<Choice>,
) -> Option<Charged> {
    let chosen = |to| Charged {
        to,
        grounds: Grounds::Chosen,
    };
    match choice {
        Some(Choice::Nothing) => return Some(chosen(None)),
        Some(Choice::To(id)) => {
            let holds = |one: &&Agreement| one.id == id && one.holds(lesson.day);
            if let Some(one) = agreements.iter().find(holds) {
                return Some(chosen(Some(one.id)));
            }
        }
        None => {}
    }
    let candidates = || agreements.iter().filter(|one| covers(one, lesson));
    let best = candidates().min_by_key(|one| rank(one))?;
    let others = candidates().filter(|one| one.id != best.id);
    let grounds = others.map(|other| decides(best, other)).max();
    Some(Charged {
        to: Some(best.id),
        grounds: grounds.unwrap_or(Grounds::Only),
    })
}

fn covers(agreement: &Agreement, lesson: Chargeable<'_>) -> bool {
    agreement.holds(lesson.day)
        && (agreement.municipality.as_deref()).is_none_or(|code| code == lesson.municipality)
        && (agreement.lesson_types.is_empty()
            || agreement.lesson_types.contains(&lesson.lesson_type))
        && (agreement.kinds.is_empty() || agreement.kinds.contains(&lesson.kind))
}

/// What an agreement leaves open, its end and its age: the least goes first.
fn rank(one: &Agreement) -> ([bool; 3], Day, AgreementId) {
    let open = [
        one.lesson_types.is_empty(),
        one.kinds.is_empty(),
        one.municipality.is_none(),
    ];
    (open, one.last_day, one.id)
}

/// What puts the best before another.
fn decides(best: &Agreement, other: &Agreement) -> Grounds {
    let ((a, a_ends, _), (b, b_ends, _)) = (rank(best), rank(other));
    let named = [Grounds::Theme, Grounds::Kind, Grounds::Municipality];
    let differs = (0..named.len()).find(|&nth| a[nth] != b[nth]);
    match differs {
        Some(nth) => named[nth],
        None if a_ends != b_ends => Grounds::EndsFirst,
        None => Grounds::MadeFirst,
    }
}

/// The period that follows one: the same calendar years later when it is whole years, else as many
/// days, beginning on the day after.
pub(super) fn next_period(first: Day, last: Day) -> (Day, Day) {
    let after = last.checked_add_days(Days::new(1)).unwrap_or(last);
    let years = after.year() - first.year();
    if years > 0 && (after.month(), after.day()) == (first.month(), first.day()) {
        let end = after.with_year(after.year() + years);
        if let Some(end) = end.and_then(|end| end.checked_sub_days(Days::new(1))) {
            return (after, end);
        }
    }
    let days = u64::try_from((last - first).num_days()).unwrap_or(0);
    (
        after,
        after.checked_add_days(Days::new(days)).unwrap_or(after),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{AgreementForm, Settlement};
    use crate::ids::FundingSourceId;
    use proptest::prelude::*;

    const THEME: LessonTypeId = LessonTypeId::from_number(7);
    const LEIDEN: &str = "0546";

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    /// A year's agreement for everything in the whole region.
    fn agreement(number: u128) -> Agreement {
        let form = AgreementForm {
            source: FundingSourceId::from_number(1).to_string(),
            name: "Preventie".into(),
            first_day: "2026-01-01".into(),
            last_day: "2026-12-31".into(),
            lessons: "34".into(),
            settlement: "granted".into(),
            ..AgreementForm::default()
        };
        let details = form.parse().expect("a form");
        details.agreement(AgreementId::from_number(number), None, 1)
    }

    fn lesson() -> Chargeable<'static> {
        Chargeable {
            municipality: LEIDEN,
            kind: OrganisationKind::Primary,
            lesson_type: THEME,
            day: day("2026-11-24"),
        }
    }

    fn to(number: u128, grounds: Grounds) -> Option<Charged> {
        let to = Some(AgreementId::from_number(number));
        Some(Charged { to, grounds })
    }

    #[test]
    fn the_agreement_that_says_most_goes_first() {
        let everything = agreement(1);
        let leiden = Agreement {
            municipality: Some(LEIDEN.into()),
            ..agreement(2)
        };
        let schools = Agreement {
            kinds: vec![OrganisationKind::Primary],
            ..agreement(3)
        };
        let theme = Agreement {
            lesson_types: vec![THEME],
            ..agreement(4)
        };
        let mut all = vec![theme, schools, leiden, everything];
        let mut told = Vec::new();
        while !all.is_empty() {
            told.push(charge(lesson(), &all, None));
            all.remove(0);
        }
        let expected = [
            to(4, Grounds::Theme),
            to(3, Grounds::Kind),
            to(2, Grounds::Municipality),
            to(1, Grounds::Only),
        ];
        assert_eq!(told, expected);
        assert_eq!(charge(lesson(), &[], None), None);
    }

    #[test]
    fn of_equals_the_one_that_ends_first_then_the_oldest_goes_first() {
        let soon = Agreement {
            last_day: day("2026-11-30"),
            ..agreement(3)
        };
        let all = [agreement(2), soon, agreement(1)];
        assert_eq!(charge(lesson(), &all, None), to(3, Grounds::EndsFirst));
        let equals = [agreement(2), agreement(1)];
        assert_eq!(charge(lesson(), &equals, None), to(1, Grounds::MadeFirst));
    }

    #[test]
    fn what_is_elsewhere_over_or_for_others_pays_nothing() {
        let gouda = Agreement {
            municipality: Some("0513".into()),
            ..agreement(1)
        };
        let over = Agreement {
            last_day: day("2026-11-23"),
            ..agreement(3)
        };
        let clubs = Agreement {
            kinds: vec![OrganisationKind::Club],
            ..agreement(4)
        };
        let other = Agreement {
            lesson_types: vec![LessonTypeId::from_number(8)],
            ..agreement(5)
        };
        let all = [gouda, over, clubs, other];
        assert_eq!(charge(lesson(), &all, None), None);
    }

    #[test]
    fn an_agreement_keeps_its_lessons_however_far_it_has_come() {
        for settlement in Settlement::ALL {
            let one = Agreement {
                settlement,
                ..agreement(1)
            };
            let charged = charge(lesson(), &[one, agreement(2)], None);
            assert_eq!(charged, to(1, Grounds::MadeFirst), "{settlement:?}");
        }
    }

    #[test]
    fn a_choice_goes_before_the_rule_as_long_as_it_holds_on_the_day() {
        let all = [agreement(1), agreement(2)];
        let second = Some(Choice::To(AgreementId::from_number(2)));
        assert_eq!(charge(lesson(), &all, second), to(2, Grounds::Chosen));
        let nothing = Charged {
            to: None,
            grounds: Grounds::Chosen,
        };
        assert_eq!(charge(lesson(), &all, Some(Choice::Nothing)), Some(nothing));
        let moved = Chargeable {
            day: day("2027-01-05"),
            ..lesson()
        };
        assert_eq!(charge(moved, &all, second), None);
    }

    #[test]
    fn a_calendar_year_goes_on_with_the_next_and_a_school_year_too() {
        let next = |first, last| {
            let (first, last) = next_period(day(first), day(last));
            (first.to_string(), last.to_string())
        };
        let days = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            next("2027-01-01", "2027-12-31"),
            days("2028-01-01", "2028-12-31")
        );
        assert_eq!(
            next("2026-08-01", "2027-07-31"),
            days("2027-08-01", "2028-07-31")
        );
        assert_eq!(
            next("2026-03-01", "2026-03-10"),
            days("2026-03-11", "2026-03-20")
        );
    }

    prop_compose! {
        fn any_agreement()(
            number in 1u128..6,
            municipality in prop::option::of(prop::sample::select(vec![LEIDEN, "0513"])),
            theme in prop::collection::vec((7u128..9).prop_map(LessonTypeId::from_number), 0..2),
            kind in prop::collection::vec(prop::sample::select(OrganisationKind::ALL.to_vec()), 0..2),
            last in 0u64..60,
            settlement in prop::sample::select(Settlement::ALL.to_vec()),
        ) -> Agreement {
            Agreement {
                municipality: municipality.map(str::to_owned),
                lesson_types: theme,
                kinds: kind,
                last_day: day("2026-11-01") + Days::new(last),
                settlement,
                ..agreement(number)
            }
        }
    }

    proptest! {
        #[test]
        fn the_order_in_which_agreements_come_changes_nothing(
            mut all in prop::collection::vec(any_agreement(), 0..6),
        ) {
            all.sort_by_key(|one| one.id);
            all.dedup_by_key(|one| one.id);
            let there = charge(lesson(), &all, None);
            all.reverse();
            prop_assert_eq!(charge(lesson(), &all, None), there);
        }

        #[test]
        fn a_lesson_is_charged_when_and_only_when_some_agreement_covers_it(
            all in prop::collection::vec(any_agreement(), 0..6),
        ) {
            let charged = charge(lesson(), &all, None).and_then(|charged| charged.to);
            let covering: Vec<_> = all.iter().filter(|one| covers(one, lesson())).collect();
            prop_assert_eq!(charged.is_some(), !covering.is_empty());
            prop_assert!(charged.is_none_or(|id| covering.iter().any(|one| one.id == id)));
        }
    }
}
