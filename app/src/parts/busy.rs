//! When somebody is busy by their own calendar: how that stands, and the ways to bring it in.

use crate::api::busy::{OWN_UPLOAD, RemoveBusy, SetAddress, staff_upload};
use crate::parts::field::TextField;
use crate::parts::form::{FormReturn, HouseForm};
use crate::parts::notice::{Notice, Tone};
use crate::parts::upload::Upload;
use crate::text::{busy as text, language, use_language};
use domain::employee::BusyView;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// What can be sent from the card.
#[derive(Clone, Copy)]
pub struct BusyActs {
    /// Gives an address.
    pub set: ServerAction<SetAddress>,
    /// Forgets the calendar.
    pub remove: ServerAction<RemoveBusy>,
}

/// The card.
#[component]
pub fn BusyCard(
    /// Whose calendar.
    employee: EmployeeId,
    /// How it stands.
    view: BusyView,
    /// What can be sent.
    acts: BusyActs,
    /// Whether it is the viewer's own, on the viewer's own page.
    own: bool,
) -> impl IntoView {
    let t = use_language();
    let title = if own { text::OWN } else { text::OF_COLLEAGUE };
    let nothing = view == BusyView::default();
    let forget = (!nothing).then(|| {
        view! {
            <HouseForm action=acts.remove prefix="bezet-weg-">
                <Whose employee own />
                <button class="button" type="submit">{t(text::FORGET)}</button>
            </HouseForm>
        }
    });
    let upload = if own {
        OWN_UPLOAD.to_owned()
    } else {
        staff_upload(employee)
    };
    view! {
        <section class="card feed" aria-labelledby="bezet">
            <header class="card-header"><h2 id="bezet">{t(title)}</h2></header>
            <p>{t(text::HELP)}</p>
            <State view />
            <HouseForm action=acts.set class="form" prefix="bezet-">
                <Whose employee own />
                <TextField
                    name="calendar_address"
                    label=t(text::ADDRESS)
                    hint=t(text::ADDRESS_HINT)
                    inputmode="url"
                />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(text::SET)}</button>
                </div>
            </HouseForm>
            <FileForm to=upload />
            {forget}
        </section>
    }
}

/// Whose calendar a form is about, and on which page it stands.
#[component]
fn Whose(employee: EmployeeId, own: bool) -> impl IntoView {
    view! {
        <input type="hidden" name="employee" value=employee.to_string() />
        <input type="hidden" name="own" value=own.to_string() />
    }
}

#[component]
fn State(view: BusyView) -> impl IntoView {
    let t = use_language();
    let l = language();
    if view == BusyView::default() {
        return view! { <p class="soft">{t(text::NONE)}</p> }.into_any();
    }
    let unread = view.calendar.is_none()
        && view
            .source
            .as_ref()
            .is_some_and(|source| source.failing.is_none());
    let source = view.source.map(|source| {
        let failing = source.failing.map(|(since, trouble)| {
            view! {
                <Notice tone=Tone::Warning><p>{text::failing(l, since, trouble)}</p></Notice>
            }
        });
        view! { <p>{text::source(l, &source)}</p> {failing} }
    });
    let calendar = view.calendar.map(|calendar| {
        let odd = (calendar.odd > 0).then(|| view! { <p>{text::odd(l, calendar.odd)}</p> });
        let cut = calendar
            .cut_off
            .then(|| view! { <p>{t(text::CUT_OFF)}</p> });
        view! { <p>{text::calendar(l, &calendar)}</p> {odd} {cut} }
    });
    view! { {source} {calendar} {unread.then(|| view! { <p>{t(text::SOON)}</p> })} }.into_any()
}

/// A plain post with or without JavaScript: a file does not fit in a server function.
#[component]
fn FileForm(to: String) -> impl IntoView {
    let t = use_language();
    let mistake = FormReturn::of(&to).map(|returned| returned.error.sentence(language()));
    view! {
        <form class="form" method="post" action=to enctype="multipart/form-data">
            <Upload
                name="file"
                label=t(text::FILE)
                hint=t(text::FILE_HINT)
                accept=".ics,text/calendar"
                mistake
            />
            <div class="actions form-actions">
                <button class="button" type="submit">{t(text::READ)}</button>
            </div>
        </form>
    }
}
