use super::Facts;
use domain::time::Day;
use std::collections::VecDeque;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Most answers kept: what a handful of managers look at in turn.
const MOST: usize = 32;

/// The stamp that was given last, in this process.
static LAST: AtomicU64 = AtomicU64::new(0);

/// What was worked out of lessons (`A`), by what was asked (`Q`). Whoever asks the same of the very same
/// lessons, on the same day, gets the same answer: lessons that changed are others.
pub(crate) struct KeptViews<Q, A> {
    kept: Arc<Mutex<VecDeque<KeptView<Q, A>>>>,
    /// One works out what is missing; the others wait and then find it.
    turn: Arc<Mutex<()>>,
}

struct KeptView<Q, A> {
    asked: Q,
    today: Day,
    facts: Facts,
    answer: Arc<A>,
}

impl<Q: Clone + PartialEq, A> KeptViews<Q, A> {
    /// What was worked out for this, or what `work_out` makes of it with a stamp of its own.
    pub(super) fn of(
        &self,
        (asked, today): (&Q, Day),
        facts: &Facts,
        work_out: impl FnOnce(u64) -> A,
    ) -> Arc<A> {
        let lock = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let find = || {
            let kept = lock();
            let mut those = kept.iter().filter(|one| one.facts.are_those_of(facts));
            let found = those.find(|one| one.today == today && one.asked == *asked);
            found.map(|one| Arc::clone(&one.answer))
        };
        if let Some(answer) = find() {
            return answer;
        }
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = find() {
            return answer;
        }
        let answer = Arc::new(work_out(LAST.fetch_add(1, Ordering::Relaxed) + 1));
        let mut kept = lock();
        kept.push_front(KeptView {
            asked: asked.clone(),
            today,
            facts: facts.clone(),
            answer: Arc::clone(&answer),
        });
        kept.truncate(MOST);
        answer
    }
}

impl<Q, A> Clone for KeptViews<Q, A> {
    fn clone(&self) -> Self {
        Self {
            kept: Arc::clone(&self.kept),
            turn: Arc::clone(&self.turn),
        }
    }
}

impl<Q, A> Default for KeptViews<Q, A> {
    fn default() -> Self {
        Self {
            kept: Arc::default(),
            turn: Arc::default(),
        }
    }
}

impl<Q, A> fmt::Debug for KeptViews<Q, A> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("KeptViews")
    }
}
