use crate::text::{Language, Text, catalogue, lesson_state, outbox, staff, text, time};
use domain::lesson::State;
use domain::organisation::OrganisationKind;
use domain::outbox::Trouble;
use domain::permission::Role;
use domain::time::{Day, Minute};

const FIELDS: &[(&str, Text)] = &[
    ("scopes", text("Mag lezen", "May read")),
    ("area", text("Gebied", "Area")),
    ("active", text("In dienst", "Working here")),
    ("after", text("Na", "After")),
    ("attempts", text("Pogingen", "Tries")),
    ("batch", text("Samen met", "Together with")),
    ("before", text("Voor", "Before")),
    ("by", text("Door", "By")),
    ("changed", text("Gewijzigd", "Changed")),
    ("closed", text("Gesloten", "Closed")),
    ("contact", text("Contactpersoon", "Contact")),
    ("contacts", text("Contactpersonen", "Contacts")),
    ("contract_hours", text("contract", "contract")),
    ("day", text("dag", "day")),
    ("educators", text("voorlichters", "educators")),
    ("educators_needed", text("Voorlichters", "Educators")),
    ("email", text("e-mailadres", "e-mail address")),
    ("employee", text("Medewerker", "Employee")),
    ("fields", text("Gewijzigde velden", "Changed fields")),
    ("first_day", text("Eerste dag", "First day")),
    ("from", text("Van", "From")),
    (
        "colleagues",
        text("Medewerkers weggelakt", "Colleagues masked"),
    ),
    ("ground", text("Grondslag", "Ground")),
    ("parents", text("Ouders weggelakt", "Parents masked")),
    ("referrer", text("Verwijzer weggelakt", "Referrer masked")),
    ("group", text("Groep", "Group")),
    ("groups", text("Groepen", "Groups")),
    (
        "home_postcode",
        text("postcode van vertrek", "postcode of departure"),
    ),
    ("hours", text("werktijden", "working hours")),
    ("kind", text("Soort", "Kind")),
    ("kinds", text("Voor wie", "For whom")),
    ("largest_group", text("Grootste groep", "Largest group")),
    ("last_day", text("Laatste dag", "Last day")),
    ("left_out", text("Overgeslagen", "Left out")),
    ("lesson", text("Les", "Lesson")),
    ("lesson_type", text("Les uit aanbod", "Lesson type")),
    ("lessons", text("Lessen", "Lessons")),
    ("letters", text("Brieven", "Letters")),
    ("links", text("Links", "Links")),
    ("mails", text("Berichten", "Messages")),
    ("minutes", text("Minuten", "Minutes")),
    ("months", text("Maanden", "Months")),
    ("moved", text("Verplaatst", "Moved")),
    ("municipalities", text("Gemeenten", "Municipalities")),
    ("name", text("Naam", "Name")),
    ("steps", text("Stappen", "Steps")),
    ("new", text("Nieuw", "New")),
    ("new_areas", text("Nieuwe gebieden", "New areas")),
    ("offered", text("Aan te vragen", "Offered")),
    ("open_lessons", text("Open lessen", "Open lessons")),
    (
        "organisation",
        text("School of vereniging", "School or club"),
    ),
    ("pattern", text("Patroon", "Pattern")),
    ("phone", text("telefoon", "telephone")),
    ("rejected", text("Afgewezen", "Rejected")),
    ("roles", text("Rollen", "Roles")),
    ("school_year", text("Schooljaar", "School year")),
    ("season", text("Seizoen", "Season")),
    ("sessions", text("Beëindigde sessies", "Sessions ended")),
    ("setup_minutes", text("Klaarzetten", "Set-up minutes")),
    ("short_name", text("Korte naam", "Short name")),
    ("site_code", text("Vestigingscode", "Site code")),
    ("skills", text("Vaardigheden", "Skills")),
    ("slot", text("plek", "place")),
    ("start", text("begin", "start")),
    ("state", text("status", "state")),
    ("texts", text("Teksten", "Texts")),
    ("to", text("Naar", "To")),
    ("trouble", text("Probleem", "Trouble")),
    ("until", text("Tot en met", "Until")),
    ("valid_from", text("Geldt vanaf", "In force from")),
    ("version", text("Versie", "Version")),
    ("when", text("Wanneer", "When")),
    ("withdrawn", text("Ingetrokken", "Withdrawn")),
];

fn known(language: Language, name: &str) -> Option<&'static str> {
    let found = FIELDS.iter().find(|(known, _)| *known == name)?;
    Some(found.1.in_language(language))
}

/// A field in words, one inside another with a comma between; as its code without words.
pub fn field(language: Language, name: &str) -> String {
    // Where a lesson is, is told by its day and time.
    let parts = name
        .split('.')
        .filter(|part| *part != "slot" || name.ends_with("slot"));
    let words: Vec<_> = parts
        .map(|part| known(language, part).unwrap_or(part))
        .collect();
    words.join(", ")
}

/// A value as people read it: days, times, roles, states, yes and no.
pub fn value(language: Language, field: &str, value: &str) -> String {
    let last = field.rsplit('.').next().unwrap_or(field);
    let told: Vec<_> = value
        .split(", ")
        .map(|one| single(language, last, one))
        .collect();
    told.join(", ")
}

fn single(language: Language, field: &str, value: &str) -> String {
    let words = |text: Text| text.in_language(language).to_owned();
    let role = |value: &str| {
        let (code, _) = value.split_once(':').unwrap_or((value, ""));
        Role::parse(code).ok().map(|role| words(staff::role(role)))
    };
    let told = match (field, value) {
        (_, "true") => Some(language.of("ja", "yes").to_owned()),
        (_, "false") => Some(language.of("nee", "no").to_owned()),
        ("fields", value) => known(language, value).map(str::to_lowercase),
        ("roles", value) => role(value),
        ("state", value) => State::parse(value)
            .ok()
            .map(|state| words(lesson_state::state(state))),
        ("kinds", value) => OrganisationKind::parse(value)
            .ok()
            .map(|kind| words(catalogue::kinds(kind))),
        ("kind", value) => outbox::known_kind(value).map(words),
        ("trouble", value) => {
            Trouble::parse(value).map(|trouble| outbox::trouble(language, trouble))
        }
        ("start" | "end", value) => value.parse().ok().map(|minute| Minute(minute).to_string()),
        _ => value
            .parse::<Day>()
            .ok()
            .map(|day| time::date(language, day)),
    };
    told.unwrap_or_else(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_lesson_was_is_told_by_day_and_time() {
        let told = [
            ("before.slot.day", "2026-11-24"),
            ("before.slot.start", "570"),
            ("roles", "planner, manager"),
        ]
        .map(|(name, text)| {
            (
                field(Language::Dutch, name),
                value(Language::Dutch, name, text),
            )
        });
        let expected = [
            ("Voor, dag", "24 november 2026"),
            ("Voor, begin", "09:30"),
            ("Rollen", "Planner, Manager"),
        ]
        .map(|(name, text)| (name.to_owned(), text.to_owned()));
        assert_eq!(told, expected);
    }
}
