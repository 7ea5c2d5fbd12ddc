//! Carrying a lesson or a visit over the board: one state machine with two hands, pointer and
//! keyboard (the third is the form beside the board). Before the drop it says what would happen.

mod keyboard;
mod pointer;
mod roving;
mod voice;

pub use roving::{keep as keep_tab_stop, settle as settle_tab_stop};
pub use voice::CarryVoice;

use super::choice::{BoardQuery, Chosen};
use super::kept_typing::KeptTyping;
use super::side_panel::origin;
use super::verdict::{sentences, soft};
use crate::api::planning::{PlaceForm, PlaceVisit};
use crate::parts::focus;
use crate::text::{Language, language, planning};
use domain::board::Board;
use domain::fit::{Dropped, Placement, Visit, fit, fit_start, possible_days};
use domain::ids::EmployeeId;
use domain::time::{Minute, Span, Week};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::collections::HashMap;
use std::sync::Arc;

/// A cell: whose, and which day after Monday.
pub type CellPlace = (EmployeeId, usize);

/// How well something would do in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It fits.
    Fits,
    /// A planner may overrule what stands in the way.
    Soft,
    /// It cannot be.
    Refused,
}

impl Mark {
    /// Its code in styles.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fits => "ok",
            Self::Soft => "soft",
            Self::Refused => "refused",
        }
    }
}

/// What is said in the cell that is aimed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// How well.
    pub mark: Mark,
    /// From when to when.
    pub time: String,
    /// In a word.
    pub word: &'static str,
    /// Why not, all of it.
    pub why: Vec<String>,
}

/// Something in the hand.
#[derive(Clone)]
struct Held {
    chosen: Chosen,
    visit: Visit,
    lessons: String,
    /// What it is and where, in words.
    told: (String, String),
    /// Where it fits, found when it was picked up.
    fits: HashMap<CellPlace, ()>,
    /// The cell aimed at, and what would happen there.
    aim: Option<(CellPlace, Dropped)>,
}

#[derive(Clone)]
struct Shown {
    board: Arc<Board>,
    key: String,
}

/// The state machine; cheap to copy.
#[derive(Clone, Copy)]
pub struct Carry {
    held: RwSignal<Option<Held>>,
    shown: StoredValue<Option<Shown>>,
    stands: RwSignal<Option<(Week, i64)>>,
    said: RwSignal<String>,
    query: Memo<BoardQuery>,
    place: ServerAction<PlaceVisit>,
    kept: KeptTyping,
    language: Language,
    go: Callback<String>,
    /// Where the pointer went down, on what; not yet carrying.
    pressed: StoredValue<Option<(i32, i32, Chosen)>>,
}

impl Carry {
    /// Starts with an empty hand.
    pub fn provide(
        query: Memo<BoardQuery>,
        place: ServerAction<PlaceVisit>,
        kept: KeptTyping,
    ) -> Self {
        let navigate = use_navigate();
        let carry = Self {
            held: RwSignal::new(None),
            shown: StoredValue::new(None),
            stands: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            query,
            place,
            kept,
            language: language(),
            go: Callback::new(move |href: String| {
                let options = NavigateOptions {
                    scroll: false,
                    ..NavigateOptions::default()
                };
                navigate(&href, options);
            }),
            pressed: StoredValue::new(None),
        };
        carry.listen();
        carry
    }

    /// The board that is shown now.
    pub fn show(self, board: Arc<Board>, key: String) {
        self.stands.set(Some((board.roster.week, board.revision)));
        self.shown.set_value(Some(Shown { board, key }));
    }

    /// The week that is shown and its revision; none before the first board came.
    pub fn week_and_revision(self) -> Option<(Week, i64)> {
        self.stands.get()
    }

    /// Whether something is in the hand.
    pub fn is_carrying(self) -> bool {
        self.held.with(Option::is_some)
    }

