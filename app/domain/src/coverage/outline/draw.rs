use super::{Flat, Outline, bounds, flat};
use crate::travel::Point;
use std::fmt::Write;

/// A place on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// Its outline as an SVG path; none for a place without one, which is a circle.
    pub path: Option<String>,
    /// Where its name stands, units from the left and from the top.
    pub at: Flat,
    /// Room around that, in units; of a circle its radius.
    pub room: f64,
}

/// A map of outlines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// Its places, in the order in which they were given.
    pub places: Vec<Drawn>,
    /// Units from left to right.
    pub width: f64,
    /// Units from top to bottom.
    pub height: f64,
}

/// Units around the drawing.
const EDGE: f64 = 4.0;

/// Radius of a place without an outline, in units.
const CIRCLE: f64 = 12.0;

/// The tallest a drawing becomes, as a share of its width.
const TALLEST: f64 = 1.1;

/// Draws places in at most `width` units, each by its outline, or as a circle where it lies.
pub fn draw(places: &[(Option<&Outline>, Point)], width: f64) -> Drawing {
    let points = places.iter().flat_map(|(outline, centre)| {
        let rings = outline.map_or(&[] as &[Vec<Flat>], |one| one.rings.as_slice());
        let circle = outline.is_none().then(|| flat(*centre));
        rings.iter().flatten().copied().chain(circle)
    });
    let (least, most) = bounds(points);
    let (wide, tall) = (most.0 - least.0, most.1 - least.1);
    if !wide.is_finite() || !tall.is_finite() {
        return Drawing::default();
    }
    let edge = match places.iter().any(|(outline, _)| outline.is_none()) {
        true => EDGE + CIRCLE,
        false => EDGE,
    };
    let fits = |units: f64, kilometres: f64| (units - 2.0 * edge) / kilometres.max(0.001);
    let scale = fits(width, wide).min(fits(width * TALLEST, tall));
    let place = |(x, y): Flat| {
        let at = |value: f64, least: f64| ((value - least) * scale + edge) * 10.0;
        // Tenths of a unit; a drawing is some thousands of them wide.
        (at(x, least.0).round() as i32, at(y, least.1).round() as i32)
    };
    let units = |tenths: i32| f64::from(tenths) / 10.0;
    let drawn = |(outline, centre): &(Option<&Outline>, Point)| {
        let (x, y) = place(outline.map_or_else(|| flat(*centre), |one| one.label));
        Drawn {
            path: outline.map(|one| path(one, place)),
            at: (units(x), units(y)),
            room: outline.map_or(CIRCLE, |one| (one.room * scale * 10.0).round() / 10.0),
        }
    };
    let size = |kilometres: f64| ((kilometres * scale + 2.0 * edge) * 10.0).round() / 10.0;
    Drawing {
        places: places.iter().map(drawn).collect(),
        width: size(wide),
        height: size(tall),
    }
}

/// A path of lines from point to point, each told from the one before it: shorter so.
fn path(outline: &Outline, place: impl Fn(Flat) -> (i32, i32)) -> String {
    let mut path = String::new();
    for ring in &outline.rings {
        let mut before = None;
        for point in ring {
            let (x, y) = place(*point);
            // Writing to a string cannot fail.
            let _written = match before {
                None => write!(path, "M{} {}", short(x), short(y)),
                Some(same) if same == (x, y) => continue,
                Some((a, b)) => write!(path, "l{} {}", short(x - a), short(y - b)),
            };
            before = Some((x, y));
        }
        path.push('z');
    }
    path
}

/// Tenths as a decimal, as short as it can be.
fn short(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    match rest {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(left: f64, side: f64) -> Outline {
        let (right, bottom) = (left + side, side);
        Outline::of(vec![vec![
            (left, 0.0),
            (right, 0.0),
            (right, bottom),
            (left, bottom),
        ]])
        .expect("an outline")
    }

    const NOWHERE: Point = Point {
        latitude: 0.0,
        longitude: 0.0,
    };

    #[test]
    fn a_drawing_fills_its_width_and_its_paths_are_short() {
        let (one, other) = (square(0.0, 10.0), square(10.0, 10.0));
        let drawing = draw(&[(Some(&one), NOWHERE), (Some(&other), NOWHERE)], 208.0);
        assert_eq!((drawing.width, drawing.height), (208.0, 108.0));
        let paths: Vec<_> = drawing
            .places
            .iter()
            .map(|one| one.path.as_deref())
            .collect();
        let expected = ["M4 4l100 0l0 100l-100 0z", "M104 4l100 0l0 100l-100 0z"];
        assert_eq!(paths, expected.map(Some));
        assert_eq!(
            (drawing.places[0].at, drawing.places[0].room),
            ((54.0, 54.0), 50.0)
        );
    }

    #[test]
    fn a_place_without_an_outline_is_a_circle_where_it_lies_and_nothing_is_nothing() {
        let centre = Point {
            latitude: 52.0,
            longitude: 4.0,
        };
        let drawing = draw(&[(None, centre)], 100.0);
        assert_eq!(drawing.places[0].path, None);
        assert_eq!(
            (drawing.places[0].at, drawing.places[0].room),
            ((16.0, 16.0), CIRCLE)
        );
        assert_eq!(draw(&[], 100.0), Drawing::default());
    }
}
