use crate::api::ApiError;
use domain::cases::RetentionForm;
use domain::ids::RetentionRuleId;
use leptos::prelude::*;

/// Changes a rule of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/change-retention-rule")]
pub async fn change_retention_rule(
    id: RetentionRuleId,
    version: i32,
    form: RetentionForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::change_retention_rule(&house(), &actor()?, (id, version), &form).await?;
    leptos_axum::redirect("/beheer/zaken/bewaren?gedaan=termijn");
    Ok(())
}
