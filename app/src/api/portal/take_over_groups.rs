use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::TakeOverForm;
use leptos::prelude::*;

/// Takes over last year's groups as the school corrected them, then shows the groups.
#[server(prefix = "/api", endpoint = "portal/take-over-groups")]
pub async fn take_over_groups(
    school: OrganisationId,
    form: TakeOverForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{house, post, school_for};
    use services::booking;

    let (visit, post) = (school_for(school)?, post(&key)?);
    booking::take_over_groups(&house(), &visit.actor, visit.season, &post, &form).await?;
    leptos_axum::redirect("/boeken/groepen?gedaan=overgenomen");
    Ok(())
}
