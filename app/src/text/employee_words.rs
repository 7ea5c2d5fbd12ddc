//! Words about staff that several pages share.

use super::{Language, text};
use domain::employee::AbsenceKind;

/// Why somebody is away; only "away" for who may not know.
pub const fn away(language: Language, kind: Option<AbsenceKind>) -> &'static str {
    match kind {
        Some(AbsenceKind::Leave) => text("Verlof", "Leave"),
        Some(AbsenceKind::Illness) => text("Ziek", "Ill"),
        Some(AbsenceKind::Other) | None => text("Afwezig", "Away"),
    }
    .in_language(language)
}
