//! The keyboard: arrows walk over the board, Space picks up, arrows aim, Enter drops, Escape puts
//! back.

use super::{Carry, CellPlace, Chosen};
use crate::parts::focus;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

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
            // Whoever leaves the board leaves with empty hands.
            "Tab" => {
                self.put_back();
                return false;
            }
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
            self.follow_aim(place);
        }
    }

    /// The focus goes along with the aim, so that both stay in sight.
    fn follow_aim(self, place: CellPlace) {
        let row = self.row_of(place);
        let selector = format!(".board-cell[data-row='{row}'][data-weekday='{}']", place.1);
        focus::on(&selector);
        // Once the note is drawn: a long day may hide it below its other lessons.
        request_animation_frame(|| into_sight(".board-cell .drop-note"));
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
            if self.pick_up(chosen) {
                let place = self.first_aim();
                if let Some(place) = place {
                    self.aim(place);
                    self.follow_aim(place);
                }
                self.say_pick_up(place);
            }
            return true;
        }
        let step = match event.key().as_str() {
            "ArrowLeft" => (0, -1),
            "ArrowRight" => (0, 1),
            "ArrowUp" => (-1, 0),
            "ArrowDown" => (1, 0),
            "Home" => (0, -Step::MAX),
            "End" => (0, Step::MAX),
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

/// Rows or days; the most is to the end.
type Step = i32;

/// Moves the focus: up and down within a cell's lessons, then to the next row; left and right to the
/// next day. The heads of rows and days belong to it. Tells whether the focus was on the board.
fn walk(from: &Element, (rows, days): (Step, Step)) -> bool {
    let Ok(Some(cell)) = from.closest("#bord [data-row]") else {
        return false;
    };
    if rows != 0 {
        let links = links_in(&cell);
        let here = links.iter().position(|link| link == from);
        let next = here.and_then(|place| place.checked_add_signed(rows as isize));
        if let Some(link) = next.and_then(|next| links.get(next)) {
            return focus::on_element(link);
        }
    }
    let number = |name: &str| {
        cell.get_attribute(name)
            .and_then(|text| text.parse::<Step>().ok())
    };
    let (Some(row), Some(weekday)) = (number("data-row"), number("data-weekday")) else {
        return false;
    };
    let at = |row: Step, weekday: Step| {
        let selector = format!("#bord [data-row='{row}'][data-weekday='{weekday}']");
        document().query_selector(&selector).ok().flatten()
    };
    let next = match days {
        Step::MAX => (0..7).rev().find_map(|last| at(row, last)),
        days if days == -Step::MAX => at(row, 0),
        days => at(row + rows, weekday + days),
    };
    let Some(next) = next else {
        return true;
    };
    let links = links_in(&next);
    let link = if rows < 0 {
        links.last()
    } else {
        links.first()
    };
    focus::on_element(link.unwrap_or(&next))
}

fn links_in(cell: &Element) -> Vec<Element> {
    let Ok(found) = cell.query_selector_all("a") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.item(place)?.dyn_into::<Element>().ok())
        .collect()
}

fn into_sight(selector: &str) {
    if let Ok(Some(found)) = document().query_selector(selector) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        found.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
