//! What stands where there is nothing yet.

use leptos::prelude::*;

/// A sentence, what to do, and a way to do it.
#[component]
pub fn EmptyState(
    /// What there is not.
    #[prop(into)]
    title: String,
    /// What to do about it.
    #[prop(into)]
    help: String,
    /// A link or button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <span class="icon icon-large icon-week" aria-hidden="true"></span>
            <h2>{title}</h2>
            <p>{help}</p>
            {children.map(|children| children())}
        </div>
    }
}
