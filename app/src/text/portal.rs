//! The pages of schools. Schools are addressed with "u".

use super::{Language, Text, text, time};
use domain::booking::{SeasonPhase, Way};
use domain::lesson::State;
use domain::time::{Day, SchoolYear};

/// Label of the school's own menu.
pub const PLACES: Text = text("Uw pagina's", "Your pages");
/// Place.
pub const HOME: Text = text("Overzicht", "Overview");
/// Place.
pub const BOOK: Text = text("Lessen boeken", "Book lessons");
/// Place.
pub const GROUPS: Text = text("Uw groepen", "Your groups");
/// Button that ends the visit.
pub const LEAVE: Text = text("Afsluiten", "Close");
/// Before the name of the school for which a colleague books.
pub const ON_BEHALF: Text = text("U boekt namens", "You are booking on behalf of");
/// Button that ends that.
pub const STOP: Text = text("Stoppen", "Stop");
/// Link to how to come in again.
pub const HOW_BACK: Text = text("Zo komt u weer binnen", "How to come in again");

/// Title of the page after leaving.
pub const LEFT: Text = text("U hebt afgesloten", "You have closed your pages");
/// Title of the page for who is not in.
pub const NOT_IN: Text = text("U bent niet (meer) binnen", "You are not in (any more)");
/// Title of the page for who comes out of a letter.
pub const COME_IN: Text = text("Kom eerst binnen", "Come in first");
/// Why, and what to do.
pub const COME_IN_HELP: Text = text(
    "Uw lessen laten wij alleen aan uw school zien. Open de link uit onze mail met uw link. \
     Of vraag hieronder een nieuwe: die komt in uw mail.",
    "We show your lessons to your school alone. Open the link from the mail with your link. \
     Or ask for a new one below: it comes to you by mail.",
);
/// Title of the page after asking for a link.
pub const ASKED: Text = text("Kijk in uw mail", "Look at your mail");
/// What comes.
pub const ASKED_HELP: Text = text(
    "Met de link uit die mail komt u binnen.",
    "The link from that mail lets you in.",
);
/// What to do then.
pub const NOT_IN_HELP: Text = text(
    "Na een half uur zonder klik sluiten wij uw bezoek af. Open de link uit uw mail opnieuw. \
     Of vraag hieronder een nieuwe.",
    "After half an hour without a click we end your visit. Open the link from your mail again. \
     Or ask for a new one below.",
);
/// Heading over what was not sent.
pub const KEPT: Text = text(
    "Wat u invulde, is er nog",
    "What you filled in is still here",
);
/// How it is sent after all.
pub const KEPT_HELP: Text = text(
    "Laat deze pagina open. Open de link uit uw mail in een nieuw tabblad en kies Doorgaan. Kom dan hier terug.",
    "Leave this page open. Open the link from your mail in a new tab and choose Continue. Then come back here.",
);
/// Button.
pub const SEND_AGAIN: Text = text("Verstuur nog eens", "Send once more");
/// Link.
pub const NEW_LINK: Text = text("Vraag een nieuwe link", "Ask for a new link");
/// What stays.
pub const LEFT_HELP: Text = text(
    "Wat u hebt geboekt, blijft staan. Met de link uit uw mail komt u weer binnen.",
    "What you booked stays. The link from your mail lets you in again.",
);

