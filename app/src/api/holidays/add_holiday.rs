use crate::api::ApiError;
use domain::holiday::HolidayForm;
use leptos::prelude::*;

/// Adds a holiday, then shows the school year it falls in.
#[server(prefix = "/api", endpoint = "holidays/add-holiday")]
pub async fn add_holiday(form: HolidayForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::holidays;

    let post = post(&key)?;
    holidays::add_holiday(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect(&format!(
        "/vakanties?{}gedaan=toegevoegd",
        super::change_holiday::year(&form)
    ));
    Ok(())
}
