use crate::api::ApiError;
use domain::cases::OffenceForm;
use leptos::prelude::*;

/// Adds an offence.
#[server(prefix = "/api", endpoint = "cases/add-offence")]
pub async fn add_offence(form: OffenceForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::add_offence(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect("/beheer/zaken?gedaan=feit");
    Ok(())
}
