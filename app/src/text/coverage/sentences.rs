use super::{AREA, KIND, MUNICIPALITY, NO_PAYER, NO_SCHOOLS, PAYER, THEME, hours, number};
use crate::text::time::{date, month_and_year};
use crate::text::{Language, organisation_words, text};
use chrono::Datelike;
use domain::coverage::Figure;
use domain::coverage::pace::Forecast;
use domain::coverage::table::Line;
use domain::coverage::view::{Choices, CoverageView, Going, Step};
use domain::coverage::wanted::CoverageQuery;
use domain::lesson::CancelledBy;
use domain::organisation::OrganisationKind;

/// What was chosen in the filter, a line each.
pub fn chosen(language: Language, query: &CoverageQuery, choices: &Choices) -> Vec<String> {
    let name = |all: &[(String, String)], id: &str| {
        all.iter().find(|one| one.0 == id).map(|one| one.1.clone())
    };
    let as_text = |all: Vec<(String, &String)>| -> Vec<(String, String)> {
        all.into_iter()
            .map(|(id, name)| (id, name.clone()))
            .collect()
    };
    let areas = as_text(
        choices
            .areas
            .iter()
            .map(|(id, name)| (id.to_string(), name))
            .collect(),
    );
    let sources = as_text(
        choices
            .sources
            .iter()
            .map(|(id, name)| (id.to_string(), name))
            .collect(),
    );
    let themes = as_text(
        choices
            .themes
            .iter()
            .map(|(id, name)| (id.to_string(), name))
            .collect(),
    );
    let kind = OrganisationKind::parse(&query.kind).ok();
    let payer = match query.payer.as_str() {
        "none" => Some(NO_PAYER.in_language(language).to_owned()),
        id => name(&sources, id),
    };
    [
        (AREA, name(&areas, &query.area)),
        (MUNICIPALITY, name(&choices.towns, &query.town)),
        (PAYER, payer),
        (THEME, name(&themes, &query.theme)),
        (
            KIND,
            kind.map(|kind| {
                organisation_words::kind(kind)
                    .in_language(language)
                    .to_owned()
            }),
        ),
    ]
    .into_iter()
    .filter_map(|(field, value)| Some(format!("{}: {}", field.in_language(language), value?)))
    .collect()
}

fn lessons(language: Language, count: u64) -> String {
    let word = match count {
        1 => language.of("les", "lesson"),
        _ => language.of("lessen", "lessons"),
    };
    format!("{} {word}", number(language, count))
}

/// What the table says, in plain sentences.
pub fn summary(language: Language, view: &CoverageView) -> Vec<String> {
    let total = &view.total;
    let mut said = vec![given_of_agreed(language, total), reached(language, total)];
    let (now, before) = (
        total.counts.of(Figure::Given),
        view.before.counts.of(Figure::Given),
    );
    if before > 0 {
        let were = language.of(if before == 1 { "was" } else { "waren" }, "");
        let before = lessons(language, before);
        let until = view.before_until.map(|day| date(language, day));
        let until = until.map_or_else(String::new, |day| match language {
            Language::Dutch => format!(" tot en met {day}"),
            Language::English => format!(" until {day}"),
        });
        said.push(match language {
            Language::Dutch => format!(
                "Een jaar eerder {were} er{until} {before} gegeven; nu {}.",
                number(language, now)
            ),
            Language::English => format!(
                "A year before{until}: {before} given; now {}.",
                number(language, now)
            ),
        });
    }
    let open = total.counts.of(Figure::Open);
    if open > 0 {
        let wait = language.of(if open == 1 { "wacht" } else { "wachten" }, "");
        let open = lessons(language, open);
        said.push(match language {
            Language::Dutch => format!("Er {wait} nog {open} op een plek."),
            Language::English => format!("Still waiting for a place: {open}."),
        });
    }
    said
}

/// The Dutch verb of a sentence about so many.
const fn is_or_are(count: u64) -> &'static str {
    match count {
        1 => "is",
        _ => "zijn",
    }
}

fn given_of_agreed(language: Language, total: &Line) -> String {
    let of = |figure| total.counts.of(figure);
    given(
        language,
        of(Figure::Given),
        of(Figure::Planned),
        total.agreed.lessons,
    )
}

fn given(language: Language, given: u64, planned: u64, agreed: u64) -> String {
    let so_many = lessons(language, given);
    let planned_too = number(language, planned);
    let now = match language {
        Language::Dutch => format!(
            "Er {} {so_many} gegeven en er {} {planned_too} gepland",
            is_or_are(given),
            is_or_are(planned)
        ),
        Language::English => format!("{so_many} given and {planned_too} planned"),
    };
    match (language, agreed) {
        (Language::Dutch, 0) => format!("{now}, zonder afspraak over het aantal."),
        (Language::English, 0) => format!("{now}, without an agreement on how many."),
        (Language::Dutch, _) => format!("{now}. Afgesproken: {}.", lessons(language, agreed)),
        (Language::English, _) => format!("{now}. Agreed: {}.", lessons(language, agreed)),
    }
}