    /// How well what is carried would do in a cell; none when nothing is.
    pub fn mark(self, place: CellPlace) -> Option<Mark> {
        self.held.with(|held| {
            let held = held.as_ref()?;
            held.fits.contains_key(&place).then_some(Mark::Fits)
        })
    }

    /// How well it would do in a cell that is aimed at.
    pub fn aimed_at(self, place: CellPlace) -> Option<Mark> {
        self.held.with(|held| {
            let (aim, dropped) = held.as_ref()?.aim.as_ref()?;
            (*aim == place).then(|| mark_of(dropped))
        })
    }

    /// What to say in a cell that is aimed at.
    pub fn note_at(self, place: CellPlace) -> Option<Note> {
        self.held.with(|held| {
            let held = held.as_ref()?;
            let (aim, dropped) = held.aim.as_ref()?;
            (*aim == place).then(|| self.note(held, dropped)).flatten()
        })
    }

    fn note(self, held: &Held, dropped: &Dropped) -> Option<Note> {
        self.shown.with_value(|shown| {
            let board = &shown.as_ref()?.board;
            let mark = mark_of(dropped);
            let minutes = u16::try_from(held.visit.minutes(&board.settings)).unwrap_or(u16::MAX);
            let word = match mark {
                Mark::Fits => planning::FITS,
                Mark::Soft => planning::FITS_WITH_REASON,
                Mark::Refused => planning::DOES_NOT_FIT,
            };
            let (visit, at) = (&held.visit, &dropped.placement);
            let why = sentences(board, visit, at, &dropped.outcome, self.language);
            Some(Note {
                mark,
                time: Span::of(dropped.placement.start, minutes).to_string(),
                word: word.in_language(self.language),
                why,
            })
        })
    }

    /// Takes something in the hand.
    fn pick_up(self, chosen: Chosen) -> bool {
        let held = self.shown.with_value(|shown| {
            let board = &shown.as_ref()?.board;
            let movable = chosen.on(board)?;
            let visit = movable.visit(board);
            if !board.may_plan_at(visit.organisation) {
                return None;
            }
            if !movable.may_move() {
                self.said
                    .set(planning::STAYS.in_language(self.language).to_owned());
                return None;
            }
            let fits = possible_days(&board.roster, &visit, &board.settings);
            let fits = fits
                .into_iter()
                .filter_map(|place| Some(((place.educator, board.roster.weekday(place.day)?), ())));
            let school = board.names.organisation(visit.organisation).to_owned();
            Some(Held {
                chosen,
                told: (movable.what(board), school),
                lessons: movable.lessons(),
                fits: fits.collect(),
                aim: None,
                visit,
            })
        });
        let picked = held.is_some();
        if picked {
            self.held.set(held);
        }
        picked
    }

    /// Aims at a cell; the start is the best one there.
    fn aim(self, place: CellPlace) {
        let aimed = self.held.with_untracked(|held| {
            let held = held.as_ref()?;
            if held.aim.as_ref().is_some_and(|(aim, _)| *aim == place) {
                return None;
            }
            self.shown.with_value(|shown| {
                let board = &shown.as_ref()?.board;
                let day = *board.roster.week.days().get(place.1)?;
                // Its own place stays as it is, so that letting go at once changes nothing.
                let own = held
                    .chosen
                    .on(board)
                    .and_then(|movable| movable.placement());
                let own =
                    own.filter(|own| own.day == day && own.educators.first() == Some(&place.0));
                if let Some(placement) = own {
                    let outcome = fit(&board.roster, &held.visit, &placement, &board.settings);
                    return Some(Dropped { placement, outcome });
                }
                Some(fit_start(
                    &board.roster,
                    &held.visit,
                    place.0,
                    day,
                    &board.settings,
                ))
            })
        });
        if let Some(dropped) = aimed {
            self.set_aim(place, dropped);
        }
    }

