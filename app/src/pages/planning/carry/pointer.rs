//! The pointer: press, move, let go. On touch the page scrolls instead; the form plans there.

use super::keyboard::chosen_at;
use super::{Carry, CellPlace};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// So many pixels of movement make a press into carrying.
const SLACK: i32 = 6;

impl Carry {
    /// The pointer goes down on the board or in the side panel.
    pub fn press(self, event: &PointerEvent) {
        if event.button() != 0 || event.pointer_type() == "touch" {
            return;
        }
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let chosen =
            target.filter(|target| !target.matches("button, .request-plan").unwrap_or(false));
        if let Some(chosen) = chosen.and_then(|target| chosen_at(&target)) {
            self.pressed
                .set_value(Some((event.client_x(), event.client_y(), chosen)));
        }
    }

    /// Follows the pointer over the whole window while something is pressed or carried.
    pub(super) fn listen(self) {
        Effect::new(move || {
            let moving =
                window_event_listener(leptos::ev::pointermove, move |event| self.moved(&event));
            let up =
                window_event_listener(leptos::ev::pointerup, move |event| self.released(&event));
            let gone = window_event_listener(leptos::ev::pointercancel, move |_| self.given_up());
            on_cleanup(move || {
                moving.remove();
                up.remove();
                gone.remove();
            });
        });
    }

    fn moved(self, event: &PointerEvent) {
        let (x, y) = (event.client_x(), event.client_y());
        if let Some((from_x, from_y, chosen)) = self.pressed.get_value() {
            if (x - from_x).abs().max((y - from_y).abs()) < SLACK {
                return;
            }
            self.pressed.set_value(None);
            if self.pick_up(chosen) {
                make_ghost(chosen);
            }
        }
        if self.held.with_untracked(Option::is_none) {
            return;
        }
        event.prevent_default();
        move_ghost(x, y);
        if let Some(place) = self.cell_under(x, y) {
            self.aim(place);
        }
    }

    fn released(self, event: &PointerEvent) {
        self.pressed.set_value(None);
        if self.held.with_untracked(Option::is_none) || ghost().is_none() {
            return;
        }
        remove_ghost();
        swallow_click();
        if self
            .cell_under(event.client_x(), event.client_y())
            .is_some()
        {
            self.drop_here();
        } else {
            self.put_back();
        }
    }

    fn given_up(self) {
        self.pressed.set_value(None);
        if ghost().is_some() {
            remove_ghost();
            self.put_back();
        }
    }

    fn cell_under(self, x: i32, y: i32) -> Option<CellPlace> {
        let under = document().element_from_point(x as f32, y as f32)?;
        let cell = under.closest(".board-cell").ok()??;
        let number = |name: &str| cell.get_attribute(name)?.parse::<usize>().ok();
        let (row, weekday) = (number("data-row")?, number("data-weekday")?);
        self.shown.with_value(|shown| {
            let educator = shown.as_ref()?.board.roster.educators.get(row)?;
            Some((educator.id, weekday))
        })
    }
}

/// After letting go the browser clicks the link that was dragged; that click is not meant.
fn swallow_click() {
    let once = window_event_listener(leptos::ev::click, move |event| {
        event.prevent_default();
        event.stop_propagation();
    });
    set_timeout(move || once.remove(), std::time::Duration::ZERO);
}

fn ghost() -> Option<HtmlElement> {
    document()
        .query_selector(".drag-ghost")
        .ok()??
        .dyn_into()
        .ok()
}

fn make_ghost(chosen: super::Chosen) {
    let selector = match chosen {
        super::Chosen::Lesson(id) => format!("[data-lesson='{id}']"),
        super::Chosen::Visit(key) => format!("[data-request='{key}']"),
    };
    let original = document().query_selector(&selector).ok().flatten();
    let copy = original.and_then(|original| original.clone_node_with_deep(true).ok());
    let made = document().create_element("div").ok();
    if let (Some(copy), Some(made), Some(body)) = (copy, made, document().body()) {
        made.set_class_name("drag-ghost");
        // A ghost that is not shown takes nothing from the drag itself.
        let _hidden = made.set_attribute("aria-hidden", "true");
        let _filled = made.append_child(&copy);
        let _shown = body.append_child(&made);
    }
}

fn move_ghost(x: i32, y: i32) {
    if let Some(ghost) = ghost() {
        // Set by script, which the content security policy allows; markup has no styles.
        let _moved = ghost
            .style()
            .set_property("translate", &format!("{}px {}px", x + 8, y + 8));
    }
}

fn remove_ghost() {
    if let Some(ghost) = ghost() {
        ghost.remove();
    }
}
