use super::charged_table::{ChargedTable, FROM_RESERVE};
use crate::api::agreements::read_agreement;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::facts::{Fact, Facts};
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{agreements as text, language, organisation_words, time, use_language, words};
use domain::agreement::AgreementView;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// One agreement with the lessons that it pays.
#[component]
pub fn AgreementPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let page = Resource::new(move || id.get(), read_agreement);
    view! {
        <Load data=page show=move |page| view! { <Whole page /> } />
    }
}

#[component]
fn Whole(page: AgreementView) -> impl IntoView {
    let t = use_language();
    let id = page.line.agreement.id;
    let title = page.line.agreement.name.to_string();
    let lead = (page.line.municipality.clone()).unwrap_or_else(|| t(text::WHOLE_REGION).to_owned());
    let above = vec![("/afspraken".to_owned(), t(text::AGREEMENTS).to_owned())];
    let change = page.may_manage.then(|| {
        let href = format!("/afspraken/{id}/wijzigen");
        view! { <a class="button" href=href>{t(words::CHANGE)}</a> }
    });
    let next = match page.successor {
        Some(next) => Some((format!("/afspraken/{next}"), text::CARRIED_ON)),
        None if page.may_manage => Some((format!("/afspraken/nieuw?van={id}"), text::CARRY_ON)),
        None => None,
    };
    let next = next.map(|(href, label)| view! { <a class="button" href=href>{t(label)}</a> });
    let elsewhere = (page.elsewhere > 0)
        .then(|| view! { <p class="soft">{text::elsewhere(language(), page.elsewhere)}</p> });
    let lessons = if page.lessons.is_empty() && page.elsewhere > 0 {
        ().into_any()
    } else if page.lessons.is_empty() {
        view! { <EmptyState title=t(text::NO_LESSONS) help=t(text::NO_LESSONS_HELP) /> }.into_any()
    } else {
        let (lessons, from_reserve) = (page.lessons.clone(), page.from_reserve.clone());
        view! { <ChargedTable caption=t(text::ITS_LESSONS) lessons from_reserve /> }.into_any()
    };
    view! {
        <Breadcrumbs above here=title.clone() />
        <PageHeader title lead>{change}{next}</PageHeader>
        <div class="stack">
            <Done told=text::DONE />
            <AgreementFacts page />
            {lessons}
            {elsewhere}
        </div>
    }
}

#[component]
fn AgreementFacts(page: AgreementView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let agreement = page.line.agreement;
    let kinds: Vec<_> = (agreement.kinds.iter())
        .map(|kind| t(organisation_words::kind(*kind)))
        .collect();
    let named = move |names: String| match names.is_empty() {
        true => t(words::ALL).to_owned(),
        false => names,
    };
    let euros = move |label, cents: Option<u64>| {
        cents.map(|cents| view! { <Fact label=t(label)>{text::euros(l, cents)}</Fact> })
    };
    let day = move |label, day: Option<domain::time::Day>| {
        day.map(|day| view! { <Fact label=t(label)>{time::date(l, day)}</Fact> })
    };
    let tailor_made = (agreement.tailor_made_minutes > 0).then(|| {
        let hours = text::hours(l, agreement.tailor_made_minutes);
        view! { <Fact label=t(text::TAILOR_MADE)>{hours}</Fact> }
    });
    let (reserve, has_lines) = (page.reserve, !page.from_reserve.is_empty());
    // A reserve opens the lessons that take from it, as far as there are any to see.
    let of_reserve = move |label, minutes| {
        let hours = text::hours_of(l, minutes);
        match has_lines {
            true => view! {
                <Fact label=t(label)><a href=format!("#{FROM_RESERVE}")>{hours}</a></Fact>
            }
            .into_any(),
            false => view! { <Fact label=t(label)>{hours}</Fact> }.into_any(),
        }
    };
    let of_reserve = (reserve.reserved > 0 || reserve.used > 0).then(|| {
        view! {
            {of_reserve(text::RESERVE_USED, reserve.used)}
            {of_reserve(text::RESERVE_LEFT, reserve.left)}
        }
    });
    let notes = (!agreement.notes.is_empty()).then(|| {
        view! { <Fact label=t(text::NOTES)><span class="typed">{agreement.notes.clone()}</span></Fact> }
    });
    view! {
        <section class="card" aria-label=t(text::AGREED)>
            <p>{text::progress(l, agreement.lessons, page.line.delivered)}</p>
            <Facts>
                <Fact label=t(text::AGREED)>{text::agreed(l, agreement.lessons, agreement.minutes)}</Fact>
                {tailor_made}
                {of_reserve}
                <Fact label=t(text::WHEN)>
                    {time::period(l, agreement.first_day, agreement.last_day)}
                </Fact>
                <Fact label=t(text::KINDS)>{named(kinds.join(", "))}</Fact>
                <Fact label=t(text::THEMES)>{named(page.themes.join(", "))}</Fact>
                <Fact label=t(text::SOURCE)>{page.line.source}</Fact>
                <Fact label=t(text::STANDING)>{t(text::settlement(agreement.settlement))}</Fact>
                {euros(text::AMOUNT, agreement.amount_cents)}
                {day(text::GRANTED_ON, agreement.granted_on)}
                {euros(text::SETTLED_AMOUNT, agreement.settled_cents)}
                {day(text::SETTLED_ON, agreement.settled_on)}
                {notes}
            </Facts>
        </section>
    }
}
