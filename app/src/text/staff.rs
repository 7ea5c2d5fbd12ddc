//! Staff: list, one employee, forms.

use super::{Language, Text, text};
use domain::employee::{AbsenceKind, GrantSeen};
use domain::permission::Role;

/// Page title and place in the menu.
pub const STAFF: Text = text("Medewerkers", "Staff");
/// Lead of the list.
pub const STAFF_LEAD: Text = text(
    "Wie hier werkt, wat iemand kan en hoeveel uur.",
    "Who works here, what they can do and for how many hours.",
);
/// Button and page title.
pub const ADD: Text = text("Medewerker toevoegen", "Add employee");
/// Filter.
pub const SHOW: Text = text("Toon", "Show");
/// Filter.
pub const WORKING: Text = text("In dienst", "Working here");
/// Filter and badge.
pub const LEFT: Text = text("Uit dienst", "Left");
/// Filter and column.
pub const SKILL: Text = text("Vaardigheid", "Skill");
/// Filter.
pub const ANY_SKILL: Text = text("Alle vaardigheden", "All skills");
/// Column and field.
pub const NAME: Text = text("Naam", "Name");
/// Column, fact and field.
pub const SKILLS: Text = text("Vaardigheden", "Skills");
/// Column and fact.
pub const CONTRACT: Text = text("Contract", "Contract");
/// Column and heading.
pub const ROLES: Text = text("Rollen", "Roles");
/// Nobody found.
pub const NOBODY: Text = text("Niemand gevonden", "Nobody found");
/// What to do then.
pub const NOBODY_HELP: Text = text(
    "Kies een andere vaardigheid, of toon ook wie uit dienst is.",
    "Choose another skill, or also show who left.",
);
/// Heading.
pub const FACTS: Text = text("Gegevens", "Details");
/// Fact and field.
pub const EMAIL: Text = text("E-mailadres", "E-mail address");
/// Hint.
pub const EMAIL_HINT: Text = text(
    "Met dit adres logt iemand in.",
    "This is the address to sign in with.",
);
/// Fact and field.
pub const PHONE: Text = text("Telefoon", "Telephone");
/// Hint.
pub const PHONE_HINT: Text = text(
    "Scholen mogen dit nummer zien.",
    "Schools may see this number.",
);
/// Fact and field.
pub const HOME: Text = text("Postcode van vertrek", "Postcode of departure");
/// Hint.
pub const HOME_HINT: Text = text(
    "Hier begint en eindigt de werkdag. Zo rekenen we reistijd uit.",
    "The working day starts and ends here. We use it for travel time.",
);
/// Field.
pub const CONTRACT_HOURS: Text = text("Contract in uren per week", "Contract in hours a week");
/// Hint.
pub const CONTRACT_HINT: Text = text("Bijvoorbeeld 32 of 32,5.", "For example 32 or 32.5.");
/// Fact: can sign in or not.
pub const SIGN_IN: Text = text("Inloggen", "Sign in");
/// Has a passphrase.
pub const HAS_ACCOUNT: Text = text("Heeft een wachtzin", "Has a passphrase");
/// Has none.
pub const NO_ACCOUNT: Text = text("Nog geen wachtzin", "No passphrase yet");
/// Explanation.
pub const FIRST_PASSPHRASE_HELP: Text = text(
    "Spreek een eerste wachtzin af. Je collega wijzigt die zelf na het inloggen.",
    "Agree on a first passphrase. Your colleague changes it after signing in.",
);
/// Explanation.
pub const NEW_PASSPHRASE_HELP: Text = text(
    "Wachtzin kwijt? Spreek een nieuwe af. Je collega wordt overal uitgelogd.",
    "Passphrase lost? Agree on a new one. Your colleague is signed out everywhere.",
);
/// Button.
pub const GIVE_FIRST_PASSPHRASE: Text = text("Eerste wachtzin geven", "Give first passphrase");
/// Button.
pub const GIVE_NEW_PASSPHRASE: Text = text("Nieuwe wachtzin geven", "Give new passphrase");
/// Heading and group of fields.
pub const HOURS: Text = text("Werktijden", "Working hours");
/// Hint.
pub const HOURS_HINT: Text = text("Laat een vrije dag leeg.", "Leave a day off empty.");
/// Field.
pub const FROM: Text = text("van", "from");
/// Field.
pub const UNTIL: Text = text("tot", "until");
/// A day without working hours.
pub const DAY_OFF: Text = text("vrij", "off");
/// Nothing is known.
pub const UNKNOWN: Text = text("Niet ingevuld", "Not filled in");
/// Heading.
pub const ABSENCES: Text = text("Afwezig", "Absences");
/// No absences.
pub const NO_ABSENCES: Text = text("Er is niets gepland.", "Nothing is planned.");
/// Heading and button.
pub const ADD_ABSENCE: Text = text("Afwezigheid vastleggen", "Record an absence");
/// Field.
pub const REASON: Text = text("Reden", "Reason");
/// Field.
pub const FIRST_DAY: Text = text("Eerste dag", "First day");
/// Field.
pub const LAST_DAY: Text = text("Laatste dag", "Last day");
/// Hint.
pub const LAST_DAY_HINT: Text = text("Leeg bij één dag.", "Empty for one day.");
/// Field.
pub const FROM_TIME: Text = text("Vanaf", "From");
/// Field.
pub const UNTIL_TIME: Text = text("Tot", "Until");
/// Hint.
pub const TIME_HINT: Text = text("Leeg bij hele dagen.", "Empty for whole days.");
/// Nobody gave them a role.
pub const NO_ROLES: Text = text(
    "Nog geen rol. Zonder rol ziet iemand niets.",
    "No role yet. Without one, nothing can be seen.",
);
/// Hint of the roles.
pub const ROLES_HINT: Text = text("Een nieuwe rol geldt meteen.", "A new role counts at once.");
/// Question above the roles.
pub const WHICH_ROLES: Text = text("Wat mag deze persoon?", "What may this person do?");
/// A role without an area.
pub const WHOLE_REGION: Text = text("hele regio", "whole region");
/// Button.
pub const SAVE_ROLES: Text = text("Rollen opslaan", "Save roles");
/// Button and heading.
pub const DEACTIVATE: Text = text("Uit dienst melden", "Mark as left");
/// Explanation.
pub const DEACTIVATE_HELP: Text = text(
    "Inloggen en agenda stoppen meteen. Geplande lessen blijven staan.",
    "Sign-in and calendar stop at once. Planned lessons stay.",
);
/// Button and heading.
pub const REACTIVATE: Text = text("Weer in dienst melden", "Mark as back");
/// Explanation.
pub const REACTIVATE_HELP: Text = text(
    "Rollen, vaardigheden en wachtzin zijn bewaard.",
    "Roles, skills and passphrase were kept.",
);
/// Page title.
pub const CHANGE: Text = text("Medewerker wijzigen", "Change employee");
/// Section of the form.
pub const PERSON: Text = text("Persoon", "Person");
/// Section of the form.
pub const WORK: Text = text("Werk", "Work");
/// Link after somebody left.
pub const TO_PLANNING: Text = text("Naar de planning", "To the planning");

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    ("agenda-adres", super::busy::SET_DONE),
    ("agenda-gelezen", super::busy::READ_DONE),
    ("agenda-weg", super::busy::FORGOTTEN),
    (
        "toegevoegd",
        text(
            "De medewerker is toegevoegd. Geef nu een rol.",
            "The employee was added. Now give a role.",
        ),
    ),
    (
        "gewijzigd",
        text("De gegevens zijn opgeslagen.", "The details were saved."),
    ),
    (
        "rollen",
        text("De rollen zijn opgeslagen.", "The roles were saved."),
    ),
    (
        "wachtzin",
        text(
            "De wachtzin is ingesteld. Je collega kan nu inloggen.",
            "The passphrase is set. Your colleague can sign in now.",
        ),
    ),
    (
        "afwezig",
        text("De afwezigheid is vastgelegd.", "The absence was recorded."),
    ),
    (
        "aanwezig",
        text("De afwezigheid is verwijderd.", "The absence was removed."),
    ),
    (
        "weg",
        text("De medewerker is uit dienst.", "The employee has left."),
    ),
    (
        "terug",
        text("De medewerker is weer in dienst.", "The employee is back."),
    ),
];

