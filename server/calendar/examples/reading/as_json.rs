//! How a calendar is read here, in a form that any other reader can compare.

use calendar::{Unreadable, Window, read_busy, read_events};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

/// Busy spans and events of a calendar; all moments in seconds since 1970.
pub fn as_json(bytes: &[u8], window: Window) -> Result<Value, Unreadable> {
    let busy = read_busy(bytes, window)?;
    let found = read_events(bytes, window)?;
    let seconds = |at: &DateTime<Utc>| at.timestamp();
    let spans = busy.spans.iter().map(|span| {
        json!([
            span.uid,
            seconds(&span.starts),
            seconds(&span.ends),
            span.all_day
        ])
    });
    let events = found.events.iter().map(|event| {
        json!({
            "uid": event.uid,
            "summary": event.summary,
            "starts": seconds(&event.starts),
            "ends": seconds(&event.ends),
            "replaces": event.replaces.as_ref().map(seconds),
            "recurrences": event.recurrences.iter().map(seconds).collect::<Vec<_>>(),
        })
    });
    Ok(json!({
        "from": seconds(&window.from),
        "until": seconds(&window.until),
        "odd": busy.odd,
        "cut_off": busy.cut_off,
        "spans": spans.collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
    }))
}
