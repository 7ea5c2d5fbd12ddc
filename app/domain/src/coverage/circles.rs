//! A map of circles: each place near where it lies, as large as what it stands for, none over another.
//!
//! People read outlines of a region badly when what matters sits in its smallest parts. Circles give
//! every municipality the room of its schools (a Dorling cartogram: D. Dorling, Area Cartograms,
//! 1996); what lies beside each other stays beside each other as far as it can.

use crate::travel::Point;

/// Something to place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Where it lies.
    pub centre: Point,
    /// What its area stands for, such as a number of schools; 0 and less count as little.
    pub weight: f64,
}

/// A circle in the drawing, whose units go right and down from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    /// Units from the left.
    pub x: f64,
    /// Units from the top.
    pub y: f64,
    /// Radius in units.
    pub radius: f64,
}

/// Least space between two circles, in units.
const GAP: f64 = 3.0;
/// Share of the drawing that circles fill.
const FILLED: f64 = 0.5;
/// The smallest circle's radius, as a share of the largest one's: less cannot be read or hit.
const SMALLEST: f64 = 0.36;
/// Rounds in which circles are pushed apart and pulled home.
const ROUNDS: u32 = 400;

/// Places circles in a drawing of `width` units; gives them in the order of the spots, and the
/// height of the drawing. The same spots always give the same drawing.
pub fn place_circles(spots: &[Spot], width: f64) -> (Vec<Circle>, f64) {
    if spots.is_empty() {
        return (Vec::new(), 0.0);
    }
    let home = project(spots, width);
    let radii = radii(spots, &home, width);
    let mut at = home.clone();
    // Spots in one place have no direction in which to part: each is moved a hair its own way.
    for (nth, (x, y)) in at.iter_mut().enumerate() {
        let turn = 2.399_963 * nth as f64;
        (*x, *y) = (*x + turn.cos() * 0.01, *y + turn.sin() * 0.01);
    }
    for round in 0..ROUNDS {
        let pull = 0.2 * (1.0 - f64::from(round) / f64::from(ROUNDS)).powi(2);
        for (now, home) in at.iter_mut().zip(&home) {
            now.0 += (home.0 - now.0) * pull;
            now.1 += (home.1 - now.1) * pull;
        }
        push_apart(&mut at, &radii);
    }
    for _ in 0..ROUNDS {
        push_apart(&mut at, &radii);
    }
    spread(&mut at, &radii);
    frame(&at, &radii)
}

/// Points on a plane whose longest side fills the width; longitudes shrink with the cosine of the
/// latitude.
fn project(spots: &[Spot], width: f64) -> Vec<(f64, f64)> {
    let mean = spots.iter().map(|spot| spot.centre.latitude).sum::<f64>() / spots.len() as f64;
    let shrink = mean.to_radians().cos();
    let flat = |spot: &Spot| (spot.centre.longitude * shrink, -spot.centre.latitude);
    let flat: Vec<_> = spots.iter().map(flat).collect();
    let span = |of: fn(&(f64, f64)) -> f64| {
        let all = || flat.iter().map(of);
        (
            all().fold(f64::INFINITY, f64::min),
            all().fold(f64::NEG_INFINITY, f64::max),
        )
    };
    let ((left, right), (top, bottom)) = (span(|at| at.0), span(|at| at.1));
    let longest = (right - left).max(bottom - top);
    let scale = if longest > 0.0 {
        width * 0.8 / longest
    } else {
        0.0
    };
    flat.into_iter()
        .map(|(x, y)| ((x - left) * scale, (y - top) * scale))
        .collect()
}

/// Radii whose areas stand for the weights and together fill their share of the drawing.
fn radii(spots: &[Spot], home: &[(f64, f64)], width: f64) -> Vec<f64> {
    let sides: Vec<_> = spots
        .iter()
        .map(|spot| spot.weight.max(0.0).sqrt())
        .collect();
    let largest = sides.iter().copied().fold(0.0, f64::max);
    let least = if largest > 0.0 {
        largest * SMALLEST
    } else {
        1.0
    };
    let sides: Vec<_> = sides.into_iter().map(|side| side.max(least)).collect();
    let height = home.iter().map(|at| at.1).fold(0.0, f64::max);
    let room = width * height.max(width * 0.3);
    let circles: f64 = sides
        .iter()
        .map(|side| side * side * std::f64::consts::PI)
        .sum();
    let scale = (room * FILLED / circles).sqrt();
    sides.into_iter().map(|side| side * scale).collect()
}

