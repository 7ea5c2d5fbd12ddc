use super::{Facts, KeptMonths};
use domain::coverage::fact::World;
use domain::coverage::figures::count_by;
use domain::coverage::outline::{Drawing, Drawn, draw};
use domain::coverage::table::is_present;
use domain::coverage::view::{CoverageMap, MapTown};
use domain::coverage::{Circle, Figure, Filter, Spot, place_circles};
use domain::organisation::OrganisationKind;
use domain::time::Day;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// Width of the drawing, in units.
const WIDTH: f64 = 720.0;

/// The map of the municipalities that the viewer sees: by their borders once those are loaded, else as
/// circles.
/// It looks the same whatever the filter; what is not asked for has no figures.
pub(super) fn draw_map(
    kept: &KeptMonths,
    facts: &Facts,
    period: &RangeInclusive<Day>,
    filter: &Filter,
) -> CoverageMap {
    let world = &facts.world;
    let (mut all, mut wanted) = (vec![0u32; world.towns.len()], vec![0u32; world.towns.len()]);
    for school in &world.schools {
        let town = usize::from(school.town);
        if school.kind == OrganisationKind::Club {
            continue;
        }
        if is_present(school, period) {
            all[town] += 1;
            if filter.takes_place(world, school.town, school.kind) {
                wanted[town] += 1;
            }
        }
    }
    let seen: Vec<usize> = (0..)
        .take(world.towns.len())
        .filter(|town| facts.sees(*town))
        .map(usize::from)
        .collect();
    let drawing = match seen.iter().any(|town| world.towns[*town].outline.is_some()) {
        true => kept.outlined(world, &seen, || outlined(world, &seen)),
        false => circles(kept, world, &seen, &all),
    };
    let reached = count_by(
        facts
            .within(period)
            .filter(|fact| filter.takes(world, fact)),
        |fact| Some(usize::from(fact.town)),
    );
    let town = |(town, drawn): (&usize, &Drawn)| {
        let place = &world.towns[*town];
        let asked = filter.area.is_none_or(|area| area == place.area)
            && filter.town.is_none_or(|one| usize::from(one) == *town);
        let reached = reached
            .get(town)
            .map_or(0, |counts| counts.of(Figure::SchoolsReached));
        let reached = u32::try_from(reached).unwrap_or(u32::MAX);
        MapTown {
            code: place.code.clone(),
            name: place.name.clone(),
            at: drawn.at,
            radius: drawn.room,
            border: drawn.path.clone(),
            reached: asked.then_some((reached, wanted[*town])),
        }
    };
    CoverageMap {
        towns: seen.iter().zip(&drawing.places).map(town).collect(),
        width: drawing.width,
        height: drawing.height,
    }
}

/// By their borders; a municipality without one is a circle among them.
fn outlined(world: &World, seen: &[usize]) -> Drawing {
    let place = |town: &usize| {
        let town = &world.towns[*town];
        (town.outline.as_ref(), town.centre)
    };
    let places: Vec<_> = seen.iter().map(place).collect();
    draw(&places, WIDTH)
}

/// As circles, each as large as its schools are many.
fn circles(kept: &KeptMonths, world: &World, seen: &[usize], schools: &[u32]) -> Arc<Drawing> {
    let spots: Vec<_> = (seen.iter())
        .map(|town| Spot {
            centre: world.towns[*town].centre,
            weight: f64::from(schools[*town]),
        })
        .collect();
    kept.placed(&spots, || {
        let (circles, height) = place_circles(&spots, WIDTH);
        let right = circles
            .iter()
            .map(|one| one.x + one.radius)
            .fold(0.0, f64::max);
        let drawn = |one: &Circle| Drawn {
            path: None,
            at: (rounded(one.x), rounded(one.y)),
            room: rounded(one.radius),
        };
        Drawing {
            places: circles.iter().map(drawn).collect(),
            width: rounded(right + 3.0),
            height: rounded(height),
        }
    })
}

/// Tenths of a unit are finer than a screen shows.
fn rounded(units: f64) -> f64 {
    (units * 10.0).round() / 10.0
}
