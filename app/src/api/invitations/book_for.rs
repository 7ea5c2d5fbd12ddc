use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Opens the portal of a school for a colleague who has it on the telephone.
#[server(prefix = "/api", endpoint = "invitations/book-for")]
pub async fn book_for(organisation: OrganisationId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::booking;

    let house = house();
    let season = booking::season_ahead(&house)
        .await?
        .ok_or(ApiError::NotFound)?;
    let season = season.season.id;
    let visit = booking::book_for(&house, &actor()?, organisation, season).await?;
    crate::api::portal::give(&visit);
    leptos_axum::redirect("/boeken");
    Ok(())
}
