use crate::text::{cases, letters, retention_rules, signals, use_language};
use leptos::prelude::*;

/// The pages of what is kept for all cases; in the menu they have one place together.
#[component]
pub(super) fn RulesTabs(
    /// Address of the page itself.
    here: &'static str,
) -> impl IntoView {
    let t = use_language();
    let tabs = [
        ("/beheer/zaken", cases::RULES_TAB),
        ("/beheer/signalen", signals::RULES),
        ("/beheer/zaken/brieven", letters::TEXTS_SHORT),
        ("/beheer/zaken/bewaren", retention_rules::TITLE),
    ];
    let links = tabs.map(|(href, label)| {
        let current = (href == here).then_some("page");
        view! { <li><a class="tab" href=href aria-current=current>{t(label)}</a></li> }
    });
    view! {
        <nav class="tabs" aria-label=t(cases::RULES_SHORT)>
            <ul class="tabs-list">{links.into_iter().collect_view()}</ul>
        </nav>
    }
}
