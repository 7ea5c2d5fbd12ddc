use super::address::{self, Kind};
use crate::api::coverage::count_attention;
use crate::text::{attention as text, language, use_language};
use domain::coverage::attention::AttentionCounts;
use leptos::prelude::*;

/// What wants attention; each line opens its rows.
#[component]
pub(super) fn AttentionCard() -> impl IntoView {
    let t = use_language();
    let counts = Resource::new(|| (), |()| count_attention());
    view! {
        <section class="card" aria-labelledby="aandacht">
            <header class="card-header">
                <h2 id="aandacht">{t(text::ATTENTION)}</h2>
                <a class="button button-small" href=address::ALERTS>{t(text::SETTINGS)}</a>
            </header>
            <Transition>
                {move || Suspend::new(async move {
                    counts.await.ok().map(|counts| view! { <Lines counts /> })
                })}
            </Transition>
        </section>
    }
}

#[component]
fn Lines(counts: AttentionCounts) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let AttentionCounts {
        under,
        cancelled,
        waiting,
    } = counts;
    let lines = [
        (under, Kind::Under, text::under(l, under)),
        (cancelled, Kind::Cancelled, text::cancelled(l, cancelled)),
        (waiting, Kind::Waiting, text::waiting(l, waiting)),
    ];
    let lines = lines.into_iter().filter(|(count, ..)| *count > 0);
    let lines: Vec<_> = lines
        .map(|(_, kind, said)| view! { <li><a href=address::attention(Some(kind))>{said}</a></li> })
        .collect();
    match lines.is_empty() {
        true => view! { <p>{t(text::NOTHING)}</p> }.into_any(),
        false => view! { <ul class="attention-list">{lines}</ul> }.into_any(),
    }
}
