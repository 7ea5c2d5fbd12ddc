use super::question::distinct;
use super::refusal::Listener;
use super::{Booked, Placement, Question, Refusal, RosterEducator, RosterGroup, Side, Stop, Visit};
use crate::time::{Day, Minute, Resolved, Span, instant_of};
use std::ops::ControlFlow;

impl Question<'_> {
    /// Tells the listener all that speaks against a placement.
    pub(super) fn judge(
        &self,
        placement: &Placement,
        listener: &mut impl Listener,
    ) -> ControlFlow<()> {
        let Placement {
            educators,
            day,
            start,
        } = placement;
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
        if self.settings.not_before.is_some_and(|first| day < first) {
            listener.refuse(|| Refusal::InThePast { day })?;
        }
        if visit.wishes.not_on.contains(&day) {
            listener.refuse(|| Refusal::DateExcluded { day })?;
        }
        if let Some(season) = visit.season.filter(|season| !season.holds(day)) {
            listener.refuse(|| Refusal::OutOfSeason { season })?;
        }
        for (place, part) in visit.parts.iter().enumerate() {
            let group = part.group;
            if visit.parts[..place]
                .iter()
                .any(|earlier| earlier.group == group)
            {
                continue;
            }
            let largest = visit.largest_group;
            match self.groups[place] {
                None => listener.refuse(|| Refusal::UnknownGroup { group })?,
                Some(RosterGroup { pupils, .. }) if *pupils > largest => {
                    listener.refuse(|| Refusal::GroupTooLarge {
                        group,
                        pupils: *pupils,
                        largest,
                    })?
                }
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
        self.judge_school_hours(span.start, listener)?;
        let spans = self.visit.spans(span.start, self.settings);
        for ((part, span), facts) in spans.zip(&self.groups) {
            let (group, Some(facts)) = (part.group, facts) else {
                continue;
            };
            for booked in &facts.booked[weekday] {
                if booked.span.overlaps(span) && !self.visit.holds(booked.lesson) {
                    let (lesson, span) = (booked.lesson, booked.span);
                    listener.refuse(|| Refusal::GroupBusy {
                        group,
                        lesson,
                        span,
                    })?;
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

    /// Every lesson of the visit, not only its start, lies in the school's hours or in a part of the
    /// day that it wished.
    fn judge_school_hours(&self, start: Minute, listener: &mut impl Listener) -> ControlFlow<()> {
        let Some(hours) = self.school.and_then(|school| school.hours) else {
            return ControlFlow::Continue(());
        };
        let Visit {
            organisation,
            wishes,
            ..
        } = self.visit;
        let organisation = *organisation;
        let within = self.visit.spans(start, self.settings).all(|(_, span)| {
            hours.holds(span) || wishes.dayparts.iter().any(|part| part.span().holds(span))
        });
        if within {
            ControlFlow::Continue(())
        } else {
            listener.refuse(|| Refusal::OutsideSchoolHours {
                organisation,
                hours,
            })
        }
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
        let presence = Span {
            start: Minute(span.start.0.saturating_sub(setup)),
            ..span
        };
        for &skill in &self.visit.skills {
            if !who.skills.contains(&skill) {
                listener.refuse(|| Refusal::LacksSkill { educator, skill })?;
            }
        }
        let mut free = true;
        for booked in self.others(who, weekday) {
            if booked.span.overlaps(span) {
                free = false;
                let Booked {
                    lesson,
                    organisation,
                    span,
                    ..
                } = *booked;
                listener.refuse(|| Refusal::EducatorBusy {
                    educator,
                    lesson,
                    span,
                    organisation,
                })?;
            }
        }
        for away in &who.away[weekday] {
            if away.span.overlaps(presence) {
                let (span, absence) = (away.span, away.kind);
                listener.refuse(|| Refusal::Away {
                    educator,
                    span,
                    absence,
                })?;
            }
        }
        let hours = who.hours[weekday];
        let within = hours.filter(|hours| hours.holds(presence));
        if within.is_none() {
            listener.refuse(|| Refusal::OutsideHours {
                educator,
                hours,
                presence,
            })?;
        }
        if free {
            self.judge_trips(who, weekday, span, within, listener)
        } else {
            ControlFlow::Continue(())
        }
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
            Some(b) => Some((
                Stop::Organisation(b.organisation),
                Some(b.place),
                b.span.end,
            )),
            None => within.map(|hours| (Stop::Home, who.home, hours.start)),
        };
        if let Some((stop, place, from)) = coming {
            let needed = self
                .with_slack(self.drive_to_school(place))
                .saturating_add(setup);
            let available = span.start.0.saturating_sub(from.0);
            if needed > available {
                let side = Side::Before;
                listener.refuse(|| Refusal::NoTravelTime {
                    educator,
                    stop,
                    side,
                    needed,
                    available,
                    setup,
                })?;
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
            let needed = self
                .with_slack(self.drive_from_school(place))
                .saturating_add(setup);
            let available = until.0.saturating_sub(span.end.0);
            if needed > available {
                let side = Side::After;
                listener.refuse(|| Refusal::NoTravelTime {
                    educator,
                    stop,
                    side,
                    needed,
                    available,
                    setup,
                })?;
            }
        }
        ControlFlow::Continue(())
    }
}

/// Lessons last as long by the clock as in truth, or they touch a night on which it is moved. That
/// happens in the small hours; no later lesson pays for the question.
fn judge_clock(day: Day, span: Span, listener: &mut impl Listener) -> ControlFlow<()> {
    const SMALL_HOURS: Span = Span {
        start: Minute(0),
        end: Minute::at(6, 0),
    };
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