/// The name of a role.
pub const fn role(role: Role) -> Text {
    match role {
        Role::Planner => text("Planner", "Planner"),
        Role::Educator => text("Voorlichter", "Educator"),
        Role::Manager => text("Manager", "Manager"),
        Role::CaseWorker => text("Halt-medewerker", "Case worker"),
        Role::CaseCoordinator => text("Coördinator zaken", "Case coordinator"),
        Role::PrivacyOfficer => text("Privacyfunctionaris", "Privacy officer"),
        Role::Administrator => text("Beheerder", "Administrator"),
    }
}

/// A role with its area: `Planner (Leiden)`.
pub fn role_seen(language: Language, grant: &GrantSeen) -> String {
    let name = role(grant.role).in_language(language);
    match &grant.area {
        Some((_, area)) => format!("{name} ({area})"),
        None => name.to_owned(),
    }
}

/// A kind of absence, to choose from.
pub const fn absence(kind: AbsenceKind) -> Text {
    match kind {
        AbsenceKind::Leave => text("Verlof", "Leave"),
        AbsenceKind::Illness => text("Ziek", "Illness"),
        AbsenceKind::Other => text("Anders, zoals een cursus", "Other, such as training"),
    }
}

/// `32 uur`, `32,5 uur`: minutes of a contract as hours a week.
pub fn contract(language: Language, minutes: u16) -> String {
    let (hours, hundredths) = (minutes / 60, (minutes % 60 * 100 + 30) / 60);
    let comma = language.of(',', '.');
    let number = match hundredths {
        0 => hours.to_string(),
        part if part % 10 == 0 => format!("{hours}{comma}{}", part / 10),
        part => format!("{hours}{comma}{part:02}"),
    };
    format!("{number} {}", language.of("uur", "hours"))
}

/// How many were found.
pub fn found(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "1 medewerker".to_owned(),
        (Language::Dutch, count) => format!("{count} medewerkers"),
        (Language::English, 1) => "1 employee".to_owned(),
        (Language::English, count) => format!("{count} employees"),
    }
}

/// Lessons that still stand under the name of somebody who left.
pub fn open_lessons(language: Language, count: u32) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "Er staat nog 1 les op deze naam. Plan die opnieuw in.".to_owned(),
        (Language::Dutch, count) => {
            format!("Er staan nog {count} lessen op deze naam. Plan ze opnieuw in.")
        }
        (Language::English, 1) => "1 lesson still stands under this name. Plan it anew.".to_owned(),
        (Language::English, count) => {
            format!("{count} lessons still stand under this name. Plan them anew.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contract_is_told_in_hours_and_parts_of_hours() {
        let told = [1_920, 1_950, 1_935].map(|minutes| contract(Language::Dutch, minutes));
        assert_eq!(told, ["32 uur", "32,5 uur", "32,25 uur"]);
    }
}
