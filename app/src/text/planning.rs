//! The week board.

use super::time::{long_day, short_day};
use super::{Language, Text, text};
use domain::fit::Placement;
use domain::lesson::{Act, Done, IllegalAct};

/// Tab.
pub const BOARD: Text = text("Bord", "Board");
/// Tab.
pub const DAY: Text = text("Dag", "Day");
/// Tab.
pub const LIST: Text = text("Lijst", "List");
/// Label of the tabs.
pub const VIEWS: Text = text("Weergave", "View");
/// Label of the week links.
pub const OTHER_WEEK: Text = text("Andere week", "Other week");
/// Link.
pub const PREVIOUS_WEEK: Text = text("Vorige week", "Previous week");
/// Link.
pub const NEXT_WEEK: Text = text("Volgende week", "Next week");
/// Link.
pub const THIS_WEEK: Text = text("Deze week", "This week");
/// Label of the filter.
pub const AREA: Text = text("Gebied", "Area");
/// Choice.
pub const ALL_AREAS: Text = text("Alle gebieden", "All areas");
/// Choice.
pub const ALL_TYPES: Text = text("Alle lessen", "All lessons");
/// Label.
pub const TYPE: Text = text("Les", "Lesson");
/// Button.
pub const SHOW: Text = text("Tonen", "Show");
/// Button.
pub const PUBLISH: Text = text("Publiceren", "Publish");
/// State of the week.
pub const ALL_PUBLISHED: Text = text("Alles gepubliceerd", "All published");
/// Head of the first column.
pub const EDUCATOR: Text = text("Medewerker", "Educator");
/// Region's label.
pub const WEEK_BOARD: Text = text("Weekbord", "Week board");
/// Heading of the side panel.
pub const TO_PLAN: Text = text("Nog te plannen", "Still to plan");
/// Empty side panel.
pub const NOTHING_TO_PLAN: Text = text("Alles is gepland", "Everything is planned");
/// Empty side panel.
pub const NOTHING_TO_PLAN_HELP: Text = text(
    "Er is geen aanvraag die hierbij past.",
    "There is no request that matches.",
);
/// Only visits that wish the week shown.
pub const WISHED_THIS_WEEK: Text = text("Gewenst in deze week", "Wished in this week");
/// All visits.
pub const ANY_WEEK: Text = text("Alle weken", "Any week");
/// Label.
pub const WEEK: Text = text("Week", "Week");
/// Button on a request.
pub const PLAN: Text = text("Inplannen", "Plan");
/// Heading of the move form.
pub const MOVE: Text = text("Verplaats", "Move");
/// Button.
pub const CLOSE: Text = text("Sluiten", "Close");
/// Field.
pub const SECOND: Text = text("Tweede medewerker", "Second educator");
/// Choice.
pub const NOBODY: Text = text("Niemand", "Nobody");
/// Field.
pub const ON_DAY: Text = text("Dag", "Day");
/// Field.
pub const START: Text = text("Begin", "Start");
/// Field.
pub const OVERRULE: Text = text("Waarom kan het toch?", "Why can it be done anyway?");
/// Hint.
pub const OVERRULE_HINT: Text = text(
    "Deze reden staat in de geschiedenis van de les.",
    "This reason is kept in the lesson's history.",
);
/// Button without script.
pub const CHECK: Text = text("Controleer of het past", "Check whether it fits");
/// Verdict.
pub const FITS: Text = text("Past", "Fits");
/// Verdict.
pub const FITS_WITH_REASON: Text = text("Past alleen met een reden", "Fits only with a reason");
/// Verdict.
pub const DOES_NOT_FIT: Text = text("Past niet", "Does not fit");
/// Heading.
pub const NEAREST: Text = text("Dichtstbijzijnde plekken", "Nearest places");
/// No place at all.
pub const NO_PLACE: Text = text(
    "Deze week is er geen plek die past.",
    "No place fits this week.",
);
/// Link.
pub const OPEN_LESSON: Text = text("Les openen", "Open lesson");
/// Button.
pub const UNDO: Text = text("Ongedaan maken", "Undo");
/// Concept badge.
pub const DRAFT: Text = text("Concept", "Draft");
/// Badge of a lesson that a school is booking at this moment.
pub const HELD: Text = text("Wordt geboekt", "Being booked");
/// Badge of a lesson whose school said no to the proposed time.
pub const REFUSED_BY_SCHOOL: Text = text("School zei nee", "School said no");
/// Legend's label.
pub const LEGEND: Text = text("Legenda", "Legend");
/// Cell.
pub const OFF: Text = text("Werkt niet", "Does not work");
/// Keyboard help while carrying.
pub const CARRY_HELP: Text = text(
    "Pijltjes: andere plek · Plus en min: 5 minuten · Enter: neerzetten · Esc: terug",
    "Arrows: other place · Plus and minus: 5 minutes · Enter: drop · Esc: back",
);
/// Keyboard help.
pub const KEYBOARD_HELP: Text = text(
    "Met de pijltjes loop je over het bord. Spatie pakt een les op.",
    "Walk over the board with the arrow keys. Space picks up a lesson.",
);
/// Drop was given up.
pub const PUT_BACK: Text = text("Teruggelegd.", "Put back.");
/// The place was taken.
pub const TAKEN: Text = text(
    "Een collega heeft deze plek net gebruikt. Kies een andere plek.",
    "A colleague just took this place. Choose another one.",
);
/// A lesson that lies ahead.
pub const AHEAD: Text = text(
    "Deze les moet nog beginnen. Registreren kan daarna.",
    "This lesson has not begun yet. Record it afterwards.",
);
/// Nobody gives lessons.
pub const NO_EDUCATORS: Text = text("Er zijn nog geen medewerkers", "There are no educators yet");
/// What to do then.
pub const NO_EDUCATORS_HELP: Text = text(
    "Voeg medewerkers toe met de rol voorlichter.",
    "Add employees with the role of educator.",
);
/// Word after a duration.
pub const DRIVING: Text = text("rijden", "driving");
/// Word after a duration.
pub const FREE: Text = text("vrij", "free");
/// Word after a count.
pub const GROUPS: Text = text("groepen", "groups");
/// Word after one.
pub const GROUP: Text = text("groep", "group");
/// Prefix of a wish.
pub const WISH: Text = text("Wens:", "Wish:");
/// No wishes.
pub const NO_WISH: Text = text("geen voorkeur", "no preference");
/// Only the lessons on the board.
pub const PANES: Text = text("Onderdelen", "Parts");

