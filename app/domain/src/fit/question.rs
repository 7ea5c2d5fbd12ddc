use super::cost::wishes_missed;
use super::refusal::{AnyRefusal, Listener};
use super::{
    Booked, Cost, Place, Placement, Refusal, Roster, RosterEducator, RosterGroup,
    RosterOrganisation, Settings, Side, Stop, Visit,
};
use crate::time::{Day, Minute, Resolved, Span, instant_of};
use std::cell::Cell;
use std::ops::ControlFlow;

/// A visit to be placed in a week: looks up once what stays the same over many placements. Judging
/// a placement that fits then allocates nothing.
#[derive(Debug)]
pub struct Question<'a> {
    pub(super) roster: &'a Roster,
    pub(super) visit: &'a Visit,
    pub(super) settings: &'a Settings,
    school: Option<&'a RosterOrganisation>,
    groups: Vec<Option<&'a RosterGroup>>,
    minutes: u32,
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
            groups: visit.parts.iter().map(|part| roster.groups.get(&part.group)).collect(),
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
        question.to_school = (0..places).map(|at| question.to_school(Some(Place(at)))).collect();
        question.from_school =
            (0..places).map(|at| question.from_school(Some(Place(at)))).collect();
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
        let travel = self.lessons_from(placement.start).zip(weekday).map_or(0, |(span, weekday)| {
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
        let end = u16::try_from(u32::from(start.0) + self.minutes).ok().map(Minute)?;
        let one_day = end <= Minute::MIDNIGHT && start.0 >= self.visit.setup_minutes;
        (one_day && start < end).then_some(Span { start, end })
    }

    /// The latest start within these hours, driving home not counted.
    pub(super) fn latest_start(&self, hours: Span) -> Option<Minute> {
        let minutes = u16::try_from(self.minutes).ok()?;
        hours.end.0.checked_sub(minutes).map(Minute)
    }

    fn judge(&self, placement: &Placement, listener: &mut impl Listener) -> ControlFlow<()> {
        let Placement { educators, day, start } = placement;
        if self.minutes == 0 {
            return listener.refuse(|| Refusal::NothingToPlace);
        }
        let Some(weekday) = self.roster.weekday(*day) else {
            return listener.refuse(|| Refusal::OtherWeek { day: *day });
        };
        let Some(span) = self.lessons_from(*start) else {
            return listener.refuse(|| Refusal::NotOneDay);
        };
        self.judge_day(weekday, *day, listener)?;
        self.judge_time(weekday, *day, span, listener)?;
        let given = u8::try_from(distinct(educators).count()).unwrap_or(u8::MAX);
        let needed = self.needed();
        if given == 0 {
            listener.refuse(|| Refusal::NoEducator)?;
        } else if given < needed {
            listener.refuse(|| Refusal::TooFewEducators { needed, given })?;
        }
        for id in distinct(educators) {
            match self.roster.educator(id) {
                Some(educator) => self.judge_educator(educator, weekday, span, listener)?,
                None => listener.refuse(|| Refusal::UnknownEducator { educator: id })?,
            }
        }
        ControlFlow::Continue(())
    }

    /// What does not depend on the time of the day or on who gives it.
    pub(super) fn judge_day(
        &self,
        weekday: usize,
        day: Day,
        listener: &mut impl Listener,
    ) -> ControlFlow<()> {
        let visit = self.visit;
        let organisation = visit.organisation;
        match self.school.map(|school| &school.closed[weekday]) {
            None => listener.refuse(|| Refusal::UnknownOrganisation { organisation })?,
            Some(Some(reason)) => listener.refuse(|| Refusal::OrganisationClosed {
                organisation,
                reason: reason.clone(),
            })?,
            Some(None) => {}
        }
        if visit.wishes.not_on.contains(&day) {
            listener.refuse(|| Refusal::DateExcluded { day })?;
        }
        if let Some(season) = visit.season.filter(|season| !season.holds(day)) {
            listener.refuse(|| Refusal::OutOfSeason { season })?;
        }
        for (place, part) in visit.parts.iter().enumerate() {
            let group = part.group;
            if visit.parts[..place].iter().any(|earlier| earlier.group == group) {
                continue;
            }
            let largest = visit.largest_group;
            match self.groups[place] {
                None => listener.refuse(|| Refusal::UnknownGroup { group })?,
                Some(RosterGroup { pupils, .. }) if *pupils > largest => listener
                    .refuse(|| Refusal::GroupTooLarge { group, pupils: *pupils, largest })?,
                Some(_) => {}
            }
        }
        ControlFlow::Continue(())
    }

    /// What depends on the time but not on who gives it.
    pub(super) fn judge_time(
        &self,
        weekday: usize,
        day: Day,
        span: Span,
        listener: &mut impl Listener,
    ) -> ControlFlow<()> {
        judge_clock(day, span, listener)?;
        let spans = self.visit.spans(span.start, self.settings);
        for ((part, span), facts) in spans.zip(&self.groups) {
            let (group, Some(facts)) = (part.group, facts) else { continue };
            for booked in &facts.booked[weekday] {
                if booked.span.overlaps(span) && !self.visit.holds(booked.lesson) {
                    let (lesson, span) = (booked.lesson, booked.span);
                    listener.refuse(|| Refusal::GroupBusy { group, lesson, span })?;
                }
            }
            for cannot in &facts.unavailable[weekday] {
                if cannot.span.overlaps(span) {
                    let (span, reason) = (cannot.span, &cannot.reason);
                    listener.refuse(|| Refusal::GroupCannot {
                        group,
                        span,
                        reason: reason.clone(),
                    })?;
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// Whether this educator can, whoever else comes along.
    pub(super) fn judge_educator(
        &self,
        who: &RosterEducator,
        weekday: usize,
        span: Span,
        listener: &mut impl Listener,
    ) -> ControlFlow<()> {
        let (educator, setup) = (who.id, self.visit.setup_minutes);
        let presence = Span { start: Minute(span.start.0.saturating_sub(setup)), ..span };
        let mut free = true;
        for booked in self.others(who, weekday) {
            if booked.span.overlaps(span) {
                free = false;
                let Booked { lesson, organisation, span, .. } = *booked;
                listener
                    .refuse(|| Refusal::EducatorBusy { educator, lesson, span, organisation })?;
            }
        }
        for &skill in &self.visit.skills {
            if !who.skills.contains(&skill) {
                listener.refuse(|| Refusal::LacksSkill { educator, skill })?;
            }
        }
        for away in &who.away[weekday] {
            if away.span.overlaps(presence) {
                let (span, absence) = (away.span, away.kind);
                listener.refuse(|| Refusal::Away { educator, span, absence })?;
            }
        }
        let hours = who.hours[weekday];
        let within = hours.filter(|hours| hours.holds(presence));
        if within.is_none() {
            listener.refuse(|| Refusal::OutsideHours { educator, hours, presence })?;
        }
        if free { self.judge_trips(who, weekday, span, within, listener) } else { ControlFlow::Continue(()) }
    }

    /// Whether there is time to come and to go. `within` are the hours, if they hold the presence:
    /// whoever works outside them cannot be late for them.
    fn judge_trips(
        &self,
        who: &RosterEducator,
        weekday: usize,
        span: Span,
        within: Option<Span>,
        listener: &mut impl Listener,
    ) -> ControlFlow<()> {
        if self.school.is_none() {
            return ControlFlow::Continue(());
        }
        let educator = who.id;
        let (before, after) = self.neighbours(who, weekday, span);
        let setup = self.visit.setup_minutes;
        let coming = match before {
            Some(b) => Some((Stop::Organisation(b.organisation), Some(b.place), b.span.end)),
            None => within.map(|hours| (Stop::Home, who.home, hours.start)),
        };
        if let Some((stop, place, from)) = coming {
            let needed = self.with_slack(self.to_school(place)).saturating_add(setup);
            let available = span.start.0.saturating_sub(from.0);
            if needed > available {
                let side = Side::Before;
                listener.refuse(|| Refusal::NoTravelTime { educator, stop, side, needed, available, setup })?;
            }
        }
        let going = match after {
            Some(b) => Some((
                Stop::Organisation(b.organisation),
                Some(b.place),
                b.span.start,
                b.setup_minutes,
            )),
            None => within.map(|hours| (Stop::Home, who.home, hours.end, 0)),
        };
        if let Some((stop, place, until, setup)) = going {
            let needed = self.with_slack(self.from_school(place)).saturating_add(setup);
            let available = until.0.saturating_sub(span.end.0);
            if needed > available {
                let side = Side::After;
                listener.refuse(|| Refusal::NoTravelTime { educator, stop, side, needed, available, setup })?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Driving that the visit adds to this educator's day.
    pub(super) fn extra_travel(&self, who: &RosterEducator, weekday: usize, span: Span) -> i32 {
        let (before, after) = self.neighbours(who, weekday, span);
        let from = before.map(|booked| booked.place).or(who.home);
        let to = after.map(|booked| booked.place).or(who.home);
        let there_and_on = i32::from(self.to_school(from)) + i32::from(self.from_school(to));
        // A day without lessons is no trip from home to home.
        there_and_on - from.zip(to).map_or(0, |(from, to)| i32::from(self.direct(from, to)))
    }

    /// This educator's lessons of the day, without the visit's own.
    pub(super) fn others(
        &self,
        who: &'a RosterEducator,
        weekday: usize,
    ) -> impl Iterator<Item = &'a Booked> {
        let visit = self.visit;
        who.booked[weekday].iter().filter(move |booked| !visit.holds(booked.lesson))
    }

    fn neighbours(
        &self,
        who: &RosterEducator,
        weekday: usize,
        span: Span,
    ) -> (Option<Booked>, Option<Booked>) {
        let mut before: Option<Booked> = None;
        let mut after: Option<Booked> = None;
        for booked in who.booked[weekday].iter().filter(|booked| !self.visit.holds(booked.lesson)) {
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
        if travel == 0 { 0 } else { travel.saturating_add(self.settings.travel_slack) }
    }

    /// Minutes to the school; 0 from nowhere.
    pub(super) fn to_school(&self, from: Option<Place>) -> u16 {
        let (Some(from), Some(school)) = (from, self.school) else { return 0 };
        let known = self.to_school.get(usize::from(from.0)).copied();
        known.unwrap_or_else(|| self.roster.travel.minutes(from, school.place))
    }

    /// Minutes from the school; 0 to nowhere.
    pub(super) fn from_school(&self, to: Option<Place>) -> u16 {
        let (Some(to), Some(school)) = (to, self.school) else { return 0 };
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

fn distinct<T: Copy + PartialEq>(all: &[T]) -> impl Iterator<Item = T> {
    all.iter().enumerate().filter(|(at, one)| !all[..*at].contains(one)).map(|(_, one)| *one)
}

/// Lessons last as long by the clock as in truth, or they touch a night on which it is moved. That
/// happens in the small hours; no later lesson pays for the question.
fn judge_clock(day: Day, span: Span, listener: &mut impl Listener) -> ControlFlow<()> {
    const SMALL_HOURS: Span = Span { start: Minute(0), end: Minute::at(6, 0) };
    if !span.overlaps(SMALL_HOURS) {
        return ControlFlow::Continue(());
    }
    let last = Minute(span.end.0 - 1);
    match (instant_of(day, span.start), instant_of(day, last)) {
        (Resolved::Skipped, _) | (_, Resolved::Skipped) => {
            listener.refuse(|| Refusal::SkippedHour { day })
        }
        (Resolved::Twice(..), _) | (_, Resolved::Twice(..)) => {
            listener.refuse(|| Refusal::HourComesTwice { day })
        }
        (Resolved::One(first), Resolved::One(end)) => {
            let by_the_clock = i64::from(last.0 - span.start.0) * 60;
            if end - first < by_the_clock {
                listener.refuse(|| Refusal::SkippedHour { day })
            } else if end - first > by_the_clock {
                listener.refuse(|| Refusal::HourComesTwice { day })
            } else {
                ControlFlow::Continue(())
            }
        }
    }
}
