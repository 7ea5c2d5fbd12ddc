use crate::text::Language;
use domain::coverage::view::CoverageView;
use std::sync::Arc;

/// Parts of the page that are long to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The table of figures.
    Table,
    /// The map.
    Map,
    /// The table beside it.
    Towns,
    /// The agreements of which less was given than expected.
    Behind,
}

/// A part of the page as text. The server keeps what it wrote for the next who is shown the very same
/// page: of a whole country it is a megabyte, and takes most of the time.
#[cfg(feature = "ssr")]
pub(super) fn kept(
    part: Part,
    language: Language,
    view: &CoverageView,
    write: impl FnOnce() -> String,
) -> Arc<str> {
    use std::collections::VecDeque;
    use std::sync::{Mutex, PoisonError};

    type Key = (u64, Part, Language);
    /// Most texts kept: all parts of the last pages.
    const MOST: usize = 64;
    static KEPT: Mutex<VecDeque<(Key, Arc<str>)>> = Mutex::new(VecDeque::new());

    let key = (view.stamp, part, language);
    let lock = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let found = |kept: &VecDeque<(Key, Arc<str>)>| {
        let found = kept.iter().find(|(of, _)| *of == key);
        found.map(|(_, text)| Arc::clone(text))
    };
    if let Some(text) = found(&lock()).filter(|_| view.stamp > 0) {
        return text;
    }
    let text: Arc<str> = write().into();
    if view.stamp > 0 {
        let mut kept = lock();
        kept.push_front((key, Arc::clone(&text)));
        kept.truncate(MOST);
    }
    text
}

/// The same in the browser, which shows one page at a time.
#[cfg(not(feature = "ssr"))]
pub(super) fn kept(
    _: Part,
    _: Language,
    _: &CoverageView,
    write: impl FnOnce() -> String,
) -> Arc<str> {
    write().into()
}
