use super::refusal::AnyRefusal;
use super::{Cost, Question};
use crate::ids::EmployeeId;
use crate::time::{Day, Minute};

impl Question<'_> {
    /// Who can give the visit at this time with the least driving, the leader first, and what that
    /// costs; none when [`Question::fit`] refuses it with whomever. Of those who drive equally
    /// little, the first in the roster's order. As many come as the visit needs, no more.
    ///
    /// Asks school and groups once, then each educator alone: whether one can does not depend on
    /// who else comes along.
    pub fn best_team(&self, day: Day, start: Minute) -> Option<(Vec<EmployeeId>, Cost)> {
        let weekday = self.roster.weekday(day)?;
        let span = self.lessons_from(start)?;
        let open = self.judge_day(weekday, day, &mut AnyRefusal).is_continue()
            && self
                .judge_time(weekday, day, span, &mut AnyRefusal)
                .is_continue();
        if !open {
            return None;
        }
        let needed = usize::from(self.needed());
        let mut team: Vec<(i32, EmployeeId)> = Vec::with_capacity(needed + 1);
        for who in &self.roster.educators {
            if self
                .judge_educator(who, weekday, span, &mut AnyRefusal)
                .is_break()
            {
                continue;
            }
            let travel = self.extra_travel(who, weekday, span);
            let place = team.partition_point(|(known, _)| *known <= travel);
            if place < needed {
                team.insert(place, (travel, who.id));
                team.truncate(needed);
            }
        }
        if team.len() < needed {
            return None;
        }
        let travel = team.iter().map(|(travel, _)| travel).sum();
        let educators = team.into_iter().map(|(_, id)| id).collect();
        Some((educators, self.cost_with(day, start, travel)))
    }
}
