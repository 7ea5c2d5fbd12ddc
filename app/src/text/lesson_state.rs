//! The states of a lesson in words.

use super::{Text, text};
use domain::lesson::{CancelledBy, State};

/// A state as its badge says it.
pub const fn state(state: State) -> Text {
    match state {
        State::Requested => text("Aangevraagd", "Requested"),
        State::Proposed => text("Voorgesteld", "Proposed"),
        State::Confirmed => text("Bevestigd", "Confirmed"),
        State::Given => text("Gegeven", "Given"),
        State::Cancelled => text("Geannuleerd", "Cancelled"),
        State::NotShownUp => text("Niet verschenen", "Not shown up"),
    }
}

/// A state as `data-state` of its badge.
pub const fn badge(state: State) -> &'static str {
    match state {
        State::NotShownUp => "no-show",
        other => other.code(),
    }
}

/// Who cancelled.
pub const fn cancelled_by(by: CancelledBy) -> Text {
    match by {
        CancelledBy::Organisation => text("De school of vereniging", "The school or club"),
        CancelledBy::Us => text("Wijzelf", "We ourselves"),
    }
}
