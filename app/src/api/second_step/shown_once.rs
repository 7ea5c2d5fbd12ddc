//! New recovery codes on their way to the page that shows them, once: in a cookie that scripts
//! cannot read and that lasts two minutes, as the address of a new feed goes.

use crate::api::request::set_header;
use domain::second_step::{PAPER_LENGTH, PAPER_LETTERS};
use http::header::{COOKIE, SET_COOKIE};
use http::request::Parts;
use leptos::prelude::use_context;

const NAME: &str = "__Host-new-codes";

/// Sends them along.
pub(super) fn send(codes: &[String]) {
    let value = codes.join(".");
    let cookie = format!("{NAME}={value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=120");
    set_header(SET_COOKIE, &cookie);
}

/// Takes them back from the browser and gives them; none when none were sent.
pub(super) fn take() -> Vec<String> {
    let Some(value) = use_context::<Parts>().and_then(|parts| found(&parts)) else {
        return Vec::new();
    };
    let cookie = format!("{NAME}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
    set_header(SET_COOKIE, &cookie);
    value
        .split('.')
        .filter(|code| is_code(code))
        .map(spaced)
        .collect()
}

fn found(parts: &Parts) -> Option<String> {
    parts
        .headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == NAME && value.len() <= 200 && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}

fn is_code(text: &str) -> bool {
    text.len() == PAPER_LENGTH && text.bytes().all(|b| PAPER_LETTERS.contains(&b))
}

/// In fours, as it is easily typed.
fn spaced(code: &str) -> String {
    let fours = (0..PAPER_LENGTH).step_by(4);
    let fours: Vec<&str> = fours.filter_map(|at| code.get(at..at + 4)).collect();
    fours.join("-")
}
