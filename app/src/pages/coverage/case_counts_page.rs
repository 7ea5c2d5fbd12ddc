use crate::api::coverage::read_case_counts;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{case_counts as text, coverage, language, use_language};
use domain::coverage::case_counts::{CaseCounts, CountRow};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Cases of a year by municipality, rounded, for managers.
#[component]
pub fn CaseCountsPage() -> impl IntoView {
    let query = use_query_map();
    let year = Memo::new(move |_| query.with(|query| query.get("jaar")?.parse::<i32>().ok()));
    let page = Resource::new(move || year.get(), read_case_counts);
    view! {
        <Load data=page show=move |counts| view! { <Whole counts /> } />
    }
}

#[component]
fn Whole(counts: CaseCounts) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let above = vec![("/dekking".to_owned(), t(coverage::COVERAGE).to_owned())];
    let title = format!("{} {}", t(text::TITLE), counts.year);
    let year = counts.year;
    let years = counts.years.into_iter().map(|one| {
        let current = (one == year).then_some("page");
        let href = format!("/dekking/zaken?jaar={one}");
        view! { <a class="button button-small" href=href aria-current=current>{one}</a> }
    });
    let years = years.collect::<Vec<_>>();
    let heads = (1..=4)
        .map(|n| view! { <th scope="col" role="columnheader" class="number">{text::quarter(l, n)}</th> })
        .collect::<Vec<_>>();
    let rows: Vec<_> = counts
        .rows
        .into_iter()
        .map(|row| view! { <Line row /> })
        .collect();
    let all = counts.quarters.into_iter().enumerate().map(|(nth, quarter)| {
        let shown = match quarter {
            Some(quarter) => text::total(l, quarter),
            None => t(text::NOT_YET).to_owned(),
        };
        view! { <td role="cell" class="number" data-label=text::quarter(l, nth + 1)>{shown}</td> }
    });
    let all = all.collect::<Vec<_>>();
    view! {
        <Breadcrumbs above here=t(text::TITLE).to_owned() />
        <PageHeader title=title lead=t(text::LEAD) />
        <div class="stack">
            <nav class="actions" aria-label=t(text::YEARS)>{years}</nav>
            <div class="table-region" role="region" aria-label=t(text::TITLE) tabindex="0">
                <table class="table" data-stack="" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(text::MUNICIPALITY)}</th>
                            {heads}
                            <th scope="col" role="columnheader" class="number">{t(text::TOTAL)}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {rows}
                        <tr role="row">
                            <th scope="row" role="rowheader">{t(text::TOTAL)}</th>
                            {all}
                            <td role="cell" class="number" data-label=t(text::TOTAL)>
                                {text::total(l, counts.total)}
                            </td>
                        </tr>
                    </tbody>
                </table>
            </div>
            <p class="soft">{t(text::WHY)}</p>
            <p class="soft">{t(text::WHEN)}" "{t(text::TOTALS)}</p>
        </div>
    }
}

#[component]
fn Line(row: CountRow) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let cells = row.quarters.into_iter().enumerate().map(|(nth, cell)| {
        view! {
            <td role="cell" class="number" data-label=text::quarter(l, nth + 1)>
                {text::cell(l, cell)}
            </td>
        }
    });
    let cells = cells.collect::<Vec<_>>();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{row.name}</th>
            {cells}
            <td role="cell" class="number" data-label=t(text::TOTAL)>{text::total(l, row.total)}</td>
        </tr>
    }
}
