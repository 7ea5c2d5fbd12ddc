//! Makes up what schools ask for.

mod wishing;

use crate::catalogue::PARENT_EVENING;
use crate::planner::{Asked, Placed};
use crate::random::Dice;
use crate::remarks;
use crate::world::World;
use chrono::Days;
use domain::catalogue::{LessonTypeVersion, version_on};
use domain::ids::{ContactId, GroupId};
use domain::lesson::CancelledBy;
use domain::organisation::OrganisationKind;
use domain::request::Pattern;
use domain::time::{Day, SchoolYear, Week};
use std::collections::{BTreeMap, BTreeSet};

/// A request with its visits, before it gets its number.
pub(crate) struct Draft {
    pub(crate) organisation: usize,
    pub(crate) lesson_type: usize,
    pub(crate) contact: Option<ContactId>,
    pub(crate) received_on: Day,
    pub(crate) pattern: Pattern,
    pub(crate) remarks: String,
    pub(crate) visits: Vec<Visit>,
}

/// A visit and what became of it.
pub(crate) struct Visit {
    pub(crate) asked: Asked,
    /// The week in which it is wanted most.
    pub(crate) target: Week,
    pub(crate) placed: Option<Placed>,
    pub(crate) confirmed: bool,
    pub(crate) cancelled: Option<(CancelledBy, &'static str, Day)>,
    /// Where the last publication shows it.
    pub(crate) shown: Option<Placed>,
}

/// How a request will be handled, which decides when it came in and what it may ask.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Haste {
    /// To be planned by this generator, in good time.
    Ordinary,
    /// To be left to the planner who tries the demo.
    LeftToPlan,
}

pub(crate) struct Asker<'a> {
    world: &'a World,
    dice: Dice,
    groups: BTreeMap<(usize, SchoolYear), Vec<usize>>,
    /// Organisations, more often when they ask more often; some schools are not reached.
    askers: Vec<usize>,
    asked: BTreeSet<(usize, usize, SchoolYear)>,
    weeks: Vec<Week>,
    season_start: Day,
}

impl<'a> Asker<'a> {
    pub(crate) fn new(world: &'a World) -> Self {
        let mut dice = Dice::new("requests");
        let mut askers = Vec::new();
        for (at, organisation) in world.organisations.iter().enumerate() {
            let often = match organisation.kind {
                _ if organisation.closed_on.is_some() => 2,
                _ if dice.chance(15) => 0,
                OrganisationKind::Primary => 2,
                OrganisationKind::Secondary => 3,
                OrganisationKind::Club | OrganisationKind::Mbo => 2,
                OrganisationKind::Special => 1,
            };
            askers.extend(vec![at; often]);
        }
        let weeks: Vec<_> = world.weeks.all().collect();
        let first_year = SchoolYear::of(weeks[0].monday());
        Self {
            world,
            dice,
            groups: world.groups_by_year(),
            askers,
            asked: BTreeSet::new(),
            weeks,
            season_start: Day::from_ymd_opt(first_year.0, 5, 1).unwrap_or(Day::MIN),
        }
    }

    /// A request that is wanted from a week on; none when the dice fell on something impossible.
    pub(crate) fn draft(&mut self, week: Week, haste: Haste) -> Option<Draft> {
        let organisation = *self.dice.pick(&self.askers);
        self.draft_of(organisation, week, haste)
    }

