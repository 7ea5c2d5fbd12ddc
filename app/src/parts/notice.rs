//! A notice: something to know, in colour and in words.

use leptos::prelude::*;

/// What kind of news it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// To know.
    Info,
    /// It worked.
    Success,
    /// Mind this.
    Warning,
    /// Something is wrong.
    Danger,
}

/// A notice.
#[component]
pub fn Notice(
    /// What kind.
    tone: Tone,
    /// The text and what can be done.
    children: Children,
) -> impl IntoView {
    let (kind, role) = match tone {
        Tone::Info => ("info", "status"),
        Tone::Success => ("ok", "status"),
        Tone::Warning => ("warn", "status"),
        Tone::Danger => ("danger", "alert"),
    };
    view! { <div class="notice" data-kind=kind role=role>{children()}</div> }
}