/// Moves every two circles that are too close apart, the smaller one further.
fn push_apart(at: &mut [(f64, f64)], radii: &[f64]) {
    for one in 0..at.len() {
        for other in one + 1..at.len() {
            let (dx, dy) = (at[other].0 - at[one].0, at[other].1 - at[one].1);
            let distance = dx.hypot(dy);
            let wanted = radii[one] + radii[other] + GAP;
            if distance >= wanted {
                continue;
            }
            let (ux, uy) = if distance > 0.0 {
                (dx / distance, dy / distance)
            } else {
                (1.0, 0.0)
            };
            let by = wanted - distance;
            let share = radii[other] / (radii[one] + radii[other]);
            at[one].0 -= ux * by * share;
            at[one].1 -= uy * by * share;
            at[other].0 += ux * by * (1.0 - share);
            at[other].1 += uy * by * (1.0 - share);
        }
    }
}

/// Draws everything as much wider as the two that are still closest need.
fn spread(at: &mut [(f64, f64)], radii: &[f64]) {
    let mut by = 1.0_f64;
    for one in 0..at.len() {
        for other in one + 1..at.len() {
            let distance = (at[other].0 - at[one].0).hypot(at[other].1 - at[one].1);
            let wanted = radii[one] + radii[other] + GAP;
            by = by.max(wanted / distance.max(f64::MIN_POSITIVE));
        }
    }
    for now in at {
        *now = (now.0 * by, now.1 * by);
    }
}

