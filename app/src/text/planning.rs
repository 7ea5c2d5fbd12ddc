//! The week board.

use super::time::short_day;
use super::{Language, Text, text};
use domain::fit::Placement;
use domain::lesson::{Act, IllegalAct};

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
/// Sentence after an act.
pub const DONE: Text = text("De planning is gewijzigd.", "The plan was changed.");
/// Button.
pub const UNDO: Text = text("Ongedaan maken", "Undo");
/// Concept badge.
pub const DRAFT: Text = text("Concept", "Draft");
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

/// `24 min rijden, 20 tijd`.
pub fn tight(language: Language, needed: u16, available: u16) -> String {
    match language {
        Language::Dutch => format!("{needed} min rijden, {available} tijd"),
        Language::English => format!("{needed} min driving, {available} there"),
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
