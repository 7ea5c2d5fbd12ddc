use crate::api::planning::PlaceVisit;
use leptos::prelude::*;

/// Grows with each placing that the server refused: then the board may be out of date.
pub fn refusals(place: ServerAction<PlaceVisit>) -> Memo<usize> {
    let (value, version) = (place.value(), place.version());
    Memo::new(move |before: Option<&usize>| match value.get() {
        Some(Err(_)) => version.get(),
        _ => before.copied().unwrap_or(0),
    })
}
