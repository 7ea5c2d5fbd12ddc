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

const ACTS: &[(&str, Text)] = &[
    (
        "absence.add",
        text("Afwezigheid vastgelegd", "Absence recorded"),
    ),
    (
        "absence.remove",
        text("Afwezigheid verwijderd", "Absence removed"),
    ),
    (
        "account.change_passphrase",
        text("Wachtzin gewijzigd", "Passphrase changed"),
    ),
    (
        "account.set_passphrase",
        text("Wachtzin ingesteld", "Passphrase set"),
    ),
    ("account.sign_in", text("Ingelogd", "Signed in")),
    ("account.sign_out", text("Uitgelogd", "Signed out")),
    (
        "account.sign_out_everywhere",
        text("Overal uitgelogd", "Signed out everywhere"),
    ),
    (
        "bell_times.set",
        text(
            "Lestijden van een school opgeslagen",
            "Bell times of a school saved",
        ),
    ),
    (
        "bell_times.usual",
        text(
            "Lestijden van een school weer gewoon",
            "Bell times of a school back to usual",
        ),
    ),
    (
        "booking.accept",
        text("School zei ja op voorstel", "School accepted proposal"),
    ),
    (
        "booking.cancel",
        text("School zegde af", "School cancelled"),
    ),
    (
        "booking.confirm",
        text("School bevestigde", "School confirmed"),
    ),
    (
        "booking.contact",
        text("School koos aanspreekpunt", "School chose a contact"),
    ),
    (
        "booking.hold",
        text("School koos een tijd", "School picked a time"),
    ),
    (
        "booking.let_go",
        text("Gekozen tijd losgelaten", "Picked time let go"),
    ),
    (
        "booking.move",
        text("School verplaatste boeking", "School moved a booking"),
    ),
    (
        "booking.refuse",
        text("School zei nee op voorstel", "School refused proposal"),
    ),
    ("booking.undo", text("School draaide terug", "School undid")),
    (
        "booking.wish",
        text("School deed een aanvraag", "School asked"),
    ),
    (
        "busy.address",
        text(
            "Agenda-adres van een medewerker opgeslagen",
            "Calendar address of an employee saved",
        ),
    ),
    (
        "busy.remove",
        text(
            "Bezette tijd van een medewerker vergeten",
            "Busy time of an employee forgotten",
        ),
    ),
    (
        "busy.set",
        text(
            "Bezette tijd van een medewerker gelezen",
            "Busy time of an employee read",
        ),
    ),
    (
        "contact.add",
        text("Contactpersoon toegevoegd", "Contact added"),
    ),
    (
        "contact.ask_code",
        text(
            "School vroeg een code voor een contactpersoon",
            "School asked for a code for a contact",
        ),
    ),
    (
        "contact.wrong_code",
        text(
            "School typte een verkeerde code",
            "School typed a wrong code",
        ),
    ),
    (
        "contact.change_by_school",
        text("School wijzigde contactpersoon", "School changed a contact"),
    ),
    (
        "contact.change",
        text("Contactpersoon gewijzigd", "Contact changed"),
    ),
    (
        "contact.remove",
        text("Contactpersoon verwijderd", "Contact removed"),
    ),
    (
        "contact.erase",
        text("Contactpersoon gewist", "Contact erased"),
    ),
    (
        "contact.expire",
        text(
            "Contactpersoon gewist na de bewaartermijn",
            "Contact erased after the term",
        ),
    ),
    (
        "contact.export",
        text(
            "Gegevens van contactpersoon gedownload",
            "Data of a contact downloaded",
        ),
    ),
    (
        "contact.term",
        text("Bewaartermijn vastgelegd", "Retention term set"),
    ),
    (
        "contact.count_from",
        text(
            "Bewaartermijn begint te tellen",
            "Retention begins to count",
        ),
    ),
    (
        "employee.add",
        text("Medewerker toegevoegd", "Employee added"),
    ),
    (
        "employee.change",
        text("Medewerker gewijzigd", "Employee changed"),
    ),
    (
        "employee.create_admin",
        text("Beheerder gemaakt", "Administrator made"),
    ),
    (
        "employee.deactivate",
        text("Medewerker uit dienst", "Employee left"),
    ),
    (
        "employee.reactivate",
        text("Medewerker weer in dienst", "Employee came back"),
    ),
    (
        "employee.set_roles",
        text("Rollen gewijzigd", "Roles changed"),
    ),
    (
        "feed.make",
        text("Agenda-adres gemaakt", "Calendar address made"),
    ),
    (
        "feed.revoke",
        text("Agenda-adres ingetrokken", "Calendar address revoked"),
    ),
    (
        "free_day.add",
        text(
            "Vrije dag van een school toegevoegd",
            "Free day of a school added",
        ),
    ),
    (
        "free_day.remove",
        text(
            "Vrije dag van een school verwijderd",
            "Free day of a school removed",
        ),
    ),
    ("group.add", text("Groep toegevoegd", "Group added")),
    (
        "group.add_unavailable",
        text(
            "Moment dat een groep niet kan toegevoegd",
            "Unavailable moment added",
        ),
    ),
    ("group.change", text("Groep gewijzigd", "Group changed")),
    (
        "group.copy_year",
        text(
            "Groepen van vorig jaar overgenomen",
            "Groups copied from last year",
        ),
    ),
    ("group.remove", text("Groep verwijderd", "Group removed")),
    (
        "group.remove_unavailable",
        text(
            "Moment dat een groep niet kan verwijderd",
            "Unavailable moment removed",
        ),
    ),
    ("holiday.add", text("Vakantie toegevoegd", "Holiday added")),
    (
        "holiday.change",
        text("Vakantie gewijzigd", "Holiday changed"),
    ),
    (
        "holiday.remove",
        text("Vakantie verwijderd", "Holiday removed"),
    ),
    (
        "import.apply",
        text("Register verwerkt", "Register applied"),
    ),
    (
        "import.holidays",
        text("Vakanties geïmporteerd", "Holidays imported"),
    ),
    (
        "import.municipalities",
        text("Gemeenten geïmporteerd", "Municipalities imported"),
    ),
    (
        "import.points",
        text(
            "Plaatsen van scholen geïmporteerd",
            "Points of schools imported",
        ),
    ),
    (
        "import.postcodes",
        text("Postcodes geïmporteerd", "Postcodes imported"),
    ),
    (
        "import.review",
        text("Register klaargezet", "Register uploaded for review"),
    ),
    (
        "lesson.ask_again",
        text("Les weer aangevraagd", "Lesson asked for again"),
    ),
    ("lesson.cancel", text("Les geannuleerd", "Lesson cancelled")),
    ("lesson.confirm", text("Les bevestigd", "Lesson confirmed")),
    ("lesson.propose", text("Voorstel gestuurd", "Proposal sent")),
    ("lesson.move", text("Les verplaatst", "Lesson moved")),
    ("lesson.place", text("Les ingepland", "Lesson placed")),
    (
        "lesson.record",
        text("Les geregistreerd", "Lesson recorded"),
    ),
    (
        "lesson.reply",
        text(
            "Antwoord op een uitnodiging ingelezen",
            "Answer to an invitation read",
        ),
    ),
    (
        "lesson.take_off",
        text("Les van het bord gehaald", "Lesson taken off the board"),
    ),
    (
        "lesson.undo",
        text("Wijziging ongedaan gemaakt", "Change undone"),
    ),
    (
        "lesson.unrecord",
        text(
            "Registratie van les ingetrokken",
            "Record of lesson withdrawn",
        ),
    ),
    (
        "lesson_type.add",
        text("Les aan aanbod toegevoegd", "Lesson type added"),
    ),
    (
        "lesson_type.add_version",
        text("Nieuwe versie van les", "New version of lesson type"),
    ),
    (
        "lesson_type.change",
        text("Les in aanbod gewijzigd", "Lesson type changed"),
    ),
    (
        "lesson_type.change_version",
        text("Versie van les gewijzigd", "Version of lesson type changed"),
    ),
    (
        "lesson_type.remove_version",
        text(
            "Versie van les verwijderd",
            "Version of lesson type removed",
        ),
    ),
    (
        "mail.dropped",
        text("Post kwam te laat", "Mail came too late"),
    ),
    (
        "mail.example",
        text("Voorbeeldmail gevraagd", "Example mail asked for"),
    ),
    ("mail.failed", text("Post mislukt", "Mail failed")),
    (
        "mail.retry",
        text("Post opnieuw geprobeerd", "Mail tried again"),
    ),
    ("mail.sent", text("Post verstuurd", "Mail sent")),
    ("mail.stop", text("Post gestopt", "Mail stopped")),
    ("mail.wipe", text("Oude post gewist", "Old mail wiped")),
    (
        "organisation.add",
        text("School of vereniging toegevoegd", "School or club added"),
    ),
    (
        "organisation.change",
        text("School of vereniging gewijzigd", "School or club changed"),
    ),
    (
        "organisation.close",
        text("School of vereniging gesloten", "School or club closed"),
    ),
    (
        "organisation.import_change",
        text(
            "School gewijzigd uit register",
            "School changed by register",
        ),
    ),
    (
        "organisation.import_close",
        text(
            "School gesloten volgens register",
            "School closed by register",
        ),
    ),
    (
        "organisation.import_new",
        text("School nieuw uit register", "School new from register"),
    ),
    (
        "organisation.import_reopen",
        text(
            "School heropend volgens register",
            "School reopened by register",
        ),
    ),
    (
        "organisation.reopen",
        text("School of vereniging heropend", "School or club reopened"),
    ),
    (
        "region.load_demo",
        text("Demo-regio geladen", "Demo region loaded"),
    ),
    (
        "request.add_groups",
        text("Groepen aan aanvraag toegevoegd", "Groups added to request"),
    ),
    (
        "request.cancel",
        text("Aanvraag geannuleerd", "Request cancelled"),
    ),
    (
        "request.change",
        text("Aanvraag gewijzigd", "Request changed"),
    ),
    ("request.make", text("Aanvraag gemaakt", "Request made")),
    (
        "request.withdraw_group",
        text("Groep uit aanvraag gehaald", "Group withdrawn from request"),
    ),
    ("skill.add", text("Vaardigheid toegevoegd", "Skill added")),
    (
        "school.book_for",
        text("Geboekt namens een school", "Booked on behalf of a school"),
    ),
    ("school.enter", text("School kwam binnen", "School came in")),
    ("school.leave", text("School sloot af", "School left")),
    (
        "school.link",
        text("Link voor school gemaakt", "Link for school made"),
    ),
    (
        "school.revoke_link",
        text("Link van school ingetrokken", "Link of school taken back"),
    ),
    ("season.add", text("Seizoen toegevoegd", "Season added")),
    ("season.change", text("Seizoen gewijzigd", "Season changed")),
    (
        "season.offer",
        text("Aanbod van seizoen gewijzigd", "Offer of season changed"),
    ),
    (
        "season.quota",
        text(
            "Quotum van gemeente gewijzigd",
            "Quota of municipality changed",
        ),
    ),
    (
        "skill.rename",
        text("Vaardigheid hernoemd", "Skill renamed"),
    ),
    ("week.publish", text("Week gepubliceerd", "Week published")),
    (
        "waiting.close",
        text("Wachten voorbij met seizoen", "Waiting ended with season"),
    ),
    (
        "waiting.join",
        text("School op de wachtlijst", "School joined waiting list"),
    ),
    (
        "waiting.leave",
        text("School van de wachtlijst", "School left waiting list"),
    ),
    (
        "waiting.offer",
        text("Vrije tijd aangeboden", "Free time offered"),
    ),
];

/// An act in words; one without words as its code.
pub fn act(language: Language, code: &str) -> String {
    let area = || AREAS.iter().find(|(prefix, _)| *prefix == code);
    ACTS.iter()
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
