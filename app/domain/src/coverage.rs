//! Coverage: what was agreed, planned and given in the region, and how it is shown.

mod circles;

pub use circles::{Circle, Spot, place_circles};
