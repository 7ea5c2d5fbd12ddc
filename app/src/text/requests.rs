//! What schools ask for: the list, a request, and making and changing it.

use super::{Language, Text, text};
use domain::request::{Pattern, Show, Standing, Warning};

mod sentences;
pub use sentences::{
    closed, found, group_choice, history, planned, received, type_choice, week_choice,
};

/// Menu and page title.
pub const REQUESTS: Text = text("Aanvragen", "Requests");
/// Sentence under it.
pub const LEAD: Text = text(
    "Wat scholen vragen, oudste eerst.",
    "What schools ask for, oldest first.",
);
/// Heading.
pub const REQUEST: Text = text("Aanvraag", "Request");
/// Page title.
pub const CHANGE_REQUEST: Text = text("Aanvraag wijzigen", "Change request");
/// Link and page title.
pub const NEW: Text = text("Nieuwe aanvraag", "New request");
/// Beside a school or club that no longer is.
pub const SCHOOL_CLOSED: Text = text("Opgeheven", "Closed");
/// Label of the tabs.
pub const STATE: Text = text("Stand", "State");
/// Label of the filter.
pub const FILTER: Text = text("Aanvragen filteren", "Filter requests");
/// Field.
pub const SCHOOL: Text = text("School of vereniging", "School or club");
/// Field.
pub const AREA: Text = text("Gebied", "Area");
/// Field, column, fact.
pub const LESSON: Text = text("Les", "Lesson");
/// Field.
pub const WISHED_WEEK: Text = text("Gewenste week", "Wished week");
/// Column, fact.
pub const RECEIVED: Text = text("Binnengekomen", "Received");
/// Column.
pub const PLANNED: Text = text("Gepland", "Planned");
/// Column, heading.
pub const WISHES: Text = text("Wensen", "Wishes");
/// Empty list.
pub const NONE: Text = text("Geen aanvragen", "No requests");
/// What that means.
pub const NONE_HELP: Text = text(
    "Er is geen aanvraag die hierbij past. Kies een andere stand of wis het filter.",
    "No request matches. Choose another state or clear the filter.",
);
/// Empty list of what is to plan, without a filter.
pub const ALL_PLANNED: Text = text("Alles is gepland", "Everything is planned");
/// What that means.
pub const ALL_PLANNED_HELP: Text = text(
    "Nieuwe aanvragen van scholen komen hier te staan.",
    "New requests of schools will stand here.",
);

/// Heading of the search for a school.
pub const WHICH_SCHOOL: Text = text("Welke school of vereniging?", "Which school or club?");
/// Hint of that search.
pub const WHICH_HINT: Text = text(
    "Zoek op naam, plaats, postcode of code.",
    "Search by name, town, postcode or code.",
);
/// Button.
pub const SEARCH: Text = text("Zoeken", "Search");
/// Nothing was found.
pub const NO_SCHOOL: Text = text("Geen school gevonden", "No school found");
/// What to do then.
pub const NO_SCHOOL_HELP: Text = text(
    "Typ minder letters, of zoek op plaats.",
    "Type fewer letters, or search by town.",
);
/// Link to another school.
pub const OTHER_SCHOOL: Text = text("Andere school kiezen", "Choose another school");

