use crate::text::{Language, cases, letters, time};
use domain::cases::{
    ADULT_AGE, AppointmentView, AssignmentView, Discussion, LetterContact, LetterDraft, LetterKind,
    SignalView,
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
        "aanhef" => Some(salutation(reader(draft), given)),
        "organisatie" => Some(draft.house.clone()),
        "naam_medewerker" => Some(draft.writer.name.clone()),
        "telefoon_medewerker" => Some(draft.writer.phone.clone()),
        "mail_medewerker" => Some(draft.writer.email.clone()),
        "naam_index" => signal(draft).map(|signal| signal.index.clone()),
        "wie_aangemeld" => Some(signalled(reader(draft), given)),
        "contact_index" => Some(contact(&draft.in_index)),
        "gesprek" => talk(draft).map(|talk| talk_sentence(talk, reader(draft))),
        "datum_gesprek" => talk(draft)
            .and_then(|talk| talk_day(talk, reader(draft)))
            .map(day),
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
    let to = match reader(draft) {
        Reader::Parents => format!("Aan de ouder(s) van {name}"),
        Reader::Youth | Reader::Both => name,
    };
    format!("{to}\n{}", youth.address.as_str())
}

/// Who reads a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// The parents, about the youth.
    Parents,
    /// The youth alone.
    Youth,
    /// The youth with the parents.
    Both,
}

/// That of a signal goes to the parents, and from 18 years on to the youth alone.
const fn reader(draft: &LetterDraft) -> Reader {
    match draft.kind {
        LetterKind::IndexSignal if draft.case.age >= ADULT_AGE => Reader::Youth,
        LetterKind::IndexSignal => Reader::Parents,
        LetterKind::Invitation | LetterKind::Agreement | LetterKind::Closing => Reader::Both,
    }
}

fn salutation(reader: Reader, given: &str) -> String {
    match reader {
        Reader::Parents => format!("Beste ouder of verzorger van {given}"),
        Reader::Youth => format!("Beste {given}"),
        Reader::Both => format!("Beste {given} en ouder of verzorger"),
    }
}

/// Whom the signal is about, within a sentence.
fn signalled(reader: Reader, given: &str) -> String {
    match reader {
        Reader::Youth => "jou".to_owned(),
        Reader::Parents | Reader::Both => given.to_owned(),
    }
}

/// Name, telephone number and mail address, as far as there are any.
fn contact(contact: &LetterContact) -> String {
    let parts = [&contact.name, &contact.phone, &contact.email];
    let told: Vec<_> = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect();
    told.join(", ")
}

fn signal(draft: &LetterDraft) -> Option<&SignalView> {
    draft.case.signals.for_letter()
}

/// How the talk at home stands: the last that was written down of it.
fn talk(draft: &LetterDraft) -> Option<Discussion> {
    let talks = &draft.case.signals.discussions;
    talks.first().map(|talk| talk.discussion)
}

/// When it was with who reads the letter.
const fn talk_day(talk: Discussion, reader: Reader) -> Option<Day> {
    match (talk, reader) {
        (Discussion::Held { youth, .. }, Reader::Youth) => Some(youth),
        (Discussion::Held { parents, .. }, Reader::Parents | Reader::Both) => parents,
        (Discussion::Postponed { .. }, _) => None,
    }
}

fn talk_sentence(talk: Discussion, reader: Reader) -> String {
    match (talk_day(talk, reader), reader) {
        (Some(day), _) => {
            let day = time::date(Language::Dutch, day);
            format!("Wij spraken hierover op {day}.")
        }
        (None, Reader::Youth) => "Dit heb ik nog niet met jou besproken.".to_owned(),
        (None, Reader::Parents | Reader::Both) => {
            "Dit hebben wij nog niet met jullie besproken.".to_owned()
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn the_letter_of_a_signal_says_when_it_was_spoken_about_or_that_it_was_not_yet() {
        let held = Discussion::Held {
            youth: day("2026-11-16"),
            parents: Some(day("2026-11-18")),
        };
        let waits = Discussion::Postponed {
            on: day("2026-11-16"),
            until: day("2026-12-01"),
        };
        let told = [held, waits]
            .map(|talk| [Reader::Parents, Reader::Youth].map(|reader| talk_sentence(talk, reader)));
        assert_eq!(
            told,
            [
                [
                    "Wij spraken hierover op 18 november 2026.",
                    "Wij spraken hierover op 16 november 2026."
                ],
                [
                    "Dit hebben wij nog niet met jullie besproken.",
                    "Dit heb ik nog niet met jou besproken."
                ],
            ]
            .map(|of_talk| of_talk.map(str::to_owned))
        );
    }

    #[test]
    fn a_letter_names_only_the_ways_to_reach_somebody_that_there_are() {
        let noor = |phone: &str| {
            contact(&LetterContact {
                name: "Noor".to_owned(),
                phone: phone.to_owned(),
                email: "noor@halt.example".to_owned(),
            })
        };
        assert_eq!(
            [noor("06 1"), noor("")],
            ["Noor, 06 1, noor@halt.example", "Noor, noor@halt.example"].map(str::to_owned)
        );
    }
}
