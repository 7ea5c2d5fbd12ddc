//! An appointment of a case as its worker's calendar shows it: that there is one, and when. No name,
//! no place, no number: a calendar lies on other people's servers.

use super::lesson_event::{moment, utc};
use crate::secrets::digest;
use calendar::FeedEvent;
use domain::time::{Resolved, instant_of, wall_of};
use store::cases::appointments::FeedAppointment;

/// What a calendar shows of each.
const SUMMARY: &str = "Afspraak";

/// The events of appointments. `key` belongs to the one feed: the name of an event is made from it,
/// so that an event tells nothing of the appointment's own id, and two feeds cannot be laid beside
/// each other.
pub(super) fn appointment_events(key: &str, appointments: &[FeedAppointment]) -> Vec<FeedEvent> {
    let event = |one: &FeedAppointment| {
        // The form refuses an hour that is skipped or comes twice; the time table cannot change.
        let (Resolved::One(starts) | Resolved::Twice(starts, _)) = instant_of(one.day, one.start)
        else {
            return None;
        };
        let ends = starts + i64::from(one.minutes) * 60;
        let (end_day, end) = wall_of(ends);
        Some(FeedEvent {
            uid: format!(
                "{}@preventieplanner",
                digest(&format!("appointment {key} {}", one.id))
            ),
            sequence: 0,
            last_modified: utc(one.changed_at),
            starts: moment(one.day, one.start, starts),
            ends: moment(end_day, end, ends),
            summary: SUMMARY.to_owned(),
            location: String::new(),
            description: String::new(),
            cancelled: false,
            busy: true,
        })
    };
    appointments.iter().filter_map(event).collect()
}
