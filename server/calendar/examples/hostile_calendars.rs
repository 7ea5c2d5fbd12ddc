//! 300 calendars as other programs make them, and how they are read here, for
//! other people's parsers to compare (`end2end/judges/run.sh`).
//!
//! ```text
//! hostile_calendars FOLDER    writes NNN.ics and NNN.json there
//! ```
//!
//! The same every time. Left out is what the standard leaves open, and what
//! the judges are known to read otherwise than it says.

#[path = "reading/as_json.rs"]
mod as_json;

use as_json::as_json;
use calendar::Window;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use std::fmt::Write;
use std::path::Path;

const CALENDARS: u64 = 300;

const ZONES: [&str; 6] = [
    "Europe/Amsterdam",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Sydney",
    "W. Europe Standard Time",
    "Atlantis",
];

/// A zone that nobody knows by name, with rules as Outlook writes them.
const ATLANTIS: &str = "BEGIN:VTIMEZONE\r\nTZID:Atlantis\r\nBEGIN:STANDARD\r\n\
    DTSTART:19701025T040000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\n\
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\n\
    DTSTART:19700329T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\n\
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

/// Rules whose start always fits them: `{wd}` is the start's weekday, `{md}`
/// its day of the month, `{mo}` its month, `{hh}` its hour, and so on.
const RULES: [&str; 20] = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3;COUNT=40",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY={wd},WE,SU;WKST=SU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY={wd},WE,SU;WKST=MO",
    "FREQ=MONTHLY;BYMONTHDAY={md},-1",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY={nth}{wd}",
    "FREQ=MONTHLY;BYDAY={wd}",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTHDAY={md}",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH={mo};BYMONTHDAY={md}",
    "FREQ=YEARLY;BYMONTH={mo};BYDAY={wd}",
    "FREQ=YEARLY;BYDAY={nwy}{wd},-1FR,10MO",
    "FREQ=YEARLY;BYYEARDAY={yd},-1,200",
    "FREQ=YEARLY;BYWEEKNO={wk};BYDAY={wd}",
    "FREQ=DAILY;BYHOUR={hh},20;COUNT=60",
    "FREQ=DAILY;BYMONTH={mo},12;BYDAY={wd},TU",
    "FREQ=HOURLY;INTERVAL=7;COUNT=50",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS={md}",
    "FREQ=MINUTELY;INTERVAL=1501;COUNT=30",
];

/// The next of numbers that look like chance (Knuth's MMIX).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % most
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

/// A rule, filled in for its start.
fn rule(pattern: &str, start: NaiveDateTime) -> String {
    let weekday = start.format("%a").to_string()[..2].to_uppercase();
    let day: u32 = start.format("%d").to_string().parse().expect("a day");
    let plain = |format: &str| {
        start
            .format(format)
            .to_string()
            .trim_start_matches('0')
            .to_owned()
    };
    pattern
        .replace("{wd}", &weekday)
        .replace("{md}", &day.to_string())
        .replace("{nth}", &((day - 1) / 7 + 1).to_string())
        .replace("{mo}", &plain("%m"))
        .replace("{nwy}", &(start.ordinal0() / 7 + 1).to_string())
        .replace("{yd}", &plain("%j"))
        .replace("{wk}", &plain("%V"))
        .replace("{hh}", &plain("%H"))
}

