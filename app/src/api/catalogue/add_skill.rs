use crate::api::ApiError;
use domain::catalogue::SkillForm;
use leptos::prelude::*;

/// Adds a skill.
#[server(prefix = "/api", endpoint = "catalogue/add-skill")]
pub async fn add_skill(form: SkillForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::catalogue;

    let post = post(&key)?;
    catalogue::add_skill(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect("/lesaanbod?gedaan=vaardigheid#vaardigheden");
    Ok(())
}