    /// Shifts the start in the cell that is aimed at.
    fn shift(self, minutes: i32) {
        let shifted = self.held.with_untracked(|held| {
            let held = held.as_ref()?;
            let (place, dropped) = held.aim.as_ref()?;
            let start = i32::from(dropped.placement.start.0) + minutes;
            let start = Minute(u16::try_from(start.clamp(0, 1_435)).unwrap_or(0));
            let placement = Placement {
                start,
                ..dropped.placement.clone()
            };
            self.shown.with_value(|shown| {
                let board = &shown.as_ref()?.board;
                let outcome = fit(&board.roster, &held.visit, &placement, &board.settings);
                Some((*place, Dropped { placement, outcome }))
            })
        });
        if let Some((place, dropped)) = shifted {
            self.set_aim(place, dropped);
        }
    }

    fn set_aim(self, place: CellPlace, dropped: Dropped) {
        self.held.update(|held| {
            if let Some(held) = held {
                held.aim = Some((place, dropped));
            }
        });
        self.say_aim(place);
    }

    /// Lets go above a cell: what fits is placed at once; what needs a reason, or does not fit, goes
    /// to the form, which asks for the reason or names the nearest places.
    fn drop_here(self) {
        let Some(held) = self.held.get_untracked() else {
            return;
        };
        let Some((_, dropped)) = held.aim else {
            self.put_back();
            return;
        };
        if self.stands_at(&held.chosen, &dropped.placement) {
            self.put_back();
            return;
        }
        // What was said of the aim is over; what comes of it speaks for itself.
        self.said.set(String::new());
        if dropped.outcome.is_ok() {
            let placement = dropped.placement;
            let mut educators = placement.educators.iter().map(ToString::to_string);
            let form = PlaceForm {
                lessons: held.lessons,
                educator: educators.next().unwrap_or_default(),
                second: educators.next().unwrap_or_default(),
                day: placement.day.to_string(),
                start: placement.start.to_string(),
                overrule: String::new(),
                view: String::new(),
            };
            let key = self
                .shown
                .with_value(|shown| shown.as_ref().map(|shown| shown.key.clone()));
            self.place.dispatch(PlaceVisit {
                form,
                key: key.unwrap_or_default(),
            });
        } else {
            let week = self
                .shown
                .with_value(|s| s.as_ref().map(|s| s.board.roster.week));
            let query = BoardQuery {
                week,
                ..self.query.get_untracked().choosing(Some(held.chosen))
            };
            let query = query.at(&dropped.placement);
            self.kept.open_again();
            if query == self.query.get_untracked() {
                focus::soon("#verplaats");
            }
            self.go.run(query.href("/planning"));
        }
        self.held.set(None);
    }

    /// Whether something stands at this very place already.
    fn stands_at(self, chosen: &Chosen, placement: &Placement) -> bool {
        self.shown.with_value(|shown| {
            let now = shown
                .as_ref()
                .and_then(|shown| chosen.on(&shown.board)?.placement());
            now.as_ref() == Some(placement)
        })
    }

    /// Puts it back where it was.
    fn put_back(self) {
        if let Some(held) = self.held.get_untracked() {
            self.held.set(None);
            // From the aim back to what was in the hand, and that into sight.
            if document()
                .active_element()
                .is_some_and(|active| active.matches(".board-cell").unwrap_or(false))
            {
                focus::on(&match held.chosen {
                    Chosen::Visit(key) => format!("[data-request='{key}'] .request-link"),
                    chosen @ Chosen::Lesson(_) => origin(chosen),
                });
            }
            self.said
                .set(planning::PUT_BACK.in_language(self.language).to_owned());
        }
    }
}

fn mark_of(dropped: &Dropped) -> Mark {
    match &dropped.outcome {
        Ok(_) => Mark::Fits,
        Err(refusals) if soft(refusals) => Mark::Soft,
        Err(_) => Mark::Refused,
    }
}