/// Writes one event that comes back, with what may befall it.
fn series(chance: &mut Chance, uid: usize, out: &mut String) -> std::fmt::Result {
    let first = NaiveDate::from_ymd_opt(2021, 1, 4).expect("a day");
    let day = first + TimeDelta::days(i64::try_from(chance.below(1_500)).expect("small"));
    let start = day.and_hms_opt(8 + u32::try_from(chance.below(8)).expect("small"), 30, 0);
    let start = start.expect("a time");
    let whole_day = chance.one_in(5);
    let pattern = RULES[chance.below(if whole_day { 15 } else { RULES.len() })];
    let zone = ZONES[chance.below(ZONES.len())];
    let (name, form) = match chance.below(4) {
        _ if whole_day => (";VALUE=DATE".to_owned(), "%Y%m%d"),
        0 => (String::new(), "%Y%m%dT%H%M%SZ"),
        1 => (String::new(), "%Y%m%dT%H%M%S"),
        _ => (format!(";TZID={zone}"), "%Y%m%dT%H%M%S"),
    };
    let at = |moment: NaiveDateTime| moment.format(form).to_string();
    writeln!(
        out,
        "BEGIN:VEVENT\r\nUID:serie-{uid}\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Serie\\, nummer {uid}\r"
    )?;
    writeln!(out, "DTSTART{name}:{}\r", at(start))?;
    if whole_day {
        writeln!(out, "DTEND{name}:{}\r", at(start + TimeDelta::days(2)))?;
    } else if chance.one_in(2) {
        writeln!(out, "DTEND{name}:{}\r", at(start + TimeDelta::minutes(75)))?;
    } else {
        writeln!(out, "DURATION:PT50M\r")?;
    }
    if !chance.one_in(6) {
        write!(out, "RRULE:{}", rule(pattern, start))?;
        if !pattern.contains("COUNT") && chance.one_in(2) {
            let until = start + TimeDelta::days(700);
            let form = if name.contains("TZID") {
                "%Y%m%dT%H%M%SZ"
            } else {
                form
            };
            write!(out, ";UNTIL={}", until.format(form))?;
        }
        writeln!(out, "\r")?;
    }
    if chance.one_in(3) {
        let later = |days| at(start + TimeDelta::days(days));
        writeln!(out, "EXDATE{name}:{},{}\r", later(7), later(28))?;
    }
    if chance.one_in(4) {
        writeln!(out, "RDATE{name}:{}\r", at(start + TimeDelta::days(1_800)))?;
    }
    writeln!(out, "END:VEVENT\r")?;
    if pattern.starts_with("FREQ=DAILY") || pattern == "FREQ=WEEKLY" {
        let old = start + TimeDelta::days(if chance.one_in(2) { 21 } else { 42 });
        let moved = old + TimeDelta::days(1) + TimeDelta::hours(if whole_day { 0 } else { 2 });
        writeln!(
            out,
            "BEGIN:VEVENT\r\nUID:serie-{uid}\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Verzet\r"
        )?;
        writeln!(
            out,
            "RECURRENCE-ID{name}:{}\r\nDTSTART{name}:{}\r",
            at(old),
            at(moved)
        )?;
        let end = moved
            + if whole_day {
                TimeDelta::days(1)
            } else {
                TimeDelta::hours(3)
            };
        writeln!(out, "DTEND{name}:{}\r\nEND:VEVENT\r", at(end))?;
    }
    Ok(())
}

fn calendar(number: u64) -> Result<String, std::fmt::Error> {
    let mut chance = Chance(number);
    let mut out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//NL\r\n".to_owned();
    out.push_str(ATLANTIS);
    for uid in 0..1 + chance.below(4) {
        series(&mut chance, uid, &mut out)?;
    }
    out.push_str("END:VCALENDAR\r\n");
    Ok(out)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).expect("a folder to write to");
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let moment = |seconds| DateTime::<Utc>::from_timestamp(seconds, 0).expect("a moment");
    // 2023 and 2024: after some starts and before others, both in the middle.
    let window = Window {
        from: moment(1_672_531_200),
        until: moment(1_735_689_600),
    };
    for number in 0..CALENDARS {
        let file = calendar(number)?;
        let read = as_json(file.as_bytes(), window)?;
        std::fs::write(folder.join(format!("{number:03}.ics")), file)?;
        std::fs::write(folder.join(format!("{number:03}.json")), read.to_string())?;
    }
    Ok(())
}
