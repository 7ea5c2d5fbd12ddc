//! Coverage of the region.

mod sentences;

pub use sentences::*;

use super::{Language, Text, text};
use domain::coverage::notice::Notice;
use domain::coverage::{Column, Figure};
use domain::lesson::CancelledBy;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $dutch:literal $english:literal;)+) => {
        $($(#[$doc])* pub const $name: Text = text($dutch, $english);)+
    };
}

words! {
    /// Page title and place in the menu.
    COVERAGE "Dekking" "Coverage";
    /// Lead.
    LEAD "Wat is afgesproken, gepland en gegeven, en welke scholen zijn bereikt." "What was agreed, planned and given, and which schools were reached.";
    /// Label of the form.
    FILTER "Dekking filteren" "Filter coverage";
    /// Label of links.
    PERIODS "Perioden" "Periods";
    /// Before a year.
    YEAR "Jaar" "Year";
    /// Before two years.
    SCHOOL_YEAR "Schooljaar" "School year";
    /// Field.
    FROM "Van" "From";
    /// Field.
    UNTIL "Tot en met" "Until";
    /// Field.
    AREA "Deelgebied" "Area";
    /// Choice.
    ALL_AREAS "Alle deelgebieden" "All areas";
    /// Field, column.
    MUNICIPALITY "Gemeente" "Municipality";
    /// Choice.
    ALL_TOWNS "Alle gemeenten" "All municipalities";
    /// Field.
    PAYER "Financieringsbron" "Source of money";
    /// Choice.
    ALL_PAYERS "Alle bronnen" "All sources";
    /// Choice.
    NO_PAYER "Zonder afspraak" "Without an agreement";
    /// Field, column.
    THEME "Thema" "Theme";
    /// Choice.
    ALL_THEMES "Alle thema's" "All themes";
    /// Field.
    KIND "Doelgroep" "Target group";
    /// Choice.
    ALL_KINDS "Alle doelgroepen" "All target groups";
    /// Field.
    ROWS "Een regel per" "A row for each";
    /// Column, choice.
    SCHOOL "School" "School";
    /// Label of the sentences.
    SUMMARY "Samenvatting" "Summary";
    /// A mistake in the filter.
    SHOWN_INSTEAD "Je ziet nu dit hele jaar." "You now see this whole year.";
    /// Nothing fits.
    NONE "Hier is niets te zien" "Nothing to see here";
    /// What to do then.
    NONE_HELP "Kies een ander gebied of een andere periode." "Choose another area or period.";
    /// Caption.
    TABLE "Cijfers" "Figures";
    /// Last row.
    TOTAL "Samen" "Together";
    /// Row.
    WHOLE_REGION "Hele regio" "Whole region";
    /// Between two numbers.
    OF "van" "of";
    /// Head of columns.
    LESSONS "Lessen" "Lessons";
    /// Head of columns.
    CANCELLED "Niet doorgegaan" "Did not happen";
    /// Head of columns.
    REACHED "Bereikt" "Reached";
    /// Head of columns.
    HOURS "Uren" "Hours";
    /// Under the table.
    FOOTNOTE "Een les telt op de dag waarop zij is, of was gepland. Zonder dag telt zij op de dag van de aanvraag. Laat geannuleerd is minder dan zeven dagen vooraf. Leerlingen zijn per groep afgerond op vijf; groepen met minder dan vijf leerlingen tellen daar niet mee. Een school telt mee van haar eerste tot haar laatste dag. Een deel van een jaar krijgt een deel van de afspraak, naar dagen. Reistijd is geschat." "A lesson counts on the day on which it is or was planned, without a day on that of its request. Cancelled late is fewer than seven days before. Pupils are rounded to five for each group; groups of fewer than five are left out of them. A school counts from its first to its last day. Part of a year has part of the agreement, by days. Travel time is estimated.";
    /// Heading.
    MAP "Bereikte scholen per gemeente" "Schools reached by municipality";
    /// Under the map.
    MAP_HELP "Kies een gemeente om haar scholen te zien. Bij cirkels geldt: hoe groter, hoe meer scholen." "Choose a municipality to see its schools. Of circles, the larger ones have more schools.";
    /// In the legend.
    NO_SCHOOLS "geen scholen in deze keuze" "no schools in this choice";
    /// Heading of the table beside the map.
    TOWNS "Per gemeente" "By municipality";
    /// Column of that table.
    OF_SCHOOLS "Scholen" "Schools";
    /// Column of that table.
    REPORT "Rapport" "Report";
    /// Link to the lessons that a sentence of the summary counts.
    LESSONS_BEFORE "Bekijk de lessen van een jaar eerder" "See the lessons of a year before";
    /// How a page becomes paper.
    TO_PAPER "Een PDF? Druk deze pagina af." "A PDF? Print this page.";
    /// Heading.
    TREND "Lessen per maand" "Lessons by month";
    /// Heading of a long period.
    TREND_YEARS "Lessen per jaar" "Lessons by year";
    /// Legend.
    GIVEN "Gegeven" "Given";
    /// Legend.
    PLANNED "Nog gepland" "Still planned";
    /// Legend.
    YEAR_BEFORE "Gegeven, een jaar eerder" "Given, a year before";
    /// Button.
    AS_WORKBOOK "Excel" "Excel";
    /// Button.
    AS_CSV "CSV" "CSV";
    /// What both do, for a screen reader.
    DOWNLOAD "Deze cijfers als bestand:" "These figures as a file:";
    /// While a report is made.
    REPORT_BUSY "Het rapport wordt gemaakt…" "The report is being made…";
    /// When it came.
    REPORT_DONE "Het rapport is klaar. Het staat bij je downloads." "The report is ready. It is among your downloads.";
    /// When it takes too long.
    REPORT_SLOW "Het rapport duurt lang. Kies een kortere periode of wacht nog even." "The report takes long. Choose a shorter period, or wait a little more.";
    /// Opens the table of the chart.
    AS_TABLE "Toon als tabel" "Show as a table";
    /// Column.
    WHEN "Wanneer" "When";
    /// Heading.
    AHEAD "Vooruitblik" "Outlook";
    /// The assumption.
    ASSUMED "Zo is gerekend: op elke schooldag die nog komt, geven we evenveel lessen als op de schooldagen die voorbij zijn. Een groep die er niet was, telt als gegeven les." "How it is counted: on each school day to come we give as many lessons as on those gone by. A group that was not there counts as a lesson given.";
    /// No agreement holds.
    NO_AGREEMENTS "In deze keuze geldt geen afspraak." "No agreement holds in this choice.";
    /// Caption.
    BEHIND "Minder gegeven dan nu verwacht" "Less given than expected by now";
    /// None does.
    NONE_BEHIND "Van elke afspraak is gegeven wat nu verwacht wordt." "Of each agreement is given what is expected by now.";
    /// Column.
    AGREEMENT "Afspraak" "Agreement";
    /// Column.
    AGREED "Afgesproken" "Agreed";
    /// Column.
    DELIVERED "Tot nu toe" "So far";
    /// Column.
    AT_PACE "In dit tempo" "At this pace";
    /// Column.
    ENDS "Loopt tot" "Ends";
    /// Heading.
    WHO_CANCELLED "Wie annuleerde, en hoe laat" "Who cancelled, and how late";
    /// None were.
    NONE_CANCELLED "Er is niets geannuleerd." "Nothing was cancelled.";
    /// Column.
    HOW_LATE "Hoe lang vooraf" "How long before";
    /// Column.
    BY_SCHOOL "Door de school" "By the school";
    /// Column.
    BY_US "Door ons" "By us";
    /// Column.
    LESSON "Les" "Lesson";
    /// Column.
    GROUP "Groep" "Group";
    /// Column.
    STATE "Stand" "State";
    /// Column.
    COUNTS_FOR "Telt voor" "Counts for";
    /// Column.
    PUPILS "Leerlingen" "Pupils";
    /// Fewer than five pupils.
    FEW "minder dan 5" "fewer than 5";
    /// Column.
    KIND_OF "Soort" "Kind";
    /// Column.
    GROUPS "Groepen" "Groups";
    /// Column.
    RESERVED "Maatwerk gereserveerd" "Set aside for tailor-made work";
    /// Column.
    USED "Gebruikt" "Used";
    /// Column.
    LEFT "Over" "Left";
    /// A lesson without a day.
    ASKED_ON "aangevraagd op" "asked on";
}

/// A field of the filter by its name in mistakes.
pub fn field(name: &str) -> Text {
    match name {
        "from" => FROM,
        "until" => UNTIL,
        "area" => AREA,
        "payer" => PAYER,
        "theme" => THEME,
        "kind" => KIND,
        _ => ROWS,
    }
}

/// A column in full, for a card, an export or the title of its rows.
pub const fn column(column: Column) -> Text {
    match column {
        Column::AgreedLessons => text("Lessen afgesproken", "Lessons agreed"),
        Column::AgreedMinutes => text("Uren afgesproken", "Hours agreed"),
        Column::Schools => text("Scholen", "Schools"),
        Column::Clubs => text("Verenigingen", "Clubs"),
        Column::TailorMadeLeft => text("Uren maatwerk over", "Tailor-made hours left"),
        Column::Of(figure) => match figure {
            Figure::Requested => text("Lessen aangevraagd", "Lessons requested"),
            Figure::Open => text("Lessen nog te plannen", "Lessons still to plan"),
            Figure::Planned => text("Lessen gepland", "Lessons planned"),
            Figure::Given => text("Lessen gegeven", "Lessons given"),
            Figure::CancelledBySchool => text("Geannuleerd door school", "Cancelled by school"),
            Figure::CancelledByUs => text("Geannuleerd door ons", "Cancelled by us"),
            Figure::NotShownUp => text("Niet verschenen", "Not shown up"),
            Figure::CancelledLate => text("Waarvan laat geannuleerd", "Of which cancelled late"),
            Figure::MinutesGiven => text("Uren gegeven", "Hours given"),
            Figure::TravelMinutes => text("Uren gereisd", "Hours travelled"),
            Figure::SchoolsReached => text("Scholen bereikt", "Schools reached"),
            Figure::ClubsReached => text("Verenigingen bereikt", "Clubs reached"),
            Figure::GroupsReached => text("Groepen bereikt", "Groups reached"),
            Figure::PupilsReached => text("Leerlingen bereikt", "Pupils reached"),
        },
    }
}

/// A column under the head that it shares with others.
pub const fn column_short(one: Column) -> Text {
    match one {
        Column::AgreedLessons | Column::AgreedMinutes => text("afspraak", "agreed"),
        Column::Schools => text("scholen", "schools"),
        Column::Clubs => text("clubs", "clubs"),
        Column::TailorMadeLeft => text("maatwerk over", "tailor-made left"),
        Column::Of(figure) => match figure {
            Figure::Requested => text("aanvraag", "asked"),
            Figure::Open => text("te plannen", "to plan"),
            Figure::Planned => text("gepland", "planned"),
            Figure::Given | Figure::MinutesGiven => text("gegeven", "given"),
            Figure::CancelledBySchool => text("door school", "by school"),
            Figure::CancelledByUs => text("door ons", "by us"),
            Figure::CancelledLate => text("laat", "late"),
            Figure::NotShownUp => text("niet er", "not there"),
            Figure::TravelMinutes => text("reizen", "travel"),
            Figure::SchoolsReached => text("scholen", "schools"),
            Figure::ClubsReached => text("clubs", "clubs"),
            Figure::GroupsReached => text("groepen", "groups"),
            Figure::PupilsReached => text("leerlingen", "pupils"),
        },
    }
}

/// How long before a lesson it was cancelled.
pub const fn notice(notice: Notice) -> Text {
    match notice {
        Notice::NoDay => text("Nog geen dag", "No day yet"),
        Notice::TwoWeeks => text("Twee weken of meer", "Two weeks or more"),
        Notice::Week => text("Een tot twee weken", "One to two weeks"),
        Notice::Days => text("Een tot zes dagen", "One to six days"),
        Notice::SameDay => text("Op de dag zelf, of erna", "On the day itself, or after"),
    }
}

/// Lessons that somebody cancelled with some notice, as a title.
pub fn cancelled(language: Language, by: CancelledBy, how: Notice) -> String {
    let who = match by {
        CancelledBy::Organisation => text("Geannuleerd door school", "Cancelled by school"),
        CancelledBy::Us => text("Geannuleerd door ons", "Cancelled by us"),
    };
    let how = notice(how).in_language(language).to_lowercase();
    format!("{}, {how}", who.in_language(language))
}

/// `8.700`.
pub fn number(language: Language, number: u64) -> String {
    let digits = number.to_string();
    let group = language.of('.', ',');
    let mut shown = String::with_capacity(digits.len() + 2);
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            shown.push(group);
        }
        shown.push(digit);
    }
    shown
}

