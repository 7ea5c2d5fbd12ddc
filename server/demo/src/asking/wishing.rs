//! Which groups a school asks for, and when it would like them.

use super::{Asker, Haste};
use domain::organisation::OrganisationKind;
use domain::request::{Daypart, Wishes};
use domain::time::{SchoolYear, Week};

impl Asker<'_> {
    /// Groups of one school year that a lesson may be for; none when there is no such group.
    pub(super) fn pick_groups(
        &mut self,
        organisation: usize,
        year: SchoolYear,
        fits: impl Fn(u16) -> bool,
        single: bool,
    ) -> Option<Vec<usize>> {
        let all = self.groups.get(&(organisation, year))?;
        let mut all: Vec<_> = all
            .iter()
            .copied()
            .filter(|at| fits(self.world.groups[*at].pupils))
            .collect();
        if all.is_empty() {
            return None;
        }
        if single {
            return Some(vec![*self.dice.pick(&all)]);
        }
        if self.world.organisations[organisation].kind == OrganisationKind::Secondary {
            // One year layer; all of its classes or some.
            let layer = *self.dice.pick(&['1', '2']);
            all.retain(|at| self.world.groups[*at].name.as_str().starts_with(layer));
            if self.dice.chance(55) {
                all.truncate(usize::from(self.dice.between(2, 3)));
            }
        } else if self.dice.chance(35) {
            let level = &self.world.groups[*self.dice.pick(&all)].level;
            all.retain(|at| self.world.groups[*at].level == *level);
        }
        (!all.is_empty()).then_some(all)
    }

    /// The wished weeks: for a series one for each visit, a week in between; else one or two.
    pub(super) fn weeks_for(
        &mut self,
        week: Week,
        series: Option<usize>,
        haste: Haste,
    ) -> Vec<Week> {
        let at = self
            .weeks
            .iter()
            .position(|known| *known == week)
            .unwrap_or(0);
        let year = SchoolYear::of(week.monday());
        let later = |step: usize, count: usize| {
            let rest = self.weeks[at..].iter().step_by(step).copied();
            rest.take_while(|week| SchoolYear::of(week.monday()) == year)
                .take(count)
                .collect()
        };
        match (series, self.dice.below(10)) {
            (Some(count), _) => later(2, count),
            (None, 0) if haste == Haste::Ordinary => Vec::new(),
            (None, 1..4) => later(1, 2),
            (None, _) => vec![week],
        }
    }

    pub(super) fn wishes(
        &mut self,
        week: Week,
        weeks: &[Week],
        kind: OrganisationKind,
        evening: bool,
    ) -> Wishes {
        let mut wishes = Wishes {
            weeks: weeks.to_vec(),
            ..Wishes::default()
        };
        if evening || kind == OrganisationKind::Club {
            wishes.dayparts = vec![Daypart::Evening];
        } else if self.dice.chance(45) {
            wishes.dayparts = vec![*self.dice.pick(&[
                Daypart::Morning,
                Daypart::Morning,
                Daypart::Afternoon,
            ])];
        }
        if !evening && self.dice.chance(35) {
            let first = u8::try_from(self.dice.below(3)).unwrap_or(0);
            wishes.weekdays = vec![first, first + 1, first + 2];
        } else if self.dice.chance(20) {
            let day = week.day(u8::try_from(self.dice.below(5)).unwrap_or(0));
            wishes.not_on = vec![day];
        }
        wishes
    }
}
