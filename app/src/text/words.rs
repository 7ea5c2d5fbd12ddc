//! Words that many pages share.

use super::{Text, text};

/// Product name; the same in every language.
pub const PRODUCT: Text = text("Preventieplanner", "Preventieplanner");
/// Skip link.
pub const SKIP: Text = text("Naar de inhoud", "Skip to content");
/// Main navigation's label.
pub const MAIN_NAVIGATION: Text = text("Hoofdmenu", "Main menu");
/// Before the name of the other language, for who hears it.
pub const LANGUAGE: Text = text("Taal:", "Language:");
/// Save a form.
pub const SAVE: Text = text("Opslaan", "Save");
/// Leave a form.
pub const CANCEL: Text = text("Annuleren", "Cancel");
/// Something is wrong with the form.
pub const FIX_FIRST: Text = text(
    "Er gaat nog iets mis. Kijk naar deze velden:",
    "Something needs your attention. Look at these fields:",
);
/// Prefix of an error message beside a field, for screen readers.
pub const ERROR: Text = text("Fout:", "Error:");
/// A page that does not exist.
pub const NOT_FOUND: Text = text("Deze pagina bestaat niet", "This page does not exist");
/// What to do then.
pub const NOT_FOUND_HELP: Text = text(
    "Misschien is het adres verkeerd getypt of is de pagina verwijderd.",
    "The address may have been mistyped, or the page was removed.",
);
/// A page that one may not see.
pub const DENIED: Text = text(
    "Je hebt hier geen toegang toe",
    "You have no access to this",
);
/// What to do then.
pub const DENIED_HELP: Text = text(
    "Vraag een beheerder om de juiste rol als je dit nodig hebt.",
    "Ask an administrator for the right role if you need this.",
);
/// Something broke.
pub const FAILED: Text = text(
    "Er ging iets mis bij ons. Je invoer is niet opgeslagen. Probeer het opnieuw.",
    "Something went wrong on our side. Nothing was saved. Please try again.",
);
/// The server has no keys for cases.
pub const CASES_OFF: Text = text(
    "De zaken staan uit. De server heeft er geen sleutels voor. Vraag het je beheerder.",
    "Cases are off. The server has no keys for them. Ask your administrator.",
);
/// Too busy.
pub const BUSY: Text = text(
    "Het is nu even te druk. Probeer het over een minuut opnieuw.",
    "It is too busy right now. Try again in a minute.",
);
/// Changed meanwhile.
pub const STALE: Text = text(
    "Iemand anders heeft dit net gewijzigd. Er is nog niets opgeslagen. Bekijk eerst wat er nu staat. \
     Ga je hier door, dan vervang je dat.",
    "Somebody else just changed this. Nothing was saved yet. First look at what stands there now. \
     If you continue here, you replace it.",
);
/// Link to the newer data.
pub const SEE_NEWER: Text = text("Bekijk de nieuwe gegevens", "See the new data");
/// Where that link opens, for who hears it.
pub const NEW_TAB: Text = text("(in een nieuw tabblad)", "(in a new tab)");
/// The session is over.
pub const SIGNED_OUT: Text = text(
    "Je bent niet meer ingelogd. Log opnieuw in.",
    "You are no longer signed in. Please sign in again.",
);
/// A school's visit is over.
pub const VISIT_OVER: Text = text(
    "Uw bezoek is voorbij. Open de link uit uw mail opnieuw.",
    "Your visit is over. Open the link from your mail again.",
);
/// A form of one school was sent while another school is in.
pub const OTHER_SCHOOL: Text = text(
    "U bent inmiddels voor een andere school ingelogd. Er is niets veranderd.",
    "You are signed in for another school by now. Nothing was changed.",
);
/// What to do then.
pub const OTHER_SCHOOL_HELP: Text = text(
    "Laat deze pagina open. Open in een nieuw tabblad weer de school waarvoor dit was. Kom dan hier terug.",
    "Leave this page open. In a new tab, open the school that this was for again. Then come back here.",
);
/// What to do then.
pub const VISIT_OVER_HELP: Text = text(
    "Na een half uur zonder klik sluiten wij uw bezoek af.",
    "After half an hour without a click we end your visit.",
);
/// Link to how a school comes in again, in a tab of its own.
pub const VISIT_OVER_WAY: Text = text(
    "Kom eerst weer binnen. Verstuur het dan hier nog eens.",
    "Come in again first. Then send it here once more.",
);
/// To the start page.
pub const TO_START: Text = text("Naar het begin", "To the start page");
/// While waiting.
pub const LOADING: Text = text("Bezig met laden…", "Loading…");
/// Links to the pages above.
pub const BREADCRUMBS: Text = text("Kruimelpad", "Breadcrumbs");
/// Go and change something.
pub const CHANGE: Text = text("Wijzigen", "Change");
/// Take something away.
pub const REMOVE: Text = text("Verwijderen", "Remove");
/// Apply the filters of a list.
pub const FILTER: Text = text("Filteren", "Filter");
/// Clear the filters of a list.
pub const CLEAR: Text = text("Wissen", "Clear");
/// No filter.
pub const ALL: Text = text("Alle", "All");
/// Head of a column with links or buttons.
pub const ACTIONS: Text = text("Acties", "Actions");
