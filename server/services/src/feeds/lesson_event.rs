//! A published lesson as its educator's calendar shows it. No names of people: a calendar is often
//! shared, and lies on other people's servers.

use calendar::{FeedEvent, LocalMoment};
use chrono::{DateTime, NaiveTime, Utc};
use domain::coverage::suppress::LEAST;
use domain::time::{Day, Instant, Minute, wall_of};
use domain::travel::{Point, StraightLine, TravelRule};
use store::feeds::FeedLesson;

/// The events of lessons that are in order of time.
pub(super) fn events(lessons: &[FeedLesson], home: Option<Point>) -> Vec<FeedEvent> {
    let before = std::iter::once(None).chain(lessons.iter().map(Some));
    (lessons.iter().zip(before))
        .map(|(lesson, before)| {
            let before = before.filter(|before| before.day == lesson.day);
            event(lesson, &travel(lesson, before, home), false)
        })
        .collect()
}

/// The events of an area: without a way there, for nobody drives them all, and for who does not plan it
/// without how few pupils a small group has.
pub(super) fn area_events(lessons: &[FeedLesson], plans: bool) -> Vec<FeedEvent> {
    let few = |lesson: &FeedLesson| !plans && lesson.pupils < LEAST;
    let in_area = lessons.iter().map(|lesson| event(lesson, "", few(lesson)));
    in_area
        .map(|event| FeedEvent {
            busy: false,
            ..event
        })
        .collect()
}

fn event(lesson: &FeedLesson, travel: &str, few: bool) -> FeedEvent {
    let (end_day, end) = wall_of(lesson.ends_at);
    FeedEvent {
        uid: format!("{}@preventieplanner", lesson.lesson),
        sequence: lesson.sequence,
        last_modified: utc(lesson.changed_at),
        starts: moment(lesson.day, lesson.start, lesson.starts_at),
        ends: moment(end_day, end, lesson.ends_at),
        summary: format!(
            "{}: {}, {}",
            lesson.lesson_type, lesson.organisation_name, lesson.group
        ),
        location: [&lesson.organisation_name, &lesson.street, &lesson.town]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(", "),
        description: description(lesson, travel, few),
        cancelled: false,
        busy: true,
    }
}

fn description(lesson: &FeedLesson, travel: &str, few: bool) -> String {
    let pupils = match few {
        true => format!("minder dan {LEAST}"),
        false => lesson.pupils.to_string(),
    };
    let phone = lesson.phone.as_deref().unwrap_or("onbekend");
    let mut lines = vec![
        format!("Telefoon van de school: {phone}"),
        format!("Groep: {}, {pupils} leerlingen", lesson.group),
    ];
    if lesson.setup_minutes > 0 {
        lines.push(format!(
            "Klaarzetten: {} minuten voor de les",
            lesson.setup_minutes
        ));
    }
    if !travel.is_empty() {
        lines.push(travel.to_owned());
    }
    lines.join("\n")
}

/// How long it takes to get there: from the lesson before it on that day, else from home.
fn travel(lesson: &FeedLesson, before: Option<&FeedLesson>, home: Option<Point>) -> String {
    let (from, name) = match before {
        Some(before) if before.organisation == lesson.organisation => {
            return "Reistijd: geen, je bent er al".to_owned();
        }
        Some(before) => (before.point, before.organisation_name.as_str()),
        None => (home, "huis"),
    };
    match from.zip(lesson.point) {
        Some((from, to)) => {
            let minutes = StraightLine::default().minutes(from, to);
            format!("Reistijd: {minutes} minuten vanaf {name}")
        }
        None => format!("Reistijd: onbekend vanaf {name}"),
    }
}

pub(super) fn moment(day: Day, at: Minute, instant: Instant) -> LocalMoment {
    let since_midnight = chrono::TimeDelta::minutes(at.0.into());
    LocalMoment {
        wall: day.and_time(NaiveTime::MIN) + since_midnight,
        instant: utc(instant),
    }
}

pub(super) fn utc(instant: Instant) -> DateTime<Utc> {
    DateTime::from_timestamp(instant, 0).unwrap_or_default()
}
