//! Choosing the language of the screen: a plain post, so that the whole page comes anew in it.

use crate::text::{Language, language, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Where the choice is posted.
pub const CHOOSE_LANGUAGE: &str = "/taal";

/// Below the page, a button that asks for it in the other language.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    view! { <footer class="page-footer"><LanguageForm /></footer> }
}

/// A button that asks for this page in the other language.
#[component]
pub fn LanguageForm() -> impl IntoView {
    let t = use_language();
    let location = use_location();
    let back = move || {
        let query = location.search.get();
        if query.is_empty() {
            location.pathname.get()
        } else {
            format!("{}?{query}", location.pathname.get())
        }
    };
    let (other, name) = match language() {
        Language::Dutch => (Language::English, "English"),
        Language::English => (Language::Dutch, "Nederlands"),
    };
    view! {
        <form method="post" action=CHOOSE_LANGUAGE>
            <input type="hidden" name="back" value=back />
            <button
                class="button button-quiet button-small"
                type="submit"
                name="language"
                value=other.code()
                lang=other.code()
            >
                <span class="unseen" lang=language().code()>{t(words::LANGUAGE)} " "</span>
                {name}
            </button>
        </form>
    }
}
