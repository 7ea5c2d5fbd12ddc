//! The figures of coverage as files: what the page shows, cell by cell.

use app::api::coverage::query_of;
use app::api::request::Caller;
use app::text::coverage::{self as text, column};
use app::text::{Language, Text, time};
use axum::Router;
use axum::extract::{Extension, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::coverage::notice::Notice;
use domain::coverage::pace::Forecast;
use domain::coverage::table::{By, Line};
use domain::coverage::view::{CoverageView, Going};
use domain::coverage::{Column, Figure};
use domain::lesson::CancelledBy;
use report::{Cell, Sheet};
use services::coverage::read_coverage;
use services::{Fault, House};
use std::sync::Arc;

type Asked = Query<Vec<(String, String)>>;

/// `GET /dekking/rapport.xlsx` and `.csv`, with the query of the page.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/dekking/rapport.xlsx", get(workbook))
        .route("/dekking/rapport.csv", get(commas))
}

async fn workbook(
    State(house): State<House>,
    Extension(caller): Extension<Caller>,
    Query(asked): Asked,
) -> Response {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let language = caller.language;
    match read(&house, caller, &asked).await {
        Err(refused) => refused,
        Ok(view) => {
            let sheets = [
                figures(language, &view),
                months(language, &view),
                cancelled(language, &view),
                ahead(language, &view),
                about(language, &view),
            ];
            match report::xlsx(&sheets) {
                Ok(bytes) => file(&view, &asked, (kind, "xlsx"), bytes),
                Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            }
        }
    }
}

async fn commas(
    State(house): State<House>,
    Extension(caller): Extension<Caller>,
    Query(asked): Asked,
) -> Response {
    let language = caller.language;
    match read(&house, caller, &asked).await {
        Err(refused) => refused,
        Ok(view) => {
            let text = report::csv(&figures(language, &view));
            let kind = "text/csv; charset=utf-8";
            file(&view, &asked, (kind, "csv"), text.into_bytes())
        }
    }
}

