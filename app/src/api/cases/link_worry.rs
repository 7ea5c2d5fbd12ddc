use crate::api::ApiError;
use domain::ids::WorryId;
use leptos::prelude::*;

/// Puts a worry into a case.
#[server(prefix = "/api", endpoint = "cases/link-worry")]
pub async fn link_worry(worry: WorryId, number: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::link_worry(&house(), &actor()?, worry, &number).await?;
    leptos_axum::redirect("/zaken/zorgen?gedaan=gekoppeld");
    Ok(())
}
