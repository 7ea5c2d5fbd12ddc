use super::address::{self, query_in};
use super::attention_card::AttentionCard;
use super::filter_form::FilterForm;
use super::kept_text::Part;
use super::report_links::{ReportLinks, ReportStands, Stands};
use super::rows_page::Chips;
use super::shown::Shown;
use crate::api::coverage::read_coverage;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{
    case_counts, coverage as text, language, mistakes, time, use_language, white_spots, workload,
};
use domain::coverage::spots_view::SpotsQuery;
use domain::coverage::wanted::CoverageQuery;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// What was agreed, planned and given in a period.
#[component]
pub fn CoveragePage() -> impl IntoView {
    let map = use_query_map();
    let query = Memo::new(move |_| map.with(query_in));
    let read = |query: CoverageQuery| async { read_coverage(query).await.map(Shown::from) };
    let page = Resource::new(move || query.get(), read);
    view! {
        <Load data=page show=move |shown| view! { <Whole shown /> } />
    }
}

#[component]
fn Whole(shown: Shown) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let (first, last) = shown.period;
    let title = format!("{} {}", t(text::COVERAGE), time::period(l, first, last));
    let wrong = (!shown.mistakes.0.is_empty()).then(|| {
        let sentences = shown.mistakes.0.iter().map(|one| {
            let field = t(text::field(&one.field));
            let sentence = t(mistakes::sentence(one.mistake));
            view! { <p>{format!("{field}: {sentence}")}</p> }
        });
        view! {
            <div class="notice" data-kind="danger" role="alert">
                {sentences.collect_view()}
                <p>{t(text::SHOWN_INSTEAD)}</p>
            </div>
        }
    });
    let spots = address::white_spots(&shown.query, SpotsQuery::default());
    let work = address::workload(&shown.query);
    let stands = RwSignal::new(Stands::Idle);
    let chosen = text::chosen(l, &shown.query, &shown.choices);
    let body = if shown.is_empty {
        view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any()
    } else {
        let summary = shown.text(Part::Summary, l);
        let figures = shown.text(Part::Figures, l);
        view! {
            <section class="coverage-summary" aria-label=t(text::SUMMARY) inner_html=summary></section>
            <div class="screen-only"><AttentionCard /></div>
            <div class="stack" inner_html=figures></div>
        }
        .into_any()
    };
    let Shown {
        query,
        choices,
        today,
        ..
    } = shown;
    let reported = query.clone();
    view! {
        <PageHeader title lead=t(text::LEAD)>
            <a class="button" href=spots>
                {t(white_spots::WHITE_SPOTS)}
            </a>
            <a class="button" href="/dekking/zaken">
                {t(case_counts::TITLE)}
            </a>
            <a class="button" href=work>{t(workload::WORKLOAD)}</a>
            <ReportLinks query=reported stands />
        </PageHeader>
        <div class="stack coverage">
            <ReportStands stands />
            {wrong}
            <FilterForm query choices today />
            <Chips names=chosen />
            {body}
        </div>
    }
}
