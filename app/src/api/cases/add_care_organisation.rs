use crate::api::ApiError;
use domain::cases::CareOrganisationForm;
use leptos::prelude::*;

/// Adds an organisation that helps.
#[server(prefix = "/api", endpoint = "cases/add-care-organisation")]
pub async fn add_care_organisation(
    form: CareOrganisationForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::add_care_organisation(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect("/beheer/signalen?gedaan=hulplijst");
    Ok(())
}