/// First choice of a list.
pub const CHOOSE: Text = text("Kies…", "Choose…");
/// Field and heading.
pub const GROUPS: Text = text("Groepen", "Groups");
/// Hint.
pub const GROUPS_HINT: Text = text(
    "Elke groep krijgt een eigen les.",
    "Each group gets its own lesson.",
);
/// A school without groups.
pub const NO_GROUPS: Text = text(
    "Deze school heeft nog geen groepen",
    "This school has no groups yet",
);
/// What to do then.
pub const NO_GROUPS_HELP: Text = text(
    "Voeg eerst groepen toe voor dit schooljaar.",
    "Add groups for this school year first.",
);
/// Link to the school.
pub const TO_SCHOOL: Text = text("Naar de school", "To the school");
/// Label of the school years.
pub const SCHOOL_YEAR: Text = text("Schooljaar", "School year");
/// Field, fact.
pub const PATTERN: Text = text("Hoe", "How");
/// Hint.
pub const PATTERN_HINT: Text = text(
    "Achter elkaar: hoogstens vier lessen per bezoek.",
    "Back to back: at most four lessons a visit.",
);
/// Field, fact.
pub const WEEKS: Text = text("Weken", "Weeks");
/// Hint.
pub const WEEKS_HINT: Text = text(
    "Niets gekozen is: geen voorkeur.",
    "Nothing chosen means: no preference.",
);
/// Field, fact.
pub const WEEKDAYS: Text = text("Dagen", "Days");
/// Field, fact.
pub const DAYPARTS: Text = text("Dagdelen", "Parts of the day");
/// Field, fact.
pub const NOT_ON: Text = text("Kan niet op", "Not on");
/// Hint.
pub const NOT_ON_HINT: Text = text(
    "Zoals een studiedag of een toets. Hoogstens tien dagen.",
    "Such as a study day or a test. At most ten days.",
);
/// Opens more date fields.
pub const MORE_DAYS: Text = text("Meer dagen", "More days");
/// Field, fact.
pub const CONTACT: Text = text("Contactpersoon", "Contact");
/// Choice.
pub const NO_CONTACT: Text = text("Niet bekend", "Not known");
/// Heading.
pub const MORE: Text = text("Meer weten", "More to know");
/// Field, fact.
pub const REMARKS: Text = text("Opmerkingen", "Remarks");
/// Hint.
pub const REMARKS_HINT: Text = text("Noem geen leerlingen bij naam.", "Do not name pupils.");
/// Button.
pub const MAKE: Text = text("Aanvraag maken", "Make request");

/// Heading.
pub const LESSONS: Text = text("Lessen", "Lessons");
/// Column.
pub const VISIT: Text = text("Bezoek", "Visit");
/// Column.
pub const GROUP: Text = text("Groep", "Group");
/// Column.
pub const WHERE_IT_STANDS: Text = text("Stand", "State");
/// Column.
pub const WHEN: Text = text("Wanneer", "When");
/// Link.
pub const PLAN: Text = text("Inplannen", "Plan");
/// Link.
pub const CHANGE: Text = text("Wijzigen", "Change");
/// Heading.
pub const HISTORY: Text = text("Geschiedenis", "History");
/// Nothing in it.
pub const NO_HISTORY: Text = text(
    "Van deze aanvraag is niets vastgelegd.",
    "Nothing is recorded of this request.",
);
/// Who, when nobody was signed in.
pub const OPERATOR: Text = text("Beheer van de server", "Operator of the server");
/// Heading of the warnings.
pub const MIND: Text = text("Let op", "Mind this");
/// Heading and button.
pub const WITHDRAW_GROUP: Text = text("Groep terugtrekken", "Withdraw group");
/// What it does.
pub const WITHDRAW_HELP: Text = text(
    "De school wil deze les niet meer. Dit kan zolang de les nog niet is gepland.",
    "The school no longer wants this lesson. Possible while it is still to plan.",
);

/// Heading.
pub const ADD_GROUPS: Text = text("Groepen toevoegen", "Add groups");
/// All groups are in it.
pub const ALL_GROUPS_IN: Text = text(
    "Alle groepen van dit schooljaar doen al mee.",
    "All groups of this school year take part already.",
);
/// Heading.
pub const CANCEL_REQUEST: Text = text("Aanvraag annuleren", "Cancel request");
/// What it does.
pub const CANCEL_HELP: Text = text(
    "Alle lessen die nog niet zijn gegeven, vervallen. Je kunt dit daarna ongedaan maken.",
    "All lessons that were not given yet are cancelled. You can undo this afterwards.",
);
/// Field.
pub const BY_WHOM: Text = text("Wie annuleert?", "Who cancels?");
/// Field.
pub const REASON: Text = text("Reden", "Reason");
/// Nothing left to cancel.
pub const NOTHING_TO_CANCEL: Text = text(
    "Er is geen les meer om te annuleren.",
    "There is no lesson left to cancel.",
);
/// A lesson type that is no longer offered.
pub const NOT_OFFERED: Text = text(
    "Deze les staat niet meer in het aanbod. Maak een aanvraag voor een andere les.",
    "This lesson is no longer offered. Make a request for another lesson.",
);

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "gemaakt",
        text("De aanvraag is gemaakt.", "The request was made."),
    ),
    (
        "gewijzigd",
        text("De aanvraag is gewijzigd.", "The request was changed."),
    ),
    (
        "toegevoegd",
        text("De groepen zijn toegevoegd.", "The groups were added."),
    ),
];

