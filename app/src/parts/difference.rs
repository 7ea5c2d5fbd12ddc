//! From old to new: what was, struck; what is, underlined.

use crate::text::{publishing as text, use_language};
use leptos::prelude::*;

/// One field that changed; where old or new is empty, only the other is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// What changed.
    pub label: &'static str,
    /// As it was.
    pub from: String,
    /// As it is.
    pub to: String,
}

/// The list of fields that changed.
#[component]
pub fn Difference(
    /// The fields.
    fields: Vec<FieldChange>,
) -> impl IntoView {
    let t = use_language();
    let side = move |text: String| (!text.is_empty()).then_some(text);
    let fields = fields.into_iter().map(move |field| {
        let from = side(field.from).map(|from| view! { <del>{from}</del> });
        let to = side(field.to).map(|to| view! { <ins>{to}</ins> });
        let between = (from.is_some() && to.is_some()).then(|| {
            view! { <span class="difference-to">" " {t(text::BECOMES)} " "</span> }
        });
        view! {
            <div class="difference-field">
                <dt>{field.label}</dt>
                <dd>{from}{between}{to}</dd>
            </div>
        }
    });
    view! { <dl class="difference">{fields.collect_view()}</dl> }
}