async fn read(
    house: &House,
    caller: Caller,
    asked: &[(String, String)],
) -> Result<Arc<CoverageView>, Response> {
    let get = |name: &str| {
        let found = asked.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let Some(visitor) = caller.visitor else {
        return Err(StatusCode::NOT_FOUND.into_response());
    };
    let view = read_coverage(house, &visitor.actor, &query_of(get)).await;
    let view = view.map_err(|fault| match fault {
        Fault::Denied => StatusCode::FORBIDDEN.into_response(),
        Fault::NotFound => StatusCode::NOT_FOUND.into_response(),
        Fault::Busy | Fault::Stale | Fault::CasesOff => {
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Fault::Failed => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    })?;
    // A report of something else than was asked would be taken for what was asked.
    match view.mistakes.0.is_empty() {
        true => Ok(view),
        false => Err(StatusCode::BAD_REQUEST.into_response()),
    }
}

fn file(
    view: &CoverageView,
    asked: &[(String, String)],
    (kind, ending): (&'static str, &str),
    bytes: Vec<u8>,
) -> Response {
    let (first, last) = view.period;
    let town = named_in_a_file(view);
    let name = format!("attachment; filename=\"dekking-{town}{first}-{last}.{ending}\"");
    let head = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    let mut response = (head, bytes).into_response();
    // The page that asked looks for its own mark: a browser tells it nothing else of a file.
    let mark = asked.iter().find(|(name, _)| name == "klaar");
    let mark = mark.map(|(_, mark)| mark).filter(|mark| {
        (1..=20).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit())
    });
    if let Some(mark) = mark {
        let cookie = format!("rapport-klaar={mark}; Path=/dekking; Max-Age=60; SameSite=Strict");
        if let Ok(cookie) = cookie.parse() {
            response.headers_mut().insert(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// The one municipality of a report, for the name of its file: `leiden-`; nothing for several.
fn named_in_a_file(view: &CoverageView) -> String {
    let mut towns = view.choices.towns.iter();
    let Some((_, name)) = towns.find(|(code, _)| *code == view.query.town) else {
        return String::new();
    };
    let plain = name.to_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    format!("{}-", words.join("-"))
}

/// The cells of a row, empty where such rows have no value; of the total and the whole region without
/// saying what the rows are.
fn cells(by: Option<By>, line: &Line) -> impl Iterator<Item = Cell> {
    let value = move |column: Column| match by {
        Some(by) => column.in_row(by, line),
        None => Some(column.of(line)),
    };
    Column::ALL.into_iter().map(move |column| {
        let minutes = column.is_minutes();
        value(column).map_or(Cell::Empty, |value| match minutes {
            true => Cell::Hours(value),
            false => Cell::Count(value),
        })
    })
}

/// The table of the page.
fn figures(language: Language, view: &CoverageView) -> Sheet {
    let t = |text: Text| text.in_language(language).to_owned();
    let by = By::parse(&view.query.by).unwrap_or_default();
    let what = match by {
        By::Town => text::MUNICIPALITY,
        By::School => text::SCHOOL,
        By::Theme => text::THEME,
    };
    let row = |name: String, by: Option<By>, line: &Line| -> Vec<Cell> {
        std::iter::once(Cell::Text(name))
            .chain(cells(by, line))
            .collect()
    };
    let mut rows: Vec<_> = (view.rows.iter())
        .map(|one| row(one.name.clone(), Some(by), &one.line))
        .collect();
    if view.region != Line::default() {
        rows.push(row(t(text::WHOLE_REGION), None, &view.region));
    }
    Sheet {
        name: t(text::TABLE),
        heads: std::iter::once(t(what))
            .chain(Column::ALL.map(|one| t(column(one))))
            .collect(),
        rows,
        total: Some(row(t(text::TOTAL), None, &view.total)),
    }
}

/// The bars of the page.
fn months(language: Language, view: &CoverageView) -> Sheet {
    let t = |text: Text| text.in_language(language).to_owned();
    let row = |step: &domain::coverage::view::Step| {
        vec![
            Cell::Day(step.first),
            Cell::Day(step.last),
            Cell::Count(step.before.of(Figure::Given)),
            Cell::Count(step.now.of(Figure::Given)),
            Cell::Count(step.now.of(Figure::Planned)),
        ]
    };
    let heads = [
        text::FROM,
        text::UNTIL,
        text::YEAR_BEFORE,
        text::GIVEN,
        text::PLANNED,
    ];
    Sheet {
        name: t(text::WHEN),
        heads: heads.map(t).to_vec(),
        rows: view.trend.iter().map(row).collect(),
        total: None,
    }
}

/// Who cancelled, and how late.
fn cancelled(language: Language, view: &CoverageView) -> Sheet {
    let t = |text: Text| text.in_language(language).to_owned();
    let count = |by: CancelledBy, wanted: Option<Notice>| {
        let of_it = (view.cancelled.iter())
            .filter(|(who, notice, _)| *who == by && wanted.is_none_or(|one| one == *notice));
        Cell::Count(of_it.map(|(.., lessons)| lessons).sum())
    };
    let row = |name: Text, wanted: Option<Notice>| {
        vec![
            Cell::Text(t(name)),
            count(CancelledBy::Organisation, wanted),
            count(CancelledBy::Us, wanted),
        ]
    };
    let rows = Notice::ALL.map(|notice| row(text::notice(notice), Some(notice)));
    Sheet {
        name: t(text::WHO_CANCELLED),
        heads: [text::HOW_LATE, text::BY_SCHOOL, text::BY_US]
            .map(t)
            .to_vec(),
        rows: rows.to_vec(),
        total: Some(row(text::TOTAL, None)),
    }
}

/// What comes of each agreement at this pace; together it is what the page says of all.
fn ahead(language: Language, view: &CoverageView) -> Sheet {
    let t = |text: Text| text.in_language(language).to_owned();
    let row = |one: &Going| {
        let forecast = &one.forecast;
        let town = one.town.clone().unwrap_or_else(|| t(text::WHOLE_REGION));
        vec![
            Cell::Text(town),
            Cell::Text(one.name.clone()),
            Cell::Count(forecast.agreed),
            Cell::Count(forecast.delivered),
            Cell::Count(forecast.planned),
            forecast.at_this_pace().map_or(Cell::Empty, Cell::Count),
            Cell::Day(one.last_day),
        ]
    };
    let sum = |of: fn(&Forecast) -> u64| {
        let all = view.going.iter().map(|one| of(&one.forecast));
        Cell::Count(all.sum())
    };
    let heads = [
        text::MUNICIPALITY,
        text::AGREEMENT,
        text::AGREED,
        text::DELIVERED,
        text::PLANNED,
        text::AT_PACE,
        text::ENDS,
    ];
    Sheet {
        name: t(text::AHEAD),
        heads: heads.map(t).to_vec(),
        rows: view.going.iter().map(row).collect(),
        total: Some(vec![
            Cell::Text(t(text::TOTAL)),
            Cell::Empty,
            sum(|one| one.agreed),
            sum(|one| one.delivered),
            sum(|one| one.planned),
            sum(Forecast::expected),
            Cell::Empty,
        ]),
    }
}

/// What was asked, and what the figures mean.
fn about(language: Language, view: &CoverageView) -> Sheet {
    let t = |text: Text| text.in_language(language).to_owned();
    let (first, last) = view.period;
    let mut rows = vec![vec![Cell::Text(time::period(language, first, last))]];
    let chosen = text::chosen(language, &view.query, &view.choices);
    let sentences = text::summary(language, view);
    let outlook = [
        text::outlook(language, &view.going),
        t(text::ASSUMED),
        t(text::FOOTNOTE),
    ];
    let left_out = text::left_out(language, view.left_out);
    let all = chosen.into_iter().chain(sentences);
    let all = all.chain(left_out).chain(outlook);
    rows.extend(all.map(|sentence| vec![Cell::Text(sentence)]));
    Sheet {
        name: t(text::SUMMARY),
        heads: vec![t(text::COVERAGE)],
        rows,
        total: None,
    }
}
