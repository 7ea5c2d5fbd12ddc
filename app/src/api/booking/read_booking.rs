use crate::api::ApiError;
use crate::api::booking::SlotChoice;
use domain::booking::Change;
use domain::ids::{LessonId, RequestId};
use domain::lesson::State;
use domain::time::Day;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One booking of a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingPage {
    /// Which.
    pub request: RequestId,
    /// Which lesson.
    pub lesson: String,
    /// Its lessons, by day and start.
    pub lines: Vec<BookedLine>,
    /// Whether the school can choose another time for it by itself.
    pub may_move: bool,
    /// What it did to it last, while it can undo that.
    pub undo: Option<uuid::Uuid>,
    /// Minutes in which it can undo what it did.
    pub undo_minutes: u16,
    /// The day by which it is asked whether this suits; none when it is not asked, or answered.
    pub answer_by: Option<Day>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// One lesson of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookedLine {
    /// Which.
    pub id: LessonId,
    /// Grows with each change.
    pub version: i32,
    /// For which group.
    pub group: String,
    /// When; none while the school has nothing to count on.
    pub slot: Option<SlotChoice>,
    /// Where it stands.
    pub state: State,
    /// How it may be cancelled; none when it cannot any more.
    pub change: Option<Change>,
}

/// A booking of the school that is in.
#[server(prefix = "/api", endpoint = "booking/read-booking")]
pub async fn read_booking(request: String) -> Result<BookingPage, ApiError> {
    use crate::api::request::{house, school};
    use domain::time::Span;
    use services::booking;

    let (house, visit) = (house(), school()?);
    let id: RequestId = request.parse().map_err(|_| ApiError::NotFound)?;
    let view = booking::read_school(&house, &visit.actor, visit.season).await?;
    let own = view
        .lessons
        .iter()
        .filter(|(lesson, _)| lesson.request == id);
    let own: Vec<_> = own
        .filter(|(lesson, _)| lesson.held_until.is_none())
        .collect();
    let (first, _) = own.first().ok_or(ApiError::NotFound)?;
    let may_move = booking::read_move(&house, &visit.actor, visit.season, id, None)
        .await
        .is_ok();
    Ok(BookingPage {
        request: id,
        lesson: first.lesson_type_name.clone(),
        lines: own
            .iter()
            .map(|(lesson, change)| BookedLine {
                id: lesson.lesson,
                version: lesson.version,
                group: lesson.group_name.clone(),
                slot: lesson.at.map(|(day, start)| SlotChoice {
                    day,
                    span: Span::of(start, lesson.minutes),
                }),
                state: lesson.state,
                change: change.clone(),
            })
            .collect(),
        answer_by: own.iter().find_map(|(lesson, _)| {
            let open = lesson.proposal.as_ref().filter(|asked| asked.is_open());
            open.filter(|_| lesson.state == State::Proposed)
                .map(|asked| asked.answer_by)
        }),
        key: services::Post::new()?.as_str().to_owned(),
        undo: booking::undoable(&house, &visit.actor, visit.season, id).await?,
        may_move,
        undo_minutes: view.rules.undo_minutes,
    })
}
