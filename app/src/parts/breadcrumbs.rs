//! Where a page stands below its list.

use crate::text::{use_language, words};
use leptos::prelude::*;

/// Links to the pages above, then the name of this one.
#[component]
pub fn Breadcrumbs(
    /// Address and name of each page above, the topmost first.
    above: Vec<(String, String)>,
    /// The name of this page.
    #[prop(into)]
    here: String,
) -> impl IntoView {
    let t = use_language();
    let links: Vec<_> = above
        .into_iter()
        .map(|(href, name)| view! { <li><a href=href>{name}</a></li> })
        .collect();
    view! {
        <nav class="breadcrumbs" aria-label=t(words::BREADCRUMBS)>
            <ol class="breadcrumbs-list">
                {links}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}
