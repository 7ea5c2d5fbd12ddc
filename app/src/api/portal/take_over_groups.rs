use crate::api::ApiError;
use domain::organisation::TakeOverForm;
use leptos::prelude::*;

/// Takes over last year's groups as the school corrected them, then shows the groups.
#[server(prefix = "/api", endpoint = "portal/take-over-groups")]
pub async fn take_over_groups(form: TakeOverForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{house, school};
    use services::{Post, booking};

    let (visit, post) = (school()?, Post::parse(&key).ok_or(ApiError::Malformed)?);
    booking::take_over_groups(&house(), &visit.actor, visit.season, &post, &form).await?;
    leptos_axum::redirect("/boeken/groepen?gedaan=overgenomen");
    Ok(())
}
