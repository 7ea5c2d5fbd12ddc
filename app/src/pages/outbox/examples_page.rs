use crate::api::outbox::{ExampleLine, read_examples};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::load::Unreadable;
use crate::parts::page_header::PageHeader;
use crate::text::{language, outbox, use_language, words};
use leptos::prelude::*;

/// Every kind of message, each leading to its example.
#[component]
pub fn ExamplesPage() -> impl IntoView {
    let t = use_language();
    let lines = Resource::new(|| (), |()| read_examples());
    let above = vec![("/beheer/post".to_owned(), t(outbox::MAIL).to_owned())];
    view! {
        <Breadcrumbs above here=t(outbox::EXAMPLES) />
        <PageHeader title=t(outbox::EXAMPLES) lead=t(outbox::EXAMPLES_LEAD) />
        <Suspense fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                match lines.await {
                    Err(error) => view! { <Unreadable error /> }.into_any(),
                    Ok(lines) => view! { <Lines lines /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Lines(lines: Vec<ExampleLine>) -> impl IntoView {
    let t = use_language();
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let href = format!("/beheer/post/voorbeelden/{}", line.kind);
            let name = outbox::kind(language(), &line.kind);
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader"><a href=href>{name}</a></th>
                    <td role="cell" data-label=t(outbox::SUBJECT) lang="nl">{line.subject}</td>
                    <td role="cell" data-label=t(outbox::IN_ENGLISH) lang="en">{line.subject_in_english}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-label=t(outbox::EXAMPLES) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(outbox::MESSAGE)}</th>
                        <th scope="col" role="columnheader">{t(outbox::SUBJECT)}</th>
                        <th scope="col" role="columnheader">{t(outbox::IN_ENGLISH)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}
