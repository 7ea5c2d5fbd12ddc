use crate::api::ApiError;
use domain::cases::CareOrganisationForm;
use domain::ids::CareOrganisationId;
use leptos::prelude::*;

/// Changes an organisation of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/change-care-organisation")]
pub async fn change_care_organisation(
    id: CareOrganisationId,
    version: i32,
    form: CareOrganisationForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::change_care_organisation(&house(), &actor()?, (id, version), &form).await?;
    leptos_axum::redirect("/beheer/signalen?gedaan=hulplijst");
    Ok(())
}
