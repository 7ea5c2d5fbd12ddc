use crate::api::ApiError;
use domain::ids::RetentionRuleId;
use leptos::prelude::*;

/// Proposes that all goes that is due by a rule of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/propose-erasure")]
pub async fn propose_erasure(
    rule: RetentionRuleId,
    version: i32,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::propose_erasure(&house(), &actor()?, &post, (rule, version)).await?;
    leptos_axum::redirect("/zaken/bewaren?gedaan=voorgesteld");
    Ok(())
}