/// `12 niet gepubliceerd`.
pub fn unpublished(language: Language, count: u32) -> String {
    match language {
        Language::Dutch => format!("{count} niet gepubliceerd"),
        Language::English => format!("{count} not published"),
    }
}

/// `24 min nodig, 20 vrij`.
pub fn tight(language: Language, needed: u16, available: u16) -> String {
    match language {
        Language::Dutch => format!("{needed} min nodig, {available} vrij"),
        Language::English => format!("{needed} min needed, {available} free"),
    }
}

/// `di 24 nov, 10:30`.
pub fn when(language: Language, placement: &Placement) -> String {
    format!(
        "{}, {}",
        short_day(language, placement.day),
        placement.start
    )
}

/// `18,5 van 24 u`.
pub fn hours_of(language: Language, minutes: u16, contract: u16) -> String {
    let hours = |minutes: u16| {
        let tenths = (u32::from(minutes) * 10 + 30) / 60;
        match (tenths / 10, tenths % 10) {
            (whole, 0) => whole.to_string(),
            (whole, tenth) => format!("{whole}{}{tenth}", language.of(",", ".")),
        }
    };
    match language {
        Language::Dutch => format!("{} van {} u", hours(minutes), hours(contract)),
        Language::English => format!("{} of {} h", hours(minutes), hours(contract)),
    }
}

/// State of a week that educators never saw.
pub const NOT_YET_PUBLISHED: Text = text("Nog niet gepubliceerd", "Not published yet");

/// Why an act does not go with a state.
pub fn illegal(language: Language, illegal: IllegalAct) -> String {
    let state = super::lesson_state::state(illegal.state)
        .in_language(language)
        .to_lowercase();
    let act = match illegal.act {
        Act::Place => text("op het bord zetten", "put on the board"),
        Act::Move | Act::Reassign => text("verplaatsen", "move"),
        Act::TakeOff => text("van het bord halen", "take off the board"),
        Act::Confirm => text("bevestigen", "confirm"),
        Act::Cancel => text("annuleren", "cancel"),
        Act::RecordGiven | Act::RecordNotShownUp => text("registreren", "record"),
        Act::AskAgain => text("opnieuw aanvragen", "ask again"),
        Act::Unrecord => text("terugzetten", "take back"),
    };
    let act = act.in_language(language);
    match language {
        Language::Dutch => format!("Deze les is {state}. Je kunt hem niet {act}."),
        Language::English => format!("This lesson is {state}. You cannot {act} it."),
    }
}

