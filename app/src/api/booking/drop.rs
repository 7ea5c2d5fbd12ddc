use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// The school does not want what it holds: others can have it at once.
#[server(prefix = "/api", endpoint = "booking/drop")]
pub async fn drop_booking(school: OrganisationId) -> Result<(), ApiError> {
    use crate::api::request::{house, school_for};
    use services::booking;
    use std::collections::BTreeSet;

    let (house, visit) = (house(), school_for(school)?);
    let held = booking::read_held(&house, &visit.actor, visit.season).await?;
    let requests: BTreeSet<_> = held.lessons.iter().map(|one| one.request).collect();
    for request in requests {
        booking::drop_booking(&house, &visit.actor, request).await?;
    }
    leptos_axum::redirect("/boeken/aanbod?gedaan=losgelaten");
    Ok(())
}
