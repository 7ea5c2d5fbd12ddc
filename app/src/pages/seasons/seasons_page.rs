use crate::api::seasons::{self as api, SeasonRow};
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{language, seasons, time, use_language};
use leptos::prelude::*;

/// All seasons.
#[component]
pub fn SeasonsPage() -> impl IntoView {
    let t = use_language();
    let page = Resource::new(|| (), |()| api::read_seasons());
    let add = move || {
        view! {
            <a class="button button-primary" href="/beheer/seizoenen/nieuw">{t(seasons::ADD)}</a>
        }
    };
    view! {
        <PageHeader title=t(seasons::SEASONS) lead=t(seasons::LEAD)>{add()}</PageHeader>
        <Load
            data=page
            show=move |rows| match rows.is_empty() {
                true => view! {
                    <EmptyState title=t(seasons::NONE) help=t(seasons::NONE_HELP) />
                }
                .into_any(),
                false => view! { <Table rows /> }.into_any(),
            }
        />
    }
}

#[component]
fn Table(rows: Vec<SeasonRow>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|SeasonRow { season, phase }| {
            let href = format!("/beheer/seizoenen/{}", season.id);
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader"><a href=href>{season.name.to_string()}</a></th>
                    <td role="cell" data-label=t(seasons::LESSONS)>
                        {time::period(language, season.first_day, season.last_day)}
                    </td>
                    <td role="cell" data-label=t(seasons::BOOKING)>
                        {time::period(language, season.books_from, season.books_until)}
                    </td>
                    <td role="cell" data-label=t(seasons::NOW)>{seasons::phase(language, phase)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-label=t(seasons::SEASONS) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(seasons::NAME)}</th>
                        <th scope="col" role="columnheader">{t(seasons::LESSONS)}</th>
                        <th scope="col" role="columnheader">{t(seasons::BOOKING)}</th>
                        <th scope="col" role="columnheader">{t(seasons::NOW)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}
