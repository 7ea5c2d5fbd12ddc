use super::Facts;
use domain::coverage::view::CoverageView;
use domain::coverage::wanted::CoverageQuery;
use domain::time::Day;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Most pages kept: what a handful of managers look at in turn.
const MOST: usize = 32;

/// The stamp that was given last, in this process.
static LAST: AtomicU64 = AtomicU64::new(0);

/// Pages of coverage that were worked out, with the lessons from which. Whoever asks the same of the
/// very same lessons, on the same day, gets the same page: lessons that changed are others.
#[derive(Debug, Clone, Default)]
pub(crate) struct KeptViews(Arc<Mutex<VecDeque<KeptView>>>);

#[derive(Debug)]
struct KeptView {
    query: CoverageQuery,
    today: Day,
    facts: Facts,
    view: Arc<CoverageView>,
}

impl KeptViews {
    /// What was worked out for this, or what `work_out` makes of it; it gets a stamp of its own.
    pub(super) fn of(
        &self,
        (query, today): (&CoverageQuery, Day),
        facts: &Facts,
        work_out: impl FnOnce() -> CoverageView,
    ) -> CoverageView {
        let fits = |one: &KeptView| {
            one.today == today && one.query == *query && one.facts.are_those_of(facts)
        };
        let found = |kept: &VecDeque<KeptView>| {
            let found = kept.iter().find(|one| fits(one));
            found.map(|one| Arc::clone(&one.view))
        };
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = found(&lock());
        if let Some(view) = kept {
            return CoverageView::clone(&view);
        }
        let mut view = work_out();
        view.stamp = LAST.fetch_add(1, Ordering::Relaxed) + 1;
        let mut kept = lock();
        kept.push_front(KeptView {
            query: query.clone(),
            today,
            facts: facts.clone(),
            view: Arc::new(view.clone()),
        });
        kept.truncate(MOST);
        view
    }
}
