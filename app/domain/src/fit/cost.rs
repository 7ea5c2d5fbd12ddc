use super::{Settings, Visit};
use crate::time::{Day, Minute, Week};
use chrono::Datelike;
use serde::{Deserialize, Serialize};

/// What a placement that fits costs; the lower the better. Ordered by weight first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cost {
    /// Driving minutes and missed wishes in one figure: minutes, never less than 0.
    pub weight: u32,
    /// How many of week, weekday and part of the day are not as wished.
    pub wishes_missed: u8,
    /// Driving that it adds to the day, over all educators, against the day without it; without
    /// slack. Below 0 where a stop on the way saves, because trips are rounded one by one or a
    /// place has no coordinates.
    pub travel_minutes: i32,
}

impl Cost {
    /// Weighs driving and wishes.
    pub fn of(travel_minutes: i32, wishes_missed: u8, settings: &Settings) -> Self {
        let driving = u32::try_from(travel_minutes).unwrap_or(0);
        let wishes = u32::from(wishes_missed) * u32::from(settings.wish_minutes);
        Self {
            weight: driving.saturating_add(wishes),
            wishes_missed,
            travel_minutes,
        }
    }
}

/// A wish of a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wish {
    /// A week.
    Week,
    /// A day of the week.
    Weekday,
    /// A part of the day; school hours when it named none.
    Daypart,
}

/// Which wishes a placement misses.
pub fn missed_wishes(visit: &Visit, day: Day, start: Minute, settings: &Settings) -> Vec<Wish> {
    let all = [Wish::Week, Wish::Weekday, Wish::Daypart];
    let as_wished = as_wished(visit, day, start, settings);
    let missed = all.into_iter().zip(as_wished).filter(|(_, met)| !met);
    missed.map(|(wish, _)| wish).collect()
}

/// How many of week, weekday and part of the day are not as wished.
pub(super) fn wishes_missed(visit: &Visit, day: Day, start: Minute, settings: &Settings) -> u8 {
    as_wished(visit, day, start, settings)
        .into_iter()
        .map(|met| u8::from(!met))
        .sum()
}

/// Whether week, weekday and part of the day are as wished. A part of the day is when each lesson
/// lies wholly in one that is wished, or in school hours when none is named.
fn as_wished(visit: &Visit, day: Day, start: Minute, settings: &Settings) -> [bool; 3] {
    let wishes = &visit.wishes;
    let weekday = u8::try_from(day.weekday().num_days_from_monday()).unwrap_or(u8::MAX);
    let week = wishes.weeks.is_empty() || wishes.weeks.contains(&Week::of(day));
    let weekday = wishes.weekdays.is_empty() || wishes.weekdays.contains(&weekday);
    let daypart = visit.spans(start, settings).all(|(_, span)| {
        if wishes.dayparts.is_empty() {
            settings.school_hours.holds(span)
        } else {
            wishes.dayparts.iter().any(|part| part.span().holds(span))
        }
    });
    [week, weekday, daypart]
}