/// How many schools were reached, as managers say it.
pub fn reached(language: Language, line: &Line) -> String {
    let of = |figure| line.counts.of(figure);
    let present = u64::from(line.schools);
    let (groups, pupils) = (of(Figure::GroupsReached), of(Figure::PupilsReached));
    schools_reached(
        language,
        of(Figure::SchoolsReached),
        present,
        groups,
        pupils,
    )
}

fn schools_reached(language: Language, some: u64, all: u64, groups: u64, pupils: u64) -> String {
    let counted = |count: u64, one: &str, many: &str| {
        format!(
            "{} {}",
            number(language, count),
            if count == 1 { one } else { many }
        )
    };
    match language {
        Language::Dutch => format!(
            "{} van {} {} bereikt, met {} en {}.",
            number(language, some),
            counted(all, "school", "scholen"),
            is_or_are(some),
            counted(groups, "groep", "groepen"),
            counted(pupils, "leerling", "leerlingen")
        ),
        Language::English => format!(
            "{} of {} {} reached, with {} and {}.",
            number(language, some),
            counted(all, "school", "schools"),
            if some == 1 { "was" } else { "were" },
            counted(groups, "group", "groups"),
            counted(pupils, "pupil", "pupils")
        ),
    }
}

/// A municipality of the map, in words.
pub fn on_map(language: Language, name: &str, reached: Option<(u32, u32)>) -> String {
    match (language, reached) {
        (_, None | Some((_, 0))) => {
            format!("{name}: {}", NO_SCHOOLS.in_language(language))
        }
        (Language::Dutch, Some((some, all))) => {
            format!(
                "{name}: {some} van {all} scholen bereikt, {} procent",
                percent(some, all)
            )
        }
        (Language::English, Some((some, all))) => {
            format!(
                "{name}: {some} of {all} schools reached, {} percent",
                percent(some, all)
            )
        }
    }
}

/// Name of the link to the report of a municipality.
pub fn report_of(language: Language, town: &str) -> String {
    match language {
        Language::Dutch => format!("Excel: rapport van {town}"),
        Language::English => format!("Excel: report of {town}"),
    }
}

/// A share in whole percents; all only when it is all, and nothing only when it is nothing.
pub fn percent(some: u32, all: u32) -> u32 {
    match (some, all) {
        (0, _) | (_, 0) => 0,
        (some, all) if some >= all => 100,
        (some, all) => {
            let rounded = (u64::from(some) * 200 + u64::from(all)) / (u64::from(all) * 2);
            u32::try_from(rounded).unwrap_or(99).clamp(1, 99)
        }
    }
}

/// The map in words.
pub fn map_in_words(language: Language, view: &CoverageView) -> String {
    let towns = || view.map.towns.iter().filter_map(|town| town.reached);
    let with = towns().filter(|(_, all)| *all > 0).count();
    let none = towns().filter(|(some, all)| *all > 0 && *some == 0).count();
    match (language, with, none) {
        (_, 0, _) => NO_SCHOOLS.in_language(language).to_owned(),
        (Language::Dutch, 1, 0) => "1 gemeente met scholen, waarvan er een bereikt is.".to_owned(),
        (Language::Dutch, 1, _) => {
            "1 gemeente met scholen, waarvan er nog geen bereikt is.".to_owned()
        }
        (Language::Dutch, ..) => {
            format!("{with} gemeenten met scholen. In {none} daarvan is nog geen school bereikt.")
        }
        (Language::English, 1, 0) => {
            "1 municipality with schools, of which one is reached.".to_owned()
        }
        (Language::English, 1, _) => {
            "1 municipality with schools, of which none is reached yet.".to_owned()
        }
        (Language::English, ..) => {
            format!("{with} municipalities with schools. In {none} of them none is reached yet.")
        }
    }
}

/// A part of the period by its name: `november 2026`, or a year.
pub fn step(language: Language, step: &Step) -> String {
    match step.first.month() == step.last.month() && step.first.year() == step.last.year() {
        true => month_and_year(language, step.first),
        false => step.first.year().to_string(),
    }
}

/// The same below a bar: `nov`, or a year.
pub fn step_short(language: Language, one: &Step) -> String {
    let name = step(language, one);
    match name.contains(' ') {
        true => name.chars().take(3).collect(),
        false => name,
    }
}

/// The chart in words.
pub fn chart(language: Language, steps: &[Step]) -> String {
    let given = |step: &&Step| step.now.of(Figure::Given);
    let most = steps.iter().max_by_key(given);
    let now: u64 = steps.iter().map(|step| step.now.of(Figure::Given)).sum();
    let before: u64 = steps.iter().map(|step| step.before.of(Figure::Given)).sum();
    let most = most.filter(|step| given(step) > 0).map(|one| {
        let (name, count) = (step(language, one), number(language, given(&one)));
        match language {
            Language::Dutch => format!(" De meeste in {name}: {count}."),
            Language::English => format!(" Most in {name}: {count}."),
        }
    });
    let (now, before) = (lessons(language, now), number(language, before));
    let sums = match language {
        Language::Dutch => format!("{now} gegeven, een jaar eerder {before}."),
        Language::English => format!("{now} given, {before} a year before."),
    };
    sums + most.as_deref().unwrap_or_default()
}

