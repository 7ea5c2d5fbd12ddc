use crate::api::ApiError;
use domain::lesson::OwnFigures;
use leptos::prelude::*;

/// One's own figures between two days, of this calendar year without them.
#[server(prefix = "/api", endpoint = "my-lessons/read-figures")]
pub async fn read_own_figures(
    #[server(default)] from: String,
    #[server(default)] until: String,
    #[server(default)] kind: String,
) -> Result<OwnFigures, ApiError> {
    use crate::api::request::{actor, house};
    use domain::lesson::OwnKind;

    let days = (from.as_str(), until.as_str());
    let kind = OwnKind::parse(&kind);
    Ok(services::my_figures::read_figures(&house(), &actor()?, days, kind).await?)
}
