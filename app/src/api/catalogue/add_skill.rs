use crate::api::ApiError;
use domain::catalogue::SkillForm;
use leptos::prelude::*;

/// Adds a skill.
#[server(prefix = "/api", endpoint = "catalogue/add-skill")]
pub async fn add_skill(form: SkillForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::{Post, catalogue};

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    catalogue::add_skill(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect("/lesaanbod?gedaan=vaardigheid#vaardigheden");
    Ok(())
}
