use super::address;
use super::chart::{chart, swatch};
use crate::text::{coverage as text, language, use_language};
use domain::coverage::trend::year_before;
use domain::coverage::view::CoverageView;
use domain::coverage::{Column, Counts, Figure, Number};
use domain::time::Day;
use leptos::prelude::*;

/// Lessons over the period and a year before, as bars and as a table.
#[component]
pub(super) fn TrendCard(view: CoverageView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let drawing = chart(l, &view.trend);
    let months = view.trend.iter().all(|step| {
        domain::coverage::Month::of(step.first) == domain::coverage::Month::of(step.last)
    });
    let title = if months {
        text::TREND
    } else {
        text::TREND_YEARS
    };
    let legend = [
        ("chart-before", text::YEAR_BEFORE),
        ("chart-given", text::GIVEN),
        ("chart-planned", text::PLANNED),
    ]
    .map(|(class, label)| {
        let swatch = swatch(class);
        view! { <li><span class="map-swatch" inner_html=swatch></span>{t(label)}</li> }
    });
    let query = view.query.clone();
    let cell = move |counts: &Counts, figure: Figure, days: Option<(Day, Day)>| {
        let value = counts.of(figure);
        let shown = text::number(l, value);
        match days.filter(|_| value > 0) {
            None => view! { <span class="soft">{shown}</span> }.into_any(),
            Some((first, last)) => {
                let query = address::on_days(&query, first, last);
                let href = address::rows(&query, Number::Cell(Column::Of(figure)), "");
                view! { <a href=href>{shown}</a> }.into_any()
            }
        }
    };
    let rows = view.trend.iter().map(|step| {
        let now = Some((step.first, step.last));
        let before = year_before(&(step.first..=step.last));
        let before = before.map(|days| (*days.start(), *days.end()));
        view! {
            <tr>
                <th scope="row">{text::step(l, step)}</th>
                <td class="number">{cell(&step.before, Figure::Given, before)}</td>
                <td class="number">{cell(&step.now, Figure::Given, now)}</td>
                <td class="number">{cell(&step.now, Figure::Planned, now)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="card" aria-labelledby="trend">
            <header class="card-header"><h2 id="trend">{t(title)}</h2></header>
            <div class="chart-frame" role="group" aria-labelledby="trend" tabindex="0" inner_html=drawing></div>
            <ul class="map-legend">{legend.collect_view()}</ul>
            <details class="chart-table">
                <summary>{t(text::AS_TABLE)}</summary>
                <div class="table-region" role="region" aria-label=t(title) tabindex="0">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{t(text::WHEN)}</th>
                                <th scope="col" class="number">{t(text::YEAR_BEFORE)}</th>
                                <th scope="col" class="number">{t(text::GIVEN)}</th>
                                <th scope="col" class="number">{t(text::PLANNED)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}
