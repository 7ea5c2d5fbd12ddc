use super::GroupChoice;
use crate::api::ApiError;
use domain::ids::{LessonTypeId, OrganisationId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the form of the waiting list shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitPage {
    /// The school that is in.
    pub school: OrganisationId,
    /// Which lesson.
    pub lesson_type: LessonTypeId,
    /// Its name.
    pub lesson: String,
    /// The school's groups.
    pub groups: Vec<GroupChoice>,
    /// Hours that an offer stands.
    pub offer_hours: u16,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The form with which the school that is in joins the waiting list for a lesson.
#[server(prefix = "/api", endpoint = "booking/read-wait")]
pub async fn read_wait(lesson: String) -> Result<WaitPage, ApiError> {
    use crate::api::request::{house, school};
    use services::{Post, booking};

    let visit = school()?;
    let view = booking::read_school(&house(), &visit.actor, visit.season).await?;
    let mut offered = view.offered.iter().map(|one| &one.entry.lesson_type);
    let lesson = offered.find(|one| one.id.to_string() == lesson);
    let lesson = lesson.ok_or(ApiError::NotFound)?;
    Ok(WaitPage {
        school: visit.school,
        lesson_type: lesson.id,
        lesson: lesson.name.to_string(),
        groups: view.groups.iter().map(|one| (&one.group).into()).collect(),
        offer_hours: view.rules.offer_hours,
        key: Post::new()?.as_str().to_owned(),
    })
}
