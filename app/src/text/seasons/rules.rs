//! The rules of a season.

use crate::text::{Text, text};

/// Heading.
pub const RULES: Text = text("Regels", "Rules");
/// Help under it.
pub const RULES_HELP: Text = text(
    "Werkdagen tellen zonder weekend, feestdagen en schoolvakanties.",
    "Working days leave out weekends, public holidays and school holidays.",
);
/// Field.
pub const NOTICE: Text = text(
    "Werkdagen tussen boeken en les",
    "Working days between booking and lesson",
);
/// Field.
pub const FREE_CHANGE: Text = text(
    "Vrij verplaatsen tot (werkdagen ervoor)",
    "Free to move until (working days before)",
);
/// Field.
pub const FREE_CANCEL: Text = text(
    "Vrij annuleren tot (werkdagen ervoor)",
    "Free to cancel until (working days before)",
);
/// Field.
pub const LATEST: Text = text(
    "Uiterlijk zelf wijzigen (werkdagen ervoor)",
    "Latest change by itself (working days before)",
);
/// Hint.
pub const LATEST_HINT: Text = text(
    "Leeg: tot het begin van de les.",
    "Empty: until the lesson starts.",
);
/// Field.
pub const LATE_TOLD: Text = text(
    "Dit leest een school die laat wijzigt",
    "What a school reads that changes late",
);
/// Field.
pub const MOST: Text = text("Meeste lessen per school", "Most lessons of one school");
/// Hint.
pub const MOST_HINT: Text = text("Leeg: geen maximum.", "Empty: no limit.");
/// Field.
pub const HOLD: Text = text("Tijd vasthouden (minuten)", "Hold a time (minutes)");
/// Hint.
pub const HOLD_HINT: Text = text(
    "Zo lang kan de school de boeking afmaken.",
    "So long can the school finish its booking.",
);
/// Field.
pub const OFFER_HOURS: Text = text(
    "Aanbod van de wachtlijst geldt (uren)",
    "An offer from the waiting list stands (hours)",
);
/// Field.
pub const UNDO: Text = text("Zelf terugdraaien (minuten)", "Undo by itself (minutes)");
/// Field.
pub const REMINDER: Text = text(
    "Herinnering (dagen voor de les)",
    "Reminder (days before the lesson)",
);