/// What comes of all agreements at this pace, and when what is planned is given.
pub fn outlook(language: Language, going: &[Going]) -> String {
    let sum = |of: fn(&Forecast) -> u64| going.iter().map(|one| of(&one.forecast)).sum::<u64>();
    let n = |count| number(language, count);
    let agreed = lessons(language, sum(|one| one.agreed));
    let delivered = n(sum(|one| one.delivered));
    let with_planned = n(sum(Forecast::when_planned_is_given));
    let pace = n(sum(Forecast::expected));
    match language {
        Language::Dutch => format!(
            "De afspraken gaan over {agreed}. Geleverd: {delivered}. Met wat is gepland: {with_planned}. In dit tempo: {pace}."
        ),
        Language::English => format!(
            "The agreements are about {agreed}. Delivered: {delivered}. With what is planned: {with_planned}. At this pace: {pace}."
        ),
    }
}

/// How many agreements of the whole region are left out of what is shown; none when there are none.
pub fn left_out(language: Language, agreements: u32) -> Option<String> {
    match (language, agreements) {
        (_, 0) => None,
        (Language::Dutch, 1) => {
            Some("1 afspraak voor de hele regio telt hier niet mee.".to_owned())
        }
        (Language::Dutch, n) => Some(format!(
            "{n} afspraken voor de hele regio tellen hier niet mee."
        )),
        (Language::English, 1) => {
            Some("1 agreement for the whole region is left out here.".to_owned())
        }
        (Language::English, n) => Some(format!(
            "{n} agreements for the whole region are left out here."
        )),
    }
}

/// What the rows behind a number add up to.
pub fn adds_up(language: Language, rows: u64, sum: u64, minutes: bool) -> String {
    let shown = match minutes {
        true => hours(language, sum),
        false => number(language, sum),
    };
    let word = match rows {
        1 => language.of("regel", "row"),
        _ => language.of("regels", "rows"),
    };
    let rows = number(language, rows);
    match (language, minutes) {
        (Language::Dutch, true) => format!("{rows} {word}, samen {shown} uur"),
        (Language::Dutch, false) => format!("{rows} {word}, samen {shown}"),
        (Language::English, true) => format!("{rows} {word}, together {shown} hours"),
        (Language::English, false) => format!("{rows} {word}, together {shown}"),
    }
}

/// How many days before it a lesson was cancelled.
pub fn days_before(language: Language, by: CancelledBy, days: Option<i32>) -> String {
    let who = match by {
        CancelledBy::Organisation => text("door de school", "by the school"),
        CancelledBy::Us => text("door ons", "by us"),
    };
    let who = who.in_language(language);
    match (language, days) {
        (_, None) => who.to_owned(),
        (Language::Dutch, Some(1)) => format!("{who}, 1 dag vooraf"),
        (Language::Dutch, Some(days @ 2..)) => format!("{who}, {days} dagen vooraf"),
        (Language::Dutch, Some(0)) => format!("{who}, op de dag zelf"),
        (Language::Dutch, Some(_)) => format!("{who}, achteraf"),
        (Language::English, Some(1)) => format!("{who}, 1 day before"),
        (Language::English, Some(days @ 2..)) => format!("{who}, {days} days before"),
        (Language::English, Some(0)) => format!("{who}, on the day itself"),
        (Language::English, Some(_)) => format!("{who}, afterwards"),
    }
}

/// `1 januari 2026 t/m 31 december 2026` of an agreement's end.
pub fn ends(language: Language, one: &Going) -> String {
    date(language, one.last_day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_said_of_one_as_of_one_and_of_none_not_at_all() {
        let said = [0, 1, 2].map(|n| left_out(Language::Dutch, n));
        let one = "1 afspraak voor de hele regio telt hier niet mee.";
        let two = "2 afspraken voor de hele regio tellen hier niet mee.";
        assert_eq!(said, [None, Some(one.to_owned()), Some(two.to_owned())]);
    }

    #[test]
    fn a_summary_speaks_of_one_as_of_one() {
        let dutch = Language::Dutch;
        assert_eq!(
            [0, 1, 2].map(|n| given(dutch, n, n, n)),
            [
                "Er zijn 0 lessen gegeven en er zijn 0 gepland, zonder afspraak over het aantal.",
                "Er is 1 les gegeven en er is 1 gepland. Afgesproken: 1 les.",
                "Er zijn 2 lessen gegeven en er zijn 2 gepland. Afgesproken: 2 lessen.",
            ]
        );
        assert_eq!(
            [0, 1, 2].map(|n| schools_reached(dutch, n, n, n, n)),
            [
                "0 van 0 scholen zijn bereikt, met 0 groepen en 0 leerlingen.",
                "1 van 1 school is bereikt, met 1 groep en 1 leerling.",
                "2 van 2 scholen zijn bereikt, met 2 groepen en 2 leerlingen.",
            ]
        );
        assert_eq!(
            [1, 2].map(|rows| adds_up(dutch, rows, 5, false)),
            ["1 regel, samen 5", "2 regels, samen 5"]
        );
    }
}
