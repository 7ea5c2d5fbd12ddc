//! Lets the season happen: requests come in, most are planned, some are cancelled or moved, and the
//! last ones are left for whoever tries the demo.

use crate::asking::{Asker, Draft, Haste, Visit};
use crate::planner::Planner;
use crate::random::Dice;
use crate::remarks;
use crate::world::World;
use chrono::Days;
use domain::lesson::CancelledBy;
use domain::time::{Day, Week};
use std::collections::BTreeMap;

/// Lessons in all past weeks together, and the most in one.
const PAST: usize = 745;
const FULL_WEEK: usize = 66;
/// Lessons that are planned in today's week and in those after it.
const CURRENT: usize = 46;
const NEXT: [usize; 6] = [40, 30, 24, 18, 12, 8];
/// Visits that are left to plan.
const LEFT: usize = 45;
/// Throws of the dice for a week before it is left as it is.
const PATIENCE: usize = 400;

struct Play<'a> {
    world: &'a World,
    planner: Planner<'a>,
    asker: Asker<'a>,
    dice: Dice,
    drafts: Vec<Draft>,
    /// Lessons placed in each week.
    planned: BTreeMap<Week, usize>,
}

/// All requests, with their visits as they stand today.
pub(crate) fn play(world: &World) -> Vec<Draft> {
    let mut play = Play {
        world,
        planner: Planner::new(world),
        asker: Asker::new(world),
        dice: Dice::new("season"),
        drafts: Vec::new(),
        planned: BTreeMap::new(),
    };
    let published = [world.weeks.current, world.weeks.next.first().copied()];
    play.history_of_the_closed_school();
    for week in world.weeks.all() {
        // What is added to a published week later is not yet published.
        let share = if play.takes_additions(week) && published.contains(&Some(week)) {
            3
        } else {
            4
        };
        let quota = play.quota(week) * share / 4;
        play.fill(week, quota, week.monday());
    }
    play.publish();
    play.settle_the_past();
    play.change_what_was_published();
    for week in published
        .into_iter()
        .flatten()
        .filter(|week| play.takes_additions(*week))
        .collect::<Vec<_>>()
    {
        let from = week.monday().max(world.today);
        play.fill(week, play.quota(week), from);
    }
    play.agree();
    play.leave_to_plan();
    play.drafts
}