/// The circles in a frame that just holds them, and its height.
fn frame(at: &[(f64, f64)], radii: &[f64]) -> (Vec<Circle>, f64) {
    let edge = |of: &dyn Fn(&(f64, f64)) -> f64| {
        let least = at.iter().zip(radii).map(|(at, radius)| of(at) - radius);
        least.fold(f64::INFINITY, f64::min) - GAP
    };
    let (left, top) = (edge(&|at| at.0), edge(&|at| at.1));
    let circles: Vec<_> = (at.iter().zip(radii))
        .map(|(at, radius)| Circle {
            x: at.0 - left,
            y: at.1 - top,
            radius: *radius,
        })
        .collect();
    let height = circles.iter().map(|one| one.y + one.radius);
    let height = height.fold(0.0, f64::max) + GAP;
    (circles, height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// The 27 municipalities, with their numbers of school sites.
    fn region() -> (Vec<String>, Vec<Spot>, serde_json::Value) {
        let data = |name: &str| {
            let path = format!(
                "{}/../../../shared/data/region/{name}",
                env!("CARGO_MANIFEST_DIR")
            );
            std::fs::read_to_string(path).expect("the shared data")
        };
        let outlines: serde_json::Value =
            serde_json::from_str(&data("municipalities.geojson")).expect("GeoJSON");
        let mut spots = BTreeMap::new();
        for feature in outlines["features"].as_array().expect("features") {
            let code = feature["properties"]["code"].as_str().expect("a code");
            let points = points(&feature["geometry"]["coordinates"]);
            let mean =
                |at: usize| points.iter().map(|point| point[at]).sum::<f64>() / points.len() as f64;
            let people = feature["properties"]["inwoners_2023"]
                .as_f64()
                .expect("a number");
            let centre = Point {
                longitude: mean(0),
                latitude: mean(1),
            };
            let weight = people / 3_000.0;
            spots.insert(code.to_owned(), Spot { centre, weight });
        }
        let (codes, spots) = spots.into_iter().unzip();
        (codes, spots, outlines)
    }

    fn points(coordinates: &serde_json::Value) -> Vec<[f64; 2]> {
        match coordinates[0].as_f64() {
            Some(x) => vec![[x, coordinates[1].as_f64().expect("a number")]],
            None => {
                let all = coordinates.as_array().expect("coordinates");
                all.iter().flat_map(points).collect()
            }
        }
    }

    /// Pairs of municipalities whose outlines share points.
    fn neighbours(codes: &[String], outlines: &serde_json::Value) -> Vec<(usize, usize)> {
        let mut by_point: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for feature in outlines["features"].as_array().expect("features") {
            let code = feature["properties"]["code"].as_str().expect("a code");
            let nth = codes.iter().position(|one| one == code).expect("known");
            for [x, y] in points(&feature["geometry"]["coordinates"]) {
                by_point
                    .entry(format!("{x:.5},{y:.5}"))
                    .or_default()
                    .push(nth);
            }
        }
        let mut pairs: Vec<_> = (by_point.values())
            .flat_map(|all| {
                all.iter()
                    .flat_map(move |a| all.iter().map(move |b| (*a, *b)))
            })
            .filter(|(a, b)| a < b)
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    fn apart(circles: &[Circle]) -> f64 {
        let mut least = f64::INFINITY;
        for (nth, one) in circles.iter().enumerate() {
            for other in &circles[nth + 1..] {
                let distance = (one.x - other.x).hypot(one.y - other.y);
                least = least.min(distance - one.radius - other.radius);
            }
        }
        least
    }

    #[test]
    fn the_region_is_drawn_with_no_circle_over_another_and_most_neighbours_side_by_side() {
        let (codes, spots, outlines) = region();
        let (circles, height) = place_circles(&spots, 600.0);
        assert_eq!(circles.len(), 27);
        assert!(apart(&circles) > GAP - 1e-6, "{}", apart(&circles));
        assert!((300.0..900.0).contains(&height), "{height}");
        // Side by side: no wider apart than the smaller of the two is wide.
        let pairs = neighbours(&codes, &outlines);
        let beside = |&&(a, b): &&(usize, usize)| {
            let (a, b) = (circles[a], circles[b]);
            let space = (a.x - b.x).hypot(a.y - b.y) - a.radius - b.radius;
            space < 2.0 * a.radius.min(b.radius)
        };
        let kept = pairs.iter().filter(beside).count();
        assert!(kept * 10 >= pairs.len() * 9, "{kept} of {}", pairs.len());
        // Whoever lies well to the north or the west still does.
        for (nth, one) in spots.iter().enumerate() {
            for (other_nth, other) in spots.iter().enumerate() {
                if one.centre.latitude > other.centre.latitude + 0.1 {
                    assert!(
                        circles[nth].y < circles[other_nth].y,
                        "{} {}",
                        codes[nth],
                        codes[other_nth]
                    );
                }
            }
        }
    }

    #[test]
    fn nothing_and_one_place_have_a_drawing_too() {
        assert_eq!(place_circles(&[], 600.0), (Vec::new(), 0.0));
        let centre = Point {
            latitude: 52.1,
            longitude: 4.3,
        };
        let (circles, height) = place_circles(
            &[Spot {
                centre,
                weight: 0.0,
            }],
            600.0,
        );
        assert_eq!(circles.len(), 1);
        assert!((circles[0].y + circles[0].radius + GAP - height).abs() < 1e-9);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn no_circles_overlap_wherever_the_places_lie(
            places in prop::collection::vec((51.8f64..52.4, 4.1f64..4.9, 0.0f64..200.0), 1..60),
            twice in any::<bool>(),
        ) {
            let mut spots: Vec<_> = places
                .into_iter()
                .map(|(latitude, longitude, weight)| Spot {
                    centre: Point { latitude, longitude },
                    weight,
                })
                .collect();
            if twice {
                spots.push(spots[0]);
            }
            let (circles, height) = place_circles(&spots, 600.0);
            prop_assert!(apart(&circles) > GAP - 1e-6 || circles.len() < 2);
            for circle in &circles {
                prop_assert!(circle.x >= circle.radius && circle.y >= circle.radius);
                prop_assert!(circle.y + circle.radius <= height);
            }
            prop_assert_eq!(place_circles(&spots, 600.0), (circles, height));
        }
    }
}
