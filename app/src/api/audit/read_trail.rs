use crate::api::ApiError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrailPage {
    /// The lines, newest first.
    pub lines: Vec<TrailLine>,
    /// Number of this page, from 1.
    pub page: u32,
    /// Whether older lines follow.
    pub more: bool,
}

/// One line of the trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrailLine {
    /// The day in Europe/Amsterdam.
    pub day: domain::time::Day,
    /// The wall time.
    pub time: domain::time::Minute,
    /// Who; none is the operator of the server or somebody not signed in.
    pub name: Option<String>,
    /// What was done, as a code such as `lesson.move`.
    pub act: String,
    /// To which record.
    pub subject: String,
    /// What the act wrote with it: names of fields and their values.
    pub detail: Vec<(String, String)>,
}

/// Lines on one page.
#[cfg(feature = "ssr")]
const PAGE: u32 = 50;

/// The audit trail: only acts that start with `act` and only of the record `subject`, when filled.
#[server(prefix = "/api", endpoint = "audit/read-trail")]
pub async fn read_trail(act: String, subject: String, page: u32) -> Result<TrailPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::time::wall_of;
    use services::audit::{self, AuditFilter};

    let page = page.clamp(1, 100_000);
    let filter = AuditFilter {
        act: act.trim().to_owned(),
        subject: subject.trim().to_owned(),
        skip: (page - 1) * PAGE,
        // One more tells whether there is a next page.
        most: PAGE + 1,
    };
    let mut lines = audit::read_trail(&house(), &actor()?, &filter).await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = lines.len() > most;
    lines.truncate(most);
    let lines = lines.into_iter().map(|line| {
        let (day, time) = wall_of(line.at);
        TrailLine {
            day,
            time,
            name: line.name,
            act: line.act,
            subject: line.subject,
            detail: super::detail::fields(&line.detail),
        }
    });
    Ok(TrailPage {
        lines: lines.collect(),
        page,
        more,
    })
}
