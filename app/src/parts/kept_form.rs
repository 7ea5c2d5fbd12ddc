//! A form that could not be taken, and waits to be sent once more.

use crate::parts::form::FormReturn;
use crate::text::{use_language, words};
use leptos::prelude::*;

/// How somebody comes in again, in a tab of its own.
pub struct WayBack {
    /// What to do.
    pub help: &'static str,
    /// Where.
    pub href: String,
    /// What the link says.
    pub label: &'static str,
}

/// What somebody sent when it could not be taken, to be sent once more after they came in again.
/// Nothing of it goes into an address.
#[component]
pub fn KeptForm(
    /// What was sent.
    kept: FormReturn,
    /// The heading.
    title: &'static str,
    /// How to come in again; none for who is in.
    way: Option<WayBack>,
    /// What the button says.
    send: &'static str,
) -> impl IntoView {
    let t = use_language();
    let fields: Vec<_> = kept
        .values
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect();
    let way = way.map(|way| {
        view! {
            <p>{way.help}</p>
            <p>
                <a href=way.href target="_blank" rel="noopener">
                    {way.label}
                    <span class="unseen">" " {t(words::NEW_TAB)}</span>
                </a>
            </p>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="bewaard">
            <h2 id="bewaard">{title}</h2>
            {way}
            <form method="post" action=kept.action>
                {fields}
                <input type="hidden" name="_page" value=kept.page />
                <button class="button button-primary" type="submit">{send}</button>
            </form>
        </section>
    }
}
