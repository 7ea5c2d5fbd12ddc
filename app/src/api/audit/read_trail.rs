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
    /// What people call it, in the reader's language; none when it is gone or has no name.
    pub called: Option<String>,
    /// What the act wrote with it: names of fields and their values.
    pub detail: Vec<(String, String)>,
}

/// Lines on one page.
#[cfg(feature = "ssr")]
const PAGE: u32 = 50;

/// The audit trail: only acts that start with `act` and only of the record `subject`, when filled.
#[server(prefix = "/api", endpoint = "audit/read-trail")]
pub async fn read_trail(act: String, subject: String, page: u32) -> Result<TrailPage, ApiError> {
    use crate::api::request::{actor, caller, house};
    use crate::text::audit::lesson_of;
    use domain::time::wall_of;
    use services::audit::{self, AuditFilter, SubjectName};

    let page = page.clamp(1, 100_000);
    let filter = AuditFilter {
        act: act.trim().to_owned(),
        subject: subject.trim().to_owned(),
        skip: (page - 1) * PAGE,
        // One more tells whether there is a next page.
        most: PAGE + 1,
    };
    let (house, actor, language) = (house(), actor()?, caller().language);
    let mut lines = audit::read_trail(&house, &actor, &filter).await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = lines.len() > most;
    lines.truncate(most);
    let mut names = audit::subjects(&house, &actor, &lines).await?;
    for name in names.values_mut() {
        if let SubjectName::Lesson { at, day } = name {
            *name = SubjectName::Record(lesson_of(language, at, *day));
        }
    }
    let lines = lines.into_iter().map(|line| {
        let (day, time) = wall_of(line.at);
        TrailLine {
            day,
            time,
            name: line.name,
            called: match names.get(&line.subject) {
                Some(SubjectName::Record(name)) => Some(name.clone()),
                _ => None,
            },
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
