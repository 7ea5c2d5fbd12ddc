use super::address;
use super::chart::{chart, swatch};
use crate::text::{Language, Text, coverage as text};
use domain::coverage::trend::year_before;
use domain::coverage::view::{CoverageView, Step};
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::{Column, Counts, Figure, Month, Number};
use domain::time::Day;
use maud::{Markup, html};

/// The bars, by their class.
const BARS: [(&str, Text); 3] = [
    ("chart-before", text::YEAR_BEFORE),
    ("chart-given", text::GIVEN),
    ("chart-planned", text::PLANNED),
];

/// Lessons over the period and a year before, as bars and as a table.
pub(super) fn trend_card(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    let is_month = |step: &Step| Month::of(step.first) == Month::of(step.last);
    let title = match view.trend.iter().all(is_month) {
        true => text::TREND,
        false => text::TREND_YEARS,
    };
    html! {
        section class="card" aria-labelledby="trend" {
            header class="card-header" { h2 id="trend" { (t(title)) } }
            div class="chart-frame" role="group" aria-labelledby="trend" tabindex="0" {
                (chart(language, &view.trend))
            }
            ul class="map-legend" {
                @for (class, label) in BARS {
                    li { span class="map-swatch" { (swatch(class)) } (t(label)) }
                }
            }
            details class="chart-table" {
                summary { (t(text::AS_TABLE)) }
                div class="table-region" role="region" aria-label=(t(title)) tabindex="0" {
                    (table(language, view))
                }
            }
        }
    }
}

fn table(language: Language, view: &CoverageView) -> Markup {
    let t = |text: Text| text.in_language(language);
    html! {
        table class="table" {
            thead {
                tr {
                    th scope="col" { (t(text::WHEN)) }
                    @for (_, label) in BARS { th scope="col" class="number" { (t(label)) } }
                }
            }
            tbody { @for step in &view.trend { (row(language, &view.query, step)) } }
        }
    }
}

fn row(language: Language, query: &CoverageQuery, step: &Step) -> Markup {
    let now = Some((step.first, step.last));
    let before = year_before(&(step.first..=step.last));
    let before = before.map(|days| (*days.start(), *days.end()));
    let cell = |counts: &Counts, figure: Figure, days: Option<(Day, Day)>| {
        let value = counts.of(figure);
        let shown = text::number(language, value);
        html! {
            td class="number" {
                @if let Some((first, last)) = days.filter(|_| value > 0) {
                    @let query = address::on_days(query, first, last);
                    a href=(address::rows(&query, Number::Cell(Column::Of(figure)), "")) { (shown) }
                } @else {
                    span class="soft" { (shown) }
                }
            }
        }
    };
    html! {
        tr {
            th scope="row" { (text::step(language, step)) }
            (cell(&step.before, Figure::Given, before))
            (cell(&step.now, Figure::Given, now))
            (cell(&step.now, Figure::Planned, now))
        }
    }
}
