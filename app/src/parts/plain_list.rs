//! A list of blocks.

use leptos::prelude::*;

/// The blocks one under the other, and no list where there are none: a screen reader would tell of it.
pub fn plain_list<V: IntoView + 'static>(blocks: Vec<V>) -> Option<impl IntoView> {
    (!blocks.is_empty()).then(|| view! { <ul class="stack plain-list">{blocks}</ul> })
}
