use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a school waits for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WaitForm {
    /// Which lesson.
    pub lesson_type: String,
    /// For which groups, in order.
    pub groups: Vec<String>,
}

/// Joins the waiting list, then shows the school's own page.
#[server(prefix = "/api", endpoint = "booking/join-line")]
pub async fn join_line(
    school: OrganisationId,
    form: WaitForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{caller, house, post, school_for};
    use crate::text::booking as text;
    use domain::values::{Mistake, Mistakes};
    use services::booking::{self, BookError};

    let post = post(&key)?;
    let (house, visit) = (house(), school_for(school)?);
    let lesson_type = form.lesson_type.parse().map_err(|_| ApiError::NotFound)?;
    let groups: Option<Vec<_>> = form.groups.iter().map(|id| id.parse().ok()).collect();
    let groups = groups
        .filter(|groups| !groups.is_empty())
        .ok_or_else(|| ApiError::Invalid(Mistakes::one("groups", Mistake::NothingChosen)))?;
    let (actor, season) = (&visit.actor, visit.season);
    match booking::join_line(&house, actor, season, &post, lesson_type, &groups).await {
        Ok(_) => {
            leptos_axum::redirect("/boeken?gedaan=op-de-lijst");
            Ok(())
        }
        Err(BookError::Refused(refusals)) => {
            let view = booking::read_school(&house, actor, season).await?;
            let names = view.groups.iter();
            let names: Vec<_> = names
                .map(|one| (one.group.id, one.group.name.to_string()))
                .collect();
            let told = text::refusals(caller().language, &refusals, &names);
            Err(ApiError::Refused(told))
        }
        Err(error) => Err(error.into()),
    }
}
