use super::cost::wishes_missed;
use super::refusal::AnyRefusal;
use super::{
    Booked, Cost, Part, Place, Placement, Refusal, Roster, RosterEducator, RosterGroup,
    RosterOrganisation, Settings, Visit,
};
use crate::time::{Day, Minute, Span};
use std::cell::Cell;

/// A visit to be placed in a week: looks up once what stays the same over many placements. Judging
/// a placement that fits then allocates nothing.
#[derive(Debug)]
pub struct Question<'a> {
    pub(super) roster: &'a Roster,
    pub(super) visit: &'a Visit,
    pub(super) settings: &'a Settings,
    pub(super) school: Option<&'a RosterOrganisation>,
    pub(super) groups: Vec<Option<&'a RosterGroup>>,
    pub(super) minutes: u32,
    to_school: Vec<u16>,
    from_school: Vec<u16>,
    last_direct: Cell<Option<(Place, Place, u16)>>,
}

impl<'a> Question<'a> {
    /// For a few placements.
    pub fn new(roster: &'a Roster, visit: &'a Visit, settings: &'a Settings) -> Self {
        Self {
            roster,
            visit,
            settings,
            school: roster.organisations.get(&visit.organisation),
            groups: visit
                .parts
                .iter()
                .map(|part| roster.groups.get(&part.group))
                .collect(),
            minutes: visit.minutes(settings),
            to_school: Vec::new(),
            from_school: Vec::new(),
            last_direct: Cell::new(None),
        }
    }

    /// For many placements: works out beforehand how long it takes from and to every place.
    pub fn for_search(roster: &'a Roster, visit: &'a Visit, settings: &'a Settings) -> Self {
        let mut question = Self::new(roster, visit, settings);
        let places = u16::try_from(roster.travel.points.len()).unwrap_or(u16::MAX);
        question.to_school = (0..places)
            .map(|at| question.drive_to_school(Some(Place(at))))
            .collect();
        question.from_school = (0..places)
            .map(|at| question.drive_from_school(Some(Place(at))))
            .collect();
        question
    }

    /// The cost of a placement, or everything that speaks against it, hard refusals first.
    ///
    /// # Errors
    /// All refusals; never an empty list.
    pub fn fit(&self, placement: &Placement) -> Result<Cost, Vec<Refusal>> {
        let mut refusals = Vec::new();
        // A list hears all, so that judging runs to its end.
        let _ = self.judge(placement, &mut refusals);
        if refusals.is_empty() {
            Ok(self.cost(placement))
        } else {
            refusals.sort_by_key(Refusal::hardness);
            Err(refusals)
        }
    }

    /// Whether a placement fits; quicker than [`Question::fit`] when it does not.
    pub fn fits(&self, placement: &Placement) -> bool {
        self.judge(placement, &mut AnyRefusal).is_continue()
    }

    /// What a placement costs, whether or not it fits.
    pub fn cost(&self, placement: &Placement) -> Cost {
        let weekday = self.roster.weekday(placement.day);
        let travel =
            self.lessons_from(placement.start)
                .zip(weekday)
                .map_or(0, |(span, weekday)| {
                    distinct(&placement.educators)
                        .filter_map(|id| self.roster.educator(id))
                        .map(|educator| self.extra_travel(educator, weekday, span))
                        .sum()
                });
        self.cost_with(placement.day, placement.start, travel)
    }

    pub(super) fn cost_with(&self, day: Day, start: Minute, travel_minutes: i32) -> Cost {
        let missed = wishes_missed(self.visit, day, start, self.settings);
        Cost::of(travel_minutes, missed, self.settings)
    }

    /// How many educators it takes.
    pub(super) fn needed(&self) -> u8 {
        self.visit.educators_needed.max(1)
    }

    /// From the start of the first lesson to the end of the last; none when that, or set-up, does
    /// not lie within one day.
    pub(super) fn lessons_from(&self, start: Minute) -> Option<Span> {
        let end = u16::try_from(u32::from(start.0) + self.minutes)
            .ok()
            .map(Minute)?;
        let one_day = end <= Minute::MIDNIGHT && start.0 >= self.visit.setup_minutes;
        (one_day && start < end).then_some(Span { start, end })
    }

