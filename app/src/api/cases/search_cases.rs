use crate::api::ApiError;
use domain::cases::Private;
use leptos::prelude::*;

/// Where what was found is shown; the address holds ids of cases, never a name.
pub const FOUND: &str = "/zaken/gevonden";

/// Searches cases by name.
#[server(prefix = "/api", endpoint = "cases/search-cases")]
pub async fn search_cases(name: Private) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let found = services::cases::search_cases(&house(), &actor()?, &name).await?;
    let ids: Vec<_> = found.iter().map(ToString::to_string).collect();
    leptos_axum::redirect(&format!("{FOUND}?zaken={}", ids.join(",")));
    Ok(())
}
