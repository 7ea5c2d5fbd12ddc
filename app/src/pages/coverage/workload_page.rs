use super::address::{self, query_in};
use super::chart::swatch;
use super::filter_parts::{AreaChoice, DayField};
use super::free_table::FreeTable;
use super::workload_chart::workload_chart;
use super::workload_table::WorkloadTable;
use crate::api::coverage::{FROM, UNTIL, WORKLOAD, read_workload};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{coverage, language, mistakes, time, use_language, words, workload as text};
use domain::coverage::workload_view::WorkloadView;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Hours of educators against their contract, and what is free in the coming weeks.
#[component]
pub fn WorkloadPage() -> impl IntoView {
    let map = use_query_map();
    let query = Memo::new(move |_| map.with(query_in));
    let page = Resource::new(move || query.get(), read_workload);
    view! {
        <Load data=page show=move |view| view! { <Whole view /> } />
    }
}

#[component]
fn Whole(view: WorkloadView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let above = vec![(address::page(&view.query), t(coverage::COVERAGE).to_owned())];
    let lead = time::period(l, view.period.0, view.period.1);
    let wrong = view.mistakes.0.iter().map(|one| {
        let field = t(coverage::field(&one.field));
        view! { <p>{format!("{field}: {}", t(mistakes::sentence(one.mistake)))}</p> }
    });
    let wrong: Vec<_> = wrong.collect();
    let wrong = (!wrong.is_empty()).then(|| {
        view! {
            <div class="notice" data-kind="danger" role="alert">
                {wrong}
                <p>{t(coverage::SHOWN_INSTEAD)}</p>
            </div>
        }
    });
    let body = if view.rows.is_empty() {
        view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any()
    } else {
        let said = text::summary(l, &view).into_iter();
        let said: Vec<_> = said.map(|one| view! { <p>{one}</p> }).collect();
        view! {
            <section class="coverage-summary" aria-label=t(coverage::SUMMARY)>{said}</section>
            <Drawing view=view.clone() />
            <WorkloadTable view=view.clone() />
            <p class="soft">{t(text::FOOTNOTE)}</p>
            <FreeTable view=view.clone() />
        }
        .into_any()
    };
    view! {
        <Breadcrumbs above here=t(text::WORKLOAD) />
        <PageHeader title=t(text::WORKLOAD) lead />
        <div class="stack coverage">
            {wrong}
            <form class="filter-bar" method="get" action=WORKLOAD role="search" aria-label=t(text::FILTER)>
                <DayField name=FROM label=coverage::FROM value=view.query.from.clone() />
                <DayField name=UNTIL label=coverage::UNTIL value=view.query.until.clone() />
                <AreaChoice areas=view.choices.areas.clone() value=view.query.area.clone() />
                <div class="actions">
                    <button class="button" type="submit">{t(words::FILTER)}</button>
                    <a class="button button-quiet" href=WORKLOAD>{t(words::CLEAR)}</a>
                </div>
            </form>
            {body}
        </div>
    }
}

#[component]
fn Drawing(view: WorkloadView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let drawing = workload_chart(l, &view.rows);
    let legend = [
        ("chart-given", text::LESSON_HOURS),
        ("chart-planned", text::TRAVEL_HOURS),
        ("chart-before", text::ELSEWHERE),
        ("chart-mark-of-contract", text::CONTRACT),
    ];
    let legend = (legend.into_iter())
        .filter(|(class, _)| view.elsewhere > 0 || *class != "chart-before")
        .map(|(class, label)| {
            let swatch = swatch(class).into_string();
            view! { <li><span class="map-swatch" inner_html=swatch></span>{t(label)}</li> }
        });
    let legend = legend.collect_view();
    view! {
        <section class="card" aria-labelledby="uren">
            <header class="card-header"><h2 id="uren">{t(text::HOURS_OF)}</h2></header>
            <div class="chart-frame" role="group" aria-labelledby="uren" tabindex="0" inner_html=drawing></div>
            <ul class="map-legend">{legend}</ul>
        </section>
    }
}