/// A choice of the list.
pub const fn show(show: Show) -> Text {
    match show {
        Show::ToPlan => text("Te plannen", "To plan"),
        Show::Planned => text("Gepland", "Planned"),
        Show::Done => text("Klaar", "Done"),
        Show::Cancelled => text("Geannuleerd", "Cancelled"),
        Show::All => text("Alle", "All"),
    }
}

/// Where a request stands.
pub const fn standing(standing: Standing) -> Text {
    match standing {
        Standing::Requested => text("Aangevraagd", "Requested"),
        Standing::PartlyPlanned => text("Deels gepland", "Partly planned"),
        Standing::Proposed => text("Voorgesteld", "Proposed"),
        Standing::Confirmed => text("Bevestigd", "Confirmed"),
        Standing::Given => text("Gegeven", "Given"),
        Standing::Cancelled => text("Geannuleerd", "Cancelled"),
    }
}

/// The same as `data-state` of its badge.
pub const fn badge(standing: Standing) -> &'static str {
    match standing {
        Standing::Requested => "requested",
        Standing::PartlyPlanned => "info",
        Standing::Proposed => "proposed",
        Standing::Confirmed => "confirmed",
        Standing::Given => "given",
        Standing::Cancelled => "cancelled",
    }
}

/// How the groups are given.
pub const fn pattern(pattern: Pattern) -> Text {
    match pattern {
        Pattern::BackToBack => text("Lessen achter elkaar", "Lessons back to back"),
        Pattern::Series => text(
            "Elke les op een ander moment",
            "Each lesson at another time",
        ),
    }
}

/// A warning as a sentence.
pub fn warning(language: Language, warning: &Warning) -> String {
    match warning {
        Warning::LargeGroup {
            group,
            pupils,
            largest,
        } => match language {
            Language::Dutch => {
                format!("{group} heeft {pupils} leerlingen. De les is voor hoogstens {largest}.")
            }
            Language::English => {
                format!("{group} has {pupils} pupils. The lesson is for {largest} at most.")
            }
        },
        Warning::OtherKind => language
            .of(
                "Deze les is voor een ander soort school.",
                "This lesson is for another kind of school.",
            )
            .to_owned(),
        Warning::OutOfSeason => language
            .of(
                "De gewenste weken vallen buiten het seizoen van deze les.",
                "The wished weeks lie outside the season of this lesson.",
            )
            .to_owned(),
    }
}

/// What was done to a request.
pub fn act(act: &str) -> Text {
    match act {
        "request.make" => text("Aangevraagd", "Requested"),
        "request.add_groups" => text("Groepen toegevoegd", "Groups added"),
        "request.withdraw_group" => text("Groep teruggetrokken", "Group withdrawn"),
        "request.cancel" => text("Geannuleerd", "Cancelled"),
        _ => text("Gewijzigd", "Changed"),
    }
}

/// A field of a request, by its name in the form.
pub fn field(name: &str) -> Option<Text> {
    Some(match name {
        "weeks" => WEEKS,
        "weekdays" => WEEKDAYS,
        "dayparts" => DAYPARTS,
        "not_on" => NOT_ON,
        "contact" => CONTACT,
        "remarks" => REMARKS,
        _ => return None,
    })
}
