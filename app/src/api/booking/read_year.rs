use crate::api::ApiError;
use crate::api::booking::SlotChoice;
use domain::ids::RequestId;
use domain::lesson::State;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// All that a school has this season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearPage {
    /// The school's name.
    pub school: String,
    /// The season's name.
    pub season: String,
    /// Its lessons by day and start, those without a day last.
    pub lines: Vec<YearLine>,
}

/// One lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearLine {
    /// Its booking.
    pub request: RequestId,
    /// Which lesson.
    pub lesson: String,
    /// Which group.
    pub group: String,
    /// When; none while the school has nothing to count on.
    pub slot: Option<SlotChoice>,
    /// Where it stands.
    pub state: State,
}

/// The season of the school that is in.
#[server(prefix = "/api", endpoint = "booking/read-year")]
pub async fn read_year() -> Result<YearPage, ApiError> {
    use crate::api::request::{house, school};
    use domain::time::Span;

    let visit = school()?;
    let view = services::booking::read_school(&house(), &visit.actor, visit.season).await?;
    let kept = view.lessons.iter().map(|(lesson, _)| lesson);
    let kept = kept.filter(|lesson| lesson.held_until.is_none());
    Ok(YearPage {
        school: view.school.name.to_string(),
        season: view.season.name.to_string(),
        lines: kept
            .map(|lesson| YearLine {
                request: lesson.request,
                lesson: lesson.lesson_type_name.clone(),
                group: lesson.group_name.clone(),
                slot: lesson.at.map(|(day, start)| SlotChoice {
                    day,
                    span: Span::of(start, lesson.minutes),
                }),
                state: lesson.state,
            })
            .collect(),
    })
}
