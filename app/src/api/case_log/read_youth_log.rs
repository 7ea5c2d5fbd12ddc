use crate::api::ApiError;
use domain::time::Day;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One row about a youth, for the youth to read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YouthLogLine {
    /// The day in Europe/Amsterdam.
    pub day: Day,
    /// The time there.
    pub time: String,
    /// Who; none is the house itself.
    pub name: Option<String>,
    /// What was done.
    pub deed: String,
    /// The reason that was given, where one was.
    pub reason: Option<String>,
}

/// Reads all rows about one youth, oldest first; that they were read is a row too.
#[server(prefix = "/api", endpoint = "cases/read-youth-log")]
pub async fn read_youth_log(youth: String) -> Result<Vec<YouthLogLine>, ApiError> {
    use crate::api::request::{actor, house};

    let youth = youth.parse().map_err(|_| ApiError::NotFound)?;
    let lines = services::cases::read_youth_log(&house(), &actor()?, youth).await?;
    let lines = lines.into_iter().map(|one| {
        let (day, time) = super::wall(one.line.at);
        // Only what was given as a reason is for reading; other details are field names and ids.
        let reason = one
            .detail
            .filter(|_| one.line.deed == "glass.break")
            .and_then(|json| serde_json::from_str(&json).ok());
        YouthLogLine {
            day,
            time,
            name: one.line.name,
            deed: one.line.deed,
            reason,
        }
    });
    Ok(lines.collect())
}
