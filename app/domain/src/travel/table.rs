use super::{Point, TravelRule};

/// A place's row and column in a [`TravelTable`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceIndex(pub u32);

/// Travel minutes between all places of a region; square, by [`PlaceIndex`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TravelTable {
    size: usize,
    minutes: Vec<u16>,
}

impl TravelTable {
    /// Computes the table for a list of places. To and from a place without a point the travel is
    /// taken as `unknown` minutes.
    pub fn compute(places: &[Option<Point>], rule: &impl TravelRule, unknown: u16) -> Self {
        let size = places.len();
        let mut minutes = vec![0; size * size];
        for (row, from) in places.iter().enumerate() {
            for (column, to) in places.iter().enumerate() {
                minutes[row * size + column] = match (from, to) {
                    _ if row == column => 0,
                    (Some(from), Some(to)) => rule.minutes(*from, *to),
                    _ => unknown,
                };
            }
        }
        Self { size, minutes }
    }

    /// Minutes from one place to another; `u16::MAX` for a place that the table does not hold.
    pub fn minutes(&self, from: PlaceIndex, to: PlaceIndex) -> u16 {
        let (row, column) = (from.0 as usize, to.0 as usize);
        if row >= self.size || column >= self.size {
            return u16::MAX;
        }
        self.minutes[row * self.size + column]
    }

    /// Number of places.
    pub fn size(&self) -> usize {
        self.size
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::travel::StraightLine;

    #[test]
    fn a_place_without_coordinates_gets_the_stated_travel_time() {
        let here = Point {
            latitude: 52.0,
            longitude: 4.3,
        };
        let table = TravelTable::compute(&[Some(here), None], &StraightLine::default(), 45);
        let (known, unknown) = (PlaceIndex(0), PlaceIndex(1));
        assert_eq!(table.minutes(known, unknown), 45);
        assert_eq!(table.minutes(unknown, unknown), 0);
        assert_eq!(table.minutes(known, PlaceIndex(2)), u16::MAX);
    }
}
