use crate::api::ApiError;
use domain::retention::ContactTermForm;
use leptos::prelude::*;

/// Sets the term of contacts in place of the one that was shown, in months.
#[server(prefix = "/api", endpoint = "contacts/set-term")]
pub async fn set_term(shown: u16, form: ContactTermForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::contacts::set_term(&house(), &actor()?, shown, &form).await?;
    leptos_axum::redirect("/beheer/bewaren?gedaan=vastgelegd");
    Ok(())
}
