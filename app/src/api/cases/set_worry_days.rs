use crate::api::ApiError;
use domain::cases::WorryDaysForm;
use leptos::prelude::*;

/// Sets how many days after a decision a worry from a lesson is destroyed.
#[server(prefix = "/api", endpoint = "cases/set-worry-days")]
pub async fn set_worry_days(form: WorryDaysForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_worry_days(&house(), &actor()?, &form).await?;
    leptos_axum::redirect("/beheer/zaken?gedaan=zorgen");
    Ok(())
}
