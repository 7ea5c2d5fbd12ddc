//! What people write with requests, cancellations and lessons; never a pupil's name.

/// With a request; most have none.
pub(crate) const REQUEST: &[&str] = &[
    "Graag dezelfde voorlichter als vorig jaar.",
    "De pauze is van 10.15 tot 10.30 uur.",
    "Melden bij de conciërge. Parkeren kan achter de school.",
    "Er is onrust in de groep na een ruzie in de app. Graag daar rekening mee houden.",
    "Wij hebben een continurooster: de school is om 14.00 uur uit.",
    "Het digibord in lokaal 4 heeft geen geluid. Neemt u een box mee?",
    "Graag vóór de toetsweek.",
    "De school zit tijdelijk in een noodgebouw aan de achterkant.",
];

/// Why a school cancelled.
pub(crate) const BY_SCHOOL: &[&str] = &[
    "Leerkracht ziek, geen vervanging",
    "Groep is op excursie",
    "School is die dag toch gesloten",
    "Rooster is veranderd",
];

/// Why we cancelled.
pub(crate) const BY_US: &[&str] = &[
    "Voorlichter ziek",
    "Code rood: te glad op de weg",
    "Auto met pech",
];

/// About a lesson that was given.
pub(crate) const GIVEN: &[&str] = &[
    "Fijne groep, veel vragen over vuurwerk en boetes.",
    "Leerkracht deed goed mee.",
    "Digibord deed het niet. Les zonder filmpje gegeven.",
    "Tien minuten later begonnen door de gymles.",
    "Groep vraagt om een vervolg over online pesten.",
    "Rustige les. Nabespreken met de intern begeleider.",
    "Veel herkenning bij het stuk over groepsdruk.",
];

/// About a lesson for which nobody was there.
pub(crate) const NOT_SHOWN_UP: &[&str] = &[
    "Groep was op schoolreis, wij stonden niet in de agenda.",
    "Niemand aanwezig. Receptie wist van niets.",
];
