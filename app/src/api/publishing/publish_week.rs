use crate::api::ApiError;
use leptos::prelude::*;

/// Makes a week visible to educators as it stands.
#[server(prefix = "/api", endpoint = "publishing/publish-week")]
pub async fn publish_week(week: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use domain::time::Week;

    let week: Week = week.parse().map_err(|_| ApiError::Malformed)?;
    let count = services::planning::publish_week(&house(), &actor()?, week).await?;
    leptos_axum::redirect(&format!(
        "/planning/publiceren?week={week}&gepubliceerd={count}"
    ));
    Ok(())
}
