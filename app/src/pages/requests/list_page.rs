use super::filter::{FilterForm, StateTabs, address, narrowed, parse};
use crate::api::requests::read_requests;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::pagination::Pagination;
use crate::text::{language, request_words, requests, use_language, waiting};
use domain::request::{RequestFilter, RequestList, RequestRow, Show};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The list of requests.
#[component]
pub fn RequestsPage() -> impl IntoView {
    let query = use_query_map();
    let filter = Memo::new(move |_| query.with(parse));
    let page = Resource::new(
        move || filter.get(),
        async |filter| {
            read_requests(filter.clone())
                .await
                .map(|list| (filter, list))
        },
    );
    view! {
        <Load data=page show=move |(filter, list)| view! { <Shown filter list /> } />
    }
}

#[component]
fn Shown(filter: RequestFilter, list: RequestList) -> impl IntoView {
    let t = use_language();
    let total = list.counts.of(filter.show);
    let address = address(&filter, filter.show);
    let page = filter.page;
    let may_plan = list.may_plan;
    let rows = list.rows.clone();
    let body = if rows.is_empty() {
        let (title, help) = match filter.show {
            Show::ToPlan if !narrowed(&filter) => {
                (requests::ALL_PLANNED, requests::ALL_PLANNED_HELP)
            }
            _ => (requests::NONE, requests::NONE_HELP),
        };
        view! { <EmptyState title=t(title) help=t(help) /> }.into_any()
    } else {
        view! { <Rows rows /> }.into_any()
    };
    view! {
        <PageHeader title=t(requests::REQUESTS) lead=t(requests::LEAD)>
            <a class="button" href="/aanvragen/wachtlijst">{t(waiting::LIST)}</a>
            {may_plan.then(|| view! {
                <a class="button button-primary" href="/aanvragen/nieuw">{t(requests::NEW)}</a>
            })}
        </PageHeader>
        <div class="stack">
            <StateTabs filter=filter.clone() list=list.clone() />
            <FilterForm filter list found=requests::found(language(), total) />
            {body}
            <Pagination page page_size=RequestFilter::PAGE total address />
        </div>
    }
}

#[component]
fn Rows(rows: Vec<RequestRow>) -> impl IntoView {
    let t = use_language();
    let rows: Vec<_> = rows.into_iter().map(|row| view! { <Line row /> }).collect();
    view! {
        <div class="table-region" role="region" aria-label=t(requests::REQUESTS) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(requests::SCHOOL)}</th>
                        <th scope="col" role="columnheader">{t(requests::LESSON)}</th>
                        <th scope="col" role="columnheader">{t(requests::RECEIVED)}</th>
                        <th scope="col" role="columnheader">{t(requests::WISHES)}</th>
                        <th scope="col" role="columnheader" class="number">{t(requests::PLANNED)}</th>
                        <th scope="col" role="columnheader">{t(requests::STATE)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Line(row: RequestRow) -> impl IntoView {
    let t = use_language();
    let language = language();
    let standing = row.tally.standing();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/aanvragen/{}", row.id)>{row.organisation}</a>
                " "
                <span class="soft">{row.town}</span>
                {row.closed.then(|| view! {
                    " "
                    <span class="badge" data-state="closed">{t(requests::SCHOOL_CLOSED)}</span>
                })}
            </th>
            <td role="cell" data-label=t(requests::LESSON)>{row.lesson_type}</td>
            <td role="cell" data-label=t(requests::RECEIVED)>{requests::received(row.received_on)}</td>
            <td role="cell" data-label=t(requests::WISHES)>{request_words::wishes(language, &row.wishes)}</td>
            <td role="cell" class="number" data-label=t(requests::PLANNED)>
                {requests::planned(language, row.tally)}
            </td>
            <td role="cell" data-label=t(requests::STATE)>
                <span class="badge" data-state=requests::badge(standing)>
                    {t(requests::standing(standing))}
                </span>
            </td>
        </tr>
    }
}
