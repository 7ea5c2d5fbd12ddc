//! When an event comes back.
//!
//! Written here and not left to a library, for two reasons. Calendars come
//! from anybody, and the known libraries look through a hundred thousand empty
//! periods before they give up on a rule that never comes true: one file with
//! ten thousand such rules keeps a server busy for an hour. Here each day
//! looked at is paid for from a [`Budget`]. And they compute in zones of the
//! time zone database only, while a calendar may bring its own; here all is
//! wall time, and the zone comes after.

use super::periods::Periods;
use super::rule::Rule;
use chrono::NaiveDateTime;
use std::ops::ControlFlow;

/// How much work may still be done. A unit is a day or a time looked at.
#[derive(Debug)]
pub(crate) struct Budget {
    left: usize,
}

impl Budget {
    /// So many units.
    pub(crate) fn new(units: usize) -> Self {
        Self { left: units }
    }

    /// Takes a part of what is left, to be given back with [`Self::put_back`].
    pub(crate) fn part(&mut self, most: usize) -> Self {
        let units = self.left.min(most);
        self.left -= units;
        Self { left: units }
    }

    /// Puts back what was not used.
    pub(crate) fn put_back(&mut self, part: Self) {
        self.left += part.left;
    }

    /// Pays; none when there is not enough left.
    pub(super) fn pay(&mut self, units: usize) -> Option<()> {
        self.left = self.left.checked_sub(units)?;
        Some(())
    }
}

/// The wall times between which occurrences are asked for. Those before `from`
/// may be given too.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Range {
    /// Earlier ones are of no interest.
    pub from: NaiveDateTime,
    /// Later ones are of no interest.
    pub to: NaiveDateTime,
}

/// Whether all occurrences that were asked for were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    All,
    /// The budget ran out.
    Part,
}

/// Gives `visit` the wall times at which a rule comes true, in order, from
/// `start` on, until it breaks off. The rule's `until` is left to `visit`,
/// which knows the zone. The start itself is given only when it fits the rule.
pub(crate) fn expand(
    rule: &Rule,
    start: NaiveDateTime,
    range: Range,
    budget: &mut Budget,
    mut visit: impl FnMut(NaiveDateTime) -> ControlFlow<()>,
) -> Found {
    let mut left = rule.count.unwrap_or(u64::MAX);
    let Some(mut periods) = Periods::new(rule, start, range.from, budget) else {
        return Found::Part;
    };
    while let Some(begins) = periods.begin() {
        if begins > range.to {
            break;
        }
        let Some(mut set) = periods.set(budget) else {
            return Found::Part;
        };
        if !rule.positions.is_empty() {
            set = at_positions(&set, &rule.positions);
        }
        for wall in set.into_iter().filter(|wall| *wall >= start) {
            if left == 0 || visit(wall).is_break() {
                return Found::All;
            }
            left -= 1;
        }
        if left == 0 {
            break;
        }
        periods.go_on();
    }
    Found::All
}

/// The first (1), the last (-1) and so on of a set.
fn at_positions(set: &[NaiveDateTime], positions: &[i32]) -> Vec<NaiveDateTime> {
    let at = |position: &i32| {
        let from_end = usize::try_from(position.unsigned_abs()).ok()?;
        if *position > 0 {
            set.get(from_end - 1)
        } else {
            set.get(set.len().checked_sub(from_end)?)
        }
    };
    let mut found: Vec<_> = positions.iter().filter_map(at).copied().collect();
    found.sort_unstable();
    found.dedup();
    found
}
