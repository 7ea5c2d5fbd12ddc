//! Time zones by the name that Outlook shows, such as
//! `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`: an offset that is that of winter, and
//! cities or the name of a zone. Outlook on the web writes it as a `TZID`, without saying what it means.

use chrono::{NaiveDate, Offset, TimeDelta, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

/// Names that are no cities.
const NAMES: [(&str, Tz); 5] = [
    ("Atlantic Time", Tz::America__Halifax),
    ("Eastern Time", Tz::America__New_York),
    ("Central Time", Tz::America__Chicago),
    ("Mountain Time", Tz::America__Denver),
    ("Pacific Time", Tz::America__Los_Angeles),
];

/// The zone that is meant; none when no city is known, or its winter time is another.
pub(super) fn shown(tzid: &str, winter: TimeDelta) -> Option<Tz> {
    let (_, places) = tzid.strip_prefix('(')?.split_once(')')?;
    let places = places.split(',').map(str::trim);
    places
        .filter(|place| !place.is_empty())
        .filter_map(|place| named(place, winter))
        .next()
}

fn named(place: &str, winter: TimeDelta) -> Option<Tz> {
    let known = NAMES.iter().find(|(name, _)| place.starts_with(name));
    let city = place.replace(' ', "_");
    let cities = TZ_VARIANTS.iter().filter(|tz| {
        let last = tz.name().rsplit('/').next();
        last.is_some_and(|last| last.eq_ignore_ascii_case(&city))
    });
    let mut zones = known.map(|(_, tz)| tz).into_iter().chain(cities);
    zones.find(|tz| has_winter(**tz, winter)).copied()
}

/// Whether clocks there stand so in winter: in January or in July, when they are behind.
fn has_winter(tz: Tz, winter: TimeDelta) -> bool {
    let offsets = [1, 7].into_iter().filter_map(|month| {
        let noon = NaiveDate::from_ymd_opt(2026, month, 15)?.and_hms_opt(12, 0, 0)?;
        let offset = tz.offset_from_utc_datetime(&noon).fix();
        Some(TimeDelta::seconds(offset.local_minus_utc().into()))
    });
    offsets.min() == Some(winter)
}
