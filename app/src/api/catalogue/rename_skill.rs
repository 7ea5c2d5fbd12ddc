use crate::api::ApiError;
use domain::catalogue::SkillForm;
use domain::ids::SkillId;
use leptos::prelude::*;

/// Gives a skill of which `version` was shown another name.
#[server(prefix = "/api", endpoint = "catalogue/rename-skill")]
pub async fn rename_skill(id: SkillId, version: i32, form: SkillForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::catalogue::rename_skill(&house(), &actor()?, id, version, &form).await?;
    leptos_axum::redirect("/lesaanbod?gedaan=hernoemd#vaardigheden");
    Ok(())
}
