//! Schools book for themselves, on both engines: the way in, holding, confirming, changing, and all
//! at once.

mod at_once;
mod busy;
mod busy_source;
mod changing;
mod contact_code;
mod contacts;
mod feeds;
mod holding;
mod letters;
mod proposing;
#[allow(dead_code, reason = "the tests of requests use the rest of it")]
#[path = "../requests/school.rs"]
mod region;
mod replies;
mod season;
mod set_up;
mod times;
mod waiting;
mod way_in;
