use crate::api::ApiError;
use crate::api::booking::SlotChoice;
use domain::ids::{ContactId, OrganisationId, RequestId};
use domain::time::{Day, Minute};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a school holds and still has to confirm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldPage {
    /// The school that is in.
    pub school: OrganisationId,
    /// Its visits, in order.
    pub visits: Vec<HeldVisit>,
    /// When it goes by itself, in wall time; none when nothing is held.
    pub until: Option<(Day, Minute)>,
    /// The people of the school.
    pub contacts: Vec<(ContactId, String)>,
}

/// One visit that is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldVisit {
    /// Its request.
    pub request: RequestId,
    /// Which lesson.
    pub lesson: String,
    /// Which groups, in order.
    pub groups: Vec<String>,
    /// When.
    pub slot: SlotChoice,
}

/// What the school that is in holds now.
#[server(prefix = "/api", endpoint = "booking/read-held")]
pub async fn read_held() -> Result<HeldPage, ApiError> {
    use crate::api::request::{house, school};
    use domain::time::{Span, wall_of};

    let visit = school()?;
    let held = services::booking::read_held(&house(), &visit.actor, visit.season).await?;
    let mut visits: Vec<HeldVisit> = Vec::new();
    for lesson in &held.lessons {
        let Some((day, start)) = lesson.at else {
            continue;
        };
        let span = Span::of(start, lesson.minutes);
        match visits.iter_mut().find(|one| one.request == lesson.request) {
            Some(known) => {
                known.groups.push(lesson.group_name.clone());
                known.slot.span.end = span.end;
            }
            None => visits.push(HeldVisit {
                request: lesson.request,
                lesson: lesson.lesson_type_name.clone(),
                groups: vec![lesson.group_name.clone()],
                slot: SlotChoice { day, span },
            }),
        }
    }
    Ok(HeldPage {
        school: visit.school,
        visits,
        until: held.until.map(wall_of),
        contacts: held
            .contacts
            .iter()
            .map(|one| (one.id, one.name.to_string()))
            .collect(),
    })
}
