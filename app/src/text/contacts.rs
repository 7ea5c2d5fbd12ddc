//! What is known of people at schools, and how that ends.

use super::{Language, Text, text, time};
use domain::time::Day;

/// Heading of the card.
pub const KNOWN: Text = text("Wat wij weten", "What we know");
/// Button.
pub const DOWNLOAD: Text = text("Alle gegevens downloaden", "Download all data");
/// What the file is.
pub const DOWNLOAD_HELP: Text = text(
    "Eén bestand met alles over deze persoon. Geef het alleen aan de persoon zelf.",
    "One file with everything about this person. Give it to that person only.",
);
/// Link to the page that asks to be sure.
pub const ERASE: Text = text("Persoon wissen", "Erase this person");
/// Title of that page.
pub const ERASE_TITLE: Text = text("Persoon wissen?", "Erase this person?");
/// What stays.
pub const ERASE_LEAD: Text = text(
    "Dit kun je niet terugdraaien. Aanvragen en lessen van de school blijven, zonder deze persoon.",
    "You cannot undo this. Requests and lessons of the school stay, without this person.",
);
/// Heading.
pub const GOES: Text = text("Dit gaat weg", "This goes away");
/// In the list.
pub const DETAILS: Text = text(
    "Naam, functie, e-mailadres en telefoonnummer",
    "Name, role, e-mail address and telephone number",
);
/// First names stay.
pub const FIRST_NAMES: Text = text(
    "Een losse voornaam in een opmerking herkennen wij niet. Kijk die zelf na.",
    "We do not recognise a first name alone in a remark. Look at those yourself.",
);
/// Backups.
pub const BACKUPS: Text = text(
    "In reservekopieën blijft de persoon tot die zijn vervangen.",
    "In backups the person stays until those are replaced.",
);
/// Heading.
pub const ELSEWHERE: Text = text(
    "Dit adres kennen wij ook bij",
    "We know this address at these schools too",
);
/// What that means.
pub const ELSEWHERE_HELP: Text = text(
    "Daar blijft de persoon staan. Wis die daar apart.",
    "The person stays there. Erase them there too.",
);
/// Button.
pub const ERASE_NOW: Text = text("Definitief wissen", "Erase for good");
/// Label.
pub const LAST_USED: Text = text("Laatst gebruikt", "Last used");
/// Label.
pub const GOES_ON: Text = text("Gaat vanzelf weg op", "Goes by itself on");
/// Not known yet.
pub const NOT_COUNTED: Text = text("nog niet geteld", "not counted yet");

/// Title of the administrators' page, and place in the menu.
pub const TERM: Text = text("Bewaartermijn", "Retention");
/// Lead.
pub const TERM_LEAD: Text = text(
    "Hoe lang wij contactpersonen van scholen kennen nadat zij voor het laatst nodig waren.",
    "How long we know contacts of schools after they were last needed.",
);
/// What counts as use.
pub const TERM_HELP: Text = text(
    "De termijn telt vanaf de laatste aanvraag, les, link of wijziging. Elk uur wissen wij wie eroverheen is.",
    "The term counts from the last request, lesson, link or change. Every hour we erase who is past it.",
);
/// Label.
pub const MONTHS: Text = text("Aantal maanden", "Number of months");
/// Hint.
pub const MONTHS_HINT: Text = text("Van 1 tot en met 120.", "From 1 to 120.");
/// Button.
pub const TRY: Text = text("Bekijk wie dan weggaat", "See who would go");
/// Heading.
pub const TRY_TITLE: Text = text("Proberen", "Try");
/// What trying does.
pub const TRY_HELP: Text = text("Proberen wijzigt niets.", "Trying changes nothing.");
/// Heading.
pub const SET_TITLE: Text = text("Vastleggen", "Set");
/// Button.
pub const SET: Text = text("Termijn vastleggen", "Set the term");
/// Odd months.
pub const ODD: Text = text(
    "Vul een heel getal in van 1 tot en met 120.",
    "Enter a whole number from 1 to 120.",
);
/// Column.
pub const AREA: Text = text("Gebied", "Area");
/// Column.
pub const CONTACTS: Text = text("Contactpersonen", "Contacts");
/// Column.
pub const NOW: Text = text("Gaat nu weg", "Goes now");
/// Column.
pub const SOON: Text = text("Binnen drie maanden", "Within three months");
/// Column.
pub const SCHOOL: Text = text("School", "School");
/// Column.
pub const SINCE: Text = text("Laatst nodig", "Last needed");
/// Caption.
pub const SCHOOLS: Text = text(
    "Scholen waar nu iemand weggaat",
    "Schools where somebody goes now",
);
/// Nobody goes.
pub const NOBODY: Text = text("Niemand gaat nu weg", "Nobody goes now");
/// What that means.
pub const NOBODY_HELP: Text = text(
    "Alle contactpersonen zijn nog binnen de termijn.",
    "All contacts are still within the term.",
);

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[(
    "vastgelegd",
    text("De termijn is vastgelegd.", "The term was set."),
)];

/// The term that is set.
pub fn set(language: Language, months: u16) -> String {
    match (language, months) {
        (Language::Dutch, 1) => "Nu: 1 maand.".to_owned(),
        (Language::Dutch, months) => format!("Nu: {months} maanden."),
        (Language::English, 1) => "Now: 1 month.".to_owned(),
        (Language::English, months) => format!("Now: {months} months."),
    }
}

/// Caption of what a term would do.
pub fn tried(language: Language, months: u16) -> String {
    match (language, months) {
        (Language::Dutch, 1) => "Bij een termijn van 1 maand".to_owned(),
        (Language::Dutch, months) => format!("Bij een termijn van {months} maanden"),
        (Language::English, 1) => "With a term of 1 month".to_owned(),
        (Language::English, months) => format!("With a term of {months} months"),
    }
}

/// A day, or that it is not known yet.
pub fn day(language: Language, day: Option<Day>) -> String {
    day.map_or_else(
        || NOT_COUNTED.in_language(language).to_owned(),
        |day| time::date(language, day),
    )
}

/// What goes beside the details, each with how many; nothing of what there is none of.
pub fn going(
    language: Language,
    (letters, links, mentions, requests): (usize, usize, usize, usize),
) -> Vec<String> {
    let all = [
        (letters, ("mail aan deze persoon", "mails to this person")),
        (links, ("link om te boeken", "links to book by")),
        (
            mentions,
            (
                "opmerking met de naam, het adres of het nummer",
                "remarks with the name, address or number",
            ),
        ),
        (
            requests,
            ("aanvraag verliest de naam", "requests lose the name"),
        ),
    ];
    let some = all.into_iter().filter(|(count, _)| *count > 0);
    some.map(|(count, (dutch, english))| format!("{count} × {}", language.of(dutch, english)))
        .collect()
}
