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
    let class = match tone {
        Tone::Info => "notice notice-info",
        Tone::Success => "notice notice-success",
        Tone::Warning => "notice notice-warning",
        Tone::Danger => "notice notice-danger",
    };
    view! { <div class=class role="status">{children()}</div> }
}
