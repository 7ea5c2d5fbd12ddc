//! An educator's own lessons.

use super::{Language, Text, text};
use domain::lesson::WayThere;

/// Page title.
pub const TITLE: Text = text("Mijn lessen", "My lessons");
/// No lessons.
pub const NONE: Text = text("Geen lessen in deze week", "No lessons in this week");
/// What that means.
pub const NONE_HELP: Text = text(
    "Nieuwe lessen zie je hier zodra de planner de week publiceert.",
    "New lessons appear as soon as the planner publishes the week.",
);
/// Before today's date.
pub const TODAY: Text = text("Vandaag", "Today");
/// Nothing today.
pub const NONE_TODAY: Text = text("Vandaag heb je geen lessen.", "You have no lessons today.");
/// Label of the week links.
pub const WEEKS: Text = text("Andere week", "Other week");
/// Link.
pub const PREVIOUS_WEEK: Text = text("Vorige week", "Previous week");
/// Link.
pub const THIS_WEEK: Text = text("Deze week", "This week");
/// Link.
pub const NEXT_WEEK: Text = text("Volgende week", "Next week");
/// Link.
pub const TO_CALENDAR: Text = text("In mijn agenda", "In my calendar");
/// Link back.
pub const BACK: Text = text("Terug naar mijn lessen", "Back to my lessons");
/// Link back.
pub const BACK_TO_LESSON: Text = text("Terug naar de les", "Back to the lesson");
/// Mark in the list.
pub const TO_RECORD: Text = text("Nog vastleggen", "To be recorded");
/// After recording.
pub const RECORDED: Text = text("De les is vastgelegd.", "The lesson was recorded.");
/// After taking back.
pub const UNRECORDED: Text = text(
    "De vastlegging is weggehaald. Je kunt opnieuw vastleggen.",
    "The record was taken back. You can record again.",
);
/// Fact.
pub const WAY_THERE: Text = text("Reistijd", "Travel time");
/// Fact.
pub const MATERIALS: Text = text("Meenemen", "Bring");
/// Fact.
pub const ROOM: Text = text("Lokaal", "Room");
/// Fact.
pub const COLLEAGUES: Text = text("Samen met", "Together with");
/// Heading of the form.
pub const RECORD: Text = text("Les vastleggen", "Record the lesson");
/// Heading of what was recorded.
pub const WAS_RECORDED: Text = text("Vastgelegd", "Recorded");
/// Question.
pub const WAS_IT_GIVEN: Text = text("Is de les gegeven?", "Was the lesson given?");
/// Choice.
pub const GIVEN: Text = text("Ja, gegeven", "Yes, given");
/// Choice.
pub const NOT_SHOWN_UP: Text = text("Nee, er was geen groep", "No, there was no group");
/// Field.
pub const PRESENT: Text = text(
    "Hoeveel leerlingen waren er?",
    "How many pupils were there?",
);
/// Hint.
pub const PRESENT_HINT: Text = text(
    "Nodig als de les is gegeven.",
    "Needed when the lesson was given.",
);
/// Field.
pub const REMARK: Text = text("Opmerking (mag leeg)", "Remark (may be empty)");
/// Hint.
pub const REMARK_HINT: Text = text(
    "Schrijf geen namen van leerlingen op.",
    "Write down no names of pupils.",
);
/// Button.
pub const SAVE: Text = text("Vastleggen", "Record");
/// Lies ahead.
pub const AHEAD: Text = text(
    "Deze les is nog niet begonnen. Je kunt hem vastleggen zodra hij begint.",
    "This lesson has not begun. You can record it once it begins.",
);
/// The school has not agreed.
pub const NOT_AGREED: Text = text(
    "De school heeft deze les nog niet bevestigd. Bel de planner om hem vast te leggen.",
    "The school has not confirmed this lesson. Call the planner to record it.",
);
/// Planners work on it.
pub const BEING_CHANGED: Text = text(
    "De planner wijzigt deze les nu. Bel de planner om hem vast te leggen.",
    "The planner is changing this lesson. Call the planner to record it.",
);
/// Nothing written.
pub const NO_REMARK: Text = text("Geen", "None");

/// How to get there.
pub fn way_there(language: Language, way: &WayThere) -> String {
    let told = |minutes: Option<u16>, from: &str| match (language, minutes) {
        (Language::Dutch, Some(minutes)) => format!("{minutes} min vanaf {from}"),
        (Language::Dutch, None) => format!("Onbekend, vanaf {from}"),
        (Language::English, Some(minutes)) => format!("{minutes} min from {from}"),
        (Language::English, None) => format!("Unknown, from {from}"),
    };
    match way {
        WayThere::There => language
            .of("Je bent er al", "You are there already")
            .to_owned(),
        WayThere::FromHome(minutes) => told(*minutes, language.of("huis", "home")),
        WayThere::From { place, minutes } => told(*minutes, place),
    }
}

/// `10 min voor de les`.
pub fn setup(language: Language, minutes: u16) -> String {
    match language {
        Language::Dutch => format!("{minutes} min voor de les"),
        Language::English => format!("{minutes} min before the lesson"),
    }
}
