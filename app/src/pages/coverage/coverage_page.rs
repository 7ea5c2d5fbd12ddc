use super::address::{self, query_in};
use super::attention_card::AttentionCard;
use super::cancelled_card::CancelledCard;
use super::figures_table::figures_table;
use super::filter_form::FilterForm;
use super::forecast_card::ForecastCard;
use super::kept_text::{Part, kept};
use super::map::MapCard;
use super::report_links::{ReportLinks, ReportStands, Stands};
use super::rows_page::Chips;
use super::towns_card::TownsCard;
use super::trend_card::TrendCard;
use crate::api::coverage::read_coverage;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{
    case_counts, coverage as text, language, mistakes, time, use_language, white_spots, workload,
};
use domain::coverage::spots_view::SpotsQuery;
use domain::coverage::trend::year_before;
use domain::coverage::view::CoverageView;
use domain::coverage::{Column, Figure, Number};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// What was agreed, planned and given in a period.
#[component]
pub fn CoveragePage() -> impl IntoView {
    let map = use_query_map();
    let query = Memo::new(move |_| map.with(query_in));
    let page = Resource::new(move || query.get(), read_coverage);
    view! {
        <Load data=page show=move |view| view! { <Whole view /> } />
    }
}

/// The lessons that the summary counts of the year before.
fn lessons_before(view: &CoverageView) -> Option<String> {
    let given = Figure::Given;
    let days = year_before(&(view.period.0..=view.period.1))?;
    let last = view.before_until.unwrap_or(*days.end());
    let query = address::on_days(&view.query, *days.start(), last);
    let href = || address::rows(&query, Number::Cell(Column::Of(given)), "");
    (view.before.counts.of(given) > 0).then(href)
}

#[component]
fn Whole(view: CoverageView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let (first, last) = view.period;
    let shown = format!("{} {}", t(text::COVERAGE), time::period(l, first, last));
    let wrong = (!view.mistakes.0.is_empty()).then(|| {
        let sentences = view.mistakes.0.iter().map(|one| {
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
    let query = view.query.clone();
    let spots = address::white_spots(&query, SpotsQuery::default());
    let work = address::workload(&query);
    let stands = RwSignal::new(Stands::Idle);
    let chosen = text::chosen(l, &view.query, &view.choices);
    let nothing = view.rows.is_empty();
    let body = if nothing {
        view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any()
    } else {
        let table = kept(Part::Table, l, &view, || figures_table(l, &view));
        let sentences = text::summary(l, &view)
            .into_iter()
            .map(|one| view! { <p>{one}</p> });
        let sentences = sentences.collect_view();
        let left_out = text::left_out(l, view.left_out).map(|said| view! { <p>{said}</p> });
        let before = lessons_before(&view).map(|href| {
            view! { <p class="screen-only"><a href=href>{t(text::LESSONS_BEFORE)}</a></p> }
        });
        view! {
            <section class="coverage-summary" aria-label=t(text::SUMMARY)>{sentences} {before}</section>
            <div class="screen-only"><AttentionCard /></div>
            <div class="coverage-pictures">
                <MapCard view=view.clone() />
                <div class="stack">
                    <TrendCard view=view.clone() />
                    <TownsCard view=view.clone() />
                </div>
            </div>
            <div
                class="table-region coverage-region"
                role="region"
                aria-labelledby="dekking-tabel"
                tabindex="0"
                inner_html=table
            ></div>
            {left_out}
            <p class="soft">{text::FOOTNOTE.in_language(l)}</p>
            <p class="soft screen-only">{t(text::TO_PAPER)}</p>
            <div class="coverage-cards">
                <ForecastCard view=view.clone() />
                <CancelledCard view=view.clone() />
            </div>
        }
        .into_any()
    };
    view! {
        <PageHeader title=shown lead=t(text::LEAD)>
            <a class="button" href=spots>
                {t(white_spots::WHITE_SPOTS)}
            </a>
            <a class="button" href="/dekking/zaken">
                {t(case_counts::TITLE)}
            </a>
            <a class="button" href=work>{t(workload::WORKLOAD)}</a>
            <ReportLinks query stands />
        </PageHeader>
        <div class="stack coverage">
            <ReportStands stands />
            {wrong}
            <FilterForm view />
            <Chips names=chosen />
            {body}
        </div>
    }
}
