use super::ask_form::AskForm;
use crate::api::portal::{PublicLine, PublicPage as Page, read_public};
use crate::parts::done::Done;
use crate::parts::load::Unreadable;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::{
    language, organisation_words, portal, portal_public as text, use_language, words,
};
use domain::organisation::OrganisationKind;
use leptos::prelude::*;

/// What is offered to schools, and the way to book it.
#[component]
pub fn PublicPage() -> impl IntoView {
    let t = use_language();
    let page = Resource::new(|| (), |()| read_public());
    view! {
        <Suspense fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                match page.await {
                    Err(error) => view! { <Unreadable error /> }.into_any(),
                    Ok(page) => view! { <Shown page /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Shown(page: Page) -> impl IntoView {
    let t = use_language();
    let language = language();
    let lead = text::lead(language, &page.organisation);
    let way = match page.season {
        Some((name, phase)) => view! {
            <Notice tone=Tone::Info>
                <p>{text::season(language, &name)} " " {portal::phase(language, phase)}</p>
            </Notice>
            <AskForm />
        }
        .into_any(),
        None => {
            let told = text::closed(language, &page.phone);
            view! { <Notice tone=Tone::Warning><p>{told}</p></Notice> }.into_any()
        }
    };
    let kinds: Vec<_> = page
        .kinds
        .into_iter()
        .map(|(kind, lessons)| view! { <Kind kind lessons /> })
        .collect();
    let offer = if kinds.is_empty() {
        view! { <p>{t(text::NOTHING)}</p> }.into_any()
    } else {
        kinds.into_any()
    };
    view! {
        <PageHeader title=t(text::TITLE) lead />
        <div class="stack-wide">
            <Done told=text::DONE />
            {way}
            {offer}
        </div>
    }
}

/// What is offered to one kind of school.
#[component]
fn Kind(kind: OrganisationKind, lessons: Vec<PublicLine>) -> impl IntoView {
    let t = use_language();
    let id = format!("voor-{}", kind.code());
    let lessons: Vec<_> = lessons
        .into_iter()
        .map(|lesson| {
            let facts = text::facts(language(), &lesson);
            let season = lesson.season.map(|season| {
                view! { <p class="soft">{text::only(language(), season)}</p> }
            });
            view! {
                <li class="card">
                    <h3>{lesson.name}</h3>
                    <p>{facts}</p>
                    {season}
                </li>
            }
        })
        .collect();
    view! {
        <section class="stack" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{t(organisation_words::kind(kind))}</h2>
            <ul class="card-grid">{lessons}</ul>
        </section>
    }
}
