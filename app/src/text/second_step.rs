//! The second step of signing in.

use super::{Language, Text, text};

/// Page title, and what it is called in one's own account.
pub const TITLE: Text = text("Tweede stap", "Second step");
/// Lead of the page that asks for it.
pub const LEAD: Text = text(
    "Zaken zijn extra beveiligd. Vul de code uit je app in.",
    "Cases have extra protection. Enter the code from your app.",
);
/// Lead when it was only locked.
pub const LOCKED: Text = text(
    "De zaken zijn op slot, want je deed er even niets mee.",
    "The cases are locked, because you did nothing with them for a while.",
);
/// Heading over a page that was covered.
pub const SHUT: Text = text("De zaken zijn op slot", "The cases are locked");
/// What becomes of the page.
pub const SHUT_HELP: Text = text(
    "Je deed er even niets mee. Wat je typte, staat er straks nog.",
    "You did nothing with them for a while. What you typed will still be there.",
);
/// Heading over what was sent to locked cases.
pub const KEPT: Text = text(
    "Wat je invulde, is er nog",
    "What you filled in is still here",
);
/// How it is sent after all.
pub const KEPT_HELP: Text = text(
    "Laat deze pagina open. Vul in een nieuw tabblad je code in. Kom dan hier terug.",
    "Leave this page open. Enter your code in a new tab. Then come back here.",
);
/// Link.
pub const UNLOCK: Text = text("Vul je code in", "Enter your code");
/// Button.
pub const SEND_AGAIN: Text = text("Verstuur nog eens", "Send once more");
/// Field.
pub const CODE: Text = text("Code uit je app", "Code from your app");
/// Hint.
pub const CODE_HINT: Text = text(
    "Zes cijfers. App kwijt? Vul dan een herstelcode in.",
    "Six digits. Lost your app? Enter a recovery code.",
);
/// Field where it was locked.
pub const OR_PASSPHRASE: Text = text("Of je wachtzin", "Or your passphrase");
/// Button.
pub const GO_ON: Text = text("Verder", "Continue");
/// Way out.
pub const WITHOUT: Text = text("Verder zonder zaken", "Continue without cases");
/// Nothing to do.
pub const NOT_NEEDED: Text = text(
    "Je hebt geen tweede stap nodig. Die hoort bij het werken met zaken.",
    "You need no second step. It belongs to working with cases.",
);
/// No keys.
pub const OFF: Text = text(
    "De zaken staan uit. De server heeft er geen sleutels voor.",
    "Cases are off. The server has no keys for them.",
);
/// Before it is set up.
pub const WHY: Text = text(
    "Je werkt met zaken. Daarvoor heb je een app met codes nodig.",
    "You work with cases. For that you need an app with codes.",
);
/// Button.
pub const BEGIN: Text = text("App koppelen", "Connect an app");
/// Button when there is one.
pub const ANEW: Text = text("Andere app koppelen", "Connect another app");
/// What that does.
pub const ANEW_HELP: Text = text(
    "Je oude app en je oude herstelcodes gelden dan niet meer.",
    "Your old app and old recovery codes then no longer count.",
);
/// Heading.
pub const SCAN: Text = text("Zet dit in je app", "Put this into your app");
/// How.
pub const SCAN_HELP: Text = text(
    "Scan het plaatje met je app, of typ de sleutel over.",
    "Scan the picture with your app, or type the key.",
);
/// The picture in words.
pub const PICTURE: Text = text(
    "QR-code met de sleutel die hieronder staat",
    "QR code with the key that stands below",
);
/// Label of the secret.
pub const SECRET: Text = text("Sleutel", "Key");
/// Link on the telephone itself.
pub const OPEN_APP: Text = text(
    "Open in een app op dit apparaat",
    "Open in an app on this device",
);
/// Button.
pub const CONFIRM: Text = text("Koppeling afmaken", "Finish");
/// Set up.
pub const READY: Text = text(
    "Je tweede stap is ingesteld.",
    "Your second step is set up.",
);
/// Heading.
pub const CODES: Text = text("Herstelcodes", "Recovery codes");
/// What to do with them.
pub const CODES_KEEP: Text = text(
    "Bewaar deze codes op papier. Je ziet ze maar één keer. Elke code werkt één keer.",
    "Keep these codes on paper. You see them only once. Each works once.",
);
/// Button.
pub const NEW_CODES: Text = text("Nieuwe herstelcodes maken", "Make new recovery codes");
/// Give it first.
pub const FIRST: Text = text("Zet eerst je tweede stap.", "Take your second step first.");

/// How many codes are left.
pub fn codes_left(language: Language, left: i64) -> String {
    match (language, left) {
        (Language::Dutch, 1) => "Je hebt nog één herstelcode.".into(),
        (Language::Dutch, _) => format!("Je hebt nog {left} herstelcodes."),
        (Language::English, 1) => "You have one recovery code left.".into(),
        (Language::English, _) => format!("You have {left} recovery codes left."),
    }
}
