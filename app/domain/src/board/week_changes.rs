use super::PublishedLesson;
use crate::ids::{EmployeeId, LessonId};
use crate::lesson::State;
use crate::time::{Instant, Week};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One lesson that stands otherwise than educators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekChange {
    /// Which lesson.
    pub lesson: LessonId,
    /// Name of the school or club.
    pub organisation: String,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// Name of the group.
    pub group: String,
    /// How educators see it; none when they do not.
    pub seen: Option<PublishedLesson>,
    /// How it stands; none when it left the week.
    pub stands: Option<PublishedLesson>,
}

/// What a change is to one educator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It becomes theirs.
    New,
    /// It moves, or is given with somebody else.
    Moved,
    /// Only its state changes.
    Restated,
    /// It is no longer theirs.
    Withdrawn,
}

/// What publishing a week would change for educators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekChanges {
    /// The week.
    pub week: Week,
    /// When it was last published, in UTC seconds; never when none.
    pub published_at: Option<Instant>,
    /// By day and start.
    pub changes: Vec<WeekChange>,
    /// Names of everybody in `changes`.
    pub employees: BTreeMap<EmployeeId, String>,
}

impl WeekChange {
    /// What it is to this educator; none when it is nothing to them.
    pub fn kind_for(&self, educator: EmployeeId) -> Option<ChangeKind> {
        let has = |lesson: &&PublishedLesson| lesson.educators.contains(&educator);
        let seen = self.seen.as_ref().filter(has);
        let stands = self.stands.as_ref().filter(has);
        match (seen, stands) {
            (None, None) => None,
            (None, Some(_)) => Some(ChangeKind::New),
            (Some(_), None) => Some(ChangeKind::Withdrawn),
            (Some(seen), Some(stands)) => {
                let same = PublishedLesson {
                    state: State::Proposed,
                    ..seen.clone()
                } == PublishedLesson {
                    state: State::Proposed,
                    ..stands.clone()
                };
                Some(if same {
                    ChangeKind::Restated
                } else {
                    ChangeKind::Moved
                })
            }
        }
    }
}

/// An educator with the changes that concern them.
pub type ForEducator<'a> = (EmployeeId, Vec<(ChangeKind, &'a WeekChange)>);

impl WeekChanges {
    /// The changes by educator, in order of name; one of two educators is under both.
    pub fn by_educator(&self) -> Vec<ForEducator<'_>> {
        let sides = self
            .changes
            .iter()
            .flat_map(|change| [&change.seen, &change.stands]);
        let concerned: BTreeSet<EmployeeId> = sides
            .flatten()
            .flat_map(|lesson| lesson.educators.iter().copied())
            .collect();
        let mut groups: Vec<_> = concerned
            .into_iter()
            .map(|educator| {
                let own = self.changes.iter();
                (
                    educator,
                    own.filter_map(|c| Some((c.kind_for(educator)?, c)))
                        .collect(),
                )
            })
            .collect();
        groups.sort_by_key(|(educator, _)| (self.employees.get(educator).cloned(), *educator));
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Minute;

    const NOOR: EmployeeId = EmployeeId::from_number(1);
    const BRAM: EmployeeId = EmployeeId::from_number(2);

    fn placed(start: u16, state: State, educators: &[EmployeeId]) -> Option<PublishedLesson> {
        Some(PublishedLesson {
            lesson: LessonId::NIL,
            state,
            day: "2026-11-24".parse().expect("a date"),
            start: Minute(start),
            educators: educators.to_vec(),
        })
    }

    fn kinds(
        seen: Option<PublishedLesson>,
        stands: Option<PublishedLesson>,
    ) -> [Option<ChangeKind>; 2] {
        let change = WeekChange {
            lesson: LessonId::NIL,
            organisation: String::new(),
            lesson_type: String::new(),
            group: String::new(),
            seen,
            stands,
        };
        [NOOR, BRAM].map(|educator| change.kind_for(educator))
    }

    #[test]
    fn a_lesson_that_goes_to_a_colleague_leaves_one_and_is_new_to_the_other() {
        let kinds = kinds(
            placed(540, State::Confirmed, &[NOOR]),
            placed(540, State::Confirmed, &[BRAM]),
        );
        assert_eq!(kinds, [Some(ChangeKind::Withdrawn), Some(ChangeKind::New)]);
    }

    #[test]
    fn another_start_is_a_move_and_another_state_is_not() {
        let seen = || placed(540, State::Proposed, &[NOOR]);
        let moved = kinds(seen(), placed(600, State::Proposed, &[NOOR]));
        assert_eq!(moved, [Some(ChangeKind::Moved), None]);
        let agreed = kinds(seen(), placed(540, State::Confirmed, &[NOOR]));
        assert_eq!(agreed, [Some(ChangeKind::Restated), None]);
    }
}
