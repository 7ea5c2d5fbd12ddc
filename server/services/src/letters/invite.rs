//! A lesson as an invitation: for the school's calendar, and so without the name of anybody.

use crate::{Fault, House};
use calendar::{FeedEvent, LocalMoment, Party};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::ids::LessonId;
use domain::time::{Day, Instant, Minute, instant_of};
use domain::values::Email;
use mail::{Invitation, Method};
use store::letters::{LetterWords, Told};

/// The name of a lesson in every calendar, for ever.
pub(crate) fn uid(lesson: LessonId) -> String {
    format!("{lesson}@preventieplanner")
}

/// The lesson that a name in a calendar belongs to.
pub(crate) fn lesson_of(uid: &str) -> Option<LessonId> {
    let id = uid.trim().strip_suffix("@preventieplanner")?;
    id.parse().ok()
}

/// The lesson as it is told now, for the calendar of who gets the mail.
pub(super) fn invitation(
    house: &House,
    to: &Email,
    method: Method,
    words: &LetterWords,
    told: &Told,
    now: Instant,
) -> Result<Invitation, Fault> {
    let sender = &house.mail.sender;
    let organiser = Party {
        name: sender.name.clone(),
        address: sender.address.as_str().to_owned(),
    };
    let guest = Party {
        name: String::new(),
        address: to.as_str().to_owned(),
    };
    let event = event(words, told, now)?;
    let made = match method {
        Method::Request => calendar::Invitation::request(organiser, vec![guest], event),
        Method::Cancel => calendar::Invitation::cancel(organiser, vec![guest], event),
    };
    let ics = made.map_err(|_| Fault::Failed)?.render();
    Ok(Invitation { ics, method })
}

/// The lesson as an event of its school's calendar.
pub(crate) fn event(words: &LetterWords, told: &Told, at: Instant) -> Result<FeedEvent, Fault> {
    let starts = instant_of(told.day, told.start).one();
    let starts = starts.ok_or(Fault::Failed)?;
    let ends = starts + i64::from(told.minutes) * 60;
    let place = [&words.name, &words.address];
    let place: Vec<&str> = place.into_iter().map(String::as_str).collect();
    Ok(FeedEvent {
        uid: uid(told.lesson),
        sequence: told.sequence,
        last_modified: utc(at),
        starts: moment(told.day, told.start, starts),
        ends: moment(told.day, told.start.plus(told.minutes), ends),
        summary: format!("Voorlichting {}, {}", words.lesson_type, words.group),
        location: place.join(", "),
        description: words.preparation.clone(),
        cancelled: false,
        busy: true,
    })
}

fn moment(day: Day, at: Minute, instant: Instant) -> LocalMoment {
    LocalMoment {
        wall: day.and_time(NaiveTime::MIN) + TimeDelta::minutes(at.0.into()),
        instant: utc(instant),
    }
}

fn utc(instant: Instant) -> DateTime<Utc> {
    DateTime::from_timestamp(instant, 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_name_of_a_lesson_leads_to_one() {
        let lesson = LessonId::from_number(7);
        assert_eq!(lesson_of(&uid(lesson)), Some(lesson));
        for odd in ["", "7@preventieplanner", "x", &format!("{lesson}@elders")] {
            assert_eq!(lesson_of(odd), None, "{odd}");
        }
    }
}
