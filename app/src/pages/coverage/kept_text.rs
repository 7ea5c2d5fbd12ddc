use super::cancelled_card::cancelled_card;
use super::figures_table::figures_table;
use super::forecast_card::forecast_card;
use super::map::map_card;
use super::summary::summary;
use super::towns_card::towns_card;
use super::trend_card::trend_card;
use crate::text::{Language, Text, coverage as text};
use domain::coverage::view::CoverageView;
use maud::{Markup, html};
use std::sync::Arc;

/// Parts of the page that are text alone: nothing in them lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// What it comes to, in sentences.
    Summary,
    /// Every figure: the map, the trend, the tables.
    Figures,
}

impl Part {
    fn write(self, language: Language, view: &CoverageView) -> Arc<str> {
        let written = match self {
            Self::Summary => summary(language, view),
            Self::Figures => figures(language, view),
        };
        written.into_string().into()
    }
}

fn figures(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    html! {
        div class="coverage-pictures" {
            (map_card(language, view))
            div class="stack" {
                (trend_card(language, view))
                (towns_card(language, view))
            }
        }
        div class="table-region coverage-region" role="region" aria-labelledby="dekking-tabel" tabindex="0" {
            (figures_table(language, view))
        }
        @if let Some(said) = text::left_out(language, view.left_out) { p { (said) } }
        p class="soft" { (t(text::FOOTNOTE)) }
        p class="soft screen-only" { (t(text::TO_PAPER)) }
        div class="coverage-cards" {
            (forecast_card(language, view))
            (cancelled_card(language, view))
        }
    }
}

/// A part of the page as text. The server keeps what it wrote for the next who is shown the very same
/// page: of a whole country it is a megabyte, and takes most of the time.
#[cfg(feature = "ssr")]
pub(super) fn kept(part: Part, language: Language, view: &CoverageView) -> Arc<str> {
    use std::collections::VecDeque;
    use std::sync::{Mutex, PoisonError};

    type Key = (u64, Part, Language);
    /// Most texts kept: those of the last pages.
    const MOST: usize = 32;
    static KEPT: Mutex<VecDeque<(Key, Arc<str>)>> = Mutex::new(VecDeque::new());
    /// One writes what is missing; the others wait and then find it.
    static TURN: Mutex<()> = Mutex::new(());

    if view.stamp == 0 {
        return part.write(language, view);
    }
    let key = (view.stamp, part, language);
    let lock = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let find = || {
        let kept = lock();
        let found = kept.iter().find(|(of, _)| *of == key);
        found.map(|(_, text)| Arc::clone(text))
    };
    if let Some(text) = find() {
        return text;
    }
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(text) = find() {
        return text;
    }
    let text = part.write(language, view);
    let mut kept = lock();
    kept.push_front((key, Arc::clone(&text)));
    kept.truncate(MOST);
    text
}

/// The same in the browser, which shows one page at a time.
#[cfg(not(feature = "ssr"))]
pub(super) fn kept(part: Part, language: Language, view: &CoverageView) -> Arc<str> {
    part.write(language, view)
}
