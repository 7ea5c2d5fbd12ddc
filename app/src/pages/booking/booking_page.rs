use super::cancel_form::CancelCard;
use super::proposal_card::ProposalCard;
use crate::api::booking::{
    self as api, AcceptProposal, BookedLine, CancelBooking, RefuseProposal, UndoBooking,
    read_booking,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{booking as text, language, lesson_state, portal, use_language};
use domain::ids::RequestId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// One booking: what, when, where it stands, and what can still be done.
#[component]
pub fn BookingPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let cancel = ServerAction::<CancelBooking>::new();
    let undo = ServerAction::<UndoBooking>::new();
    let accept = ServerAction::<AcceptProposal>::new();
    let refuse = ServerAction::<RefuseProposal>::new();
    let changed = any_settled([
        settled(cancel),
        settled(undo),
        settled(accept),
        settled(refuse),
    ]);
    let page = Resource::new(
        move || (id.get(), changed.get()),
        |(id, _)| read_booking(id),
    );
    view! {
        <Load data=page show=move |page| view! { <Whole page cancel undo accept refuse /> } />
    }
}

#[component]
fn Whole(
    page: api::BookingPage,
    cancel: ServerAction<CancelBooking>,
    undo: ServerAction<UndoBooking>,
    accept: ServerAction<AcceptProposal>,
    refuse: ServerAction<RefuseProposal>,
) -> impl IntoView {
    let t = use_language();
    let request = page.request;
    let above = vec![("/boeken/jaar".to_owned(), t(text::YEAR).to_owned())];
    let changeable = page.lines.iter().any(|line| line.change.is_some());
    let moving = page.may_move.then(|| {
        let href = format!("/boeken/boeking/{request}/verplaatsen");
        view! { <a class="button" href=href>{t(text::CHANGE_TIME)}</a> }
    });
    let acts = match changeable {
        true => view! { <CancelCard page=page.clone() action=cancel /> }.into_any(),
        false => view! { <p class="soft">{t(text::CANNOT_CHANGE)}</p> }.into_any(),
    };
    let minutes = page.undo_minutes;
    let undoable = page
        .undo
        .map(|batch| view! { <UndoCard request batch minutes action=undo /> });
    let lines: Vec<_> = page.lines.iter().map(row).collect();
    view! {
        <Breadcrumbs above here=page.lesson.clone() />
        <PageHeader title=page.lesson.clone()>{moving}</PageHeader>
        <div class="stack">
            <Done told=text::DONE />
            {undoable}
            <section class="card" aria-labelledby="lessen">
                <h2 id="lessen">{t(text::BOOKING)}</h2>
                <ul class="portal-lessons">
                    {lines}
                </ul>
            </section>
            <ProposalCard page accept refuse />
            {acts}
        </div>
    }
}

fn row(line: &BookedLine) -> impl IntoView + use<> {
    let t = use_language();
    let when = match &line.slot {
        Some(slot) => text::slot(language(), slot),
        None => t(text::NO_DAY).to_owned(),
    };
    view! {
        <li class="portal-lesson">
            <span class="portal-lesson-when">{when}</span>
            <span class="portal-lesson-what">{line.group.clone()}</span>
            <span class="badge" data-state=lesson_state::badge(line.state)>
                {t(portal::state(line.state))}
            </span>
        </li>
    }
}

/// The way back from what was done last, as long as there is one.
#[component]
fn UndoCard(
    request: RequestId,
    batch: uuid::Uuid,
    minutes: u16,
    action: ServerAction<UndoBooking>,
) -> impl IntoView {
    let t = use_language();
    view! {
        <HouseForm action class="notice undo" kind="info" prefix="terug-">
            <p>{text::undo_within(language(), minutes)}</p>
            <input type="hidden" name="request" value=request.to_string() />
            <input type="hidden" name="batch" value=batch.to_string() />
            <div class="undo-acts">
                <button class="button button-small" type="submit">{t(text::UNDO)}</button>
            </div>
        </HouseForm>
    }
}
