#![allow(missing_docs)]
use calendar::*;
use chrono::*;
use icalendar::{Component, EventLike};
use std::time::Instant;
fn main() {
    let t = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    let ev: Vec<FeedEvent> = (0..1000).map(|i| { let s = LocalMoment{ wall: t.naive_utc(), instant: t}; let e = LocalMoment{ wall: t.naive_utc()+TimeDelta::hours(1), instant: t+TimeDelta::hours(1)};
      FeedEvent{ uid: format!("0190-{i}-aaaa-bbbb-cccc@preventieplanner"), sequence: 3, last_modified: t, starts: s, ends: e, summary: format!("Online veiligheid, groep 8a ({i}), De Regenboog"), location: "Kerkstraat 12; 2511 AB 's-Gravenhage, Nederland".into(), description: "Contact: 070 123 45 67\nReistijd: 24 minuten vanaf De Kameleon, Zoetermeer\nLokaal: aula, beamer aanwezig\nOpmerking: melden bij de conciërge, fiets kan in de stalling naast het gebouw; parkeren is lastig. Groep van 28 leerlingen.".into(), cancelled: false, busy: true }}).collect();
    let feed = Feed { name: "x".into(), refresh_minutes: 60, events: ev };
    let mut long = feed.clone(); long.events.truncate(1); long.events[0].description = "abcd ".repeat(20_000);
    let a = Instant::now(); let n = long.render().len(); println!("100 kB: own {:?} {n}", a.elapsed());
    let a = Instant::now(); let mut out = String::new(); let mut v = icalendar::Event::new(); v.uid("x").timestamp(DateTime::UNIX_EPOCH).description(&long.events[0].description); v.fmt_write(&mut out).unwrap(); println!("100 kB: icalendar {:?}", a.elapsed());
    let mut c = icalendar::Calendar::new(); c.name("a, b"); let e = icalendar::Event::new().done(); c.push(e); println!("{c}");
    for _ in 0..3 {
        let a = Instant::now(); let s = feed.render(); let own = a.elapsed();
        let a = Instant::now(); let _ = etag(&s); let tag = a.elapsed();
        let a = Instant::now(); let mut out = String::with_capacity(s.len());
        for e in &feed.events {
            let mut v = icalendar::Event::new();
            v.uid(&e.uid).timestamp(e.last_modified).last_modified(e.last_modified).sequence(e.sequence).summary(&e.summary).location(&e.location).description(&e.description).status(icalendar::EventStatus::Confirmed);
            v.append_property(icalendar::Property::new("DTSTART", e.starts.wall.format("%Y%m%dT%H%M%S").to_string()).add_parameter("TZID", "Europe/Amsterdam").done());
            v.append_property(icalendar::Property::new("DTEND", e.ends.wall.format("%Y%m%dT%H%M%S").to_string()).add_parameter("TZID", "Europe/Amsterdam").done());
            v.add_property("TRANSP", "OPAQUE");
            v.fmt_write(&mut out).unwrap();
        }
        let theirs = a.elapsed();
        println!("own {own:?} etag {tag:?} icalendar {theirs:?} bytes {} {}", s.len(), out.len());
    }
}
