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
            <p class="empty-state-title">{title}</p>
            <p>{help}</p>
            {children.map(|children| view! { <p class="empty-state-action">{children()}</p> })}
        </div>
    }
}
