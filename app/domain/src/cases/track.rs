use super::StepKind;
use crate::time::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far one step is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Still to do.
    #[default]
    Open,
    /// Done on a day.
    Done(Day),
    /// Not for this youth, as decided on a day.
    Skipped(Day),
}

impl StepState {
    /// The day on which it was done or skipped.
    pub const fn settled_on(self) -> Option<Day> {
        match self {
            Self::Open => None,
            Self::Done(day) | Self::Skipped(day) => Some(day),
        }
    }
}

/// One step of a case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Step {
    /// For when it is planned.
    pub planned: Option<Day>,
    /// How far it is.
    pub state: StepState,
}

/// What is done with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepAct {
    /// Plan it for a day, or for no day any more.
    Plan(Option<Day>),
    /// It was done on a day.
    Done(Day),
    /// This case goes without it.
    Skip,
    /// It was not done or skipped after all.
    Reopen,
}

impl StepAct {
    /// That nothing is planned or done before the referral came in.
    ///
    /// # Errors
    /// [`StepRefusal::BeforeReferral`].
    pub fn since(self, received: Day) -> Result<Self, StepRefusal> {
        match self {
            Self::Plan(Some(day)) | Self::Done(day) if day < received => {
                Err(StepRefusal::BeforeReferral { day: received })
            }
            act => Ok(act),
        }
    }
}

/// Why a step does not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepRefusal {
    /// Another step comes first.
    NotYet {
        /// Which.
        first: StepKind,
    },
    /// No case goes without it.
    NeverSkipped,
    /// It was done or skipped already.
    AlreadySettled,
    /// It is still open.
    StillOpen,
    /// Nothing is done on a day that is still to come.
    InTheFuture,
    /// A step before it was settled later than this day.
    TooEarly {
        /// Which.
        after: StepKind,
        /// On which day that was.
        day: Day,
    },
    /// The referral came in later than this day.
    BeforeReferral {
        /// On which day that was.
        day: Day,
    },
    /// A later step builds on it.
    BuiltOn {
        /// Which.
        by: StepKind,
    },
}

/// All steps of one case. A step that is not named is open and unplanned.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track(BTreeMap<StepKind, Step>);

impl Track {
    /// The steps as they are kept.
    pub fn of(steps: impl IntoIterator<Item = (StepKind, Step)>) -> Self {
        Self(steps.into_iter().collect())
    }

    /// One step.
    pub fn step(&self, kind: StepKind) -> Step {
        self.0.get(&kind).copied().unwrap_or_default()
    }

    /// The first step that must be settled before this one and is not.
    pub fn waits_for(&self, kind: StepKind) -> Option<StepKind> {
        let mut needed = kind.needs().iter().copied();
        needed.find(|needed| self.step(*needed).state == StepState::Open)
    }