/// Heading.
pub const TO_FINISH: Text = text("Nog af te maken", "Still to finish");
/// What it means.
pub const TO_FINISH_HELP: Text = text(
    "Deze tijden houden wij kort voor u vast. Maak de boeking af.",
    "We hold these times for you for a short while. Finish the booking.",
);
/// Heading.
pub const PROPOSALS: Text = text("Past dit?", "Does this suit?");
/// What it means.
pub const PROPOSALS_HELP: Text = text(
    "Wij vonden een tijd. Open de les en zeg ja of nee.",
    "We found a time. Open the lesson and say yes or no.",
);
/// Heading.
pub const AHEAD: Text = text("Gepland", "Planned");
/// Heading.
pub const WAITING: Text = text("In behandeling", "Being planned");
/// What it means.
pub const WAITING_HELP: Text = text(
    "Wij zoeken een moment. U krijgt daar een mail over.",
    "We are looking for a time. You will get a mail about it.",
);
/// Heading.
pub const PAST: Text = text("Geweest", "Past");
/// Heading.
pub const CANCELLED: Text = text("Gaat niet door", "Cancelled");
/// Nothing booked.
pub const NOTHING: Text = text(
    "U hebt nog niets geboekt",
    "You have not booked anything yet",
);
/// What to do.
pub const NOTHING_HELP: Text = text(
    "Kies een les en een moment dat uw groep past.",
    "Choose a lesson and a time that suits your group.",
);
/// Nothing booked, and nothing can be.
pub const NOTHING_NOW_HELP: Text = text(
    "Boeken kan nu niet. Bel of mail ons als u een vraag hebt.",
    "Booking is not possible now. Call or mail us if you have a question.",
);
/// Heading of the groups.
pub const YOUR_GROUPS: Text = text("Uw groepen", "Your groups");
/// No groups.
pub const NO_GROUPS: Text = text(
    "Wij kennen dit schooljaar nog geen groepen van u. Vul ze eerst in.",
    "We know no groups of yours this school year yet. Enter them first.",
);
/// Link.
pub const TO_GROUPS: Text = text("Groepen bekijken en wijzigen", "See and change groups");
/// Heading of what can be booked.
pub const OFFERED: Text = text("Dit kunt u boeken", "What you can book");
/// Nothing is offered.
pub const NOTHING_OFFERED: Text = text(
    "In dit seizoen zijn er geen lessen voor uw school.",
    "There are no lessons for your school in this season.",
);
/// Figure.
pub const BOOKED: Text = text("geboekt", "booked");
/// Figure.
pub const GIVEN: Text = text("gegeven", "given");
/// Figure.
pub const WITHOUT: Text = text("groepen nog zonder les", "groups without a lesson yet");
/// Figure.
pub const LEFT_TO_BOOK: Text = text("nog te boeken", "still to book");
/// A group without any lesson.
pub const NO_LESSON_YET: Text = text("nog geen les", "no lesson yet");
/// Column.
pub const WHEN: Text = text("Wanneer", "When");
/// Column.
pub const LESSON: Text = text("Les", "Lesson");
/// Column.
pub const GROUP: Text = text("Groep", "Group");
/// Column.
pub const STATE: Text = text("Stand", "State");

/// Title of the portal's first page.
pub fn home_title(language: Language, school: &str) -> String {
    match language {
        Language::Dutch => format!("Lessen voor {school}"),
        Language::English => format!("Lessons for {school}"),
    }
}

/// Season, and its days.
pub fn season(language: Language, name: &str, (first, last): (Day, Day)) -> String {
    let between = time::period(language, first, last);
    match language {
        Language::Dutch => format!("{name}. Lessen van {between}."),
        Language::English => format!("{name}. Lessons from {between}."),
    }
}

/// Whether can be booked.
pub fn phase(language: Language, phase: SeasonPhase) -> String {
    let day = |day| time::long_day(language, day);
    match (language, phase) {
        (Language::Dutch, SeasonPhase::NotYetOpen { opens }) => {
            format!("U kunt boeken vanaf {}.", day(opens))
        }
        (Language::English, SeasonPhase::NotYetOpen { opens }) => {
            format!("You can book from {}.", day(opens))
        }
        (Language::Dutch, SeasonPhase::Open { until }) => {
            format!("U kunt boeken tot en met {}.", day(until))
        }
        (Language::English, SeasonPhase::Open { until }) => {
            format!("You can book until {}.", day(until))
        }
        (Language::Dutch, SeasonPhase::Closed { last }) => {
            format!("Boeken kon tot en met {}.", day(last))
        }
        (Language::English, SeasonPhase::Closed { last }) => {
            format!("Booking was possible until {}.", day(last))
        }
    }
}

/// Heading of the figures.
pub fn this_year(language: Language, year: SchoolYear) -> String {
    match language {
        Language::Dutch => format!("Schooljaar {year}"),
        Language::English => format!("School year {year}"),
    }
}

/// How far a group is.
pub fn group_so_far(language: Language, given: u16, booked: u16) -> String {
    let given_word = GIVEN.in_language(language);
    let booked_word = BOOKED.in_language(language);
    match (given, booked) {
        (0, 0) => NO_LESSON_YET.in_language(language).to_owned(),
        (given, 0) => format!("{given} {given_word}"),
        (0, booked) => format!("{booked} {booked_word}"),
        (given, booked) => format!("{given} {given_word}, {booked} {booked_word}"),
    }
}

/// How a lesson is booked.
pub const fn way(way: Way) -> Text {
    match way {
        Way::PickSlot => text("U kiest zelf een tijd.", "You choose a time yourself."),
        Way::LeaveWishes => text(
            "U geeft wensen door, wij plannen.",
            "You tell your wishes, we plan.",
        ),
    }
}

/// Where a lesson stands, as its school reads it.
pub const fn state(state: State) -> Text {
    match state {
        State::Requested => text("Aangevraagd", "Requested"),
        State::Proposed => text("Nog te bevestigen", "To be confirmed"),
        State::Confirmed => text("Bevestigd", "Confirmed"),
        State::Given => text("Gegeven", "Given"),
        State::Cancelled => text("Geannuleerd", "Cancelled"),
        State::NotShownUp => text("Groep was er niet", "Group was not there"),
    }
}
