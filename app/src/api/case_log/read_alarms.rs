use crate::api::ApiError;
use domain::ids::BreakGlassId;
use domain::time::Day;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The alarms that one answers for, newest first.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlarmPage {
    /// They.
    pub alarms: Vec<AlarmLine>,
}

/// One time that somebody looked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlarmLine {
    /// Its id.
    pub id: BreakGlassId,
    /// What people call the case.
    pub number: String,
    /// Who looked.
    pub name: String,
    /// Why; none when the youth was erased since.
    pub reason: Option<String>,
    /// The day in Europe/Amsterdam.
    pub day: Day,
    /// From when on that day.
    pub from: String,
    /// Until when at the latest.
    pub until: String,
    /// Whether somebody has read it.
    pub seen: bool,
}

/// Reads them; that they were read stands in the log.
#[server(prefix = "/api", endpoint = "cases/read-alarms")]
pub async fn read_alarms() -> Result<AlarmPage, ApiError> {
    use crate::api::request::{actor, house};

    let alarms = services::cases::alarms(&house(), &actor()?).await?;
    let alarms = alarms.into_iter().map(|alarm| {
        let (day, from) = super::wall(alarm.opened_at);
        AlarmLine {
            id: alarm.id,
            number: alarm.number,
            name: alarm.name,
            reason: alarm.reason,
            day,
            from,
            until: super::wall(alarm.shut_at).1,
            seen: alarm.seen_at.is_some(),
        }
    });
    Ok(AlarmPage {
        alarms: alarms.collect(),
    })
}

/// A key for the form that breaks the glass.
#[server(prefix = "/api", endpoint = "cases/new-glass-key")]
pub async fn new_glass_key() -> Result<String, ApiError> {
    Ok(services::Post::new()?.as_str().to_owned())
}
