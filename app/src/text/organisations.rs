//! Schools and clubs: the list, one of them, its contacts, groups and free days.

use super::time::{date, period, weekday};
use super::{Language, Text, text};
use chrono::Weekday;
use domain::organisation::{Unavailable, When};
use domain::time::{Day, Span};

/// Page title and place in the menu.
pub const SCHOOLS: Text = text("Scholen", "Schools");
/// Lead of the list.
pub const SCHOOLS_LEAD: Text = text(
    "Alle scholen en verenigingen van de regio.",
    "All schools and clubs of the region.",
);
/// Button and page title.
pub const ADD: Text = text("School of vereniging toevoegen", "Add school or club");
/// Search field.
pub const SEARCH: Text = text(
    "Zoek op naam, plaats, code of postcode",
    "Search by name, town, code or postcode",
);
/// Name of the list of suggestions.
pub const SUGGESTIONS: Text = text("Gevonden scholen", "Schools found");
/// No suggestion.
pub const NO_SUGGESTION: Text = text("Geen school gevonden.", "No school found.");
/// Filter and column.
pub const KIND: Text = text("Soort", "Kind");
/// Filter.
pub const ALL_KINDS: Text = text("Alle soorten", "All kinds");
/// Filter and fact.
pub const AREA: Text = text("Gebied", "Area");
/// Filter.
pub const ALL_AREAS: Text = text("Alle gebieden", "All areas");
/// Filter.
pub const SHOW: Text = text("Toon", "Show");
/// Filter.
pub const ONLY_OPEN: Text = text("Alleen open", "Only open ones");
/// Filter.
pub const CLOSED_TOO: Text = text("Ook gesloten", "Closed ones too");
/// Name of the filter form for screen readers.
pub const FILTER_LIST: Text = text("Scholen zoeken", "Search schools");
/// Column, fact and field.
pub const NAME: Text = text("Naam", "Name");
/// Column and field.
pub const TOWN: Text = text("Plaats", "Town");
/// Column, fact and field.
pub const MUNICIPALITY: Text = text("Gemeente", "Municipality");
/// Column, fact and field.
pub const SITE_CODE: Text = text("Vestigingscode", "Site code");
/// Hint.
pub const SITE_CODE_HINT: Text = text(
    "Zes tekens, zoals 12AB00. Een vereniging heeft er geen.",
    "Six characters such as 12AB00. A club has none.",
);
/// Badge.
pub const CLOSED: Text = text("Gesloten", "Closed");
/// Nothing found.
pub const NONE_FOUND: Text = text("Niets gevonden", "Nothing found");
/// What to do then.
pub const NONE_FOUND_HELP: Text = text(
    "Zoek met minder letters, of toon ook gesloten scholen.",
    "Search with fewer letters, or show closed schools too.",
);
/// Heading.
pub const FACTS: Text = text("Gegevens", "Details");
/// Fact.
pub const ADDRESS: Text = text("Adres", "Address");
/// Fact and field.
pub const PHONE: Text = text("Telefoon", "Telephone");
/// Fact and field.
pub const WEBSITE: Text = text("Website", "Website");
/// Field.
pub const STREET: Text = text("Straat", "Street");
/// Field.
pub const HOUSE_NUMBER: Text = text("Huisnummer", "House number");
/// Field.
pub const POSTCODE: Text = text("Postcode", "Postcode");
/// Field without an answer yet.
pub const CHOOSE: Text = text("Kies…", "Choose…");
/// Button.
pub const NEW_REQUEST: Text = text("Nieuwe aanvraag", "New request");
/// Page title.
pub const CHANGE_FACTS: Text = text("Gegevens wijzigen", "Change details");
/// Heading.
pub const CONTACTS: Text = text("Contactpersonen", "Contacts");
/// No contacts.
pub const NO_CONTACTS: Text = text("Er is nog geen contactpersoon.", "There is no contact yet.");
/// Button and page title.
pub const ADD_CONTACT: Text = text("Contactpersoon toevoegen", "Add contact");
/// Page title.
pub const CHANGE_CONTACT: Text = text("Contactpersoon wijzigen", "Change contact");
/// Field.
pub const FUNCTION: Text = text("Functie", "Role");
/// Hint.
pub const FUNCTION_HINT: Text = text(
    "Zoals intern begeleider of teamleider. Mag leeg.",
    "Such as care coordinator or team leader. May stay empty.",
);
/// Field.
pub const EMAIL: Text = text("E-mailadres", "E-mail address");
/// Heading.
pub const GROUPS: Text = text("Groepen", "Groups");
/// Label of the switch between years.
pub const SCHOOL_YEAR: Text = text("Schooljaar", "School year");
/// No groups.
pub const NO_GROUPS: Text = text(
    "Er zijn nog geen groepen in dit schooljaar.",
    "There are no groups in this school year yet.",
);
/// Button and page title.
pub const ADD_GROUP: Text = text("Groep toevoegen", "Add group");
/// Button.
pub const COPY_GROUPS: Text = text(
    "Groepen van vorig jaar overnemen",
    "Copy last year's groups",
);
/// Field and column.
pub const LEVEL: Text = text("Leerjaar of niveau", "Year or level");
/// Hint.
pub const LEVEL_HINT: Text = text(
    "Zoals groep 8 of klas 1 vmbo.",
    "Such as groep 8 or klas 1 vmbo.",
);
/// Hint.
pub const GROUP_NAME_HINT: Text = text("Zoals Groep 8a.", "Such as Groep 8a.");
/// Field and column.
pub const PUPILS: Text = text("Leerlingen", "Pupils");
/// Field and column.
pub const TEACHER: Text = text("Leerkracht", "Teacher");
/// Fact and field.
pub const OPENED_ON: Text = text("Open sinds", "Open since");
/// Hint.
pub const OPENED_ON_HINT: Text = text(
    "Mag leeg. In de jaren ervoor telt de school niet mee in de dekking.",
    "May stay empty. In the years before, the school does not count in coverage.",
);
/// Hint.
pub const MAY_BE_EMPTY: Text = text("Mag leeg.", "May stay empty.");
/// Column and heading.
pub const CANNOT: Text = text("Kan niet", "Cannot");
/// Heading.
pub const MOMENTS: Text = text(
    "Momenten waarop de groep niet kan",
    "Moments at which the group cannot",
);
/// No moments.
pub const NO_MOMENTS: Text = text("De groep kan altijd.", "The group is always free.");
/// Heading and button.
pub const ADD_MOMENT: Text = text("Moment toevoegen", "Add moment");
/// Question.
pub const WHEN: Text = text("Wanneer kan het niet?", "When can they not?");
/// Answer.
pub const WEEKLY: Text = text("Elke week", "Every week");
/// Answer.
pub const DATES: Text = text("Op bepaalde dagen", "On certain days");
/// Field.
pub const WEEKDAY: Text = text("Elke week op", "Every week on");
/// Field.
pub const FIRST_DAY: Text = text("Eerste dag", "First day");
/// Hint.
pub const FIRST_DAY_HINT: Text = text("Alleen bij bepaalde dagen.", "Only for certain days.");
/// Field.
pub const LAST_DAY: Text = text("Laatste dag", "Last day");
/// Hint.
pub const LAST_DAY_HINT: Text = text("Leeg bij één dag.", "Empty for a single day.");
/// Field.
pub const FROM: Text = text("Van", "From");
/// Field.
pub const UNTIL: Text = text("Tot", "Until");
/// Under the times.
pub const TIMES_HINT: Text = text(
    "Laat de tijden leeg voor de hele dag.",
    "Leave the times empty for the whole day.",
);
/// Field.
pub const REASON: Text = text("Reden", "Reason");
/// Hint.
pub const MOMENT_REASON_HINT: Text = text(
    "Zoals zwemles of toetsweek.",
    "Such as swimming or a test week.",
);
/// Heading.
pub const REMOVE_GROUP: Text = text("Groep verwijderen", "Remove group");
/// What removing does.
pub const REMOVE_GROUP_HELP: Text = text(
    "Dit kan alleen bij een groep zonder lessen.",
    "This is possible only for a group without lessons.",
);
/// Heading.
pub const FREE_DAYS: Text = text("Vrije dagen", "Days off");
/// None.
pub const NO_FREE_DAYS: Text = text(
    "Er zijn geen eigen vrije dagen.",
    "There are no days off of its own.",
);
/// Heading and button.
pub const ADD_FREE_DAY: Text = text("Vrije dag toevoegen", "Add day off");
/// Hint.
pub const FREE_DAY_REASON_HINT: Text = text("Zoals studiedag.", "Such as a study day.");
/// Heading.
pub const LESSONS: Text = text("Lessen", "Lessons");
/// No lessons.
pub const NO_LESSONS: Text = text("Er zijn nog geen lessen.", "There are no lessons yet.");
/// Fact.
pub const REQUESTS: Text = text("Aanvragen", "Requests");
/// Button.
pub const CLOSE: Text = text("School sluiten", "Close school");
/// What closing does.
pub const CLOSE_HELP: Text = text(
    "Er komen geen nieuwe aanvragen meer bij. De geschiedenis blijft.",
    "It takes no new requests. The history stays.",
);
/// Button.
pub const REOPEN: Text = text("Weer openen", "Open again");
/// Saved.
pub const DONE: &[(&str, Text)] = &[
    (
        "agenda-gemaakt",
        text(
            "Het agenda-adres van de school is gemaakt.",
            "The calendar address of the school was made.",
        ),
    ),
    ("agenda-ingetrokken", super::feed::REVOKED),
    ("lestijden", super::bell_times::SAVED),
    ("lestijden-gewoon", super::bell_times::BACK),
    (
        "link-gestuurd",
        text(
            "De link staat klaar. De school krijgt hem per mail.",
            "The link is on its way. The school gets it by mail.",
        ),
    ),
    (
        "link-ingetrokken",
        text(
            "De link is ingetrokken en werkt niet meer.",
            "The link was withdrawn and no longer works.",
        ),
    ),
    (
        "toegevoegd",
        text(
            "De school of vereniging is toegevoegd.",
            "The school or club was added.",
        ),
    ),
    (
        "gewijzigd",
        text("De gegevens zijn gewijzigd.", "The details were changed."),
    ),
    (
        "gesloten",
        text("De school is gesloten.", "The school was closed."),
    ),
    (
        "heropend",
        text("De school is weer open.", "The school is open again."),
    ),
    (
        "contact-toegevoegd",
        text("De contactpersoon is toegevoegd.", "The contact was added."),
    ),
    (
        "contact-gewijzigd",
        text(
            "De contactpersoon is gewijzigd.",
            "The contact was changed.",
        ),
    ),
    (
        "contact-gewist",
        text("De contactpersoon is gewist.", "The contact was erased."),
    ),
    (
        "groep-toegevoegd",
        text("De groep is toegevoegd.", "The group was added."),
    ),
    (
        "groep-gewijzigd",
        text("De groep is gewijzigd.", "The group was changed."),
    ),
    (
        "groep-verwijderd",
        text("De groep is verwijderd.", "The group was removed."),
    ),
    (
        "gekopieerd",
        text(
            "De groepen van vorig jaar zijn overgenomen.",
            "Last year's groups were copied.",
        ),
    ),
    (
        "moment-toegevoegd",
        text("Het moment is toegevoegd.", "The moment was added."),
    ),
    (
        "moment-verwijderd",
        text("Het moment is verwijderd.", "The moment was removed."),
    ),
    (
        "vrij-toegevoegd",
        text("De vrije dag is toegevoegd.", "The day off was added."),
    ),
    (
        "vrij-verwijderd",
        text("De vrije dag is verwijderd.", "The day off was removed."),
    ),
];

