use super::{Question, RosterEducator};
use crate::time::{Minute, Span};

/// Steps of the clock at which lessons start, in minutes.
pub(super) const STEP: u16 = 5;

/// Starts worth asking about, in order: every five minutes within working hours, also as many
/// minutes past those as `beside`, and the tight ones: as soon as something allows it, and so late
/// that it is just in time for what comes after. When an educator can come
/// alone at any minute, they can at one of these: a stretch of possible starts begins and ends at a
/// tight one.
pub(super) fn list_starts(
    question: &Question<'_>,
    who: &RosterEducator,
    weekday: usize,
    beside: Minute,
    starts: &mut Vec<Minute>,
) {
    starts.clear();
    let setup = question.visit.setup_minutes;
    let Some(hours) = who.hours[weekday] else {
        return;
    };
    let Some(latest) = question.latest_start(hours) else {
        return;
    };
    let earliest = hours.start.plus(setup);
    for past in [0, beside.0 % STEP] {
        let first = earliest.0.saturating_sub(past).next_multiple_of(STEP) + past;
        starts.extend((first..=latest.0).step_by(usize::from(STEP)).map(Minute));
        if beside.0.is_multiple_of(STEP) {
            break;
        }
    }
    // Beside a lesson that lies outside working hours, no way home bounds them.
    starts.extend([earliest, latest]);
    let minutes = hours.end.0 - latest.0;
    // So much later than the end of something, and so much earlier than its start.
    let mut tight = |span: Span, later: u16, earlier: u16| {
        starts.push(span.end.plus(later));
        starts.extend(span.start.0.checked_sub(earlier).map(Minute));
    };
    let arrival = |from| {
        question
            .with_slack(question.drive_to_school(from))
            .saturating_add(setup)
    };
    let leave = |to, next_setup: u16| {
        let drive = question.with_slack(question.drive_from_school(to));
        drive.saturating_add(next_setup).saturating_add(minutes)
    };
    // A day is what lies between the evening before and the evening itself.
    let night = Span {
        start: hours.end,
        end: hours.start,
    };
    tight(night, arrival(who.home), leave(who.home, 0));
    for booked in question.others(who, weekday) {
        let place = Some(booked.place);
        tight(
            booked.span,
            arrival(place),
            leave(place, booked.setup_minutes),
        );
    }
    for away in &who.away[weekday] {
        tight(away.span, setup, minutes);
    }
    let open = question.school.and_then(|school| school.hours);
    let wished = question
        .visit
        .wishes
        .dayparts
        .iter()
        .map(|part| part.span());
    for span in open.into_iter().chain(wished) {
        let lessons = question.visit.spans(Minute(0), question.settings);
        for (_, lesson) in lessons {
            starts.extend(span.start.0.checked_sub(lesson.start.0).map(Minute));
            starts.extend(span.end.0.checked_sub(lesson.end.0).map(Minute));
        }
    }
    for (offset, part, facts) in question.groups_in_turn() {
        let busy = facts.booked[weekday].iter().map(|booked| booked.span);
        let cannot = facts.unavailable[weekday].iter().map(|cannot| cannot.span);
        for span in busy.chain(cannot) {
            starts.extend(span.end.0.checked_sub(offset).map(Minute));
            let until = span.start.0.checked_sub(offset + part.minutes);
            starts.extend(until.map(Minute));
        }
    }
    starts.retain(|start| (earliest..=latest).contains(start));
    starts.sort_unstable();
    starts.dedup();
}
