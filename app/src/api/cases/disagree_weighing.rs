use crate::api::ApiError;
use domain::cases::Private;
use domain::ids::WeighingId;
use leptos::prelude::*;

/// Writes down that the actor read the weighing that was asked and does not agree, and why.
#[server(prefix = "/api", endpoint = "cases/disagree-weighing")]
pub async fn disagree_weighing(weighing: WeighingId, words: Private) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::disagree_weighing(&house(), &actor()?, weighing, &words).await?;
    leptos_axum::redirect("/zaken/meelezen?gedaan=niet-eens");
    Ok(())
}
