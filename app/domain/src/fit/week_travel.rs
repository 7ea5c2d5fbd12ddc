use super::Place;
use crate::travel::{Point, StraightLine, TravelRule};
use serde::{Deserialize, Serialize};

/// Driving times between the places of one week: their points and the rule, not a table. A few
/// hundred points are some kilobytes on the wire where the square of them is a hundred times that,
/// and one question needs two rows of that square at most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WeekTravel {
    /// The places, by [`Place`]; none where no coordinates are known.
    pub points: Vec<Option<Point>>,
    /// How long it takes from one point to another.
    pub rule: StraightLine,
    /// Minutes to or from a place without coordinates.
    pub unknown_minutes: u16,
}

impl WeekTravel {
    /// Whole minutes from one place to another. A last-digit difference between the browser's and
    /// the server's sine may move the rounding by a minute: the server's answer counts.
    pub fn minutes(&self, from: Place, to: Place) -> u16 {
        if from == to {
            return 0;
        }
        match (self.point(from), self.point(to)) {
            (Some(from), Some(to)) => self.rule.minutes(from, to),
            _ => self.unknown_minutes,
        }
    }

    fn point(&self, place: Place) -> Option<Point> {
        self.points.get(usize::from(place.0)).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_without_coordinates_is_the_stated_minutes_away_from_all_but_itself() {
        let point = Point {
            latitude: 52.08,
            longitude: 4.31,
        };
        let travel = WeekTravel {
            points: vec![Some(point), None, Some(point)],
            rule: StraightLine::default(),
            unknown_minutes: 40,
        };
        let minutes = |from, to| travel.minutes(Place(from), Place(to));
        assert_eq!([minutes(0, 1), minutes(1, 0), minutes(1, 1)], [40, 40, 0]);
        assert_eq!([minutes(0, 2), minutes(0, 9)], [0, 40]);
    }
}
