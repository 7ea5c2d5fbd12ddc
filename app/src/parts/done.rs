//! After an act on a page: that it was done.

use crate::parts::form::Refused;
use crate::parts::notice::{Notice, Tone};
use crate::text::{Text, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Says what was done, when the address tells (`gedaan=WORD`), until a form is refused.
#[component]
pub fn Done(
    /// Words that the address may hold, each with its sentence.
    told: &'static [(&'static str, Text)],
) -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let refused = use_context::<Refused>();
    move || {
        if refused.is_some_and(Refused::get) {
            return None;
        }
        let word = query.with(|query| query.get("gedaan"))?;
        let (_, sentence) = told.iter().find(|(known, _)| *known == word)?;
        Some(view! { <Notice tone=Tone::Success><p>{t(*sentence)}</p></Notice> })
    }
}