/// Empty list.
pub const EMPTY_WEEK: Text = text(
    "Er is deze week niets gepland",
    "Nothing is planned this week",
);
/// Empty list.
pub const EMPTY_WEEK_HELP: Text = text(
    "Plan aanvragen in op het bord.",
    "Plan requests on the board.",
);
/// Column.
pub const TIME: Text = text("Tijd", "Time");
/// Column.
pub const SCHOOL: Text = text("School", "School");
/// Column.
pub const STATE: Text = text("Status", "State");
/// Column.
pub const ACTIONS: Text = text("Acties", "Actions");
/// Link that skips the board.
pub const TO_SIDE: Text = text("Naar 'Nog te plannen'", "To 'Still to plan'");
/// Mark of a day.
pub const TODAY: Text = text("vandaag", "today");
/// Said when a change was undone.
pub const UNDONE: Text = text("De wijziging is teruggedraaid.", "The change was undone.");
/// The address names a week that no calendar has.
pub const NO_SUCH_WEEK: Text = text(
    "Deze week bestaat niet. Je ziet de week van vandaag.",
    "This week does not exist. You see the week of today.",
);
/// The address names a day that no calendar has.
pub const NO_SUCH_DAY: Text = text(
    "Deze dag bestaat niet. Kies een andere dag.",
    "This day does not exist. Choose another day.",
);
/// The address names a lesson that is not on this board.
pub const NO_SUCH_LESSON: Text = text(
    "Deze les staat niet op het bord van deze week.",
    "This lesson is not on the board of this week.",
);
/// The address names a visit that need not be planned.
pub const NO_SUCH_VISIT: Text = text(
    "Deze aanvraag is er niet, of is al ingepland.",
    "This request does not exist, or was planned already.",
);
/// The form came back: only a reason is missing.
pub const NEEDS_REASON: Text = text(
    "Dit past alleen met een reden. Vul de reden in, of kies een andere plek.",
    "This fits only with a reason. Give the reason, or choose another place.",
);
/// The form came back: it cannot be.
pub const CANNOT_BE: Text = text(
    "Dit past niet. Kies een andere plek.",
    "This does not fit. Choose another place.",
);
/// Spoken after what was picked up.
pub const CARRY_KEYS: Text = text(
    "Pijltjes kiezen een plek. Plus en min verschuiven 5 minuten. Enter zet neer. Escape legt terug.",
    "Arrows choose a place. Plus and minus shift 5 minutes. Enter drops. Escape puts back.",
);

/// What was picked up, and which keys work.
pub fn picked_up(language: Language, what: &str, school: &str) -> String {
    let picked = language.of("Opgepakt", "Picked up");
    format!(
        "{picked}: {school}, {what}. {}",
        CARRY_KEYS.in_language(language)
    )
}

/// `De les is ingepland: dinsdag 24 november 2026, 10:30, OBS De Vlinder, Sanne de Wit.`
pub fn done(language: Language, done: &Done) -> String {
    let act = match done.act.as_str() {
        "lesson.place" => text("ingepland", "planned"),
        "lesson.move" => text("verplaatst", "moved"),
        "lesson.confirm" => text("bevestigd", "confirmed"),
        "lesson.propose" => text("voorgesteld", "proposed"),
        "lesson.take_off" => text("van het bord gehaald", "taken off the board"),
        "lesson.cancel" => text("geannuleerd", "cancelled"),
        "lesson.ask_again" => text("opnieuw aangevraagd", "asked for again"),
        "lesson.record" => text("vastgelegd", "recorded"),
        _ => text("gewijzigd", "changed"),
    };
    let act = act.in_language(language);
    let what = match (language, done.lessons) {
        (Language::Dutch, 1) => format!("De les is {act}"),
        (Language::Dutch, many) => format!("{many} lessen zijn {act}"),
        (Language::English, 1) => format!("The lesson was {act}"),
        (Language::English, many) => format!("{many} lessons were {act}"),
    };
    let mut facts = Vec::new();
    if let Some(slot) = &done.slot {
        facts.push(format!("{} {}", long_day(language, slot.day), slot.start));
    }
    facts.push(done.organisation.clone());
    facts.extend(done.educators.iter().cloned());
    format!("{what}: {}.", facts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lesson::Slot;
    use domain::time::Minute;

    #[test]
    fn what_was_done_is_told_with_its_day_its_time_and_its_people() {
        let mut planned = Done {
            act: "lesson.place".to_owned(),
            lessons: 1,
            slot: Some(Slot {
                day: "2026-11-24".parse().expect("a date"),
                start: Minute::at(10, 30),
                educators: Vec::new(),
            }),
            educators: vec!["Sanne de Wit".to_owned()],
            organisation: "OBS De Vlinder".to_owned(),
            may_undo: true,
        };
        assert_eq!(
            done(Language::Dutch, &planned),
            "De les is ingepland: dinsdag 24 november 2026 10:30, OBS De Vlinder, Sanne de Wit."
        );
        planned.act = "lesson.take_off".to_owned();
        planned.lessons = 2;
        planned.slot = None;
        planned.educators.clear();
        assert_eq!(
            done(Language::English, &planned),
            "2 lessons were taken off the board: OBS De Vlinder."
        );
    }
}
