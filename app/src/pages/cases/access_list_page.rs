use crate::api::cases::read_access_list;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{access_request as words_of, cases, language, time, use_language};
use domain::cases::AccessLine;
use leptos::prelude::*;

/// Requests of youths that still wait for an answer, for a privacy officer.
#[component]
pub fn AccessListPage() -> impl IntoView {
    let t = use_language();
    let page = Resource::new(|| (), |()| read_access_list());
    view! {
        <PageHeader title=t(words_of::LIST) lead=t(words_of::LIST_LEAD) />
        <Load data=page show=move |lines| view! { <Whole lines /> } />
    }
}

#[component]
fn Whole(lines: Vec<AccessLine>) -> impl IntoView {
    let t = use_language();
    let language = language();
    if lines.is_empty() {
        return view! { <EmptyState title=t(words_of::NONE) help=t(words_of::NONE_HELP) /> }
            .into_any();
    }
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">
                        <a href=format!("/zaken/{}/inzage", line.case)>{line.number}</a>
                    </th>
                    <td role="cell" data-label=t(words_of::STATE)>{t(words_of::state(line.state))}</td>
                    <td role="cell" data-label=t(words_of::SIGNATURES) class="number">{line.signatures}</td>
                    <td role="cell" data-label=t(words_of::DUE)>{time::date(language, line.due_on)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-labelledby="verzoeken" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="verzoeken">{t(words_of::LIST)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(cases::NUMBER)}</th>
                        <th scope="col" role="columnheader">{t(words_of::STATE)}</th>
                        <th scope="col" role="columnheader" class="number">{t(words_of::SIGNATURES)}</th>
                        <th scope="col" role="columnheader">{t(words_of::DUE)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
