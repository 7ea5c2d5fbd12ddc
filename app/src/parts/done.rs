//! After an act on a page: that it was done, and the page read anew.

use crate::api::ApiError;
use crate::parts::notice::{Notice, Tone};
use crate::text::{Text, use_language};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// Says what was done, when the address tells (`gedaan=WORD`).
#[component]
pub fn Done(
    /// Words that the address may hold, each with its sentence.
    told: &'static [(&'static str, Text)],
) -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    move || {
        let word = query.with(|query| query.get("gedaan"))?;
        let (_, sentence) = told.iter().find(|(known, _)| *known == word)?;
        Some(view! { <Notice tone=Tone::Success><p>{t(*sentence)}</p></Notice> })
    }
}

/// How often an action succeeded. A page reads its data anew when it grows; a refusal leaves the
/// page as it is, with all that was typed.
pub fn successes<F>(action: ServerAction<F>) -> Memo<u32>
where
    F: ServerFn<Error = ApiError> + Clone + Send + Sync + 'static,
    F::Output: Clone + Send + Sync + 'static,
{
    let value = action.value();
    Memo::new(move |before: Option<&u32>| {
        let before = before.copied().unwrap_or(0);
        value.with(|value| if matches!(value, Some(Ok(_))) { before + 1 } else { before })
    })
}
