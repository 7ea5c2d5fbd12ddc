//! The way through a list that is shown a page at a time.

use crate::text::{language, paging, use_language};
use leptos::prelude::*;

/// Previous, where one is, next; nothing when all fits on one page.
#[component]
pub fn Pagination(
    /// The number of this page; the first is 1.
    page: u32,
    /// How many stand on a full page.
    page_size: u32,
    /// How many there are on all pages together.
    total: u64,
    /// The address without the page's number, ending in `?` or `&`.
    #[prop(into)]
    address: String,
) -> impl IntoView {
    let t = use_language();
    let size = u64::from(page_size);
    let before = u64::from(page.saturating_sub(1)) * size;
    let (first, last) = ((before + 1).min(total), (before + size).min(total));
    let href = |page: u32| format!("{address}pagina={page}");
    let previous = (page > 1).then(|| {
        view! { <a class="button" rel="prev" href=href(page - 1)>{t(paging::PREVIOUS)}</a> }
    });
    let next = (last < total).then(|| {
        view! { <a class="button" rel="next" href=href(page + 1)>{t(paging::NEXT)}</a> }
    });
    (page > 1 || total > size).then(|| {
        view! {
            <nav class="pagination" aria-label=t(paging::PAGES)>
                {previous}
                <p class="pagination-where">{paging::from_to(language(), first, last, total)}</p>
                {next}
            </nav>
        }
    })
}

/// Newer, where one is, older: in what is shown newest first and not counted. Nothing when it is all on
/// one page and nothing says where.
#[component]
pub fn NewerOlder<F>(
    /// The number of this page; the newest is 1.
    page: u32,
    /// Whether there are older ones.
    more: bool,
    /// The address of a page.
    href: F,
    /// Where one is.
    #[prop(optional)]
    here: Option<String>,
) -> impl IntoView
where
    F: Fn(u32) -> String,
{
    let t = use_language();
    let newer = (page > 1).then(|| {
        view! { <a class="button" rel="prev" href=href(page - 1)>{t(paging::NEWER)}</a> }
    });
    let older = more.then(|| {
        view! { <a class="button" rel="next" href=href(page + 1)>{t(paging::OLDER)}</a> }
    });
    let here = here.map(|here| view! { <p class="pagination-where">{here}</p> });
    (newer.is_some() || older.is_some() || here.is_some()).then(|| {
        view! { <nav class="pagination" aria-label=t(paging::PAGES)>{newer} {here} {older}</nav> }
    })
}
