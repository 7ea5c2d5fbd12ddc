use crate::text::time::date;
use crate::text::{language, requests, use_language};
use domain::request::RequestHistoryLine;
use domain::time::wall_of;
use leptos::prelude::*;

/// What was done to the request, newest first. Each lesson has a history of its own.
#[component]
pub(super) fn History(lines: Vec<RequestHistoryLine>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let empty = lines.is_empty();
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let what = requests::history(language, &line);
            let (day, minute) = wall_of(line.at);
            let when = format!("{}, {minute}", date(language, day));
            let who = line
                .name
                .unwrap_or_else(|| t(requests::OPERATOR).to_owned());
            view! {
                <li class="timeline-item">
                    <p class="timeline-what">
                        <strong>{t(requests::act(&line.act))}</strong>
                        {(!what.is_empty()).then(|| format!(": {what}"))}
                    </p>
                    <p class="timeline-who">
                        {who} " · " <time datetime=format!("{day}T{minute}")>{when}</time>
                    </p>
                </li>
            }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="geschiedenis">
            <h2 id="geschiedenis">{t(requests::HISTORY)}</h2>
            {if empty {
                view! { <p class="soft">{t(requests::NO_HISTORY)}</p> }.into_any()
            } else {
                view! { <ol class="timeline">{lines}</ol> }.into_any()
            }}
        </section>
    }
}
