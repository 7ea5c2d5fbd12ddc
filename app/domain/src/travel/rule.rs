use super::Point;
use serde::{Deserialize, Serialize};

/// How long it takes from one place to another: the small door behind which a routing engine fits.
pub trait TravelRule {
    /// Whole minutes from door to door; 0 only for the same place.
    fn minutes(&self, from: Point, to: Point) -> u16;
}

/// Travel by car estimated from coordinates alone. All figures are settings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct StraightLine {
    /// Road distance over straight-line distance.
    pub detour: f64,
    /// Kilometres an hour over the first five road kilometres, in town.
    pub town_speed: f64,
    /// Kilometres an hour beyond those.
    pub road_speed: f64,
    /// Minutes to park and walk in, on every trip.
    pub parking: f64,
}

impl Default for StraightLine {
    /// Detour 1.3, 28 km/h in town, 60 km/h beyond, 5 minutes to park.
    fn default() -> Self {
        Self {
            detour: 1.3,
            town_speed: 28.0,
            road_speed: 60.0,
            parking: 5.0,
        }
    }
}

/// Road kilometres that count as town traffic.
const TOWN_KM: f64 = 5.0;

/// Closer than this, in metres, two places are one (two schools at one address).
const SAME_PLACE: f64 = 30.0;

impl TravelRule for StraightLine {
    fn minutes(&self, from: Point, to: Point) -> u16 {
        let straight = from.metres_to(to);
        if straight < SAME_PLACE {
            return 0;
        }
        let km = straight / 1_000.0 * self.detour;
        let town = km.min(TOWN_KM) / self.town_speed * 60.0;
        let road = (km - TOWN_KM).max(0.0) / self.road_speed * 60.0;
        let minutes = (town + road + self.parking).ceil();
        // The float is finite and positive; `as` saturates at the type's bounds.
        minutes as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HAGUE: Point = Point {
        latitude: 52.0800,
        longitude: 4.3113,
    };
    const LEIDEN: Point = Point {
        latitude: 52.1601,
        longitude: 4.4970,
    };

    #[test]
    fn from_den_haag_to_leiden_is_about_half_an_hour() {
        assert_eq!(StraightLine::default().minutes(HAGUE, LEIDEN), 31);
    }

    #[test]
    fn two_schools_at_one_address_need_no_travel() {
        let next_door = Point {
            latitude: HAGUE.latitude + 0.0002,
            ..HAGUE
        };
        assert_eq!(StraightLine::default().minutes(HAGUE, next_door), 0);
    }

    fn point() -> impl Strategy<Value = Point> {
        (51.8f64..52.4, 3.9f64..5.0).prop_map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        })
    }

    proptest! {
        #[test]
        fn the_way_back_takes_as_long_as_the_way_there(a in point(), b in point()) {
            let rule = StraightLine::default();
            prop_assert_eq!(rule.minutes(a, b), rule.minutes(b, a));
        }

        #[test]
        fn going_by_way_of_a_third_place_is_never_more_than_two_minutes_quicker(
            a in point(), b in point(), c in point(),
        ) {
            let rule = StraightLine::default();
            let direct = rule.minutes(a, b);
            // A stop closer than a street away counts as no trip, which saves its parking.
            prop_assert!(direct <= rule.minutes(a, c) + rule.minutes(c, b) + 2);
        }
    }
}
