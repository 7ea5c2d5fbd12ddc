//! Words about schools and clubs that several pages share.

use super::{Text, text};
use domain::organisation::OrganisationKind;

/// What kind it is.
pub const fn kind(kind: OrganisationKind) -> Text {
    match kind {
        OrganisationKind::Primary => text("Basisschool", "Primary school"),
        OrganisationKind::Secondary => text("Voortgezet onderwijs", "Secondary school"),
        OrganisationKind::Special => text("Speciaal onderwijs", "Special education"),
        OrganisationKind::Mbo => text("Mbo", "Vocational college"),
        OrganisationKind::Club => text("Vereniging", "Club"),
    }
}

/// Several of a kind, inside a sentence.
pub const fn kind_plural(kind: OrganisationKind) -> Text {
    match kind {
        OrganisationKind::Primary => text("basisscholen", "primary schools"),
        OrganisationKind::Secondary => {
            text("scholen voor voortgezet onderwijs", "secondary schools")
        }
        OrganisationKind::Special => text("scholen voor speciaal onderwijs", "special schools"),
        OrganisationKind::Mbo => text("mbo-scholen", "vocational colleges"),
        OrganisationKind::Club => text("verenigingen", "clubs"),
    }
}
