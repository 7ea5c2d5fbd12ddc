use crate::api::booking::{self as api, ConfirmBooking, DropBooking, read_held};
use crate::parts::empty_state::EmptyState;
use crate::parts::field::{Select, TextArea};
use crate::parts::for_school::ForSchool;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{booking as text, language, use_language};
use leptos::prelude::*;

/// What is held, until when, and the last step.
#[component]
pub fn HeldPage() -> impl IntoView {
    let t = use_language();
    let confirm = ServerAction::<ConfirmBooking>::new();
    let dropped = ServerAction::<DropBooking>::new();
    let changed = any_settled([settled(confirm), settled(dropped)]);
    let page = Resource::new(move || changed.get(), |_| read_held());
    view! {
        <PageHeader title=t(text::FINISH) lead=t(text::FINISH_LEAD) />
        <Load data=page show=move |page| view! { <Whole page confirm dropped /> } />
    }
}

#[component]
fn Whole(
    page: api::HeldPage,
    confirm: ServerAction<ConfirmBooking>,
    dropped: ServerAction<DropBooking>,
) -> impl IntoView {
    let t = use_language();
    let l = language();
    let Some(until) = page.until else {
        return view! {
            <EmptyState title=t(text::NOTHING_HELD) help=t(text::NOTHING_HELD_HELP)>
                <a class="button button-primary" href="/boeken/aanbod">{t(text::BOOK)}</a>
            </EmptyState>
        }
        .into_any();
    };
    let school = page.school;
    let requests: Vec<_> = page
        .visits
        .iter()
        .map(|one| {
            view! {
                <input type="hidden" name="form[requests][]" value=one.request.to_string() />
                <input type="hidden" name="form[slots][]" value=one.slot.code() />
            }
        })
        .collect();
    let visits: Vec<_> = page
        .visits
        .into_iter()
        .map(|one| {
            view! {
                <li class="portal-lesson">
                    <span class="portal-lesson-when">{text::slot(l, &one.slot)}</span>
                    <span class="portal-lesson-what">
                        <strong>{one.lesson}</strong> " · " {text::and(l, &one.groups)}
                    </span>
                </li>
            }
        })
        .collect();
    let mut contacts = vec![(String::new(), t(text::NO_CONTACT).to_owned())];
    contacts.extend(
        page.contacts
            .into_iter()
            .map(|(id, name)| (id.to_string(), name)),
    );
    view! {
        <div class="stack">
            <Notice tone=Tone::Info><p>{text::held_until(l, until)}</p></Notice>
            <section class="card" aria-labelledby="keuze">
                <h2 id="keuze">{t(text::CHOSEN)}</h2>
                <ul class="portal-lessons">{visits}</ul>
            </section>
            <HouseForm action=confirm class="form">
                <ForSchool school />
                {requests}
                <Select
                    name="contact"
                    post_as="form[contact]"
                    label=t(text::CONTACT)
                    options=contacts
                />
                <TextArea
                    name="remarks"
                    post_as="form[remarks]"
                    label=t(text::REMARKS)
                    hint=t(text::REMARKS_HINT)
                    rows=3
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::CONFIRM)}</button>
                </div>
            </HouseForm>
            <HouseForm action=dropped prefix="weg-">
                <ForSchool school />
                <button class="button button-quiet" type="submit">{t(text::DROP)}</button>
            </HouseForm>
        </div>
    }
    .into_any()
}
