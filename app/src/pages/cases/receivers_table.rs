use crate::text::{handovers, use_language};
use domain::cases::Receiver;
use leptos::prelude::*;

/// What each receiver gets by the handovers that are open, and the load now and after; nothing at all
/// when nobody receives.
#[component]
pub(super) fn Receivers(
    /// Who receives, by name.
    receivers: Vec<Receiver>,
) -> impl IntoView {
    let t = use_language();
    if receivers.is_empty() {
        return ().into_any();
    }
    let columns = [
        handovers::CASES,
        handovers::SIGNALS,
        handovers::HELP,
        handovers::TERMS,
        handovers::LOAD_NOW,
        handovers::LOAD_AFTER,
    ];
    let heads: Vec<_> = columns
        .into_iter()
        .map(|head| view! { <th scope="col" role="columnheader" class="number">{t(head)}</th> })
        .collect();
    let cell = move |head, number: u32| {
        view! { <td role="cell" class="number" data-label=t(head)>{number}</td> }
    };
    let rows: Vec<_> = receivers
        .into_iter()
        .map(|one| {
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{one.who.name}</th>
                    {cell(handovers::CASES, one.cases)}
                    {cell(handovers::SIGNALS, one.signals)}
                    {cell(handovers::HELP, one.referrals)}
                    {cell(handovers::TERMS, one.terms)}
                    {cell(handovers::LOAD_NOW, one.load)}
                    {cell(handovers::LOAD_AFTER, one.load_after)}
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-labelledby="ontvangers" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="ontvangers">{t(handovers::RECEIVERS)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(handovers::TO)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
