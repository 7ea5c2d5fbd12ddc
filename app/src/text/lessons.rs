//! A lesson's own page, for planners.

use super::time::short_day;
use super::{Language, Text, lesson_state, text};
use domain::ids::EmployeeId;
use domain::lesson::{Outcome, Proposal, Slot, Snapshot};
use std::collections::BTreeMap;

/// Back to the board.
pub const TO_BOARD: Text = text("Toon op het bord", "Show on the board");
/// Button.
pub const MOVE: Text = text("Verplaatsen", "Move");
/// Button.
pub const PLAN: Text = text("Inplannen", "Plan");
/// Heading.
pub const LESSON: Text = text("Les", "Lesson");
/// Heading.
pub const WHERE_TO: Text = text("School en contact", "School and contact");
/// Heading.
pub const ACTIONS: Text = text("Wat wil je doen?", "What do you want to do?");
/// Heading.
pub const HISTORY: Text = text("Geschiedenis", "History");
/// No history.
pub const NO_HISTORY: Text = text(
    "Er is nog niets gewijzigd.",
    "Nothing has been changed yet.",
);
/// Fact.
pub const STATUS: Text = text("Status", "State");
/// Fact.
pub const WHEN: Text = text("Wanneer", "When");
/// Fact.
pub const WHO: Text = text("Wie geeft de les", "Who gives it");
/// Fact.
pub const LENGTH: Text = text("Duur", "Length");
/// Fact.
pub const SETUP: Text = text("Klaarzetten", "Set-up");
/// Fact.
pub const GROUP: Text = text("Groep", "Group");
/// Fact.
pub const TEACHER: Text = text("Leerkracht", "Teacher");
/// Fact.
pub const REQUEST: Text = text("Aanvraag", "Request");
/// Fact.
pub const REMARKS: Text = text("Opmerking van de school", "Remark of the school");
/// Fact.
pub const OVERRULED: Text = text("Toch geplaatst, omdat", "Placed anyway, because");
/// Fact.
pub const SEEN: Text = text("Medewerkers zien", "Educators see");
/// Not published.
pub const NOT_SEEN: Text = text("Nog niets", "Nothing yet");
/// As it stands.
pub const SEEN_AS_IS: Text = text(
    "De les zoals hij hier staat",
    "The lesson as it stands here",
);
/// Fact.
pub const ADDRESS: Text = text("Adres", "Address");
/// Fact.
pub const CONTACT: Text = text("Contactpersoon", "Contact");
/// Fact.
pub const PHONE: Text = text("Telefoon", "Telephone");
/// Fact.
pub const SCHOOL_PHONE: Text = text("Telefoon van de school", "Telephone of the school");
/// Fact.
pub const EMAIL: Text = text("E-mail", "E-mail");
/// Fact.
pub const CANCELLED_BY: Text = text("Geannuleerd door", "Cancelled by");
/// Fact.
pub const REASON: Text = text("Reden", "Reason");
/// Fact.
pub const PRESENT: Text = text("Leerlingen aanwezig", "Pupils present");
/// Fact.
pub const REMARK: Text = text("Opmerking", "Remark");
/// Unknown.
pub const UNKNOWN: Text = text("Onbekend", "Unknown");
/// Not on the board.
pub const NOT_PLACED: Text = text("Nog niet gepland", "Not planned yet");