/// Hours of minutes, to a hundredth: `30,75`.
pub fn hours(language: Language, minutes: u64) -> String {
    let hundredths = (minutes * 100 + 30) / 60;
    let whole = number(language, hundredths / 100);
    let part = hundredths % 100;
    let point = language.of(',', '.');
    match (part, part % 10) {
        (0, _) => whole,
        (part, 0) => format!("{whole}{point}{}", part / 10),
        (part, _) => format!("{whole}{point}{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_told_to_a_hundredth_and_no_further_than_needed() {
        let shown = [0, 45, 90, 60, 61_830].map(|minutes| hours(Language::Dutch, minutes));
        assert_eq!(shown, ["0", "0,75", "1,5", "1", "1.030,5"]);
        assert_eq!(hours(Language::English, 61_845), "1,030.75");
    }

    #[test]
    fn a_share_is_all_or_nothing_only_when_it_is() {
        let shares = [(0, 9), (1, 900), (899, 900), (9, 9), (1, 3), (0, 0)];
        assert_eq!(
            shares.map(|(some, all)| percent(some, all)),
            [0, 1, 99, 100, 33, 0]
        );
    }

    #[test]
    fn how_late_a_school_cancelled_is_said_in_days() {
        let school = CancelledBy::Organisation;
        let said = [None, Some(-2), Some(0), Some(1), Some(8)]
            .map(|days| days_before(Language::Dutch, school, days));
        assert_eq!(
            said,
            [
                "door de school",
                "door de school, achteraf",
                "door de school, op de dag zelf",
                "door de school, 1 dag vooraf",
                "door de school, 8 dagen vooraf"
            ]
        );
    }
}