    /// The same, of one organisation.
    pub(crate) fn draft_of(
        &mut self,
        organisation: usize,
        week: Week,
        haste: Haste,
    ) -> Option<Draft> {
        let school = &self.world.organisations[organisation];
        let year = SchoolYear::of(week.monday());
        let received_on = self.received_on(week, haste);
        if school
            .closed_on
            .is_some_and(|closed| closed <= week.sunday())
        {
            return None;
        }
        let (lesson_type, version) = self.lesson_type(school.kind, week, received_on)?;
        let version = version.clone();
        if self.asked.contains(&(organisation, lesson_type, year)) {
            return None;
        }
        let evening = self.world.lesson_types[lesson_type].name.as_str() == PARENT_EVENING;
        let single = evening || version.educators_needed > 1;
        // A group that is too large is left for the planner to find out.
        let too_large_too = haste == Haste::LeftToPlan && self.dice.chance(8);
        let groups = self.pick_groups(
            organisation,
            year,
            |pupils| too_large_too || pupils <= version.largest_group,
            single,
        )?;
        let series =
            groups.len() > 1 && !single && self.dice.chance(10) && version.season.is_none();
        let pattern = if series {
            Pattern::Series
        } else {
            Pattern::BackToBack
        };
        let ids: BTreeMap<GroupId, usize> = groups
            .iter()
            .map(|at| (self.world.groups[*at].id, *at))
            .collect();
        let in_order: Vec<GroupId> = groups.iter().map(|at| self.world.groups[*at].id).collect();
        let parts = pattern.visits(&in_order);
        let weeks = self.weeks_for(week, series.then_some(parts.len()), haste);
        let wishes = self.wishes(week, &weeks, school.kind, evening);
        let visits = parts.iter().enumerate().map(|(nth, part)| Visit {
            asked: Asked {
                organisation,
                groups: part.iter().map(|id| ids[id]).collect(),
                minutes: version.minutes,
                setup_minutes: version.setup_minutes,
                skills: version.skills.clone(),
                educators_needed: usize::from(version.educators_needed),
                season: version.season,
                evening,
                wishes: wishes.clone(),
            },
            target: if series {
                weeks[nth % weeks.len()]
            } else {
                week
            },
            placed: None,
            confirmed: false,
            cancelled: None,
            shown: None,
        });
        let visits = visits.collect();
        self.asked.insert((organisation, lesson_type, year));
        let contact = self
            .world
            .contacts
            .iter()
            .find(|contact| contact.organisation == school.id);
        let remarks = if self.dice.chance(20) {
            *self.dice.pick(remarks::REQUEST)
        } else {
            ""
        };
        Some(Draft {
            organisation,
            lesson_type,
            contact: contact.map(|contact| contact.id),
            received_on,
            pattern,
            remarks: remarks.to_owned(),
            visits,
        })
    }

    /// Gives a request back that could not be planned, so that it can be asked another time.
    pub(crate) fn forget(&mut self, draft: &Draft) {
        if let Some(visit) = draft.visits.first() {
            let year = SchoolYear::of(visit.target.monday());
            self.asked
                .remove(&(draft.organisation, draft.lesson_type, year));
        }
    }

    fn received_on(&mut self, week: Week, haste: Haste) -> Day {
        let today = self.world.today;
        let days = |count: u16| Days::new(u64::from(count));
        let day = match haste {
            Haste::Ordinary => week.monday() - days(self.dice.between(21, 150)),
            Haste::LeftToPlan => today - days(self.dice.between(1, 40)),
        };
        if day > today {
            today - days(self.dice.between(1, 20))
        } else if day < self.season_start {
            self.season_start + days(self.dice.between(0, 60))
        } else {
            day
        }
    }

    fn lesson_type(
        &mut self,
        kind: OrganisationKind,
        week: Week,
        on: Day,
    ) -> Option<(usize, &'a LessonTypeVersion)> {
        let mut choices = Vec::new();
        for (at, lesson_type) in self.world.lesson_types.iter().enumerate() {
            let of_type = |version: &&LessonTypeVersion| version.lesson_type == lesson_type.id;
            let first = self
                .world
                .versions
                .iter()
                .position(|version| of_type(&version))?;
            let count = self.world.versions[first..]
                .iter()
                .take_while(of_type)
                .count();
            let version = version_on(&self.world.versions[first..first + count], on)?;
            let in_season = |season: domain::catalogue::Season| {
                season.holds(week.monday()) && season.holds(week.day(4))
            };
            let often = match version.season {
                _ if !version.kinds.contains(&kind) => 0,
                Some(season) if in_season(season) => 10,
                Some(_) => 0,
                None if version.educators_needed > 1 || version.largest_group > 40 => 1,
                None => 3,
            };
            choices.extend(vec![(at, version); often]);
        }
        if choices.is_empty() {
            None
        } else {
            Some(*self.dice.pick(&choices))
        }
    }
}
