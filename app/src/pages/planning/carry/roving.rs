//! The board is one stop for Tab; arrows walk within it. Until a script runs, every link is a stop of
//! its own, so that nothing depends on arrows that do not work yet.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Everything that arrows reach.
const REACHED: &str = "#bord a, #bord .board-cell";

/// Makes one element the board's stop: what was it before if it is still there, else the first lesson
/// or the first cell. To be called whenever the board was drawn.
pub fn settle() {
    let stop = find("#bord [tabindex='0']")
        .or_else(|| find("#bord .lesson-link"))
        .or_else(|| find("#bord .board-cell"));
    let Ok(all) = document().query_selector_all(REACHED) else {
        return;
    };
    let all = (0..all.length()).filter_map(|place| all.item(place)?.dyn_into::<Element>().ok());
    for element in all {
        set(&element, "-1");
    }
    if let Some(stop) = stop {
        set(&stop, "0");
    }
    // Its arrows scroll nothing that the focus does not scroll by itself.
    if let Some(scroll) = find(".board-scroll") {
        set(&scroll, "-1");
    }
}

/// The stop goes along with the focus.
pub fn keep(event: &Event) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target.filter(|target| target.matches(REACHED).unwrap_or(false)) else {
        return;
    };
    if let Some(before) = find("#bord [tabindex='0']") {
        set(&before, "-1");
    }
    set(&target, "0");
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn set(element: &Element, tabindex: &str) {
    // An element that does not take it stays a stop of its own.
    let _taken = element.set_attribute("tabindex", tabindex);
}
