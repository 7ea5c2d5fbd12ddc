//! The start: everybody's own first page.

use crate::api::account::Me;
use crate::api::start::{WeekCounts, read_start};
use crate::parts::frame::{PLACES, Signed};
use crate::parts::load::Unreadable;
use crate::parts::page_header::PageHeader;
use crate::text::{Text, account, start, use_language, words};
use leptos::prelude::*;

/// The places where one may go, and for planners what is still to do.
#[component]
pub fn StartPage() -> impl IntoView {
    let t = use_language();
    let signed = expect_context::<Signed>();
    let page = Resource::new(|| (), |()| read_start());
    view! {
        <Suspense fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                let me = signed.0.await;
                match (me, page.await) {
                    (_, Err(error)) => view! { <Unreadable error /> }.into_any(),
                    (None, _) => ().into_any(),
                    (Some(me), Ok(page)) => view! {
                        <PageHeader title=t(start::START) lead=t(lead(&me)) />
                        <div class="stack-wide">
                            {page.week.map(|week| view! { <ToDo week /> })}
                            <Places me />
                        </div>
                    }
                    .into_any(),
                }
            })}
        </Suspense>
    }
}

fn lead(me: &Me) -> Text {
    let actor = me.actor();
    if PLACES.iter().any(|place| actor.may(place.needs)) {
        start::LEAD
    } else {
        start::NO_PLACE
    }
}

/// Counts that lead to what they count.
#[component]
fn ToDo(week: WeekCounts) -> impl IntoView {
    let t = use_language();
    let board = format!("/planning?week={}", week.week);
    let publish = format!("/planning/publiceren?week={}", week.week);
    view! {
        <section aria-labelledby="te-doen">
            <h2 class="unseen" id="te-doen">{t(start::THIS_WEEK)}</h2>
            <ul class="start-counts">
                <Count href=board count=week.to_plan what=start::TO_PLAN />
                <Count
                    href=publish
                    count=u64::from(week.unpublished)
                    what=start::UNPUBLISHED
                />
            </ul>
        </section>
    }
}

#[component]
fn Count(href: String, count: u64, what: Text) -> impl IntoView {
    let t = use_language();
    view! {
        <li>
            <a class="start-count" href=href>
                <strong class="start-number">{count.to_string()}</strong>
                " "
                <span>{t(what)}</span>
            </a>
        </li>
    }
}

/// A card for each place.
#[component]
fn Places(me: Me) -> impl IntoView {
    let t = use_language();
    let actor = me.actor();
    let places = PLACES
        .iter()
        .filter(|place| actor.may(place.needs))
        .map(|place| (place.href, place.label, start::sentence(place.href)));
    let own = [("/account", account::ACCOUNT, Some(start::ACCOUNT))];
    let cards: Vec<_> = places
        .chain(own)
        .map(|(href, label, sentence)| {
            view! {
                <li class="card start-place">
                    <h2><a href=href>{t(label)}</a></h2>
                    {sentence.map(|sentence| view! { <p>{t(sentence)}</p> })}
                </li>
            }
        })
        .collect();
    view! { <ul class="card-grid">{cards}</ul> }
}
