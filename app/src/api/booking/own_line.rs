use super::SlotChoice;
use crate::api::ApiError;
use domain::ids::WaitingId;
use domain::time::{Day, Minute};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Something that a school waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWait {
    /// Its place in the list.
    pub id: WaitingId,
    /// Which lesson.
    pub lesson: String,
    /// Which groups, in order.
    pub groups: Vec<String>,
    /// Where it stands.
    pub stand: WaitStand,
}

/// Where a school stands in line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitStand {
    /// It waits.
    Waiting {
        /// Its place among those who wait for the same lesson, from 1.
        place: usize,
    },
    /// A time is held for it.
    Offered {
        /// Which.
        slot: SlotChoice,
        /// Until when, wall time.
        until: (Day, Minute),
    },
}

/// What the school that is in waits for, in line.
#[server(prefix = "/api", endpoint = "booking/read-line")]
pub async fn read_own_line() -> Result<Vec<OwnWait>, ApiError> {
    use crate::api::request::{house, school};
    use domain::booking::WaitState;
    use domain::time::{Span, wall_of};
    use services::booking;

    let (house, visit) = (house(), school()?);
    let line = booking::own_line(&house, &visit.actor, visit.season).await?;
    if line.is_empty() {
        return Ok(Vec::new());
    }
    let view = booking::read_school(&house, &visit.actor, visit.season).await?;
    let one = |one: booking::InLine| {
        let record = &one.record;
        let stand = match record.waiting.state {
            WaitState::Offered { slot, until } => {
                let mut slot = SlotChoice {
                    day: slot.day,
                    span: Span::of(slot.start, 0),
                };
                let held = view.lessons.iter().map(|(lesson, _)| lesson);
                for lesson in held.filter(|lesson| Some(lesson.request) == record.request) {
                    let ends = lesson.at.map(|(_, start)| start.plus(lesson.minutes));
                    slot.span.end = slot.span.end.max(ends.unwrap_or(slot.span.end));
                }
                let until = wall_of(until);
                WaitStand::Offered { slot, until }
            }
            _ => WaitStand::Waiting {
                place: one.place.unwrap_or(1),
            },
        };
        OwnWait {
            id: record.waiting.id,
            lesson: record.lesson_type_name.clone(),
            groups: record.groups.iter().map(|(_, name)| name.clone()).collect(),
            stand,
        }
    };
    Ok(line.into_iter().map(one).collect())
}