/// Button.
pub const CONFIRM: Text = text("Bevestigen", "Confirm");
/// Explanation.
pub const CONFIRM_HELP: Text = text(
    "De school gaat akkoord met deze dag en tijd.",
    "The school agrees to this day and time.",
);
/// Button.
pub const PROPOSE: Text = text("Stuur voorstel", "Send proposal");
/// Explanation.
pub const PROPOSE_HELP: Text = text(
    "De school krijgt een mail met de geplande lessen van deze aanvraag, en zegt ja of nee.",
    "The school gets a mail with the planned lessons of this request, and says yes or no.",
);
/// Button.
pub const TAKE_OFF: Text = text("Van het bord halen", "Take off the board");
/// Explanation.
pub const TAKE_OFF_HELP: Text = text(
    "De les gaat terug naar de lessen die je nog moet plannen.",
    "The lesson goes back to what is still to plan.",
);
/// Button.
pub const CANCEL: Text = text("Les annuleren", "Cancel lesson");
/// Question.
pub const WHO_CANCELS: Text = text("Wie annuleert?", "Who cancels?");
/// Field.
pub const CANCEL_REASON: Text = text("Waarom gaat de les niet door?", "Why is it cancelled?");
/// Hint.
pub const CANCEL_REASON_HINT: Text = text(
    "Deze reden staat in de geschiedenis. Noem geen leerlingen.",
    "This reason is kept in the history. Name no pupils.",
);
/// Button.
pub const ASK_AGAIN: Text = text("Opnieuw aanvragen", "Ask again");
/// Explanation.
pub const ASK_AGAIN_HELP: Text = text(
    "De les komt terug bij de lessen die je nog moet plannen.",
    "The lesson comes back to what is still to plan.",
);
/// Button and heading.
pub const RECORD: Text = text("Vastleggen", "Record");
/// Button.
pub const UNRECORD: Text = text("Vastlegging terugdraaien", "Take the record back");
/// Explanation.
pub const UNRECORD_HELP: Text = text(
    "De les staat dan weer op Bevestigd.",
    "The lesson is confirmed again.",
);
/// Nothing allowed.
pub const NO_ACTIONS: Text = text(
    "Je mag deze les bekijken, niet wijzigen.",
    "You may see this lesson, not change it.",
);
/// Button in the history.
pub const UNDO: Text = text("Ongedaan maken", "Undo");
/// Who, when it was the server's operator.
pub const OPERATOR: Text = text("Systeembeheer", "System operator");

/// What was done.
pub fn act(code: &str) -> Text {
    match code {
        "lesson.place" => text("Op het bord gezet", "Put on the board"),
        "lesson.move" => text("Verplaatst", "Moved"),
        "lesson.confirm" => text("Bevestigd", "Confirmed"),
        "lesson.take_off" => text("Van het bord gehaald", "Taken off the board"),
        "lesson.cancel" => text("Geannuleerd", "Cancelled"),
        "lesson.ask_again" => text("Opnieuw aangevraagd", "Asked for again"),
        "lesson.record" => text("Vastgelegd", "Recorded"),
        "lesson.unrecord" => text("Vastlegging teruggedraaid", "Record taken back"),
        "lesson.propose" => text("Voorstel gestuurd", "Proposal sent"),
        "booking.accept" => text("School zei ja", "School said yes"),
        "booking.refuse" => text("School zei nee", "School said no"),
        "booking.confirm" => text("School boekte", "School booked"),
        "booking.cancel" => text("School annuleerde", "School cancelled"),
        "booking.move" => text("School verplaatste", "School moved it"),
        "booking.undo" => text("School draaide terug", "School undid"),
        "lesson.undo" => text("Ongedaan gemaakt", "Undone"),
        _ => text("Gewijzigd", "Changed"),
    }
}

/// What a school was asked, and what it said.
pub fn proposal(language: Language, proposal: &Proposal) -> String {
    let by = short_day(language, proposal.answer_by);
    match (language, proposal.refused.as_deref()) {
        (Language::Dutch, None) => format!("Voorstel gestuurd. Antwoord gevraagd voor {by}."),
        (Language::English, None) => format!("Proposal sent. Answer asked by {by}."),
        (Language::Dutch, Some(why)) => format!("De school zei nee op het voorstel: {why}"),
        (Language::English, Some(why)) => format!("The school said no to the proposal: {why}"),
    }
}

/// `groep 8a, 27 leerlingen`; of 0 that they are too few to be told.
pub fn group(language: Language, name: &str, pupils: u16) -> String {
    let pupils = super::catalogue::pupils(language, pupils);
    format!("{name}, {pupils}")
}

/// So few were there that it is not told how many.
pub fn few_present(language: Language) -> &'static str {
    super::coverage::FEW.in_language(language)
}

