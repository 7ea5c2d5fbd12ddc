//! What is known of a youth, put right.

use super::{Text, text};
use domain::cases::CorrectionRefusal;

/// Page title, and link.
pub const TITLE: Text = text("Gegevens verbeteren", "Put data right");
/// Lead.
pub const LEAD: Text = text(
    "Is er iets fout of veranderd? Dat je het verbetert, staat in het logboek.",
    "Is something wrong, or has it changed? That you put it right stands in the log.",
);
/// Hint of the municipality.
pub const MUNICIPALITY_HINT: Text = text(
    "Bij een andere gemeente kan een ander gebied of een andere index horen.",
    "Another municipality can belong to another area or another index.",
);

/// Why it is not done now.
pub const fn refusal(refusal: CorrectionRefusal) -> Text {
    match refusal {
        CorrectionRefusal::OtherIndex => text(
            "Het signaal staat in de index van de oude gemeente. Beëindig het eerst.",
            "The signal stands in the index of the old municipality. End it first.",
        ),
        CorrectionRefusal::KnownToIndex => text(
            "De index kent deze naam en geboortedatum. Haal het signaal eerst uit de index.",
            "The index knows this name and date of birth. First take the signal out of it.",
        ),
    }
}
