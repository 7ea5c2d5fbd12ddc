//! Citizen service numbers in cases.

use super::{Language, Text, text};

/// Field, card and page title.
pub const BSN: Text = text("BSN", "Citizen service number (BSN)");
/// Hint under the field.
pub const HINT: Text = text(
    "Negen cijfers. Laat het leeg als je het niet weet.",
    "Nine digits. Leave it empty when you do not know it.",
);
/// Lead of the page.
pub const LEAD: Text = text(
    "Dat je deze pagina opent, staat in het logboek. Haal het nummer weg door het veld leeg te maken.",
    "That you open this page stands in the log. Empty the field to take the number away.",
);
/// None is known.
pub const NONE: Text = text("Het BSN is niet bekend.", "The number is not known.");
/// Link.
pub const ADD: Text = text("Leg het BSN vast", "Write the number down");
/// Link.
pub const CHANGE: Text = text("Bekijk of wijzig het BSN", "See or change the number");
/// Before the links to the youth's other cases.
pub const ALSO: Text = text(
    "Deze jongere is al bekend. Zie ook:",
    "This youth is known already. See also:",
);
/// Field of a search where numbers are in use.
pub const SEARCH_FIELD: Text = text("Naam, zaaknummer of BSN", "Name, case number or BSN");
/// Card of an administrator.
pub const USE: Text = text("BSN in zaken", "Citizen service numbers in cases");
/// What the law asks.
pub const USE_HELP: Text = text(
    "Zet dit alleen aan met een wettelijke grond (Uitvoeringswet AVG, artikel 46).",
    "Turn this on only with a ground in law (Dutch GDPR act, article 46).",
);
/// What off means.
pub const USE_OFF: Text = text(
    "Zet je het uit? Dan blijft wat er is bewaard, maar ziet en vindt niemand het.",
    "Do you turn it off? What is there is kept, but nobody sees or finds it.",
);
/// Tick.
pub const IN_USE: Text = text(
    "Medewerkers leggen het BSN vast",
    "Workers write the number down",
);
/// Why a number is not taken.
pub const NOT_USED: Text = text(
    "Het BSN wordt hier niet gebruikt. Haal het weg en probeer het opnieuw.",
    "Citizen service numbers are not used here. Take it away and try again.",
);
/// After saving.
pub const DONE: &[(&str, Text)] = &[
    (
        "bsn",
        text("Het BSN is opgeslagen.", "The number was saved."),
    ),
    (
        "bsn-gebruik",
        text(
            "Het gebruik van het BSN is ingesteld.",
            "The use of numbers was set.",
        ),
    ),
];

/// `BSN ••••••333`, for who hears the page: the digits that are shown, and no bullets.
pub fn ends_on(language: Language, shown: &str) -> String {
    let digits = shown.trim_start_matches('•');
    match language {
        Language::Dutch => format!("eindigt op {digits}"),
        Language::English => format!("ends on {digits}"),
    }
}
