use super::question::distinct;
use super::refusal::AnyRefusal;
use super::starts::{STEP, list_starts};
use super::{Cost, Placement, Question, Roster, Settings, Visit};
use crate::ids::EmployeeId;
use crate::time::{Day, Minute};
use std::collections::BTreeMap;

/// Goes over all starts at which a visit may fit, per educator and day.
pub(super) struct Search<'a> {
    pub(super) question: Question<'a>,
    /// These come along first, when it takes several.
    preferred: &'a [EmployeeId],
    size: usize,
    /// Who can at a time of the day at hand; kept only when it takes several.
    free: BTreeMap<Minute, Vec<Free>>,
    free_day: Option<Day>,
    starts: Vec<Minute>,
}

/// An educator who can, whoever else comes along.
struct Free {
    educator: usize,
    travel: i32,
}

/// A placement that fits, without its list of educators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Row of the leading educator in the roster.
    pub(super) lead: usize,
    pub(super) weekday: usize,
    pub(super) day: Day,
    pub(super) start: Minute,
    pub(super) cost: Cost,
    /// How many of those who come are not among the preferred.
    pub(super) strangers: u32,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        roster: &'a Roster,
        visit: &'a Visit,
        settings: &'a Settings,
        preferred: &'a [EmployeeId],
    ) -> Self {
        let question = Question::for_search(roster, visit, settings);
        let size = usize::from(question.needed()).max(distinct(preferred).count());
        let (free, starts) = (BTreeMap::new(), Vec::new());
        Self {
            question,
            preferred,
            size,
            free,
            free_day: None,
            starts,
        }
    }

    /// Calls `found` for all that fits in the week: Monday first, then in the roster's order, then
    /// by start. People keep time by five minutes: other starts are told only of an educator's day
    /// on which none of those fits, and of the wanted day the wanted start.
    pub(super) fn each(&mut self, wanted: Option<&Placement>, mut found: impl FnMut(Found)) {
        for weekday in 0..7 {
            for lead in 0..self.question.roster.educators.len() {
                self.each_of(lead, weekday, wanted, &mut found);
            }
        }
    }

    /// The one with the lowest rank for each leading educator and day on which there is one.
    pub(super) fn best_of_each_cell<R: Ord>(
        &mut self,
        wanted: Option<&Placement>,
        rank: impl Fn(&Found) -> R,
    ) -> Vec<Found> {
        let mut best: Vec<Found> = Vec::new();
        self.each(wanted, |found| match best.last_mut() {
            Some(known) if (known.weekday, known.lead) == (found.weekday, found.lead) => {
                if rank(&found) < rank(known) {
                    *known = found;
                }
            }
            _ => best.push(found),
        });
        best
    }

    /// The same as `each` for one leading educator and day.
    pub(super) fn each_of(
        &mut self,
        lead: usize,
        weekday: usize,
        wanted: Option<&Placement>,
        mut found: impl FnMut(Found),
    ) {
        let roster = self.question.roster;
        let day = roster.week.days()[weekday];
        if self
            .question
            .judge_day(weekday, day, &mut AnyRefusal)
            .is_break()
        {
            return;
        }
        let mut starts = std::mem::take(&mut self.starts);
        list_starts(
            &self.question,
            &roster.educators[lead],
            weekday,
            wanted.map_or(Minute(0), |wanted| wanted.start),
            &mut starts,
        );
        let exact = wanted.filter(|wanted| wanted.day == day);
        let on_the_clock = |start: Minute| start.0.is_multiple_of(STEP);
        let (mut rounded, mut any) = (true, false);
        loop {
            let asked = starts.iter().copied().filter(|start| {
                let round = on_the_clock(*start);
                let exact = exact.is_some_and(|exact| exact.start == *start);
                if rounded {
                    round || exact
                } else {
                    !round && !exact
                }
            });
            for start in asked {
                if let Some((cost, strangers)) = self.cost_if_it_fits(lead, weekday, day, start) {
                    any |= on_the_clock(start);
                    found(Found {
                        lead,
                        weekday,
                        day,
                        start,
                        cost,
                        strangers,
                    });
                }
            }
            if any || !rounded {
                break;
            }
            rounded = false;
        }
        self.starts = starts;
    }

    /// The placement in full.
    pub(super) fn placement(&mut self, found: &Found) -> Placement {
        let Found {
            lead,
            weekday,
            day,
            start,
            ..
        } = *found;
        let roster = self.question.roster;
        let mut educators = vec![roster.educators[lead].id];
        if self.size > 1 {
            let along = self.free_at(weekday, day, start);
            let along = along.iter().filter(|free| free.educator != lead);
            educators.extend(along.map(|free| roster.educators[free.educator].id));
            educators.truncate(self.size);
        }
        Placement {
            educators,
            day,
            start,
        }
    }

    fn cost_if_it_fits(
        &mut self,
        lead: usize,
        weekday: usize,
        day: Day,
        start: Minute,
    ) -> Option<(Cost, u32)> {
        let (roster, preferred, size) = (self.question.roster, self.preferred, self.size);
        let is_stranger =
            |educator: usize| u32::from(!preferred.contains(&roster.educators[educator].id));
        if size == 1 {
            let travel = self.travel_if_free(lead, weekday, start)?;
            let span = self.question.lessons_from(start)?;
            let open = self
                .question
                .judge_time(weekday, day, span, &mut AnyRefusal);
            return open.is_continue().then(|| {
                (
                    self.question.cost_with(day, start, travel),
                    is_stranger(lead),
                )
            });
        }
        let free = self.free_at(weekday, day, start);
        let leading = free.iter().find(|one| one.educator == lead)?;
        let (mut travel, mut strangers, mut count) = (leading.travel, is_stranger(lead), 1);
        for along in free
            .iter()
            .filter(|one| one.educator != lead)
            .take(size - 1)
        {
            travel += along.travel;
            strangers += is_stranger(along.educator);
            count += 1;
        }
        (count == size).then(|| (self.question.cost_with(day, start, travel), strangers))
    }

    /// Driving that it adds to this educator's day, if they can.
    fn travel_if_free(&self, educator: usize, weekday: usize, start: Minute) -> Option<i32> {
        let who = &self.question.roster.educators[educator];
        let span = self.question.lessons_from(start)?;
        let can = self
            .question
            .judge_educator(who, weekday, span, &mut AnyRefusal);
        can.is_continue()
            .then(|| self.question.extra_travel(who, weekday, span))
    }

    /// All who can at this time, in the order in which they come along: the preferred, then who
    /// drives least.
    fn free_at(&mut self, weekday: usize, day: Day, start: Minute) -> &[Free] {
        if self.free_day != Some(day) {
            self.free.clear();
            self.free_day = Some(day);
        }
        if !self.free.contains_key(&start) {
            let list = self.list_free(weekday, day, start);
            self.free.insert(start, list);
        }
        self.free.get(&start).map_or(&[], Vec::as_slice)
    }

    fn list_free(&self, weekday: usize, day: Day, start: Minute) -> Vec<Free> {
        let open = self.question.lessons_from(start).is_some_and(|span| {
            self.question
                .judge_time(weekday, day, span, &mut AnyRefusal)
                .is_continue()
        });
        if !open {
            return Vec::new();
        }
        let roster = self.question.roster;
        let mut free: Vec<Free> = (0..roster.educators.len())
            .filter_map(|educator| {
                let travel = self.travel_if_free(educator, weekday, start)?;
                Some(Free { educator, travel })
            })
            .collect();
        free.sort_by_key(|one| {
            let id = roster.educators[one.educator].id;
            (!self.preferred.contains(&id), one.travel, one.educator)
        });
        free
    }
}
