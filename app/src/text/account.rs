//! Signing in and one's own account.

use super::{Language, Text, text};

/// Page title and button.
pub const SIGN_IN: Text = text("Inloggen", "Sign in");
/// Lead of the page.
pub const SIGN_IN_LEAD: Text = text(
    "Voor medewerkers van de regio Den Haag, Gouda en Leiden.",
    "For staff of the region Den Haag, Gouda and Leiden.",
);
/// Who forgot the passphrase.
pub const FORGOTTEN: Text = text(
    "Wachtzin vergeten? Vraag een beheerder om een nieuwe.",
    "Forgot your passphrase? Ask an administrator for a new one.",
);
/// Field.
pub const EMAIL: Text = text("E-mailadres", "E-mail address");
/// Field.
pub const PASSPHRASE: Text = text("Wachtzin", "Passphrase");
/// Button.
pub const SIGN_OUT: Text = text("Uitloggen", "Sign out");
/// Page title.
pub const ACCOUNT: Text = text("Mijn account", "My account");
/// Heading.
pub const CHANGE_PASSPHRASE: Text = text("Wachtzin wijzigen", "Change passphrase");
/// Field.
pub const CURRENT_PASSPHRASE: Text = text("Huidige wachtzin", "Current passphrase");
/// Field.
pub const NEW_PASSPHRASE: Text = text("Nieuwe wachtzin", "New passphrase");
/// Hint.
pub const NEW_PASSPHRASE_HINT: Text = text(
    "Minstens 14 tekens. Een zin van vier woorden werkt goed.",
    "At least 14 characters. A phrase of four words works well.",
);
/// After changing.
pub const PASSPHRASE_CHANGED: Text = text(
    "Je wachtzin is gewijzigd. Andere apparaten zijn uitgelogd.",
    "Your passphrase was changed. Other devices were signed out.",
);
/// Heading.
pub const EVERYWHERE: Text = text("Overal uitloggen", "Sign out everywhere");
/// Explanation.
pub const EVERYWHERE_HELP: Text = text(
    "Je wordt op alle apparaten uitgelogd, ook op dit apparaat.",
    "You will be signed out on all devices, this one included.",
);

/// Too many failed sign-ins.
pub fn locked(language: Language, minutes: u16) -> String {
    match language {
        Language::Dutch => {
            format!("Te vaak geprobeerd. Wacht {minutes} minuten en probeer het opnieuw.")
        }
        Language::English => format!("Too many attempts. Wait {minutes} minutes and try again."),
    }
}
