use domain::lesson::{Lesson, Slot, State};
use domain::time::{Day, Minute, Span};
use store::letters::Told;

/// What a school does not know yet of a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum News {
    /// That it is there, at its time.
    New,
    /// That it is settled at the time it knew.
    Agreed,
    /// That it has another moment than this.
    Moved { day: Day, span: Span },
    /// That it does not take place.
    Cancelled,
    /// That somebody else gives it.
    Educator,
}

impl News {
    /// What a school that was told this does not know of a lesson as it stands.
    pub(super) fn of(told: Option<&Told>, lesson: &Lesson) -> Option<Self> {
        let knows = told.filter(|told| told.state != State::Cancelled);
        let stands = match (lesson.state, &lesson.slot) {
            (State::Proposed | State::Confirmed, Some(slot)) => Some(slot),
            (State::Given | State::NotShownUp, _) => return None,
            _ => None,
        };
        match (knows, stands) {
            (None, None) => None,
            (None, Some(_)) => Some(Self::New),
            (Some(_), None) => Some(Self::Cancelled),
            (Some(told), Some(slot)) => Self::between(told, lesson, slot),
        }
    }

    fn between(told: &Told, lesson: &Lesson, slot: &Slot) -> Option<Self> {
        let span = Span::of(told.start, told.minutes);
        if (told.day, span) != (slot.day, Span::of(slot.start, lesson.minutes)) {
            return Some(Self::Moved {
                day: told.day,
                span,
            });
        }
        if !told.invited {
            return Some(Self::New);
        }
        if (told.state, lesson.state) == (State::Proposed, State::Confirmed) {
            return Some(Self::Agreed);
        }
        (told.educators != slot.educators).then_some(Self::Educator)
    }

    /// Whether a calendar looks otherwise after it. Who gives a lesson stands in no invitation.
    pub(super) fn is_for_the_calendar(self) -> bool {
        self != Self::Educator
    }
}

/// What is kept of a lesson when its school is told of it now; `invited` when it gets an
/// invitation. A lesson without a place is kept at the place that the school knew.
pub(super) fn told_now(before: Option<&Told>, lesson: &Lesson, invited: bool) -> Option<Told> {
    let stands = match (lesson.state, &lesson.slot) {
        (State::Proposed | State::Confirmed, Some(slot)) => Some(slot),
        _ => None,
    };
    let (day, start, minutes, educators): (Day, Minute, u16, _) = match (stands, before) {
        (Some(slot), _) => (slot.day, slot.start, lesson.minutes, slot.educators.clone()),
        (None, Some(told)) => (told.day, told.start, told.minutes, told.educators.clone()),
        (None, None) => return None,
    };
    let sequence = match before {
        None => 0,
        Some(told) if invited => told.sequence.saturating_add(1),
        Some(told) => told.sequence,
    };
    Some(Told {
        lesson: lesson.id,
        state: match stands {
            Some(_) => lesson.state,
            None => State::Cancelled,
        },
        day,
        start,
        minutes,
        educators,
        sequence,
        invited: invited || before.is_some_and(|told| told.invited),
        answer_by: None,
    })
}
