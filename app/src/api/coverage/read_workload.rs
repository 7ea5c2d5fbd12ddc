use crate::api::ApiError;
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::workload_view::{WorkRowsView, WorkloadView};
use leptos::prelude::*;

/// The page of workload.
pub const WORKLOAD: &str = "/dekking/werkdruk";

/// Hours of educators against their contract, and what is free in the coming weeks.
#[server(prefix = "/api", endpoint = "coverage/read-workload")]
pub async fn read_workload(query: CoverageQuery) -> Result<WorkloadView, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::coverage::read_workload(&house(), &actor()?, &query).await?)
}

/// The rows behind a number of it: the lessons of an educator, what their hours go to (`part`), or who
/// is free in a week, of an area and a skill.
#[server(prefix = "/api", endpoint = "coverage/read-workload-rows")]
pub async fn read_workload_rows(
    query: CoverageQuery,
    #[server(default)] employee: String,
    #[server(default)] part: String,
    #[server(default)] week: String,
    #[server(default)] free_in: String,
    #[server(default)] skill: String,
) -> Result<WorkRowsView, ApiError> {
    use crate::api::request::{actor, house};
    use domain::coverage::workload_view::WorkNumber;

    let (house, actor) = (house(), actor()?);
    let number = WorkNumber::parse(&employee, &part, &week, &free_in, &skill);
    let number = number.ok_or(ApiError::NotFound)?;
    Ok(services::coverage::read_workload_rows(&house, &actor, &query, number).await?)
}
