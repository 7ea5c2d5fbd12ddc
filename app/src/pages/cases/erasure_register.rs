use crate::parts::plain_list::plain_list;
use crate::text::{language, retention_rules as words_of, time, use_language};
use domain::cases::ErasureLine;
use leptos::prelude::*;

/// What was erased by which rule: how many, never who.
#[component]
pub(super) fn ErasureRegister(lines: Vec<ErasureLine>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let none = lines
        .is_empty()
        .then(|| view! { <p class="soft">{t(words_of::NOTHING_ERASED)}</p> });
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let told = words_of::erased(language, &line);
            let head = format!(
                "{}, {}",
                time::date(language, line.on),
                t(words_of::kind(line.kind))
            );
            view! {
                <li>
                    <p><strong>{head}</strong></p>
                    <p>{told}</p>
                    <p class="soft">{line.ground}</p>
                </li>
            }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="register">
            <header class="card-header"><h2 id="register">{t(words_of::REGISTER)}</h2></header>
            <p class="soft">{t(words_of::REGISTER_HELP)}</p>
            {none}
            {plain_list(lines)}
        </section>
    }
}
