use crate::api::ApiError;
use domain::cases::TemplateView;
use leptos::prelude::*;

/// The texts that letters are made from.
#[server(prefix = "/api", endpoint = "cases/read-templates")]
pub async fn read_templates() -> Result<Vec<TemplateView>, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::cases::letter_templates(&house(), &actor()?).await?)
}