    /// Each lesson with its group, and how many minutes after the first it starts.
    pub(super) fn groups_in_turn(&self) -> impl Iterator<Item = (u16, &Part, &RosterGroup)> {
        let spans = self.visit.spans(Minute(0), self.settings);
        let groups = spans.zip(&self.groups);
        groups.filter_map(|((part, span), facts)| Some((span.start.0, part, (*facts)?)))
    }

    /// The latest start within these hours, driving home not counted.
    pub(super) fn latest_start(&self, hours: Span) -> Option<Minute> {
        let minutes = u16::try_from(self.minutes).ok()?;
        hours.end.0.checked_sub(minutes).map(Minute)
    }

    /// Driving that the visit adds to this educator's day.
    pub(super) fn extra_travel(&self, who: &RosterEducator, weekday: usize, span: Span) -> i32 {
        let (before, after) = self.neighbours(who, weekday, span);
        let from = before.map(|booked| booked.place).or(who.home);
        let to = after.map(|booked| booked.place).or(who.home);
        let there_and_on =
            i32::from(self.drive_to_school(from)) + i32::from(self.drive_from_school(to));
        // A day without lessons is no trip from home to home.
        there_and_on
            - from
                .zip(to)
                .map_or(0, |(from, to)| i32::from(self.direct(from, to)))
    }

    /// This educator's lessons of the day, without the visit's own.
    pub(super) fn others<'b>(
        &self,
        who: &'b RosterEducator,
        weekday: usize,
    ) -> impl Iterator<Item = &'b Booked> {
        who.booked[weekday]
            .iter()
            .filter(|booked| !self.visit.holds(booked.lesson))
    }

    /// The last of those lessons before this span and the first after it.
    pub(super) fn neighbours(
        &self,
        who: &RosterEducator,
        weekday: usize,
        span: Span,
    ) -> (Option<Booked>, Option<Booked>) {
        let mut before: Option<Booked> = None;
        let mut after: Option<Booked> = None;
        for booked in self.others(who, weekday) {
            if booked.span.end <= span.start {
                if before.is_none_or(|nearest| nearest.span.end <= booked.span.end) {
                    before = Some(*booked);
                }
            } else if span.end <= booked.span.start
                && after.is_none_or(|nearest| booked.span.start < nearest.span.start)
            {
                after = Some(*booked);
            }
        }
        (before, after)
    }

    /// Minutes to keep free for a trip: none to stay where one is.
    pub(super) fn with_slack(&self, travel: u16) -> u16 {
        if travel == 0 {
            0
        } else {
            travel.saturating_add(self.settings.travel_slack)
        }
    }

    /// Minutes to the school; 0 from nowhere.
    pub(super) fn drive_to_school(&self, from: Option<Place>) -> u16 {
        let (Some(from), Some(school)) = (from, self.school) else {
            return 0;
        };
        let known = self.to_school.get(usize::from(from.0)).copied();
        known.unwrap_or_else(|| self.roster.travel.minutes(from, school.place))
    }

    /// Minutes from the school; 0 to nowhere.
    pub(super) fn drive_from_school(&self, to: Option<Place>) -> u16 {
        let (Some(to), Some(school)) = (to, self.school) else {
            return 0;
        };
        let known = self.from_school.get(usize::from(to.0)).copied();
        known.unwrap_or_else(|| self.roster.travel.minutes(school.place, to))
    }

    /// Minutes past the school. The candidates of one gap ask for the same trip one after another.
    fn direct(&self, from: Place, to: Place) -> u16 {
        match self.last_direct.get() {
            Some((a, b, minutes)) if (a, b) == (from, to) => minutes,
            _ => {
                let minutes = self.roster.travel.minutes(from, to);
                self.last_direct.set(Some((from, to, minutes)));
                minutes
            }
        }
    }
}

/// Each value once, where it first stands.
pub(super) fn distinct<T: Copy + PartialEq>(all: &[T]) -> impl Iterator<Item = T> {
    all.iter()
        .enumerate()
        .filter(|(at, one)| !all[..*at].contains(one))
        .map(|(_, one)| *one)
}
