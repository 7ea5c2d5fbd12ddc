use super::address::{self, query_in};
use super::rows_table::RowsTable;
use crate::api::coverage::read_rows;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::pagination::Pagination;
use crate::text::{coverage as text, language, time, use_language};
use domain::coverage::Number;
use domain::coverage::view::RowsView;
use domain::coverage::wanted::REGION;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The rows behind a number of the table.
#[component]
pub fn RowsPage() -> impl IntoView {
    let map = use_query_map();
    let asked = Memo::new(move |_| {
        map.with(|map| {
            let get = |name| map.get(name).unwrap_or_default();
            let page = get("pagina").parse::<u32>().unwrap_or(1);
            (query_in(map), get("cijfer"), get("rij"), page)
        })
    });
    let page = Resource::new(
        move || asked.get(),
        |(query, number, row, page)| read_rows(query, number, row, page),
    );
    view! {
        <Load
            data=page
            show=move |view| {
                let row = asked.get_untracked().2;
                view! { <Whole view row /> }
            }
        />
    }
}

#[component]
fn Whole(view: RowsView, row: String) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let title = match view.number {
        Number::Cell(column) => t(text::column(column)).to_owned(),
        Number::Cancelled(by, notice) => text::cancelled(l, by, notice),
    };
    let period = time::period(l, view.period.0, view.period.1);
    let whole = (row == REGION).then(|| t(text::WHOLE_REGION).to_owned());
    let lead = match view.row.clone().or(whole) {
        Some(row) => format!("{row}, {period}"),
        None => period,
    };
    let above = vec![(address::page(&view.query), t(text::COVERAGE).to_owned())];
    let address = format!("{}&", address::rows(&view.query, view.number, &row));
    let chosen = text::chosen(l, &view.query, &view.choices);
    let sum = text::adds_up(l, view.count, view.sum, view.is_minutes());
    let (page, page_size) = view.page;
    let total = view.count;
    view! {
        <Breadcrumbs above here=title.clone() />
        <PageHeader title lead />
        <div class="stack">
            <Chips names=chosen />
            <RowsTable view caption=sum />
            <Pagination page page_size total address />
        </div>
    }
}

/// What was chosen in the filter; nothing at all when nothing was.
#[component]
pub(super) fn Chips(names: Vec<String>) -> impl IntoView {
    let chips: Vec<_> = (names.into_iter())
        .map(|one| view! { <li class="chip">{one}</li> })
        .collect();
    (!chips.is_empty()).then(|| view! { <ul class="chips">{chips}</ul> })
}
