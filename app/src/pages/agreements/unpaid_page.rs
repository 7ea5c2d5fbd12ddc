use super::charged_table::ChargedTable;
use crate::api::agreements::read_unpaid;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{agreements as text, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The lessons of a year (`jaar=2026`) that no agreement pays.
#[component]
pub fn UnpaidPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let year = Memo::new(move |_| query.with(|query| query.get("jaar"))?.parse::<i32>().ok());
    let page = Resource::new(move || year.get(), read_unpaid);
    view! {
        <Load
            data=page
            show=move |page| {
                let back = format!("/afspraken?jaar={}", page.year);
                let above = vec![(back, t(text::AGREEMENTS).to_owned())];
                let title = format!("{} {}", t(text::UNPAID), page.year);
                let list = if page.lessons.is_empty() {
                    view! { <EmptyState title=t(text::ALL_PAID) help=t(text::ALL_PAID_HELP) /> }
                        .into_any()
                } else {
                    view! { <ChargedTable caption=t(text::UNPAID) lessons=page.lessons /> }
                        .into_any()
                };
                view! {
                    <Breadcrumbs above here=title.clone() />
                    <PageHeader title lead=t(text::UNPAID_LEAD) />
                    {list}
                }
            }
        />
    }
}
