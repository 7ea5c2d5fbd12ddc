//! Which time zone a calendar means.

use super::own_zone::{OwnZone, own_zones};
use super::shown_zones::shown;
use super::windows_zones;
use crate::read::{Component, Property, Written};
use chrono::{
    DateTime, Days, LocalResult, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc,
};
use chrono_tz::{Europe::Amsterdam, Tz};
use std::collections::HashMap;
use std::rc::Rc;

/// A way to tell which moment a wall time is.
#[derive(Debug, Clone)]
pub(crate) enum Zone {
    /// A zone of the time zone database.
    Known(Tz),
    /// A number of seconds east of UTC, always.
    Fixed(TimeDelta),
    /// A zone that the calendar spells out itself.
    Own(Rc<OwnZone>),
}

impl Zone {
    /// The zone of a wall time that names none: floating times and whole days
    /// are meant at the schools.
    pub(crate) const HOME: Self = Self::Known(Amsterdam);

    /// The moment of a wall time: the first one when it comes twice; when it
    /// is skipped, the one that the offset before the change gives
    /// (RFC 5545, section 3.3.5).
    pub(crate) fn moment(&self, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
        let tz = match self {
            Self::Fixed(east) => return Some(wall.checked_sub_signed(*east)?.and_utc()),
            Self::Own(zone) => return zone.moment(wall),
            Self::Known(tz) => tz,
        };
        let offset = match tz.offset_from_local_datetime(&wall) {
            LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => offset,
            LocalResult::None => tz.offset_from_utc_datetime(&wall.checked_sub_days(Days::new(1))?),
        };
        let east = TimeDelta::seconds(offset.fix().local_minus_utc().into());
        Some(wall.checked_sub_signed(east)?.and_utc())
    }

    /// What the clock on the wall shows at a moment.
    pub(crate) fn wall(&self, moment: DateTime<Utc>) -> Option<NaiveDateTime> {
        let east = match self {
            Self::Fixed(east) => *east,
            Self::Own(zone) => zone.offset(moment),
            Self::Known(tz) => {
                let offset = tz.offset_from_utc_datetime(&moment.naive_utc());
                TimeDelta::seconds(offset.fix().local_minus_utc().into())
            }
        };
        moment.naive_utc().checked_add_signed(east)
    }
}

/// A wall time and where that wall is.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    /// Midnight, for a whole day.
    pub wall: NaiveDateTime,
    /// Where.
    pub zone: Zone,
    /// Whether a whole day is meant.
    pub day: bool,
}

impl Placed {
    /// The moment in UTC.
    pub(crate) fn moment(&self) -> Option<DateTime<Utc>> {
        self.zone.moment(self.wall)
    }
}

/// The time zones of one calendar.
#[derive(Debug, Default)]
pub(crate) struct Zones {
    own: HashMap<String, Rc<OwnZone>>,
}

impl Zones {
    /// Reads the zones that a calendar spells out.
    pub(crate) fn read(components: &[Component]) -> Self {
        Self {
            own: own_zones(components),
        }
    }

    /// The zone of a `TZID`, and home when nobody can tell.
    ///
    /// A name of the database or of Windows goes before the rules in the
    /// file: programs write rules for the present year only. The rules decide
    /// about names that nobody else knows.
    pub(crate) fn named(&self, tzid: &str) -> Zone {
        if let Some(tz) = known(tzid) {
            return Zone::Known(tz);
        }
        if let Some(own) = self.own.get(tzid) {
            return Zone::Own(Rc::clone(own));
        }
        let Some(winter) = fixed(tzid) else {
            return Zone::HOME;
        };
        shown(tzid, winter).map_or(Zone::Fixed(winter), Zone::Known)
    }

    /// The zone of a property.
    pub(crate) fn of(&self, property: &Property) -> Zone {
        let tzid = property.parameter("TZID").map(str::trim);
        tzid.filter(|tzid| !tzid.is_empty())
            .map_or(Zone::HOME, |tzid| self.named(tzid))
    }

    /// A value in the zone of its property; none when it is no time.
    pub(crate) fn placed(&self, property: &Property, value: &str) -> Option<Placed> {
        Some(place(Written::read(value)?, || self.of(property)))
    }
}

