use crate::text::{Language, cases, letters, time};
use domain::cases::{
    AppointmentView, AssignmentView, Discussion, LetterDraft, LetterKind, SignalView,
};
use domain::time::Day;

/// What stands in a field before the worker changes it; empty where the case does not say.
/// Letters are in Dutch, whatever language the worker reads.
pub(super) fn value_of(draft: &LetterDraft, field: &str) -> String {
    let case = &draft.case;
    let given = case.youth.given_names.as_str();
    let day = |day| time::date(Language::Dutch, day);
    let appointment = || {
        let standing = |one: &&AppointmentView| !one.cancelled && one.day >= case.today;
        case.appointments.iter().find(standing)
    };
    let told = match field {
        "naam_jongere" => Some(format!("{given} {}", case.youth.family_name.as_str())),
        "aanhef" => Some(salutation(draft.kind, given)),
        "organisatie" => Some(draft.house.0.clone()),
        "naam_medewerker" => Some(draft.writer.0.clone()),
        "telefoon_medewerker" => Some(draft.house.1.clone()),
        "mail_medewerker" => Some(draft.writer.1.clone()),
        "naam_index" => signal(draft).map(|signal| signal.index.clone()),
        "datum_gesprek" => {
            let talks = &case.signals.discussions;
            talks
                .iter()
                .find_map(|talk| talk_day(talk.discussion))
                .map(day)
        }
        "datum_aanmelding" => signal(draft).map(|signal| day(signal.given_on)),
        "datum_einde" => signal(draft).map(|signal| day(signal.ends_on)),
        "datum_bezwaar" => {
            let informed = signal(draft).and_then(|signal| signal.informed);
            Some(day(informed.map_or(draft.object_until, |(_, last)| last)))
        }
        "datum_afspraak" => appointment().map(|one| time::long_day(Language::Dutch, one.day)),
        "tijd_afspraak" => {
            appointment().map(|one| format!("{} uur", one.start.to_string().replace(':', ".")))
        }
        "uren" => Some(case.hours.to_string()),
        "opdrachten" => Some(assignments(draft)),
        "datum_klaar" => case
            .assignments
            .iter()
            .filter_map(|one| one.due)
            .max()
            .map(day),
        "datum_afronding" => Some(day(case.ended_on.unwrap_or(case.today))),
        "naam_verwijzer" => Some(letters::referrer(case.referrer).to_owned()),
        _ => None,
    };
    told.unwrap_or_default()
}

/// Whom the letter goes to, before the worker changes it.
pub(super) fn address_of(draft: &LetterDraft) -> String {
    let youth = &draft.case.youth;
    let name = format!(
        "{} {}",
        youth.given_names.as_str(),
        youth.family_name.as_str()
    );
    let to = match draft.kind {
        LetterKind::IndexSignal => format!("Aan de ouder(s) van {name}"),
        _ => name,
    };
    format!("{to}\n{}", youth.address.as_str())
}

fn salutation(kind: LetterKind, given: &str) -> String {
    match kind {
        LetterKind::IndexSignal => format!("Beste ouder of verzorger van {given}"),
        LetterKind::Invitation | LetterKind::Agreement | LetterKind::Closing => {
            format!("Beste {given} en ouder of verzorger")
        }
    }
}

/// The newest signal that is still in the index, else the newest.
fn signal(draft: &LetterDraft) -> Option<&SignalView> {
    let signals = &draft.case.signals.signals;
    signals
        .iter()
        .find(|signal| signal.ended_on.is_none())
        .or_else(|| signals.first())
}

const fn talk_day(discussion: Discussion) -> Option<Day> {
    match discussion {
        Discussion::Held {
            parents: Some(parents),
            ..
        } => Some(parents),
        // Of a youth of 18 or older nobody else needs to have been there.
        Discussion::Held { youth, .. } => Some(youth),
        Discussion::Postponed { .. } => None,
    }
}

fn assignments(draft: &LetterDraft) -> String {
    let line = |one: &AssignmentView| {
        let kind = cases::assignment(one.kind).in_language(Language::Dutch);
        format!("{kind}: {} uur", one.hours)
    };
    let lines: Vec<_> = draft.case.assignments.iter().map(line).collect();
    lines.join("\n")
}
