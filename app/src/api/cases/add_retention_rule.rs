use crate::api::ApiError;
use domain::cases::RetentionForm;
use leptos::prelude::*;

/// Adds a rule about how long something of cases is kept.
#[server(prefix = "/api", endpoint = "cases/add-retention-rule")]
pub async fn add_retention_rule(form: RetentionForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::add_retention_rule(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect("/beheer/zaken/bewaren?gedaan=termijn");
    Ok(())
}
