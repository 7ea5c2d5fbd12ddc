use crate::api::ApiError;
use domain::ids::RequestId;
use domain::request::WishesForm;
use leptos::prelude::*;

/// Changes wishes, contact and remarks of a request, then shows it.
#[server(prefix = "/api", endpoint = "requests/change")]
pub async fn change_request(
    request: RequestId,
    version: i32,
    form: WishesForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::requests::change_request(&house(), &actor()?, request, version, &form).await?;
    leptos_axum::redirect(&format!("/aanvragen/{request}?gedaan=gewijzigd"));
    Ok(())
}