/// `38 scholen en verenigingen`.
pub fn found(language: Language, total: u64) -> String {
    match (language, total) {
        (Language::Dutch, 1) => "1 school of vereniging".to_owned(),
        (Language::Dutch, total) => format!("{total} scholen en verenigingen"),
        (Language::English, 1) => "1 school or club".to_owned(),
        (Language::English, total) => format!("{total} schools and clubs"),
    }
}

/// Said to a screen reader when the suggestions change.
pub fn suggestions(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "1 school gevonden".to_owned(),
        (Language::Dutch, count) => format!("{count} scholen gevonden"),
        (Language::English, 1) => "1 school found".to_owned(),
        (Language::English, count) => format!("{count} schools found"),
    }
}

/// Name of a button that removes something, for screen readers.
pub fn remove(language: Language, what: &str) -> String {
    language.of(format!("Verwijderen: {what}"), format!("Remove: {what}"))
}

/// Name of a link that changes something, for screen readers.
pub fn change(language: Language, what: &str) -> String {
    language.of(format!("Wijzigen: {what}"), format!("Change: {what}"))
}

/// `Geen lessen` or `3 lessen`.
pub fn lessons(language: Language, count: u64) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "1 les".to_owned(),
        (Language::Dutch, count) => format!("{count} lessen"),
        (Language::English, 1) => "1 lesson".to_owned(),
        (Language::English, count) => format!("{count} lessons"),
    }
}

