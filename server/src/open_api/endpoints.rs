//! Each thing that can be asked: who asks, what for, and the answer.

use super::answers;
use super::asked::{FILTER, Parameters, get, only, query_of, who};
use super::problem::Problem;
use app::api::request::Caller;
use axum::extract::{Extension, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use chrono::Datelike;
use domain::connection::ConnectionScope::{Agreements, Coverage};
use domain::coverage::spots_view::SpotsQuery;
use domain::coverage::view::CoverageView;
use domain::coverage::wanted::CoverageQuery;
use domain::values::{FieldMistake, Mistake};
use serde_json::Value;
use services::House;
use services::coverage::{count_white_spots, read_coverage};
use std::sync::Arc;

type Asked = (
    State<House>,
    Extension<Caller>,
    HeaderMap,
    Query<Parameters>,
);
type Answer = Result<Response, Problem>;

/// `GET /api/v1/openapi.json`, for everybody.
pub(super) async fn description() -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (kind, super::DESCRIPTION).into_response()
}

/// `GET /api/v1/coverage`: the totals.
pub(super) async fn figures(asked: Asked) -> Answer {
    let view = coverage(asked, FILTER).await?;
    Ok(json(&answers::figures(&view)))
}

/// `GET /api/v1/coverage/rows`: the rows of the table.
pub(super) async fn rows(asked: Asked) -> Answer {
    let known: Vec<_> = FILTER.iter().copied().chain(["by"]).collect();
    let view = coverage(asked, &known).await?;
    Ok(json(&answers::rows(&view)))
}

/// `GET /api/v1/coverage/months`: month by month.
pub(super) async fn months(asked: Asked) -> Answer {
    let view = coverage(asked, FILTER).await?;
    Ok(json(&answers::months(&view)))
}

/// `GET /api/v1/coverage/choices`: what the filter can name.
pub(super) async fn choices(asked: Asked) -> Answer {
    let view = coverage(asked, &[]).await?;
    Ok(json(&answers::choices(&view)))
}

/// `GET /api/v1/coverage/white-spots`: how many schools were not reached.
pub(super) async fn white_spots(
    (State(house), Extension(caller), headers, Query(parameters)): Asked,
) -> Answer {
    let opened = who(&house, &caller, &headers, Coverage).await?;
    only(
        &parameters,
        &["area", "municipality", "theme", "kind", "years"],
    )?;
    let query = query_of(&parameters);
    check(&query)?;
    let asked = SpotsQuery {
        two_years: match get(&parameters, "years").as_str() {
            "" | "1" => false,
            "2" => true,
            _ => return Err(wrong("years", Mistake::NotAChoice)),
        },
        ..SpotsQuery::default()
    };
    let counts = count_white_spots(&house, &opened.actor, &query, asked).await?;
    Ok(json(&answers::white_spots(&counts)))
}

/// `GET /api/v1/agreements`: those of a calendar year.
pub(super) async fn agreements(
    (State(house), Extension(caller), headers, Query(parameters)): Asked,
) -> Answer {
    let opened = who(&house, &caller, &headers, Agreements).await?;
    only(&parameters, &["year"])?;
    let year = match get(&parameters, "year").as_str() {
        "" => house.clock().today().year(),
        year => (year.parse().ok())
            .filter(|year| (1900..=2200).contains(year))
            .ok_or_else(|| wrong("year", Mistake::NotANumber))?,
    };
    let view = services::agreements::read_agreements(&house, &opened.actor, year).await?;
    Ok(json(&answers::agreements(year, &view)))
}

/// The page, as the program may see it.
async fn coverage(
    (State(house), Extension(caller), headers, Query(parameters)): Asked,
    known: &[&str],
) -> Result<Arc<CoverageView>, Problem> {
    let opened = who(&house, &caller, &headers, Coverage).await?;
    only(&parameters, known)?;
    let query = query_of(&parameters);
    let view = read_coverage(&house, &opened.actor, &query).await?;
    // Figures of something else than was asked would be taken for what was asked.
    match view.mistakes.0.is_empty() {
        true => Ok(view),
        false => Err(Problem::Mistakes(view.mistakes.0.clone())),
    }
}

/// Whether a filter without days can be read.
fn check(query: &CoverageQuery) -> Result<(), Problem> {
    let day = "2000-01-01".to_owned();
    let whole = CoverageQuery {
        from: day.clone(),
        until: day,
        ..query.clone()
    };
    match whole.parse() {
        Ok(_) => Ok(()),
        Err(mistakes) => Err(Problem::Mistakes(mistakes.0)),
    }
}

fn wrong(field: &str, mistake: Mistake) -> Problem {
    let field = field.to_owned();
    Problem::Mistakes(vec![FieldMistake { field, mistake }])
}

fn json(value: &Value) -> Response {
    let head = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (head, value.to_string()).into_response()
}
