//! Workload of educators.

use super::coverage::number;
use super::time::period;
use super::{Language, Text, text};
use domain::coverage::workload_view::{WorkRow, WorkloadView};
use domain::time::Week;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $dutch:literal $english:literal;)+) => {
        $($(#[$doc])* pub const $name: Text = text($dutch, $english);)+
    };
}

words! {
    /// Title, and the link to it.
    WORKLOAD "Werkdruk" "Workload";
    /// Label of the form.
    FILTER "Werkdruk filteren" "Filter workload";
    /// Heading of the chart and of the table.
    HOURS_OF "Uren per voorlichter" "Hours by educator";
    /// Column.
    EDUCATOR "Voorlichter" "Educator";
    /// Column, legend.
    LESSON_HOURS "Lesuren" "Lesson hours";
    /// Column, legend.
    TRAVEL_HOURS "Reisuren" "Travel hours";
    /// Column.
    TRAVEL_SHARE "Deel reistijd" "Travel share";
    /// Column, legend.
    ELSEWHERE "Andere gebieden" "Other areas";
    /// Column, legend.
    CONTRACT "Contracturen" "Contract hours";
    /// Column.
    TAKEN "Bezet" "Taken";
    /// Column, and before a skill.
    FREE "Vrije uren" "Free hours";
    /// Line: the contract as if never away.
    WHOLE_CONTRACT "Contract in deze periode" "Contract in this period";
    /// Line, and the way to the absences.
    AWAY "Afwezig" "Away";
    /// Line: what is more than the contract.
    OVER "Meer dan het contract" "More than the contract";
    /// Column of what a contract goes to.
    GOES_TO "Waar de uren heen gaan" "Where the hours go";
    /// Beside the name of who left.
    LEFT "uit dienst" "left";
    /// Under the table.
    FOOTNOTE "Lessen tellen als ze zijn gepland of gegeven, of als de groep er niet was. Wie met zijn tweeën gaat, telt allebei de hele les. Contract is zonder afwezigheid. Ander werk staat hier niet. Reistijd is geschat." "Lessons count when planned or given, or when the group was not there. Of two educators each counts the whole lesson. Contract is without absences. Other work is not in here. Travel time is estimated.";
    /// Heading.
    CAPACITY "Vrije uren in de komende weken" "Free hours in the coming weeks";
    /// Caption.
    BY_SKILL "Per gebied, vaardigheid en week" "By area, skill and week";
    /// Under it.
    CAPACITY_HELP "Contract zonder afwezigheid, lessen en reistijd. Wie voor de hele regio werkt, telt in het gebied waar de dag begint. Wie twee dingen kan, telt twee keer." "Contract without absences, lessons and travel. Who works for the whole region counts in the area where the day begins. Who can do two things counts twice.";
    /// Nobody can.
    NO_CAPACITY "In deze keuze is geen voorlichter met een vaardigheid." "In this choice no educator has a skill.";
    /// Column.
    SKILL "Vaardigheid" "Skill";
    /// Column.
    TRAVEL "Reistijd" "Travel";
    /// Nobody.
    NONE "Geen voorlichters" "No educators";
    /// What to do then.
    NONE_HELP "Kies een ander gebied of een andere periode." "Choose another area or period.";
    /// No lessons.
    NO_LESSONS "Geen lessen in deze periode" "No lessons in this period";
}

/// `30,75 uur`.
fn hours(language: Language, minutes: u64) -> String {
    let hours = super::coverage::hours(language, minutes);
    format!("{hours} {}", language.of("uur", "hours"))
}

/// `wk 49`.
pub fn week(language: Language, week: Week) -> String {
    format!("{} {}", language.of("wk", "wk"), week.number())
}

/// The same with its days, for a screen reader and the page behind it.
pub fn week_days(language: Language, week: Week) -> String {
    let days = period(language, week.monday(), week.sunday());
    format!("{} {}, {days}", language.of("Week", "Week"), week.number())
}

/// `84%`; a dash when there is nothing to have a share of.
pub fn share(percent: Option<u32>) -> String {
    percent.map_or_else(|| "–".to_owned(), |percent| format!("{percent}%"))
}

/// What the page says in a sentence or two.
pub fn summary(language: Language, view: &WorkloadView) -> Vec<String> {
    let total = &view.total;
    let (people, lessons) = (view.rows.len() as u64, u64::from(total.lessons));
    let (people, lessons) = (number(language, people), number(language, lessons));
    let worked = hours(language, u64::from(total.minutes()));
    let travel = share(total.travel_percent());
    let mut said = vec![match language {
        Language::Dutch => format!(
            "{people} voorlichters hebben {lessons} lessen, samen {worked} met reistijd. Daarvan is {travel} reistijd."
        ),
        Language::English => format!(
            "{people} educators have {lessons} lessons, {worked} together with travel. Of that {travel} is travel."
        ),
    }];
    let over = view.rows.iter().filter(|row| row.percent() > Some(100));
    let over: Vec<_> = over.map(|row| row.name.as_str()).collect();
    if !over.is_empty() {
        let names = over.join(", ");
        said.push(match language {
            Language::Dutch => format!("Meer uren dan het contract: {names}."),
            Language::English => format!("More hours than the contract: {names}."),
        });
    }
    said
}

/// The chart in words.
pub fn chart(language: Language, rows: &[WorkRow]) -> String {
    let one = |row: &WorkRow| {
        let (taken, all) = (
            hours(language, u64::from(row.minutes())),
            hours(language, u64::from(row.load.available)),
        );
        match language {
            Language::Dutch => format!("{}: {taken} van {all}", row.name),
            Language::English => format!("{}: {taken} of {all}", row.name),
        }
    };
    let parts: Vec<_> = rows.iter().map(one).collect();
    parts.join("; ")
}

/// What the lessons behind somebody's hours add up to.
pub fn lessons_add_up(language: Language, lessons: usize, minutes: u64, travel: u64) -> String {
    let lessons_told = number(language, lessons as u64);
    let (minutes, travel) = (hours(language, minutes), hours(language, travel));
    match (language, lessons) {
        (Language::Dutch, 1) => format!("1 les, {minutes} les en {travel} reistijd"),
        (Language::Dutch, _) => {
            format!("{lessons_told} lessen, samen {minutes} les en {travel} reistijd")
        }
        (Language::English, 1) => format!("1 lesson, {minutes} of lessons and {travel} of travel"),
        (Language::English, _) => {
            format!("{lessons_told} lessons, together {minutes} of lessons and {travel} of travel")
        }
    }
}

/// What the lines of somebody's hours come to.
pub fn hours_add_up(language: Language, row: &WorkRow) -> String {
    let (contract, free) = (u64::from(row.load.available), u64::from(row.free()));
    let (contract, free) = (hours(language, contract), hours(language, free));
    let taken = hours(language, u64::from(row.minutes()));
    let share = share(row.percent());
    match language {
        Language::Dutch => format!("Bezet: {taken} van {contract}, {share}. Vrij: {free}."),
        Language::English => format!("Taken: {taken} of {contract}, {share}. Free: {free}."),
    }
}

/// What those who are free have together.
pub fn free_adds_up(language: Language, people: usize, free: u64) -> String {
    let free = hours(language, free);
    match (language, people) {
        (Language::Dutch, 1) => format!("1 voorlichter, {free} vrij"),
        (Language::Dutch, _) => format!("{people} voorlichters, samen {free} vrij"),
        (Language::English, 1) => format!("1 educator, {free} free"),
        (Language::English, _) => format!("{people} educators, together {free} free"),
    }
}
