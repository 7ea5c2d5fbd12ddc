//! Acts on lessons, requests and what they are planned with.

use crate::text::{Text, text};

pub(super) const ACTS: &[(&str, Text)] = &[
    (
        "agreement.add",
        text("Afspraak toegevoegd", "Agreement added"),
    ),
    (
        "agreement.change",
        text("Afspraak gewijzigd", "Agreement changed"),
    ),
    (
        "funding_source.add",
        text("Financieringsbron toegevoegd", "Source of money added"),
    ),
    ("lesson.charge", text("Les toegerekend", "Lesson charged")),
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
        "skill.rename",
        text("Vaardigheid hernoemd", "Skill renamed"),
    ),
    ("week.publish", text("Week gepubliceerd", "Week published")),
];
