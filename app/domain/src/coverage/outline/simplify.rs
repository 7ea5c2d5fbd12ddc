use super::{Flat, Outline, area, bounds, to_side};
use std::collections::{HashMap, HashSet};

/// A point that can be told from others and is the same in two outlines: metres.
type Key = (i64, i64);

fn key((x, y): Flat) -> Key {
    // No place on earth is further away than fits.
    ((x * 1000.0).round() as i64, (y * 1000.0).round() as i64)
}

/// The longest side of the whole, in steps that can still be seen.
const STEPS: f64 = 900.0;

/// A ring beside a larger one of the same place is left out when it is smaller than a square of so
/// many steps.
const SMALLEST: f64 = 3.0;

/// Outlines of places from their rings on the plane, each ring without its first point again at the
/// end. Points that nobody would miss are gone, from both sides of a border alike.
pub fn simplify(places: &[Vec<Vec<Flat>>]) -> Vec<Option<Outline>> {
    let all = || places.iter().flatten();
    let (least, most) = bounds(all().flatten().copied());
    let step = (most.0 - least.0).max(most.1 - least.1) / STEPS;
    let meets = meets(all());
    let place = |rings: &Vec<Vec<Flat>>| {
        let largest = rings.iter().map(|ring| area(ring)).fold(0.0, f64::max);
        let seen = (SMALLEST * step).powi(2);
        let kept = rings.iter().filter(|ring| {
            let area = area(ring);
            area >= seen || area >= largest
        });
        Outline::of(kept.map(|ring| thin(ring, &meets, step)).collect())
    };
    places.iter().map(place).collect()
}

/// Where more than two lines meet: such points stay.
fn meets<'a>(rings: impl Iterator<Item = &'a Vec<Flat>>) -> HashSet<Key> {
    let mut beside: HashMap<Key, HashSet<Key>> = HashMap::new();
    for ring in rings {
        let keys: Vec<Key> = ring.iter().map(|point| key(*point)).collect();
        for (nth, one) in keys.iter().enumerate() {
            let next = keys[(nth + 1) % keys.len()];
            if *one != next {
                beside.entry(*one).or_default().insert(next);
                beside.entry(next).or_default().insert(*one);
            }
        }
    }
    let many = beside.into_iter().filter(|(_, others)| others.len() > 2);
    many.map(|(point, _)| point).collect()
}

/// A ring with fewer points; as it was when hardly any would be left.
fn thin(ring: &[Flat], meets: &HashSet<Key>, step: f64) -> Vec<Flat> {
    let mut stay: Vec<usize> = (0..ring.len())
        .filter(|at| meets.contains(&key(ring[*at])))
        .collect();
    if stay.len() < 2 {
        // It meets nothing: its ends are points that the ring itself names, wherever it begins.
        let first = (0..ring.len()).min_by_key(|at| key(ring[*at]));
        let first = stay.first().copied().or(first).unwrap_or(0);
        let far = |at: &usize| {
            let (a, b) = (ring[first], ring[*at]);
            ((a.0 - b.0).hypot(a.1 - b.1) * 1000.0).round() as i64
        };
        let other = (0..ring.len()).max_by_key(|at| (far(at), key(ring[*at])));
        stay = vec![first, other.unwrap_or(0)];
        stay.sort_unstable();
        stay.dedup();
    }
    let mut thinned = Vec::new();
    for (nth, from) in stay.iter().enumerate() {
        let to = stay[(nth + 1) % stay.len()];
        let length = if to > *from {
            to - from
        } else {
            to + ring.len() - from
        };
        let line: Vec<Flat> = (0..=length)
            .map(|by| ring[(from + by) % ring.len()])
            .collect();
        let mut kept = both_ways(&line, step);
        // The next line begins with it.
        kept.pop();
        thinned.extend(kept);
    }
    if thinned.len() < 3 {
        ring.to_vec()
    } else {
        thinned
    }
}

/// A line with fewer points: the same ones from whichever end it is walked.
fn both_ways(line: &[Flat], step: f64) -> Vec<Flat> {
    let ends = line.first().zip(line.last());
    let backward = ends.is_some_and(|(first, last)| key(*first) > key(*last));
    if !backward {
        return fewer(line, step);
    }
    let turned: Vec<Flat> = line.iter().rev().copied().collect();
    let mut kept = fewer(&turned, step);
    kept.reverse();
    kept
}

/// Leaves out what lies within a step of the line without it (D. H. Douglas and T. K. Peucker, 1973).
fn fewer(line: &[Flat], step: f64) -> Vec<Flat> {
    let Some(last) = line.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut kept = vec![false; line.len()];
    (kept[0], kept[last]) = (true, true);
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let between = (from + 1..to).map(|at| (at, to_side(line[at], line[from], line[to])));
        let furthest = between.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        if let Some((at, far)) = furthest
            && far > step
        {
            kept[at] = true;
            open.extend([(from, at), (at, to)]);
        }
    }
    let points = line.iter().zip(kept);
    points
        .filter_map(|(point, kept)| kept.then_some(*point))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Two places with a crooked border between them, in a frame of 100 kilometres.
    fn neighbours(border: &[f64]) -> Vec<Vec<Vec<Flat>>> {
        let down: Vec<Flat> = (border.iter().zip(1..))
            .map(|(x, nth)| {
                (
                    50.0 + x,
                    f64::from(nth) * 100.0 / (border.len() as f64 + 1.0),
                )
            })
            .collect();
        let ends = ((50.0, 0.0), (50.0, 100.0));
        let mut west = vec![(0.0, 0.0), ends.0];
        west.extend(&down);
        west.extend([ends.1, (0.0, 100.0)]);
        let mut east = vec![(100.0, 100.0), ends.1];
        east.extend(down.iter().rev());
        east.extend([ends.0, (100.0, 0.0)]);
        vec![vec![west], vec![east]]
    }

    #[test]
    fn points_that_nobody_would_miss_go() {
        let places = neighbours(&[0.0, 0.01, -0.02, 0.03, 8.0, 0.01, 0.0]);
        let outlines = simplify(&places);
        let west = outlines[0].as_ref().expect("an outline");
        assert_eq!(places[0][0].len(), 11);
        // Its corners, the ends of the border, and the point that stands out with its two feet.
        assert_eq!(west.rings[0].len(), 7, "{:?}", west.rings[0]);
    }

    #[test]
    fn an_island_that_can_hardly_be_seen_goes_unless_it_is_all_there_is() {
        let mut places = neighbours(&[]);
        let islet = vec![(20.0, 20.0), (20.1, 20.0), (20.1, 20.1), (20.0, 20.1)];
        places[0].push(islet.clone());
        places.push(vec![islet]);
        let rings: Vec<_> = simplify(&places)
            .iter()
            .map(|one| one.as_ref().map(|one| one.rings.len()))
            .collect();
        assert_eq!(rings, [Some(1), Some(1), Some(1)]);
    }

    proptest! {
        #[test]
        fn no_gap_opens_between_neighbours(border in prop::collection::vec(-9.0..9.0f64, 0..60)) {
            let outlines = simplify(&neighbours(&border));
            let areas: Vec<f64> = outlines
                .iter()
                .map(|one| one.as_ref().map_or(0.0, |one| area(&one.rings[0])))
                .collect();
            prop_assert!((areas.iter().sum::<f64>() - 10_000.0).abs() < 1.0, "{areas:?}");
        }
    }
}
