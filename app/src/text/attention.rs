//! What wants a manager's attention.

use super::coverage::number;
use super::{Language, Text, text};
use domain::coverage::pace::Forecast;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $dutch:literal $english:literal;)+) => {
        $($(#[$doc])* pub const $name: Text = text($dutch, $english);)+
    };
}

words! {
    /// Title, and heading of the card.
    ATTENTION "Aandacht" "Attention";
    /// Lead.
    LEAD "Wat achterloopt, vaak is afgezegd of lang wacht. Je stelt zelf in wanneer." "What falls behind, was cancelled often or waits long. You set when.";
    /// Label of links.
    WHICH "Soort" "Kind";
    /// Link.
    ALL "Alles" "All";
    /// Link, heading.
    UNDER "Afspraken die achterlopen" "Agreements that fall behind";
    /// Link, heading.
    CANCELLED "Scholen die vaker afzegden" "Schools that cancelled more often";
    /// Link, heading.
    WAITING "Lessen die lang op een plek wachten" "Lessons that wait long for a place";
    /// Nothing of a kind.
    NONE "Niets." "Nothing.";
    /// Nothing at all.
    NOTHING "Niets vraagt nu aandacht." "Nothing wants attention now.";
    /// Column.
    DUE "Nu verwacht" "Due by now";
    /// Column.
    TIMES "Keer afgezegd" "Times cancelled";
    /// Column.
    WAITS "Wacht" "Waits";
    /// Link, title.
    SETTINGS "Aandacht instellen" "Set attention";
    /// Lead of the settings.
    SETTINGS_LEAD "Jij kiest wat je hier en in je mail ziet. Anderen zien jouw keuze niet." "You choose what you see here and in your mail. Others do not see your choice.";
    /// Tab.
    EVERYWHERE "Al mijn gebieden" "All my areas";
    /// Heading of the form.
    WHEN "Wanneer krijgt iets aandacht?" "When does something want attention?";
    /// Above the form of an area.
    AREA_HELP "Laat alles leeg om hetzelfde te doen als in de andere gebieden." "Leave all empty to do as in the other areas.";
    /// Field.
    UNDER_PERCENT "Een afspraak: onder hoeveel procent van wat nu verwacht is?" "An agreement: under what percent of what is due by now?";
    /// Field.
    CANCELLED_TIMES "Een school: na hoeveel keer afzeggen dit jaar? Lessen op één dag zijn één keer." "A school: after how many cancellations this year? Lessons on one day are one.";
    /// Field.
    WAITING_DAYS "Een aanvraag zonder plek: na hoeveel dagen?" "A request without a place: after how many days?";
    /// Hint of each.
    NEVER "Typ 0 voor nooit." "Type 0 for never.";
    /// Heading.
    MAIL "Mail op maandag" "Mail on Mondays";
    /// What it is.
    MAIL_HELP "Op maandagochtend mailen we je wat aandacht vraagt. Is er niets, dan komt er geen mail." "On Monday morning we mail you what wants attention. If there is nothing, no mail comes.";
    /// It is on.
    MAIL_ON "De mail staat aan." "The mail is on.";
    /// It is off.
    MAIL_OFF "De mail staat uit." "The mail is off.";
    /// Button.
    TURN_OFF "Zet de mail uit" "Turn the mail off";
    /// Button.
    TURN_ON "Zet de mail aan" "Turn the mail on";
    /// Done.
    RULES_SAVED "Opgeslagen." "Saved.";
    /// Done.
    NO_MAIL_NOW "Je krijgt geen mail meer." "You get no mail any more.";
    /// Done.
    MAIL_NOW "Je krijgt de mail weer op maandag." "You get the mail on Mondays again.";
}

/// What the settings page tells was done.
pub const DONE: &[(&str, Text)] = &[
    ("ingesteld", RULES_SAVED),
    ("mail-uit", NO_MAIL_NOW),
    ("mail-aan", MAIL_NOW),
];

/// Most lessons that wait of which the page has a row.
pub const MOST_ROWS: usize = 200;

/// `2 afspraken lopen achter`.
pub fn under(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "1 afspraak loopt achter".to_owned(),
        (Language::Dutch, _) => format!("{count} afspraken lopen achter"),
        (Language::English, 1) => "1 agreement falls behind".to_owned(),
        (Language::English, _) => format!("{count} agreements fall behind"),
    }
}

/// `2 scholen zegden vaker af`.
pub fn cancelled(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "1 school zegde vaker af".to_owned(),
        (Language::Dutch, _) => format!("{count} scholen zegden vaker af"),
        (Language::English, 1) => "1 school cancelled more often".to_owned(),
        (Language::English, _) => format!("{count} schools cancelled more often"),
    }
}

/// `2 lessen wachten lang op een plek`.
pub fn waiting(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "1 les wacht lang op een plek".to_owned(),
        (Language::Dutch, _) => format!("{count} lessen wachten lang op een plek"),
        (Language::English, 1) => "1 lesson waits long for a place".to_owned(),
        (Language::English, _) => format!("{count} lessons wait long for a place"),
    }
}

/// `12 van 20 lessen`.
pub fn delivered(language: Language, forecast: &Forecast) -> String {
    let (some, all) = (
        number(language, forecast.delivered),
        number(language, forecast.due()),
    );
    match language {
        Language::Dutch => format!("{some} van {all} lessen"),
        Language::English => format!("{some} of {all} lessons"),
    }
}

/// `31 dagen`.
pub fn days(language: Language, days: u16) -> String {
    match (language, days) {
        (Language::Dutch, 1) => "1 dag".to_owned(),
        (Language::Dutch, _) => format!("{days} dagen"),
        (Language::English, 1) => "1 day".to_owned(),
        (Language::English, _) => format!("{days} days"),
    }
}

/// That the longest of many are shown.
pub fn longest(language: Language, all: usize) -> String {
    match language {
        Language::Dutch => format!("Je ziet de {MOST_ROWS} die het langst wachten, van {all}."),
        Language::English => format!("You see the {MOST_ROWS} that wait longest, of {all}."),
    }
}