fn place(written: Written, zone: impl FnOnce() -> Zone) -> Placed {
    let (wall, zone, day) = match written {
        Written::Day(day) => (day.and_time(NaiveTime::MIN), zone(), true),
        Written::Wall(wall) => (wall, zone(), false),
        Written::Utc(moment) => (moment.naive_utc(), Zone::Known(Tz::UTC), false),
    };
    Placed { wall, zone, day }
}

/// A zone of the database by its own name, by its name in Windows, or by a
/// path that ends in its name, as libical and Mozilla write.
fn known(tzid: &str) -> Option<Tz> {
    let named = |name: &str| name.parse().ok();
    if let Some(tz) = named(tzid).or_else(|| named(windows_zones::name_of(tzid)?)) {
        return Some(tz);
    }
    // `US-Eastern`, as old programs write it.
    if let Some(tz) = named(&tzid.replacen('-', "/", 1)) {
        return Some(tz);
    }
    let slashes = tzid.rmatch_indices('/').take(3);
    slashes.filter_map(|(at, _)| named(&tzid[at + 1..])).last()
}

/// An offset such as `GMT+0100`, `UTC-05:30` or `(UTC-05:00) Eastern Time`; the
/// last is what Outlook shows, and tells of winter time alone.
fn fixed(tzid: &str) -> Option<TimeDelta> {
    let tzid = tzid
        .strip_prefix('(')
        .map_or(tzid, |shown| shown.split(')').next().unwrap_or(shown));
    let offset = tzid
        .strip_prefix("GMT")
        .or_else(|| tzid.strip_prefix("UTC"))?;
    super::own_zone::offset(&offset.replace(':', ""))
}

#[cfg(test)]
mod tests {
    use super::{Zone, Zones};
    use crate::read::Written;

    /// The UTC time of 24 June 2026, 12:00, at a zone.
    fn noon_at(tzid: &str) -> String {
        let Some(Written::Wall(noon)) = Written::read("20260624T120000") else {
            unreachable!("a wall time")
        };
        let moment = Zones::default().named(tzid).moment(noon);
        moment.expect("a moment").format("%H:%M").to_string()
    }

    #[test]
    fn a_zone_is_found_by_any_name_that_programs_write() {
        assert_eq!(noon_at("Europe/Amsterdam"), "10:00");
        assert_eq!(noon_at("W. Europe Standard Time"), "10:00");
        assert_eq!(
            noon_at("/freeassociation.sourceforge.net/Europe/London"),
            "11:00"
        );
        assert_eq!(
            noon_at("/mozilla.org/20070129_1/America/Argentina/Ushuaia"),
            "15:00"
        );
        assert_eq!(noon_at("UTC"), "12:00");
        assert_eq!(noon_at("GMT+02:00"), "10:00");
        assert_eq!(noon_at("UTC-0530"), "17:30");
        assert_eq!(noon_at("US-Eastern"), "16:00");
        assert_eq!(noon_at("nergens"), "10:00");
    }

    #[test]
    fn a_zone_as_outlook_shows_it_has_summer_time_too() {
        let shown = [
            (
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
                "10:00",
            ),
            ("(GMT+01:00) Brussels, Copenhagen, Madrid, Paris", "10:00"),
            ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "11:00"),
            ("(UTC-05:00) Eastern Time (US & Canada)", "16:00"),
            ("(GMT+10:00) Canberra, Melbourne, Sydney", "02:00"),
            // No city of this name has that winter time, or no city is named.
            ("(UTC+03:00) Amsterdam", "09:00"),
            ("(GMT +01:00)", "11:00"),
            ("(UTC-05:00)", "17:00"),
        ];
        for (tzid, utc) in shown {
            assert_eq!(noon_at(tzid), utc, "{tzid}");
        }
    }

    #[test]
    fn a_skipped_wall_time_is_moved_by_the_hour_that_was_skipped() {
        let Some(Written::Wall(skipped)) = Written::read("20260329T023000") else {
            unreachable!("a wall time")
        };
        let moment = Zone::HOME.moment(skipped).expect("a moment");
        assert_eq!(moment.to_rfc3339(), "2026-03-29T01:30:00+00:00");
        let wall = Zone::HOME.wall(moment).expect("a wall time");
        assert_eq!(wall.to_string(), "2026-03-29 03:30:00");
    }
}
