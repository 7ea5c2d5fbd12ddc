use crate::api::{connections, imports, outlines};
use crate::text::{
    connections as connection_words, imports as text, outlines as outline_words, use_language,
};
use leptos::prelude::*;

/// The pages of what comes in from elsewhere and what others read; in the menu they have one place
/// together.
#[component]
pub fn ImportTabs(
    /// Address of the page itself.
    here: &'static str,
) -> impl IntoView {
    let t = use_language();
    let tabs = [
        (imports::PAGE, text::REGISTERS),
        (outlines::PAGE, outline_words::MAP),
        (connections::PAGE, connection_words::CONNECTIONS),
    ];
    let links = tabs.map(|(href, label)| {
        let current = (href == here).then_some("page");
        view! { <li><a class="tab" href=href aria-current=current>{t(label)}</a></li> }
    });
    view! {
        <nav class="tabs" aria-label=t(text::IMPORT)>
            <ul class="tabs-list">{links.into_iter().collect_view()}</ul>
        </nav>
    }
}
