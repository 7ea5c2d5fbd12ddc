mod house;
mod planning;
mod schools;

use crate::text::{Language, Text, text};

/// What a filter can choose: the start of the acts, and its name.
pub const AREAS: &[(&str, Text)] = &[
    ("lesson.", text("Lessen", "Lessons")),
    ("request.", text("Aanvragen", "Requests")),
    ("week.", text("Publiceren", "Publishing")),
    (
        "organisation.",
        text("Scholen en verenigingen", "Schools and clubs"),
    ),
    ("contact.", text("Contactpersonen", "Contacts")),
    ("group.", text("Groepen", "Groups")),
    (
        "free_day.",
        text("Vrije dagen van scholen", "Free days of schools"),
    ),
    ("employee.", text("Medewerkers", "Staff")),
    ("absence.", text("Afwezigheid", "Absences")),
    ("lesson_type.", text("Lesaanbod", "Catalogue")),
    ("skill.", text("Vaardigheden", "Skills")),
    ("holiday.", text("Vakanties", "Holidays")),
    ("agreement.", text("Afspraken", "Agreements")),
    ("alert.", text("Aandachtspunten", "Alerts")),
    (
        "funding_source.",
        text("Financieringsbronnen", "Sources of money"),
    ),
    ("offence.", text("Feiten in zaken", "Offences in cases")),
    ("case_terms.", text("Termijnen van zaken", "Terms of cases")),
    (
        "case_retention.",
        text("Bewaren van zaken", "Keeping of cases"),
    ),
    (
        "case_letter.",
        text("Teksten van brieven", "Texts of letters"),
    ),
    ("case_index.", text("Verwijsindexen", "Indexes of signals")),
    (
        "care_organisation.",
        text("Organisaties die helpen", "Organisations that help"),
    ),
    ("connection.", text("Koppelingen", "Connections")),
    ("import.", text("Importeren", "Imports")),
    ("mail.", text("Post", "Mail")),
    (
        "account.",
        text("Inloggen en wachtzin", "Sign-in and passphrase"),
    ),
    ("busy.", text("Bezette tijd", "Busy time")),
    ("bell_times.", text("Lestijden", "Bell times")),
    ("feed.", text("Agenda-adressen", "Calendar addresses")),
    (
        "booking.",
        text("Boekingen door scholen", "Bookings by schools"),
    ),
    ("school.", text("Toegang van scholen", "Access of schools")),
    ("season.", text("Seizoenen", "Seasons")),
    ("waiting.", text("Wachtlijst", "Waiting list")),
];

/// All acts, in words.
const ACTS: [&[(&str, Text)]; 3] = [house::ACTS, planning::ACTS, schools::ACTS];

/// An act in words; one without words as its code.
pub fn act(language: Language, code: &str) -> String {
    let area = || AREAS.iter().find(|(prefix, _)| *prefix == code);
    ACTS.iter()
        .copied()
        .flatten()
        .find(|(known, _)| *known == code)
        .or_else(area)
        .map_or_else(
            || code.to_owned(),
            |(_, words)| words.in_language(language).to_owned(),
        )
}

/// The page of the record that an act was done to, if it has one.
pub fn place(act: &str, subject: &str) -> Option<String> {
    if subject.is_empty() {
        return None;
    }
    let (area, _) = act.split_once('.')?;
    Some(match area {
        "employee" => format!("/medewerkers/{subject}"),
        "lesson_type" => format!("/lesaanbod/{subject}"),
        "organisation" => format!("/scholen/{subject}"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_belongs_to_something_a_filter_can_choose() {
        let homeless: Vec<_> = ACTS
            .iter()
            .copied()
            .flatten()
            .map(|(act, _)| *act)
            .filter(|act| !AREAS.iter().any(|(prefix, _)| act.starts_with(prefix)))
            .collect();
        // The demo is loaded once, before anybody looks.
        assert_eq!(homeless, ["region.load_demo"]);
    }

    #[test]
    fn an_act_without_words_is_told_by_its_code() {
        assert_eq!(act(Language::Dutch, "lesson.move"), "Les verplaatst");
        assert_eq!(act(Language::Dutch, "lesson.sing"), "lesson.sing");
    }
}
