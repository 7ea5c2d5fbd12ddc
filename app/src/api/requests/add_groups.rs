use crate::api::ApiError;
use domain::ids::RequestId;
use domain::request::AddGroupsForm;
use leptos::prelude::*;

/// Adds groups to a request, then shows it.
#[server(prefix = "/api", endpoint = "requests/add-groups")]
pub async fn add_groups(
    request: RequestId,
    #[server(default)] form: AddGroupsForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};

    let post = post(&key)?;
    services::requests::add_groups(&house(), &actor()?, &post, request, &form).await?;
    leptos_axum::redirect(&format!("/aanvragen/{request}?gedaan=toegevoegd"));
    Ok(())
}
