//! The answers as JSON: what the page shows, under the same names of columns as everywhere.

use domain::agreement::{AgreementLine, AgreementsView};
use domain::coverage::pace::Forecast;
use domain::coverage::table::{By, Line};
use domain::coverage::view::{CoverageView, Going};
use domain::coverage::{Column, Counts, Figure};
use domain::time::Day;
use serde_json::{Map, Value, json};
use services::coverage::SpotCounts;

/// A row of the table, by the code of each column; null where such rows have no value.
fn row_line(by: By, line: &Line) -> Value {
    let columns = Column::ALL.into_iter();
    Value::Object(
        columns
            .map(|column| (column.code().to_owned(), json!(column.in_row(by, line))))
            .collect(),
    )
}

/// The total, or what is agreed for the whole region, by the code of each column. Minutes are minutes.
fn line(line: &Line) -> Value {
    let columns = Column::ALL.into_iter();
    Value::Object(
        columns
            .map(|column| (column.code().to_owned(), json!(column.of(line))))
            .collect(),
    )
}

/// The figures of lessons alone.
fn counts(counts: &Counts) -> Value {
    let figures = Figure::ALL.into_iter();
    let all: Map<_, _> = figures
        .map(|figure| (figure.code().to_owned(), json!(counts.of(figure))))
        .collect();
    Value::Object(all)
}

fn days((first, last): (Day, Day)) -> Value {
    json!({ "from": first, "until": last })
}

/// The totals.
pub(super) fn figures(view: &CoverageView) -> Value {
    let cancelled: Vec<_> = (view.cancelled.iter())
        .map(|(by, notice, lessons)| {
            json!({ "by": by.code(), "notice": notice.code(), "lessons": lessons })
        })
        .collect();
    json!({
        "period": days(view.period),
        "total": line(&view.total),
        "year_before": counts(&view.before.counts),
        "cancelled": cancelled,
        "forecast": forecast(&view.going),
    })
}

/// What comes of the agreements. Their names and amounts are of another scope.
fn forecast(going: &[Going]) -> Value {
    let one = |one: &Going| {
        let forecast = &one.forecast;
        json!({
            "id": one.agreement,
            "municipality": one.town,
            "until": one.last_day,
            "agreed": forecast.agreed,
            "delivered": forecast.delivered,
            "planned": forecast.planned,
            "due": forecast.due(),
            "at_this_pace": forecast.at_this_pace(),
        })
    };
    let sum = |of: fn(&Forecast) -> u64| going.iter().map(|one| of(&one.forecast)).sum::<u64>();
    json!({
        "agreed": sum(|one| one.agreed),
        "delivered": sum(|one| one.delivered),
        "planned": sum(|one| one.planned),
        "at_this_pace": sum(Forecast::expected),
        "agreements": going.iter().map(one).collect::<Vec<_>>(),
    })
}

/// The rows of the table. They and what is agreed for the whole region add up to the total in every
/// figure of lessons and minutes.
pub(super) fn rows(view: &CoverageView) -> Value {
    let by = By::parse(&view.query.by).unwrap_or_default();
    let row = |row: &domain::coverage::view::Row| json!({ "code": row.key.code(), "name": row.name, "figures": row_line(by, &row.line) });
    json!({
        "period": days(view.period),
        "by": by.code(),
        "rows": view.rows.iter().map(row).collect::<Vec<_>>(),
        "whole_region": line(&view.region),
        "total": line(&view.total),
    })
}

/// Month by month, or year by year of a long period.
pub(super) fn months(view: &CoverageView) -> Value {
    let step = |step: &domain::coverage::view::Step| {
        json!({
            "from": step.first,
            "until": step.last,
            "figures": counts(&step.now),
            "year_before": counts(&step.before),
        })
    };
    json!({
        "period": days(view.period),
        "steps": view.trend.iter().map(step).collect::<Vec<_>>(),
    })
}

/// What the filter can name.
pub(super) fn choices(view: &CoverageView) -> Value {
    fn named<T: ToString>(all: &[(T, String)]) -> Vec<Value> {
        let one = |(id, name): &(T, String)| json!({ "id": id.to_string(), "name": name });
        all.iter().map(one).collect()
    }
    let choices = &view.choices;
    json!({
        "areas": named(&choices.areas),
        "municipalities": named(&choices.towns),
        "payers": named(&choices.sources),
        "themes": named(&choices.themes),
    })
}

/// How many schools were not reached.
pub(super) fn white_spots(counts: &SpotCounts) -> Value {
    let town = |(code, name, schools): &(String, String, u64)| json!({ "code": code, "name": name, "schools": schools });
    json!({
        "since": counts.since,
        "schools": counts.towns.iter().map(|(_, _, schools)| schools).sum::<u64>(),
        "municipalities": counts.towns.iter().map(town).collect::<Vec<_>>(),
    })
}

/// The agreements of a year.
pub(super) fn agreements(year: i32, view: &AgreementsView) -> Value {
    json!({
        "year": year,
        "agreements": view.lines.iter().map(agreement).collect::<Vec<_>>(),
    })
}

fn agreement(line: &AgreementLine) -> Value {
    let (one, delivered) = (&line.agreement, line.delivered);
    let municipality = (one.municipality.as_ref().zip(line.municipality.as_ref()))
        .map(|(code, name)| json!({ "code": code, "name": name }));
    json!({
        "id": one.id,
        "name": one.name.to_string(),
        "municipality": municipality,
        "payer": { "id": one.source, "name": line.source },
        "from": one.first_day,
        "until": one.last_day,
        "agreed_lessons": one.lessons,
        "agreed_minutes": one.minutes,
        "tailor_made_minutes": one.tailor_made_minutes,
        "amount_cents": one.amount_cents,
        "settled_cents": one.settled_cents,
        "settlement": one.settlement.code(),
        "planned": delivered.planned,
        "given": delivered.given,
        "not_shown_up": delivered.not_shown_up,
        "minutes_given": delivered.minutes_given,
    })
}
