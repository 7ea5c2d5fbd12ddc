use crate::api::ApiError;
use domain::ids::RetentionRuleId;
use leptos::prelude::*;

/// Retires a rule of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/retire-retention-rule")]
pub async fn retire_retention_rule(id: RetentionRuleId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::retire_retention_rule(&house(), &actor()?, (id, version)).await?;
    leptos_axum::redirect("/beheer/zaken/bewaren?gedaan=gestopt");
    Ok(())
}