/// `di 24 nov, 10:30`.
pub fn moment(language: Language, slot: &Slot) -> String {
    format!("{}, {}", short_day(language, slot.day), slot.start)
}

/// Names with commas between, `Onbekend` for who is not known.
pub fn who(
    language: Language,
    educators: &[EmployeeId],
    names: &BTreeMap<EmployeeId, String>,
) -> String {
    let name = |id| {
        names
            .get(id)
            .map_or(UNKNOWN.in_language(language), String::as_str)
    };
    educators.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// `27 leerlingen aanwezig`, with the remark.
fn outcome(language: Language, outcome: &Outcome) -> String {
    let present = outcome.pupils_present.map(|pupils| match language {
        Language::Dutch => format!("{pupils} leerlingen aanwezig"),
        Language::English => format!("{pupils} pupils present"),
    });
    let remark = Some(outcome.remark.clone()).filter(|remark| !remark.is_empty());
    present
        .into_iter()
        .chain(remark)
        .collect::<Vec<_>>()
        .join(". ")
}

/// Something of a lesson that a change changed: what, from, to; empty for nothing.
pub type Changed = (Text, String, String);

/// What a change changed, in words.
pub fn changes(
    language: Language,
    before: Option<&Snapshot>,
    after: Option<&Snapshot>,
    names: &BTreeMap<EmployeeId, String>,
) -> Vec<Changed> {
    let told = |tell: &dyn Fn(&Snapshot) -> Option<String>| {
        let tell = |snapshot: Option<&Snapshot>| snapshot.and_then(tell).unwrap_or_default();
        (tell(before), tell(after))
    };
    let slot = |tell: &dyn Fn(&Slot) -> String| told(&|snapshot| snapshot.slot.as_ref().map(tell));
    let lines = [
        (
            STATUS,
            told(&|s| {
                Some(
                    lesson_state::state(s.state)
                        .in_language(language)
                        .to_owned(),
                )
            }),
        ),
        (WHEN, slot(&|slot| moment(language, slot))),
        (WHO, slot(&|slot| who(language, &slot.educators, names))),
        (OVERRULED, told(&|s| s.overruled.clone())),
        (
            RECORD,
            told(&|s| s.outcome.as_ref().map(|kept| outcome(language, kept))),
        ),
    ];
    let changed = lines.into_iter().filter(|(_, (from, to))| from != to);
    changed.map(|(what, (from, to))| (what, from, to)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lesson::State;
    use domain::time::Minute;

    fn snapshot(state: State, start: Option<u16>) -> Snapshot {
        let day = "2026-11-24".parse().expect("a date");
        let slot = |start| Slot {
            day,
            start: Minute(start),
            educators: vec![EmployeeId::NIL],
        };
        let slot = start.map(slot);
        Snapshot {
            state,
            slot,
            overruled: None,
            cancelled: None,
            outcome: None,
            proposal: None,
        }
    }

    #[test]
    fn a_move_is_told_from_where_to_where_and_what_stayed_is_not_told() {
        let (from, to) = (
            snapshot(State::Proposed, Some(540)),
            snapshot(State::Proposed, Some(630)),
        );
        let told = changes(Language::Dutch, Some(&from), Some(&to), &BTreeMap::new());
        let (from, to) = ("di 24 nov, 09:00".to_owned(), "di 24 nov, 10:30".to_owned());
        assert_eq!(told, [(WHEN, from, to)]);
    }

    #[test]
    fn a_lesson_taken_off_the_board_loses_its_place_and_who_gives_it() {
        let (from, to) = (
            snapshot(State::Confirmed, Some(540)),
            snapshot(State::Requested, None),
        );
        let names = [(EmployeeId::NIL, "Noor".to_owned())].into();
        let told = changes(Language::Dutch, Some(&from), Some(&to), &names);
        let line = |what, from: &str, to: &str| (what, from.to_owned(), to.to_owned());
        assert_eq!(
            told,
            [
                line(STATUS, "Bevestigd", "Aangevraagd"),
                line(WHEN, "di 24 nov, 09:00", ""),
                line(WHO, "Noor", ""),
            ]
        );
    }
}