impl Play<'_> {
    /// Whether enough of the week is left to add lessons to it.
    fn takes_additions(&self, week: Week) -> bool {
        self.world.today <= week.day(2)
    }

    /// Lessons to plan in a week; fewer when days of it are free.
    fn quota(&self, week: Week) -> usize {
        let weeks = &self.world.weeks;
        let whole = if week < Week::of(self.world.today) {
            (PAST / weeks.past.len()).min(FULL_WEEK)
        } else if weeks.current == Some(week) {
            CURRENT
        } else {
            let nth = weeks.next.iter().position(|next| *next == week);
            nth.and_then(|nth| NEXT.get(nth)).copied().unwrap_or(0)
        };
        let open = |day: &Day| {
            !self
                .world
                .holidays
                .iter()
                .any(|holiday| holiday.holds(*day))
        };
        whole * week.days()[..5].iter().filter(|day| open(day)).count() / 5
    }

    fn fill(&mut self, week: Week, quota: usize, from: Day) {
        for _ in 0..PATIENCE {
            if self.planned(week) >= quota {
                break;
            }
            if let Some(draft) = self.asker.draft(week, Haste::Ordinary) {
                self.take_in(draft, from);
            }
        }
    }

    fn planned(&self, week: Week) -> usize {
        self.planned.get(&week).copied().unwrap_or(0)
    }

    /// Plans all visits of a request that are due, or none of it.
    fn take_in(&mut self, mut draft: Draft, from: Day) {
        let first = draft.visits.first().map(|visit| visit.target);
        for visit in &mut draft.visits {
            let full = self.planned(visit.target) >= self.quota(visit.target);
            if Some(visit.target) != first && full && visit.target > Week::of(self.world.today) {
                continue;
            }
            visit.placed = self.planner.place(&visit.asked, visit.target, from);
            if visit.placed.is_none() {
                break;
            }
        }
        let this = Week::of(self.world.today);
        let due = |visit: &Visit| {
            visit.placed.is_none() && (visit.target <= this || Some(visit.target) == first)
        };
        if draft.visits.iter().any(due) {
            for visit in &draft.visits {
                if let Some(placed) = &visit.placed {
                    self.planner.release(&visit.asked, placed);
                }
            }
            self.asker.forget(&draft);
            return;
        }
        for visit in draft.visits.iter().filter(|visit| visit.placed.is_some()) {
            *self.planned.entry(visit.target).or_default() += visit.asked.groups.len();
        }
        self.drafts.push(draft);
    }

    fn history_of_the_closed_school(&mut self) {
        let closed = self
            .world
            .organisations
            .iter()
            .position(|school| school.closed_on.is_some());
        let past = &self.world.weeks.past;
        for week in past.iter().take(past.len() - 4).rev() {
            for _ in 0..10 {
                let draft = closed.and_then(|at| self.asker.draft_of(at, *week, Haste::Ordinary));
                // A series could run past the closing day.
                if let Some(draft) =
                    draft.filter(|draft| draft.visits.iter().all(|v| v.target == *week))
                {
                    self.take_in(draft, week.monday());
                    if !self.drafts.is_empty() {
                        return;
                    }
                }
            }
        }
    }

    /// What is placed so far in weeks up to the next one is what was published last.
    fn publish(&mut self) {
        let last = self.world.weeks.next.first().copied();
        for visit in self.drafts.iter_mut().flat_map(|draft| &mut draft.visits) {
            if last.is_some_and(|last| visit.target <= last) {
                visit.shown = visit.placed.clone();
            }
        }
    }

    fn settle_the_past(&mut self) {
        let this = Week::of(self.world.today);
        let dice = &mut self.dice;
        for visit in self.drafts.iter_mut().flat_map(|draft| &mut draft.visits) {
            let closed = self.world.organisations[visit.asked.organisation]
                .closed_on
                .is_some();
            let Some(placed) = visit
                .placed
                .clone()
                .filter(|placed| placed.day < this.monday())
            else {
                continue;
            };
            visit.confirmed = true;
            let before = |days: u16| placed.day - Days::new(u64::from(days));
            let cancelled = match dice.below(100) {
                // The history of the closed school stays whole.
                _ if closed => None,
                0..4 => Some((
                    CancelledBy::Organisation,
                    *dice.pick(remarks::BY_SCHOOL),
                    before(dice.between(0, 6)),
                )),
                4..6 => Some((CancelledBy::Us, *dice.pick(remarks::BY_US), before(0))),
                _ => None,
            };
            if cancelled.is_some() {
                visit.cancelled = cancelled;
                visit.placed = None;
                visit.shown = None;
            }
        }
    }

    /// Since the last publication one visit was cancelled and three were moved.
    fn change_what_was_published(&mut self) {
        let today = self.world.today;
        let mut changes = 0;
        for draft in self.drafts.iter_mut().rev().step_by(3) {
            let Some(visit) = draft.visits.iter_mut().find(|visit| {
                visit.shown.is_some()
                    && visit
                        .placed
                        .as_ref()
                        .is_some_and(|placed| placed.day > today)
            }) else {
                continue;
            };
            let Some(old) = visit.placed.take() else {
                continue;
            };
            self.planner.release(&visit.asked, &old);
            if changes == 0 {
                visit.cancelled = Some((CancelledBy::Organisation, remarks::BY_SCHOOL[1], today));
                // What is cancelled no longer counts as planned.
                let planned = self.planned.entry(visit.target).or_default();
                *planned = planned.saturating_sub(visit.asked.groups.len());
            } else {
                let mut other_day = visit.asked.clone();
                other_day.wishes.not_on.push(old.day);
                let new =
                    self.planner
                        .place(&other_day, visit.target, today.succ_opt().unwrap_or(today));
                if new.is_none() {
                    self.planner.book(&visit.asked, &old);
                }
                visit.placed = new.or(Some(old));
            }
            changes += 1;
            if changes == 4 {
                break;
            }
        }
    }

    /// Most of what is near is agreed with the school, little of what is far away; what was moved
    /// since the publication is not yet.
    fn agree(&mut self) {
        let this = Week::of(self.world.today);
        let near = self.world.weeks.next.first().copied();
        for visit in self.drafts.iter_mut().flat_map(|draft| &mut draft.visits) {
            let Some(placed) = &visit.placed else {
                continue;
            };
            let moved = visit.shown.as_ref().is_some_and(|shown| shown != placed);
            let chance = match visit.target {
                _ if placed.day < self.world.today => 100,
                _ if moved => 0,
                week if week == this => 60,
                week if Some(week) == near => 50,
                _ => 20,
            };
            visit.confirmed |= self.dice.chance(chance);
        }
    }

    /// As many lessons wish today's week as are planned in it; the other visits wish the next weeks.
    fn leave_to_plan(&mut self) {
        let weeks = &self.world.weeks;
        let mut left: usize = {
            let open = |visit: &&Visit| visit.placed.is_none() && visit.cancelled.is_none();
            self.drafts
                .iter()
                .flat_map(|draft| &draft.visits)
                .filter(open)
                .count()
        };
        if let Some(current) = weeks.current {
            let (mut lessons, enough) = (0, self.planned(current));
            for _ in 0..PATIENCE {
                if lessons >= enough {
                    break;
                }
                let draft = self.asker.draft(current, Haste::LeftToPlan);
                let Some(draft) =
                    draft.filter(|draft| draft.visits.iter().all(|v| v.target == current))
                else {
                    continue;
                };
                lessons += draft
                    .visits
                    .iter()
                    .map(|visit| visit.asked.groups.len())
                    .sum::<usize>();
                left += draft.visits.len();
                self.drafts.push(draft);
            }
        }
        let turns = [0, 0, 1, 0, 2, 1, 3, 4, 5].into_iter().cycle();
        for nth in turns.take(PATIENCE) {
            let week = weeks.next.get(nth).copied();
            if left >= LEFT {
                break;
            }
            if let Some(draft) = week.and_then(|week| self.asker.draft(week, Haste::LeftToPlan)) {
                left += draft.visits.len();
                self.drafts.push(draft);
            }
        }
    }
}
