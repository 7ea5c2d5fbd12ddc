//! What municipalities and others grant in the demo region: invented amounts and numbers.

use crate::numbered::{Kind, number};
use crate::world::World;
use crate::written::name;
use chrono::Datelike;
use domain::agreement::{Agreement, FundingSource, Settlement};
use domain::area::Municipality;
use domain::ids::{AgreementId, FundingSourceId, LessonTypeId};
use domain::organisation::OrganisationKind;
use domain::time::Day;

const SOURCES: [&str; 3] = [
    "Gemeentelijke subsidie",
    "Preventie met Gezag",
    "KNVB en gemeenten",
];
const SUBSIDY: usize = 0;
const WITH_AUTHORITY: usize = 1;
const FOOTBALL: usize = 2;

/// The municipalities of Preventie met Gezag in this region.
const OF_AUTHORITY: [&str; 5] = ["'s-Gravenhage", "Gouda", "Leiden", "Rijswijk", "Zoetermeer"];

/// The themes that it pays.
const THEMES_OF_AUTHORITY: [&str; 3] = [
    "Wapens en geweld",
    "Geldezels",
    "De kosten van snel geld verdienen",
];

/// Every so many municipalities one has agreed on nothing.
const ONE_WITHOUT: usize = 13;

/// What one lesson costs, in euro cents: the published example grants 10,540 euro for 34 lessons.
const CENTS_A_LESSON: u64 = 31_000;

pub(crate) fn sources() -> Vec<FundingSource> {
    let source = |(nth, text): (usize, &&str)| FundingSource {
        id: source_id(nth),
        name: name(text),
        version: 1,
    };
    SOURCES.iter().enumerate().map(source).collect()
}

fn source_id(nth: usize) -> FundingSourceId {
    FundingSourceId::from_number(number(Kind::FundingSource, nth))
}

/// Agreements of the year before, this year and the next: settled, granted and provisional.
pub(crate) fn agreements(world: &World, today: Day) -> Vec<Agreement> {
    let mut all = Vec::new();
    for year in [today.year() - 1, today.year(), today.year() + 1] {
        let settlement = match year - today.year() {
            ..0 => Settlement::Settled,
            0 => Settlement::Granted,
            _ => Settlement::Provisional,
        };
        let paying = |(nth, _): &(usize, &Municipality)| (nth + 1) % ONE_WITHOUT != 0;
        for (_, municipality) in world.municipalities.iter().enumerate().filter(paying) {
            all.push(subsidy(world, municipality, all.len(), (year, settlement)));
        }
        for of in OF_AUTHORITY {
            let found = world.municipalities.iter().find(|one| one.name == of);
            if let Some(municipality) = found {
                all.push(authority(
                    world,
                    municipality,
                    all.len(),
                    (year, settlement),
                ));
            }
        }
        all.push(Agreement {
            kinds: vec![OrganisationKind::Club],
            lessons: 12,
            tailor_made_minutes: 0,
            ..plain(all.len(), (year, settlement), FOOTBALL)
        });
    }
    all
}

fn subsidy(
    world: &World,
    municipality: &Municipality,
    nth: usize,
    when: (i32, Settlement),
) -> Agreement {
    let here = |kind: &OrganisationKind| *kind != OrganisationKind::Club;
    let schools = world
        .organisations
        .iter()
        .filter(|one| one.address.municipality == municipality.code && here(&one.kind));
    // A school that is reached twice a year, with two groups.
    let lessons = u32::try_from(schools.count() * 4)
        .unwrap_or(u32::MAX)
        .max(4);
    Agreement {
        municipality: Some(municipality.code.clone()),
        lessons,
        amount_cents: Some(u64::from(lessons) * CENTS_A_LESSON),
        notes: "De school kiest het thema. Een deel blijft voor maatwerk na incidenten.".to_owned(),
        ..plain(nth, when, SUBSIDY)
    }
}

fn authority(
    world: &World,
    municipality: &Municipality,
    nth: usize,
    when: (i32, Settlement),
) -> Agreement {
    let themes = world.lesson_types.iter();
    let themes = themes.filter(|one| THEMES_OF_AUTHORITY.contains(&one.name.as_str()));
    let mut lesson_types: Vec<LessonTypeId> = themes.map(|one| one.id).collect();
    lesson_types.sort_unstable();
    Agreement {
        municipality: Some(municipality.code.clone()),
        lesson_types,
        lessons: 10,
        minutes: 10 * 60,
        tailor_made_minutes: 12 * 60,
        amount_cents: Some(1_250_000),
        ..plain(nth, when, WITH_AUTHORITY)
    }
}

/// A calendar year's agreement for the whole region, with what is the same in all.
fn plain(nth: usize, (year, settlement): (i32, Settlement), source: usize) -> Agreement {
    let day = |month, day, year| Day::from_ymd_opt(year, month, day).unwrap_or_default();
    let granted = settlement != Settlement::Provisional;
    let settled = settlement == Settlement::Settled;
    Agreement {
        id: AgreementId::from_number(number(Kind::Agreement, nth)),
        municipality: None,
        source: source_id(source),
        name: name(&format!("{} {year}", SOURCES[source])),
        first_day: day(1, 1, year),
        last_day: day(12, 31, year),
        lessons: 0,
        minutes: 0,
        tailor_made_minutes: 6 * 60,
        kinds: Vec::new(),
        lesson_types: Vec::new(),
        amount_cents: None,
        settled_cents: None,
        settlement,
        granted_on: granted.then(|| day(12, 15, year - 1)),
        settled_on: settled.then(|| day(4, 1, year + 1)),
        notes: String::new(),
        carried_from: None,
        version: 1,
    }
}
