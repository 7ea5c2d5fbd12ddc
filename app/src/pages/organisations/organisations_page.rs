use super::organisation_filter::{Asked, OrganisationFilter};
use crate::api::organisations::{Found, search_organisations};
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::pagination::Pagination;
use crate::text::{organisation_words, organisations as text, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The list of schools and clubs.
#[component]
pub fn OrganisationsPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        let get = |name| query.with(|query| query.get(name).unwrap_or_default());
        Asked {
            typed: get("q"),
            kind: get("soort"),
            area: get("gebied"),
            closed_too: get("gesloten") == "ook",
            page: get("pagina").parse().unwrap_or(1),
        }
    });
    let result = Resource::new(
        move || asked.get(),
        |asked| {
            search_organisations(
                asked.typed,
                asked.kind,
                asked.area,
                asked.closed_too,
                asked.page,
            )
        },
    );
    view! {
        <Load
            data=result
            show=move |result| {
                let asked = asked.get_untracked();
                let address = asked.address();
                view! {
                    <PageHeader title=t(text::SCHOOLS) lead=t(text::SCHOOLS_LEAD)>
                        {result.may_add.then(|| view! {
                            <a class="button button-primary" href="/scholen/nieuw">{t(text::ADD)}</a>
                        })}
                    </PageHeader>
                    <OrganisationFilter asked areas=result.areas total=result.total />
                    <FoundList found=result.found />
                    <Pagination
                        page=result.page
                        page_size=result.page_size
                        total=result.total
                        address
                    />
                }
            }
        />
    }
}

#[component]
fn FoundList(found: Vec<Found>) -> impl IntoView {
    let t = use_language();
    if found.is_empty() {
        return view! { <EmptyState title=t(text::NONE_FOUND) help=t(text::NONE_FOUND_HELP) /> }
            .into_any();
    }
    let rows = found
        .into_iter()
        .map(|one| view! { <FoundLine one /> })
        .collect_view();
    view! {
        <div class="table-region" role="region" aria-label=t(text::SCHOOLS) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::NAME)}</th>
                        <th scope="col" role="columnheader">{t(text::KIND)}</th>
                        <th scope="col" role="columnheader">{t(text::TOWN)}</th>
                        <th scope="col" role="columnheader">{t(text::MUNICIPALITY)}</th>
                        <th scope="col" role="columnheader">{t(text::SITE_CODE)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn FoundLine(one: Found) -> impl IntoView {
    let t = use_language();
    let code = if one.site_code.is_empty() {
        "–".to_owned()
    } else {
        one.site_code
    };
    view! {
        <tr role="row" data-muted=one.closed.then_some("")>
            <th scope="row" role="rowheader">
                <a href=format!("/scholen/{}", one.id)>{one.name}</a>
                {one.closed.then(|| view! {
                    " "
                    <span class="badge" data-state="closed">{t(text::CLOSED)}</span>
                })}
            </th>
            <td role="cell" data-label=t(text::KIND)>{t(organisation_words::kind(one.kind))}</td>
            <td role="cell" data-label=t(text::TOWN)>{one.town}</td>
            <td role="cell" data-label=t(text::MUNICIPALITY)>{one.municipality}</td>
            <td role="cell" data-label=t(text::SITE_CODE)><code>{code}</code></td>
        </tr>
    }
}
