use crate::api::requests::{SchoolInLine, SeasonLine, read_line};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{booking, language, requests, time, use_language, waiting as text};
use leptos::prelude::*;

/// Which schools wait for a time, and what is offered to them.
#[component]
pub fn LinePage() -> impl IntoView {
    let t = use_language();
    let page = Resource::new(|| (), |()| read_line());
    view! {
        <Breadcrumbs
            above=vec![("/aanvragen".to_owned(), t(requests::REQUESTS).to_owned())]
            here=t(text::LIST)
        />
        <PageHeader title=t(text::LIST) lead=t(text::STAFF_LEAD) />
        <Load data=page show=move |seasons| view! { <Seasons seasons /> } />
    }
}

#[component]
fn Seasons(seasons: Vec<SeasonLine>) -> impl IntoView {
    let t = use_language();
    if seasons.is_empty() {
        return view! { <EmptyState title=t(text::NOBODY) help=t(text::NOBODY_HELP) /> }.into_any();
    }
    let seasons: Vec<_> = seasons
        .into_iter()
        .map(|season| view! { <Season season /> })
        .collect();
    view! { <div class="stack">{seasons}</div> }.into_any()
}

#[component]
fn Season(season: SeasonLine) -> impl IntoView {
    let t = use_language();
    let rows = season.schools.into_iter();
    let rows: Vec<_> = rows.map(|school| view! { <Row school /> }).collect();
    view! {
        <h2>{season.season.clone()}</h2>
        <div class="table-region" role="region" aria-label=season.season tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::SCHOOL)}</th>
                        <th scope="col" role="columnheader">{t(text::LESSON)}</th>
                        <th scope="col" role="columnheader">{t(text::GROUPS)}</th>
                        <th scope="col" role="columnheader">{t(text::SINCE)}</th>
                        <th scope="col" role="columnheader">{t(text::STATE)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(school: SchoolInLine) -> impl IntoView {
    let t = use_language();
    let l = language();
    let href = format!("/scholen/{}", school.school);
    let (day, at) = school.since;
    let state = match school.offered {
        Some((slot, until)) => view! {
            <span class="badge" data-state="proposed">{t(text::STATE_OFFERED)}</span>
            " "
            {text::offered(l, slot, until)}
        }
        .into_any(),
        None => view! {
            <span class="badge" data-state="requested">{t(text::STATE_WAITING)}</span>
            " "
            {school.place.map(|place| text::place(l, place))}
        }
        .into_any(),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a href=href>{school.name}</a></th>
            <td role="cell" data-label=t(text::LESSON)>{school.lesson}</td>
            <td role="cell" data-label=t(text::GROUPS)>{booking::and(l, &school.groups)}</td>
            <td role="cell" data-label=t(text::SINCE)>
                {time::long_day(l, day)} ", " {at.to_string()}
            </td>
            <td role="cell" data-label=t(text::STATE)>{state}</td>
        </tr>
    }
}
