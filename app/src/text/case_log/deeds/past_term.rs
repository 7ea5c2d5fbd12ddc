//! What is past its term, and what a youth asks to see.

use crate::text::{Text, text};

pub(super) const PAST_TERM: &[(&str, Text)] = &[
    (
        "youth.erase",
        text(
            "Wiste alles na afloop van de bewaartermijn",
            "Erased everything after its term",
        ),
    ),
    (
        "retention.",
        text(
            "Tellen wat te lang bewaard is",
            "Counting what is past its term",
        ),
    ),
    (
        "retention.birth",
        text(
            "Keek voor een bewaartermijn naar de geboortedatum",
            "Looked at the date of birth for a term",
        ),
    ),
    (
        "retention.count",
        text(
            "Telde hoeveel zaken hun termijn voorbij zijn",
            "Counted how many cases are past their term",
        ),
    ),
    (
        "erasure.",
        text("Wissen na de termijn", "Erasing after the term"),
    ),
    (
        "erasure.read",
        text(
            "Bekeek wat gewist kan worden",
            "Looked at what can be erased",
        ),
    ),
    (
        "erasure.propose",
        text("Stelde voor om te wissen", "Proposed to erase"),
    ),
    (
        "erasure.list",
        text(
            "Zette de zaak op een voorstel om te wissen",
            "Put the case on a proposal to erase",
        ),
    ),
    (
        "erasure.withdraw",
        text(
            "Trok een voorstel om te wissen in",
            "Took a proposal to erase back",
        ),
    ),
    (
        "erasure.approve",
        text("Keurde een voorstel om te wissen goed", "Agreed to erase"),
    ),
    (
        "erasure.part",
        text(
            "Wiste een deel van de zaak na de bewaartermijn",
            "Erased a part of the case after its term",
        ),
    ),
    ("access.", text("Inzageverzoeken", "Requests for the file")),
    (
        "access.list",
        text(
            "Zag een open inzageverzoek op een lijst",
            "Saw an open request for the file on a list",
        ),
    ),
    (
        "access.register",
        text(
            "Legde een inzageverzoek vast",
            "Wrote down a request for the file",
        ),
    ),
    (
        "access.begin",
        text(
            "Las de zaak voor een inzageverzoek",
            "Read the case for a request for the file",
        ),
    ),
    (
        "access.make",
        text(
            "Maakte de gegevens voor een inzageverzoek",
            "Made the data for a request for the file",
        ),
    ),
    (
        "access.read",
        text(
            "Bekeek de inzageverzoeken",
            "Looked at the requests for the file",
        ),
    ),
    (
        "access.sign",
        text(
            "Tekende een inzageverzoek af",
            "Signed a request for the file",
        ),
    ),
    (
        "access.download",
        text(
            "Haalde de gegevens van een inzageverzoek op",
            "Downloaded the data of a request for the file",
        ),
    ),
    (
        "access.end",
        text(
            "Rondde een inzageverzoek af",
            "Ended a request for the file",
        ),
    ),
];