    /// The steps that can be done now.
    pub fn ready(&self) -> impl Iterator<Item = StepKind> + '_ {
        StepKind::ALL.iter().copied().filter(|kind| {
            self.step(*kind).state == StepState::Open && self.waits_for(*kind).is_none()
        })
    }

    /// The steps after an act.
    ///
    /// # Errors
    /// [`StepRefusal`]; the steps stay as they are.
    pub fn after(&self, kind: StepKind, act: StepAct, today: Day) -> Result<Self, StepRefusal> {
        let mut step = self.step(kind);
        let open = step.state == StepState::Open;
        match act {
            StepAct::Plan(_) | StepAct::Done(_) | StepAct::Skip if !open => {
                return Err(StepRefusal::AlreadySettled);
            }
            StepAct::Plan(day) => step.planned = day,
            StepAct::Done(day) => {
                self.may_settle(kind, day, today)?;
                step.state = StepState::Done(day);
            }
            StepAct::Skip if !kind.may_be_skipped() => return Err(StepRefusal::NeverSkipped),
            StepAct::Skip => {
                self.may_settle(kind, today, today)?;
                step.state = StepState::Skipped(today);
            }
            StepAct::Reopen if open => return Err(StepRefusal::StillOpen),
            StepAct::Reopen => {
                let builds = |by: &StepKind| {
                    by.needs().contains(&kind) && self.step(*by).state != StepState::Open
                };
                if let Some(by) = StepKind::ALL.iter().copied().find(builds) {
                    return Err(StepRefusal::BuiltOn { by });
                }
                step.state = StepState::Open;
            }
        }
        let mut next = self.clone();
        next.0.insert(kind, step);
        Ok(next)
    }

    fn may_settle(&self, kind: StepKind, day: Day, today: Day) -> Result<(), StepRefusal> {
        if let Some(first) = self.waits_for(kind) {
            return Err(StepRefusal::NotYet { first });
        }
        if day > today {
            return Err(StepRefusal::InTheFuture);
        }
        let settled = |needed: &StepKind| {
            let step = self.step(*needed);
            step.state.settled_on().map(|day| (day, *needed))
        };
        let latest = kind.needs().iter().filter_map(settled).max();
        match latest {
            Some((latest, after)) if day < latest => {
                Err(StepRefusal::TooEarly { after, day: latest })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use StepKind::*;

    fn day(number: u32) -> Day {
        Day::from_ymd_opt(2026, 11, number).expect("a day of November")
    }

    #[test]
    fn the_last_talk_waits_for_every_step_before_it() {
        let mut track = Track::default();
        for kind in [Intake, FirstTalk, LearningAssignment, FollowUpTalk] {
            track = track
                .after(kind, StepAct::Done(day(2)), day(20))
                .expect("in order");
        }
        assert_eq!(
            track.after(LastTalk, StepAct::Done(day(3)), day(20)),
            Err(StepRefusal::NotYet { first: Apology })
        );
        for kind in [Apology, Damages, WorkAssignment] {
            track = track
                .after(kind, StepAct::Skip, day(20))
                .expect("may be skipped");
        }
        assert_eq!(
            track.after(LastTalk, StepAct::Done(day(19)), day(21)),
            Err(StepRefusal::TooEarly {
                after: WorkAssignment,
                day: day(20)
            })
        );
        let done = track.after(LastTalk, StepAct::Done(day(21)), day(21));
        assert_eq!(
            done.map(|track| track.ready().collect::<Vec<_>>()),
            Ok(vec![Closing])
        );
    }

    #[test]
    fn a_step_is_taken_back_only_while_nothing_builds_on_it() {
        let track = Track::default()
            .after(Intake, StepAct::Done(day(2)), day(2))
            .and_then(|track| track.after(FirstTalk, StepAct::Done(day(3)), day(3)))
            .expect("in order");
        assert_eq!(
            track.after(Intake, StepAct::Reopen, day(4)),
            Err(StepRefusal::BuiltOn { by: FirstTalk })
        );
        let back = track.after(FirstTalk, StepAct::Reopen, day(4));
        assert_eq!(
            back.map(|track| track.step(FirstTalk).state),
            Ok(StepState::Open)
        );
    }

    #[test]
    fn what_is_of_every_halt_straf_is_never_skipped_and_nothing_is_done_tomorrow() {
        let track = Track::default();
        assert_eq!(
            track.after(Intake, StepAct::Skip, day(2)),
            Err(StepRefusal::NeverSkipped)
        );
        assert_eq!(
            track.after(Intake, StepAct::Done(day(3)), day(2)),
            Err(StepRefusal::InTheFuture)
        );
    }

    #[test]
    fn nothing_is_planned_or_done_before_the_referral_came_in() {
        let refused = Err(StepRefusal::BeforeReferral { day: day(20) });
        for (act, told) in [
            (StepAct::Done(day(19)), refused),
            (StepAct::Done(day(20)), Ok(StepAct::Done(day(20)))),
            (StepAct::Plan(Some(day(19))), refused),
            (StepAct::Plan(None), Ok(StepAct::Plan(None))),
            (StepAct::Reopen, Ok(StepAct::Reopen)),
        ] {
            assert_eq!(act.since(day(20)), told);
        }
    }
}
