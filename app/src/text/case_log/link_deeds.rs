//! Deeds at the edge of cases: worries from lessons, lessons of a school, searches.

use crate::text::{Text, text};

/// Deeds in words that a youth understands.
pub(super) const DEEDS: &[(&str, Text)] = &[
    (
        "case.set_school",
        text("Legde de school vast", "Wrote the school down"),
    ),
    (
        "case.correct",
        text("Verbeterde de gegevens", "Put the data right"),
    ),
    (
        "case.report_sent",
        text(
            "Verstuurde het bericht aan de verwijzer",
            "Sent the message to the referrer",
        ),
    ),
    (
        "assignment.remove",
        text("Haalde een opdracht weg", "Removed an assignment"),
    ),
    (
        "handover.begin",
        text("Begon een overdracht", "Began a handover"),
    ),
    ("role.", text("Rollen voor zaken", "Roles for cases")),
    (
        "role.case_worker",
        text(
            "Gaf iemand de rol Halt-medewerker",
            "Gave somebody the role of case worker",
        ),
    ),
    (
        "role.case_coordinator",
        text(
            "Gaf iemand de rol coördinator zaken",
            "Gave somebody the role of case coordinator",
        ),
    ),
    (
        "role.privacy_officer",
        text(
            "Gaf iemand de rol privacyfunctionaris",
            "Gave somebody the role of privacy officer",
        ),
    ),
    (
        "case.found",
        text("Vond de zaak met zoeken", "Found the case by searching"),
    ),
    (
        "cases.search",
        text("Zocht een zaak op naam", "Searched a case by name"),
    ),
    (
        "cases.count",
        text("Telde zaken, afgerond", "Counted cases, rounded"),
    ),
    (
        "case.reopen",
        text("Heropende de zaak", "Reopened the case"),
    ),
    ("bsn.", text("BSN", "Citizen service numbers")),
    (
        "bsn.read",
        text("Bekeek het hele BSN", "Looked at the whole BSN"),
    ),
    ("bsn.set", text("Legde het BSN vast", "Wrote the BSN down")),
    (
        "bsn.remove",
        text("Haalde het BSN weg", "Took the BSN away"),
    ),
    (
        "bsn.also",
        text(
            "Zag bij een andere zaak dat deze jongere bekend is",
            "Saw at another case that this youth is known",
        ),
    ),
    (
        "bsn.index",
        text(
            "Maakte het BSN vindbaar met een nieuwe sleutel",
            "Made the BSN found by a new key",
        ),
    ),
    ("follow_up.", text("Nazorg", "Follow-up")),
    (
        "follow_up.agree",
        text("Sprak nazorg af", "Agreed a follow-up"),
    ),
    (
        "follow_up.done",
        text("Legde nazorg vast", "Wrote a follow-up down"),
    ),
    ("worry.", text("Zorgen uit lessen", "Worries from lessons")),
    (
        "worry.pass",
        text(
            "Gaf een zorg uit een les door",
            "Passed a worry from a lesson on",
        ),
    ),
    (
        "worry.read",
        text("Las een zorg uit een les", "Read a worry from a lesson"),
    ),
    (
        "worry.link",
        text("Zette een zorg in een zaak", "Put a worry into a case"),
    ),
    (
        "worry.set_aside",
        text("Legde een zorg terzijde", "Set a worry aside"),
    ),
    (
        "worry.destroy",
        text("Vernietigde een zorg", "Destroyed a worry"),
    ),
];
