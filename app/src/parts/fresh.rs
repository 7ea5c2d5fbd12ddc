//! A part that is made anew instead of changed in place.

use leptos::prelude::*;

/// Its children, made anew when `by` differs from the last time. A form whose key changed after it
/// was sent comes back empty: changed in place, its fields would keep what was typed.
#[component]
pub fn Fresh(
    /// What tells one time from the next, such as the form's key.
    by: String,
    /// What is made anew.
    children: ChildrenFn,
) -> impl IntoView {
    view! { <For each=move || [by.clone()] key=Clone::clone children=move |_| children() /> }
}
