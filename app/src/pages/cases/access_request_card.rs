use crate::text::{access_request as words_of, use_language};
use domain::cases::CaseView;
use leptos::prelude::*;

/// Where a youth's request for what is known is written down and answered.
#[component]
pub(super) fn AccessRequestCard(case: CaseView) -> impl IntoView {
    let t = use_language();
    (!case.by_glass).then(|| {
        view! {
            <section class="card" aria-labelledby="inzage">
                <header class="card-header"><h2 id="inzage">{t(words_of::OPEN)}</h2></header>
                <p class="soft">{t(words_of::OPEN_HELP)}</p>
                <p>
                    <a class="button button-small" href=format!("/zaken/{}/inzage", case.case)>
                        {t(words_of::OPEN)}
                    </a>
                </p>
            </section>
        }
    })
}
