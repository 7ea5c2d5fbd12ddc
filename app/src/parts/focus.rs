//! Where the keyboard is. What takes the focused element off the page must give the focus a place,
//! or a keyboard has to begin again at the top and a screen reader says nothing.

use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long to wait for what is still being drawn or read.
const PATIENCE: u32 = 60;

/// So many looks long nothing must change before it counts as drawn.
const SETTLED: u32 = 8;

/// Between two looks.
const LOOK: Duration = Duration::from_millis(50);

/// Focuses the first element that matches, also one that only a script can focus. Tells whether
/// there was one.
pub fn on(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    found.is_some_and(|found| on_element(&found))
}

/// The same for an element at hand.
pub fn on_element(element: &Element) -> bool {
    let natural = element
        .matches("a[href], button, input, select, textarea, summary, [tabindex]")
        .unwrap_or(true);
    if !natural {
        // A heading stays out of the order of Tab.
        let _focusable = element.set_attribute("tabindex", "-1");
    }
    element
        .dyn_ref::<HtmlElement>()
        .is_some_and(|element| element.focus().is_ok())
}

/// Whether nothing has the focus, as after its element was taken away.
pub fn is_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|active| active.matches("body, main").unwrap_or(false))
}

/// Focuses what matches as soon as it is on the page, and once more when the page then makes it
/// anew; somebody who meanwhile goes elsewhere is left in peace.
pub fn soon(selector: &str) {
    let selector = selector.to_owned();
    let (given, settled) = (Cell::new(false), Cell::new(0_u32));
    look_until(move || {
        let found = document().query_selector(&selector).ok().flatten();
        let Some(found) = found else {
            return false;
        };
        if document().active_element().as_ref() == Some(&found) {
            settled.set(settled.get() + 1);
            return settled.get() >= SETTLED;
        }
        if given.get() && !is_lost() {
            return true;
        }
        given.set(on_element(&found));
        settled.set(0);
        false
    });
}

/// Focuses what matches when the page was drawn anew and nothing has the focus any more.
pub fn soon_if_lost(selector: &str) {
    let selector = selector.to_owned();
    set_timeout(
        move || {
            if is_lost() {
                on(&selector);
            }
        },
        LOOK,
    );
}

/// Before what is shown is drawn anew under somebody's hands: whatever has the focus gets it again in
/// the new drawing, a field with its caret where it was. Nothing moves when they go elsewhere meanwhile.
pub fn keep_place() {
    let Some(active) = document().active_element().filter(|_| !is_lost()) else {
        return;
    };
    let Some((selector, nth)) = address_of(&active) else {
        return;
    };
    let caret = Cell::new(caret_of(&active));
    look_until(move || {
        if active.is_connected() {
            caret.set(caret_of(&active));
            return document().active_element().as_ref() != Some(&active);
        }
        if !is_lost() {
            return true;
        }
        let found = document().query_selector_all(&selector).ok();
        let found = found.and_then(|all| all.get(nth).or_else(|| all.get(0)));
        let found = found.and_then(|node| node.dyn_into::<Element>().ok());
        found.is_some_and(|found| {
            let given = on_element(&found);
            if let (Some(field), Some((from, to))) =
                (found.dyn_ref::<HtmlInputElement>(), caret.get())
            {
                // Refused by fields without a caret, such as a date.
                let _place = field.set_selection_range(from, to);
            }
            given
        })
    });
}

/// What finds an element again in a new drawing: a selector, and which of those that match.
fn address_of(element: &Element) -> Option<(String, u32)> {
    let own = |name: &str| {
        let value = element
            .get_attribute(name)
            .filter(|value| !value.contains(['"', '\\']))?;
        Some(format!("{}[{name}=\"{value}\"]", element.tag_name()))
    };
    let cell = || {
        let row = element.get_attribute("data-row")?;
        let day = element.get_attribute("data-weekday")?;
        Some(format!("[data-row=\"{row}\"][data-weekday=\"{day}\"]"))
    };
    let selector = own("id")
        .or_else(cell)
        .or_else(|| own("name"))
        .or_else(|| own("href"))?;
    let all = document().query_selector_all(&selector).ok()?;
    let nth = (0..all.length()).find(|&nth| {
        all.get(nth)
            .and_then(|node| node.dyn_into::<Element>().ok())
            .as_ref()
            == Some(element)
    })?;
    Some((selector, nth))
}

fn caret_of(element: &Element) -> Option<(u32, u32)> {
    let field = element.dyn_ref::<HtmlInputElement>()?;
    let from = field.selection_start().ok().flatten()?;
    Some((from, field.selection_end().ok().flatten()?))
}

/// On a new page: its heading, as soon as it is there, else its main part. A page that puts the
/// focus somewhere itself keeps it there.
pub fn on_new_page() {
    on("main");
    let settled = Cell::new(0_u32);
    look_until(move || {
        let heading = document().query_selector("main h1").ok().flatten();
        let active = document().active_element();
        let on_heading = heading.is_some() && heading == active;
        if !is_lost() && !on_heading {
            return true;
        }
        if let Some(heading) = heading.filter(|_| !on_heading) {
            on_element(&heading);
        }
        // The heading may still be that of the page that goes.
        settled.set(if on_heading { settled.get() + 1 } else { 0 });
        settled.get() >= SETTLED
    });
}

/// Looks again and again, until it is well or patience ends.
fn look_until(well: impl Fn() -> bool + 'static) {
    let handle: Rc<Cell<Option<IntervalHandle>>> = Rc::default();
    let (own, looks) = (Rc::clone(&handle), Cell::new(0));
    let started = set_interval_with_handle(
        move || {
            looks.set(looks.get() + 1);
            if (well() || looks.get() >= PATIENCE)
                && let Some(handle) = own.get()
            {
                handle.clear();
            }
        },
        LOOK,
    );
    handle.set(started.ok());
}

/// Whether the page is coming alive just now: then nobody has done anything yet.
pub fn is_coming_alive() -> bool {
    Owner::current_shared_context().is_some_and(|shared| shared.during_hydration())
}
