//! Outlines of municipalities for the map of coverage.

use super::booking::and;
use super::time::moment;
use super::{Language, Text, text};
use domain::coverage::{LeftOut, OutlineProblem};
use domain::time::Instant;

/// Tab.
pub const MAP: Text = text("Kaart", "Map");
/// Page title.
pub const TITLE: Text = text("Kaart van de dekking", "Map of coverage");
/// Lead.
pub const LEAD: Text = text(
    "Zonder grenzen tekent de kaart cirkels. Lees grenzen in en de kaart gebruikt die.",
    "Without borders the map draws circles. Load borders and the map uses them.",
);
/// Heading.
pub const LOADED: Text = text("Grenzen van nu", "Borders of now");
/// None yet.
pub const NONE: Text = text(
    "Er zijn nog geen grenzen ingelezen",
    "No borders were loaded yet",
);
/// What to do then.
pub const NONE_HELP: Text = text(
    "Kies hieronder een bestand met de gemeenten.",
    "Choose a file with the municipalities below.",
);
/// Heading.
pub const UPLOAD: Text = text("Grenzen inlezen", "Load borders");
/// Field.
pub const FILE: Text = text("Bestand met grenzen", "File with borders");
/// Hint.
pub const FILE_HINT: Text = text(
    "GeoJSON in WGS 84, hoogstens 10 MB, elke gemeente met code of naam.",
    "GeoJSON in WGS 84, at most 10 MB, each municipality with its code or name.",
);
/// Button.
pub const READ: Text = text("Inlezen", "Load");
/// What it does.
pub const READ_HELP: Text = text(
    "De grenzen van nu worden vervangen.",
    "The borders of now are replaced.",
);
/// Button.
pub const REMOVE: Text = text("Haal de grenzen weg", "Take the borders away");
/// What it does.
pub const REMOVE_HELP: Text = text(
    "De kaart tekent dan weer cirkels.",
    "The map then draws circles again.",
);
/// What a municipality without an outline looks like.
pub const MISSING: Text = text(
    "Deze gemeenten staan als cirkel op de kaart:",
    "These municipalities are circles on the map:",
);
/// After an act.
pub const DONE: &[(&str, Text)] = &[
    (
        "gelezen",
        text(
            "De grenzen zijn ingelezen. De kaart gebruikt ze nu.",
            "The borders were loaded. The map uses them now.",
        ),
    ),
    (
        "weg",
        text(
            "De grenzen zijn weg. De kaart tekent weer cirkels.",
            "The borders are gone. The map draws circles again.",
        ),
    ),
];

/// `27 gemeenten, ingelezen op 24 november 2026, 09:30.`
pub fn loaded(language: Language, count: usize, at: Instant) -> String {
    let at = moment(language, at);
    match language {
        Language::Dutch => format!("{count} gemeenten, ingelezen op {at}."),
        Language::English => format!("{count} municipalities, loaded on {at}."),
    }
}

/// `3 gemeenten in het bestand horen niet bij deze regio en zijn overgeslagen: Ede, Epe en Tiel.`
pub fn left_out(language: Language, left_out: &LeftOut) -> String {
    let others = left_out.others();
    let mut names = left_out.names.clone();
    if others > 0 {
        names.push(language.of(format!("{others} andere"), format!("{others} others")));
    }
    let names = and(language, &names);
    let count = left_out.count;
    let (dutch, english) = match count {
        1 => (
            format!(
                "1 gemeente in het bestand hoort niet bij deze regio en is overgeslagen: {names}."
            ),
            format!("1 municipality in the file is not of this region and was left out: {names}."),
        ),
        _ => (
            format!(
                "{count} gemeenten in het bestand horen niet bij deze regio en zijn overgeslagen: {names}."
            ),
            format!(
                "{count} municipalities in the file are not of this region and were left out: {names}."
            ),
        ),
    };
    language.of(dutch, english)
}

/// Why a file was not taken over.
pub fn problem(language: Language, problem: &OutlineProblem) -> String {
    use OutlineProblem::*;
    let (dutch, english) = match problem {
        TooLarge => (
            "Dit bestand is groter dan 10 MB.".to_owned(),
            "This file is larger than 10 MB.".to_owned(),
        ),
        NotGeoJson => (
            "Dit is geen GeoJSON met een lijst van gebieden.".to_owned(),
            "This is no GeoJSON with a list of areas.".to_owned(),
        ),
        TooManyPoints => (
            "Dit bestand heeft te veel punten. Neem een grovere versie.".to_owned(),
            "This file has too many points. Take a coarser version.".to_owned(),
        ),
        NoArea(nth) => (
            format!("Onderdeel {nth} is geen gebied met een grens."),
            format!("Feature {nth} is no area with a border."),
        ),
        Nameless(nth) => (
            format!("Onderdeel {nth} heeft geen gemeentecode en geen naam."),
            format!("Feature {nth} has neither a code nor a name."),
        ),
        NoneOfRegion => (
            "In dit bestand staat geen gemeente van deze regio.".to_owned(),
            "There is no municipality of this region in this file.".to_owned(),
        ),
        Twice(name) => (
            format!("De gemeente {name} staat er twee keer in."),
            format!("The municipality {name} is in it twice."),
        ),
        OtherCoordinates => (
            "De coördinaten zijn niet van WGS 84, of liggen buiten Nederland. Zet het bestand eerst om."
                .to_owned(),
            "The coordinates are not of WGS 84, or lie outside the Netherlands. Convert the file first."
                .to_owned(),
        ),
        Swapped => (
            "Lengte en breedte zijn verwisseld. De lengte hoort voorop.".to_owned(),
            "Longitude and latitude are swapped. Longitude comes first.".to_owned(),
        ),
        Open(name) => (
            format!("De grens van {name} is niet gesloten."),
            format!("The border of {name} is not closed."),
        ),
        Empty(name) => (
            format!("De grens van {name} omsluit niets."),
            format!("The border of {name} encloses nothing."),
        ),
    };
    language.of(dutch, english)
}
