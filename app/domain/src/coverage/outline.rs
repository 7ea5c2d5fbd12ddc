//! Outlines of municipalities: borders as they are, made small enough for a page.
//!
//! Two municipalities share the points of the border between them. It is simplified once for both, so
//! that no gap opens and nothing overlaps (as TopoJSON does).

mod draw;
mod simplify;

pub use draw::{Drawing, Drawn, draw};
pub use simplify::simplify;

use crate::travel::Point;
use serde::{Deserialize, Serialize};

/// A place on a plane: kilometres to the right and down.
pub type Flat = (f64, f64);

/// The latitude at which the plane is true, in degrees: the middle of the Netherlands.
const TRUE_AT: f64 = 52.2;

/// Kilometres in a degree of latitude, on a sphere of 6,371 km.
const DEGREE: f64 = 111.195;

/// Where a place lies on the plane: an equirectangular projection, good for a country this small.
pub fn flat(point: Point) -> Flat {
    let x = point.longitude * TRUE_AT.to_radians().cos() * DEGREE;
    (x, -point.latitude * DEGREE)
}

/// An outline as the map draws it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// Its rings, each without the first point again at the end; what lies within two is a hole.
    pub rings: Vec<Vec<Flat>>,
    /// Where its name stands best: as far from every border as can be.
    pub label: Flat,
    /// How far from the nearest border that is, in kilometres.
    pub room: f64,
}

impl Outline {
    /// An outline of rings, the largest first; none without any.
    pub fn of(mut rings: Vec<Vec<Flat>>) -> Option<Self> {
        rings.sort_by(|a, b| area(b).total_cmp(&area(a)));
        let (label, room) = deepest(&rings)?;
        let round = |(x, y): Flat| (hundredth(x), hundredth(y));
        for ring in &mut rings {
            ring.iter_mut().for_each(|point| *point = round(*point));
        }
        Some(Self {
            rings,
            label: round(label),
            room: hundredth(room),
        })
    }
}

/// Ten metres are finer than a screen shows.
fn hundredth(kilometres: f64) -> f64 {
    (kilometres * 100.0).round() / 100.0
}

/// The area of a ring, in square kilometres.
pub fn area(ring: &[Flat]) -> f64 {
    let sum: f64 = sides(ring).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    sum.abs() / 2.0
}

/// The sides of a ring, the last one back to its first point.
fn sides(ring: &[Flat]) -> impl Iterator<Item = (Flat, Flat)> {
    let next = ring.iter().cycle().skip(1);
    ring.iter().copied().zip(next.copied())
}

/// Points looked at from left to right and from top to bottom.
const GRID: u32 = 32;

/// The point inside that lies furthest from every border, and how far; looked for on a grid over the
/// largest ring.
fn deepest(rings: &[Vec<Flat>]) -> Option<(Flat, f64)> {
    let largest = rings.first()?;
    let first = *largest.first()?;
    let (least, most) = bounds(largest.iter().copied());
    let grid = (1..GRID).flat_map(|x| (1..GRID).map(move |y| (x, y)));
    let part =
        |nth: u32, least: f64, most: f64| least + (most - least) * f64::from(nth) / f64::from(GRID);
    let inside = grid
        .map(|(x, y)| (part(x, least.0, most.0), part(y, least.1, most.1)))
        .filter(|at| holds(rings, *at))
        .map(|at| (at, to_border(rings, at)));
    let found = inside.max_by(|a, b| a.1.total_cmp(&b.1));
    // A sliver between the points of the grid.
    Some(found.unwrap_or((first, 0.0)))
}

/// Least and most of what points lie at.
fn bounds(points: impl Iterator<Item = Flat>) -> (Flat, Flat) {
    let start = (
        (f64::INFINITY, f64::INFINITY),
        (f64::NEG_INFINITY, f64::NEG_INFINITY),
    );
    points.fold(start, |(least, most), (x, y)| {
        (
            (least.0.min(x), least.1.min(y)),
            (most.0.max(x), most.1.max(y)),
        )
    })
}

/// Whether a point lies within an odd number of rings.
fn holds(rings: &[Vec<Flat>], (x, y): Flat) -> bool {
    let crossed = |(a, b): &(Flat, Flat)| {
        (a.1 > y) != (b.1 > y) && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0
    };
    let all = rings.iter().flat_map(|ring| sides(ring));
    all.filter(crossed).count() % 2 == 1
}

fn to_border(rings: &[Vec<Flat>], at: Flat) -> f64 {
    let all = rings.iter().flat_map(|ring| sides(ring));
    all.map(|(a, b)| to_side(at, a, b))
        .fold(f64::INFINITY, f64::min)
}

/// How far a point lies from a line between two others.
fn to_side(at: Flat, a: Flat, b: Flat) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let long = dx * dx + dy * dy;
    let along = if long > 0.0 {
        (((at.0 - a.0) * dx + (at.1 - a.1) * dy) / long).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (a.0 + along * dx - at.0).hypot(a.1 + along * dy - at.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_stands_in_the_broad_part_and_never_in_a_hole() {
        // A square of ten with a hole in its middle, and a long tail.
        let square = vec![
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 4.0),
            (30.0, 4.0),
            (30.0, 5.0),
            (10.0, 5.0),
            (10.0, 10.0),
            (0.0, 10.0),
        ];
        let hole = vec![(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0)];
        let outline = Outline::of(vec![hole.clone(), square]).expect("an outline");
        assert_eq!(outline.rings[1], hole);
        assert!(outline.label.0 < 10.0, "{:?}", outline.label);
        assert!(holds(&outline.rings, outline.label));
        assert!(outline.room > 1.5 && outline.room < 5.0, "{}", outline.room);
        assert_eq!(Outline::of(Vec::new()), None);
    }

    #[test]
    fn a_degree_east_is_shorter_than_a_degree_north() {
        let at = |longitude, latitude| {
            flat(Point {
                latitude,
                longitude,
            })
        };
        let (west, east, north) = (at(4.0, 52.2), at(5.0, 52.2), at(4.0, 53.2));
        assert!((east.0 - west.0 - 68.15).abs() < 0.05);
        assert!((west.1 - north.1 - 111.195).abs() < 0.001);
    }
}
