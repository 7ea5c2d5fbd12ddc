use crate::api::ApiError;
use domain::cases::Private;
use domain::ids::WorryId;
use leptos::prelude::*;

/// Sets a worry aside, for a reason.
#[server(prefix = "/api", endpoint = "cases/set-worry-aside")]
pub async fn set_worry_aside(worry: WorryId, reason: Private) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_worry_aside(&house(), &actor()?, worry, &reason).await?;
    leptos_axum::redirect("/zaken/zorgen?gedaan=terzijde");
    Ok(())
}
