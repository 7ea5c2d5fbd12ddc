//! The keyboard: arrows walk over the board, Space picks up, arrows aim, Enter drops, Escape puts
//! back.

use super::{Carry, CellPlace, Chosen};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

impl Carry {
    /// A key on the board or in the side panel.
    pub fn key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let used = if self.held.get_untracked().is_some() {
            self.key_while_carrying(&event.key())
        } else {
            self.key_while_walking(event)
        };
        if used {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn key_while_carrying(self, key: &str) -> bool {
        match key {
            "Escape" => self.put_back(),
            "Enter" | " " => self.drop_here(),
            "+" | "=" => self.shift(5),
            "-" => self.shift(-5),
            "ArrowLeft" => self.step(0, -1),
            "ArrowRight" => self.step(0, 1),
            "ArrowUp" => self.step(-1, 0),
            "ArrowDown" => self.step(1, 0),
            _ => return false,
        }
        true
    }

    /// Aims one cell further; from nowhere, at the first cell where it fits.
    fn step(self, rows: i32, days: i32) {
        let next = self.held.with_untracked(|held| {
            let aim = held.as_ref()?.aim.as_ref().map(|(place, _)| *place);
            let Some((educator, weekday)) = aim else {
                return self.first_aim();
            };
            self.shown.with_value(|shown| {
                let board = &shown.as_ref()?.board;
                let staff = &board.roster.educators;
                let row = staff.iter().position(|found| found.id == educator)?;
                let row = moved(row, rows, staff.len());
                let last = super::super::week_grid::shown_days(board);
                Some((staff.get(row)?.id, moved(weekday, days, last)))
            })
        });
        if let Some(place) = next {
            self.aim(place);
            into_sight(self.row_of(place), place.1);
        }
    }

    /// Where the aim starts: the lesson's own cell, else the first cell where it fits.
    fn first_aim(self) -> Option<CellPlace> {
        self.held.with_untracked(|held| {
            let held = held.as_ref()?;
            self.shown.with_value(|shown| {
                let board = &shown.as_ref()?.board;
                if let Chosen::Lesson(id) = held.chosen {
                    let card = board.card(id)?;
                    return Some((*card.educators.first()?, board.roster.weekday(card.day)?));
                }
                let staff = board.roster.educators.iter();
                let mut places = staff.flat_map(|educator| (0..7).map(|day| (educator.id, day)));
                let first = board
                    .roster
                    .educators
                    .first()
                    .map(|educator| (educator.id, 0));
                places.find(|place| held.fits.contains_key(place)).or(first)
            })
        })
    }

    fn row_of(self, place: CellPlace) -> usize {
        self.shown.with_value(|shown| {
            let staff = shown.as_ref().map(|shown| &shown.board.roster.educators);
            staff
                .and_then(|staff| staff.iter().position(|e| e.id == place.0))
                .unwrap_or(0)
        })
    }

    fn key_while_walking(self, event: &KeyboardEvent) -> bool {
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return false;
        };
        // Typing in a form or opening the panel is not walking.
        if target
            .matches("input, select, textarea, summary, button")
            .unwrap_or(false)
        {
            return false;
        }
        if event.key() == " " {
            let Some(chosen) = chosen_at(&target) else {
                return false;
            };
            if self.pick_up(chosen)
                && let Some(place) = self.first_aim()
            {
                self.aim(place);
            }
            return true;
        }
        let step = match event.key().as_str() {
            "ArrowLeft" => (0, -1),
            "ArrowRight" => (0, 1),
            "ArrowUp" => (-1, 0),
            "ArrowDown" => (1, 0),
            _ => return false,
        };
        walk(&target, step)
    }
}

/// A step from a place, staying on the board.
fn moved(from: usize, by: i32, count: usize) -> usize {
    from.saturating_add_signed(by as isize)
        .min(count.saturating_sub(1))
}

/// The lesson or visit that an element belongs to.
pub(super) fn chosen_at(element: &Element) -> Option<Chosen> {
    let found = element.closest("[data-lesson], [data-request]").ok()??;
    if let Some(id) = found.get_attribute("data-lesson") {
        return id.parse().ok().map(Chosen::Lesson);
    }
    found
        .get_attribute("data-request")?
        .parse()
        .ok()
        .map(Chosen::Visit)
}

/// Moves the focus: up and down within a cell's lessons, then to the next row; left and right to the
/// next day. Tells whether the focus was on the board.
fn walk(from: &Element, (rows, days): (i32, i32)) -> bool {
    let Ok(Some(cell)) = from.closest(".board-cell") else {
        // On the board itself: begin at its first lesson or cell.
        let first = document()
            .query_selector(".board .lesson-link, .board .board-cell")
            .ok()
            .flatten();
        return from.class_name().contains("board-scroll")
            && first.is_some_and(|first| focus(&first));
    };
    if rows != 0 {
        let links = links_in(&cell);
        let here = links.iter().position(|link| link == from);
        let next = match here {
            Some(place) => place.checked_add_signed(rows as isize),
            None => None,
        };
        if let Some(link) = next.and_then(|next| links.get(next)) {
            return focus(link);
        }
    }
    let number = |name: &str| {
        cell.get_attribute(name)
            .and_then(|text| text.parse::<i32>().ok())
    };
    let (Some(row), Some(weekday)) = (number("data-row"), number("data-weekday")) else {
        return false;
    };
    let selector = format!(
        ".board-cell[data-row='{}'][data-weekday='{}']",
        row + rows,
        weekday + days
    );
    let Some(next) = document().query_selector(&selector).ok().flatten() else {
        return true;
    };
    let links = links_in(&next);
    let link = if rows < 0 {
        links.last()
    } else {
        links.first()
    };
    focus(link.unwrap_or(&next))
}

fn links_in(cell: &Element) -> Vec<Element> {
    let Ok(found) = cell.query_selector_all(".lesson-link") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.item(place)?.dyn_into::<Element>().ok())
        .collect()
}

fn focus(element: &Element) -> bool {
    element
        .dyn_ref::<HtmlElement>()
        .is_some_and(|element| element.focus().is_ok())
}

fn into_sight(row: usize, weekday: usize) {
    let selector = format!(".board-cell[data-row='{row}'][data-weekday='{weekday}']");
    if let Ok(Some(cell)) = document().query_selector(&selector) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        cell.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
