//! Acts on schools, and what schools do themselves.

use crate::text::{Text, text};

pub(super) const ACTS: &[(&str, Text)] = &[
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
