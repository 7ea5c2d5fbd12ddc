use crate::access::LEFT_PAGE;
use crate::api::ApiError;
use crate::parts::form::FormReturn;
use crate::text::{portal as text, use_language, words};
use leptos::prelude::*;

/// What a school sent when it was not in any more, to be sent once more after it came in again.
/// Nothing of it goes into an address.
#[component]
pub(super) fn KeptForm(kept: FormReturn) -> impl IntoView {
    let t = use_language();
    let over = kept.error == ApiError::VisitOver;
    let fields: Vec<_> = kept
        .values
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect();
    view! {
        <section class="card stack" aria-labelledby="bewaard">
            <h2 id="bewaard">{t(text::KEPT)}</h2>
            {over.then(|| view! {
                <p>{t(text::KEPT_HELP)}</p>
                <p>
                    <a href=LEFT_PAGE target="_blank" rel="noopener">
                        {t(text::NEW_LINK)}
                        <span class="unseen">" " {t(words::NEW_TAB)}</span>
                    </a>
                </p>
            })}
            <form method="post" action=kept.action>
                {fields}
                <input type="hidden" name="_page" value=kept.page />
                <button class="button button-primary" type="submit">{t(text::SEND_AGAIN)}</button>
            </form>
        </section>
    }
}