/// Since when it is closed.
pub fn closed_since(language: Language, day: Day) -> String {
    let day = date(language, day);
    language.of(
        format!("Gesloten sinds {day}."),
        format!("Closed since {day}."),
    )
}

/// `dinsdag 09:00–10:30: zwemles`.
pub fn moment(language: Language, moment: &Unavailable) -> String {
    let when = match moment.when {
        When::Weekly { weekday: day } => {
            let day = Weekday::try_from(day).unwrap_or(Weekday::Sun);
            weekday(day).in_language(language).to_owned()
        }
        When::Dates {
            first_day,
            last_day,
        } => period(language, first_day, last_day),
    };
    let times = match moment.span {
        Span::DAY => String::new(),
        span => format!(" {span}"),
    };
    format!("{when}{times}: {}", moment.reason)
}

/// That the school itself last wrote the details of a contact down.
pub fn changed_by_school(language: Language, day: Day) -> String {
    let day = date(language, day);
    match language {
        Language::Dutch => format!("Door de school vastgelegd op {day}"),
        Language::English => format!("Written down by the school on {day}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::{GroupId, UnavailableId};
    use domain::time::Minute;
    use domain::values::Name;

    #[test]
    fn a_moment_at_which_a_group_cannot_is_told_in_one_line() {
        let swimming = Unavailable {
            id: UnavailableId::NIL,
            group: GroupId::NIL,
            when: When::Weekly { weekday: 1 },
            span: Span::of(Minute::at(9, 0), 90),
            reason: Name::parse("zwemles").expect("a name"),
        };
        let day = |text: &str| text.parse::<Day>().expect("a date");
        let (first_day, last_day) = (day("2026-12-31"), day("2027-01-04"));
        let camp = Unavailable {
            when: When::Dates {
                first_day,
                last_day,
            },
            span: Span::DAY,
            reason: Name::parse("kamp").expect("a name"),
            ..swimming.clone()
        };
        assert_eq!(
            [swimming, camp].map(|one| moment(Language::Dutch, &one)),
            [
                "dinsdag 09:00–10:30: zwemles",
                "31 december 2026 t/m 4 januari 2027: kamp"
            ]
        );
    }
}
