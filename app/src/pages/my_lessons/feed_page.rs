use crate::api::feed::{
    self, AreaLine, MakeAreaFeed, MakeFeed, RevokeAreaFeed, RevokeFeed, read_feed,
};
use crate::parts::busy::{BusyActs, BusyCard};
use crate::parts::done::Done;
use crate::parts::feed::{Feed, FeedSteps};
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{Text, busy, feed as text, use_language};
use leptos::prelude::*;

const TOLD: &[(&str, Text)] = &[
    ("ingetrokken", text::REVOKED),
    ("agenda-adres", busy::SET_DONE),
    ("agenda-gelezen", busy::READ_DONE),
    ("agenda-weg", busy::FORGOTTEN),
];

/// All that can be sent from the page.
#[derive(Clone, Copy)]
struct Acts {
    make: ServerAction<MakeFeed>,
    revoke: ServerAction<RevokeFeed>,
    make_area: ServerAction<MakeAreaFeed>,
    revoke_area: ServerAction<RevokeAreaFeed>,
    busy: BusyActs,
}

/// Somebody's calendar feeds: of their own lessons, and of the areas that they may see.
#[component]
pub fn FeedPage() -> impl IntoView {
    let t = use_language();
    let acts = Acts {
        make: ServerAction::new(),
        revoke: ServerAction::new(),
        make_area: ServerAction::new(),
        revoke_area: ServerAction::new(),
        busy: BusyActs {
            set: ServerAction::new(),
            remove: ServerAction::new(),
        },
    };
    let changed = any_settled([
        settled(acts.busy.set),
        settled(acts.busy.remove),
        settled(acts.make),
        settled(acts.revoke),
        settled(acts.make_area),
        settled(acts.revoke_area),
    ]);
    let page = Resource::new(move || changed.get(), async |_| read_feed().await);
    view! {
        <PageHeader title=t(text::TITLE) lead=t(text::LEAD) />
        <div class="stack-wide">
            <Done told=TOLD />
            <Load data=page show=move |page| view! { <Feeds page acts /> } />
            <FeedSteps pace=text::PACE />
        </div>
    }
}

#[component]
fn Feeds(page: feed::FeedPage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let title = match (page.lessons, page.appointments) {
        (true, false) => text::OWN_LESSONS,
        (false, true) => text::OWN_APPOINTMENTS,
        _ => text::OWN_BOTH,
    };
    let appointments = page.appointments;
    let own = page.own.map(|feed| {
        view! {
            <section class="card feed" aria-labelledby="adres-titel">
                <header class="card-header"><h2 id="adres-titel">{t(title)}</h2></header>
                {appointments.then(|| view! { <p>{t(text::APPOINTMENTS_HELP)}</p> })}
                <Feed feed make=acts.make revoke=acts.revoke words=&text::OWN />
            </section>
        }
    });
    let areas: Vec<_> = page
        .areas
        .into_iter()
        .map(|line| view! { <AreaCard line acts /> })
        .collect();
    let areas = (!areas.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="gebieden">
                <h2 id="gebieden">{t(text::AREAS)}</h2>
                <p>{t(text::AREAS_HELP)}</p>
                <div class="card-grid">{areas}</div>
            </section>
        }
    });
    let busy = page.busy.map(|(employee, view)| {
        view! { <BusyCard employee view acts=acts.busy own=true /> }
    });
    view! { {own} {busy} {areas} }
}

#[component]
fn AreaCard(line: AreaLine, acts: Acts) -> impl IntoView {
    let id = format!("gebied-{}", line.area);
    view! {
        <section class="card feed" aria-labelledby=id.clone()>
            <header class="card-header"><h3 id=id.clone()>{line.name.clone()}</h3></header>
            <Feed
                feed=line.feed
                make=acts.make_area
                revoke=acts.revoke_area
                words=&text::OF_AREA
                of=("area", line.area.to_string())
                prefix=format!("{id}-")
                name=line.name
            />
        </section>
    }
}
