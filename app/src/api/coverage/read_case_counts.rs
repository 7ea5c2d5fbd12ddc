use crate::api::ApiError;
use domain::coverage::case_counts::CaseCounts;
use leptos::prelude::*;

/// Cases of a year by municipality, rounded; of this year when none is named.
#[server(prefix = "/api", endpoint = "coverage/read-case-counts")]
pub async fn read_case_counts(year: Option<i32>) -> Result<CaseCounts, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::cases::case_counts(&house(), &actor()?, year).await?)
}
