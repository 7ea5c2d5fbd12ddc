use super::slot_list::SlotList;
use crate::api::booking::{self as api, MoveBooking, read_move};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::choices::Tick;
use crate::parts::empty_state::EmptyState;
use crate::parts::field::{Bound, MistakeLine};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{booking as text, language, use_language, words};
use domain::booking::Change;
use domain::time::Week;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// Weeks that are looked through at once.
const WEEKS: usize = 10;

/// Another time for a booking; from which week on stands in the address (`vanaf`).
#[component]
pub fn MovePage() -> impl IntoView {
    let t = use_language();
    let (params, query) = (use_params_map(), use_query_map());
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let from = Memo::new(move |_| query.with(|query| query.get("vanaf").unwrap_or_default()));
    let action = ServerAction::<MoveBooking>::new();
    let done = settled(action);
    let page = Resource::new(
        move || (id.get(), from.get(), done.get()),
        |(id, from, _)| read_move(id, from),
    );
    view! {
        {move || view! {
            <Breadcrumbs
                above=vec![
                    ("/boeken/jaar".to_owned(), t(text::YEAR).to_owned()),
                    (format!("/boeken/boeking/{}", id.get()), t(text::BOOKING).to_owned()),
                ]
                here=t(text::CHANGE_TIME)
            />
        }}
        <PageHeader title=t(text::CHANGE_TIME) lead=t(text::CHOOSE_LEAD) />
        <Load data=page show=move |page| view! { <Whole page id=id.get() action /> } />
    }
}

#[component]
fn Whole(page: api::MovePage, id: String, action: ServerAction<MoveBooking>) -> impl IntoView {
    let t = use_language();
    let l = language();
    let late = matches!(page.change, Change::Late { .. });
    let told = text::change(l, &page.change);
    let later = page.slots.last().map(|last| {
        let mut weeks = std::iter::successors(Some(Week::of(last.day)), |week| Some(week.next()));
        let week = weeks.nth(1);
        let from = week.map(|week| week.to_string()).unwrap_or_default();
        let href = format!("/boeken/boeking/{id}/verplaatsen?vanaf={from}");
        view! { <p><a class="button" href=href>{t(text::LATER)}</a></p> }
    });
    let lessons = page.lessons.into_iter();
    let seen: Vec<_> = lessons
        .map(|(lesson, version)| {
            let seen = api::seen::code(lesson, version);
            view! { <input type="hidden" name="form[lessons][]" value=seen /> }
        })
        .collect();
    let slots = nearest(page.slots);
    if slots.is_empty() {
        return view! { <EmptyState title=t(text::NO_OTHER) help=t(text::CANNOT_CHANGE) /> }
            .into_any();
    }
    view! {
        <p>{told}</p>
        <HouseForm action class="form">
            <input type="hidden" name="request" value=id.clone() />
            <input type="hidden" name="key" value=page.key />
            {seen}
            <NewTime slots />
            {late.then(|| view! {
                <Tick name="late" post_as="late" label=t(text::LATE_READ) ticked=false />
            })}
            <div class="actions form-actions">
                <button class="button button-primary" type="submit">{t(text::MOVE)}</button>
                <a class="button button-quiet" href=format!("/boeken/boeking/{id}")>{t(words::CANCEL)}</a>
            </div>
        </HouseForm>
        {later}
    }
    .into_any()
}

/// Those of the first weeks: more would be no choice any more.
fn nearest(slots: Vec<api::SlotChoice>) -> Vec<api::SlotChoice> {
    let mut weeks: Vec<Week> = slots.iter().map(|slot| Week::of(slot.day)).collect();
    weeks.dedup();
    weeks.truncate(WEEKS);
    let shown = slots
        .into_iter()
        .filter(|slot| weeks.contains(&Week::of(slot.day)));
    shown.collect()
}

#[component]
fn NewTime(slots: Vec<api::SlotChoice>) -> impl IntoView {
    let t = use_language();
    let field = Bound::single("slot", t(text::NEW_TIME));
    let chosen = field.typed("slot").unwrap_or_default();
    view! {
        <fieldset
            class="choices"
            id=field.id.clone()
            tabindex="-1"
            data-invalid=field.invalid()
            aria-describedby=field.described_by()
        >
            <legend class="field-label">{t(text::NEW_TIME)}</legend>
            <MistakeLine field=field.clone() />
            <SlotList name="slot".to_owned() slots chosen />
        </fieldset>
    }
}
