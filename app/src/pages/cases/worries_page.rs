use crate::api::cases::{LinkWorry, SetWorryAside, read_worries};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::facts::{Fact, Facts};
use crate::parts::field::{TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{case_log, cases, language, time, use_language, worries as text};
use domain::cases::{Private, WorryView};
use domain::time::Day;
use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Acts {
    link: ServerAction<LinkWorry>,
    aside: ServerAction<SetWorryAside>,
}

/// Worries from lessons that wait for the viewer to decide.
#[component]
pub fn WorriesPage() -> impl IntoView {
    let t = use_language();
    let acts = Acts {
        link: ServerAction::new(),
        aside: ServerAction::new(),
    };
    let changed = any_settled([settled(acts.link), settled(acts.aside)]);
    let page = Resource::new(move || changed.get(), |_| read_worries());
    let above = vec![("/zaken".to_owned(), t(cases::CASES).to_owned())];
    view! {
        <Breadcrumbs above here=t(text::TITLE).to_owned() />
        <PageHeader title=t(text::TITLE) lead=t(text::LEAD)>
            <a class="button" href="/zaken/nieuw">{t(cases::NEW)}</a>
        </PageHeader>
        <Done told=text::DONE />
        <Load data=page show=move |worries| view! { <Whole worries acts /> } />
    }
}

#[component]
fn Whole(worries: Vec<WorryView>, acts: Acts) -> impl IntoView {
    let t = use_language();
    if worries.is_empty() {
        return view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any();
    }
    let cards: Vec<_> = worries
        .into_iter()
        .map(|worry| view! { <One worry acts /> })
        .collect();
    view! { <div class="stack">{cards}</div> }.into_any()
}

#[component]
fn One(worry: WorryView, acts: Acts) -> impl IntoView {
    let t = use_language();
    let l = language();
    let id = worry.id.to_string();
    let heading = format!("zorg-{id}");
    let (in_case, in_aside) = (id.clone(), id.clone());
    let prefixes = (format!("zaak-{id}-"), format!("weg-{id}-"));
    let told = worry.words;
    let show = |words: &Private| words.as_str().to_owned();
    let day = match told.day.as_str().parse::<Day>() {
        Ok(day) => time::date(l, day),
        Err(_) => show(&told.day),
    };
    let lesson = format!("{}, {day}", told.lesson_type.as_str());
    let place = format!("{}, {}", told.school.as_str(), told.group.as_str());
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <header class="card-header">
                <h2 id=heading.clone()>{time::date(l, worry.made_on)}</h2>
            </header>
            <Facts>
                <Fact label=t(text::FROM)>{show(&told.by)}</Fact>
                <Fact label=t(text::LESSON)>{lesson}</Fact>
                <Fact label=t(text::WHERE)>{place}</Fact>
            </Facts>
            <p class="written">{show(&told.words)}</p>
            <HouseForm action=acts.link class="form" label=t(text::LINK) prefix=prefixes.0>
                <h3>{t(text::LINK)}</h3>
                <input type="hidden" name="worry" value=in_case />
                <TextField name="number" label=t(case_log::NUMBER) hint=t(text::LINK_HINT) width="input-m" />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::LINK)}</button>
                </div>
            </HouseForm>
            <HouseForm action=acts.aside class="form" label=t(text::ASIDE) prefix=prefixes.1>
                <h3>{t(text::ASIDE)}</h3>
                <input type="hidden" name="worry" value=in_aside />
                <TextArea name="reason" label=t(text::REASON) rows=2 />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(text::ASIDE)}</button>
                </div>
            </HouseForm>
            <p class="soft">{t(text::AFTER)}</p>
        </section>
    }
}
