//! Badge of a lesson's state: shape, word and colour.

use crate::text::{lesson_state, use_language};
use domain::lesson::State;
use leptos::prelude::*;

/// The badge.
#[component]
pub fn StateBadge(
    /// The state.
    state: State,
) -> impl IntoView {
    let t = use_language();
    view! {
        <span class="badge" data-state=lesson_state::badge(state)>{t(lesson_state::state(state))}</span>
    }
}
