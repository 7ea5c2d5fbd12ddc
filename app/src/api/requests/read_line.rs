use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::time::{Day, Minute};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Who waits in one season, in line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeasonLine {
    /// Its name.
    pub season: String,
    /// The schools.
    pub schools: Vec<SchoolInLine>,
}

/// A school that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolInLine {
    /// Which.
    pub school: OrganisationId,
    /// Its name.
    pub name: String,
    /// Which lesson.
    pub lesson: String,
    /// Which groups, in order.
    pub groups: Vec<String>,
    /// Since when, wall time.
    pub since: (Day, Minute),
    /// Its place for that lesson, from 1; none once something is offered.
    pub place: Option<usize>,
    /// What is held for it, and until when, wall time.
    pub offered: Option<((Day, Minute), (Day, Minute))>,
}

/// The waiting lists of the seasons that are not over.
#[server(prefix = "/api", endpoint = "requests/read-line")]
pub async fn read_line() -> Result<Vec<SeasonLine>, ApiError> {
    use crate::api::request::{actor, house};
    use domain::booking::WaitState;
    use domain::time::wall_of;

    let all = services::booking::read_line(&house(), &actor()?).await?;
    let school = |one: services::booking::InLine| {
        let record = one.record;
        SchoolInLine {
            school: record.organisation,
            name: record.organisation_name,
            lesson: record.lesson_type_name,
            groups: record.groups.into_iter().map(|(_, name)| name).collect(),
            since: wall_of(record.waiting.joined_at),
            place: one.place,
            offered: match record.waiting.state {
                WaitState::Offered { slot, until } => {
                    Some(((slot.day, slot.start), wall_of(until)))
                }
                _ => None,
            },
        }
    };
    Ok(all
        .into_iter()
        .map(|(season, line)| SeasonLine {
            season: season.name.to_string(),
            schools: line.into_iter().map(school).collect(),
        })
        .collect())
}
