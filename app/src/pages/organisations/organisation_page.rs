use super::booking_card::BookingCard;
use super::contacts_card::ContactsCard;
use super::facts_card::FactsCard;
use super::feed_card::FeedCard;
use super::free_days_card::FreeDaysCard;
use super::groups_card::GroupsCard;
use super::lessons_card::LessonsCard;
use super::open_card::OpenCard;
use crate::api::ApiError;
use crate::api::feed::{FeedView, MakeSchoolFeed, RevokeSchoolFeed, read_school_feed};
use crate::api::invitations::{BookFor, RevokeLink, SendLink};
use crate::api::organisations::{
    AddFreeDay, CloseOrganisation, CopyGroups, OrganisationPage as Page, RemoveFreeDay,
    ReopenOrganisation, read_organisation,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{organisation_words, organisations as text, use_language};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// Everything that can be sent from the page; made once, so that an answer outlives the form that
/// asked.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub(super) copy_groups: ServerAction<CopyGroups>,
    pub(super) add_free_day: ServerAction<AddFreeDay>,
    pub(super) remove_free_day: ServerAction<RemoveFreeDay>,
    pub(super) close: ServerAction<CloseOrganisation>,
    pub(super) reopen: ServerAction<ReopenOrganisation>,
    pub(super) send_link: ServerAction<SendLink>,
    pub(super) revoke_link: ServerAction<RevokeLink>,
    pub(super) book_for: ServerAction<BookFor>,
    pub(super) make_feed: ServerAction<MakeSchoolFeed>,
    pub(super) revoke_feed: ServerAction<RevokeSchoolFeed>,
    /// The calendar feed, read on its own: its address comes once, and the page is read more often.
    pub(super) feed: Resource<Result<Option<FeedView>, ApiError>>,
}

impl Acts {
    fn new(id: Memo<String>) -> Self {
        let (make_feed, revoke_feed) = (ServerAction::new(), ServerAction::new());
        let changed = any_settled([settled(make_feed), settled(revoke_feed)]);
        Self {
            make_feed,
            revoke_feed,
            feed: Resource::new(
                move || (id.get(), changed.get()),
                |(id, _)| read_school_feed(id),
            ),
            copy_groups: ServerAction::new(),
            add_free_day: ServerAction::new(),
            remove_free_day: ServerAction::new(),
            close: ServerAction::new(),
            reopen: ServerAction::new(),
            send_link: ServerAction::new(),
            revoke_link: ServerAction::new(),
            book_for: ServerAction::new(),
        }
    }

    /// Changes when the page must be read anew.
    fn settled(self) -> Memo<usize> {
        any_settled([
            settled(self.copy_groups),
            settled(self.add_free_day),
            settled(self.remove_free_day),
            settled(self.close),
            settled(self.reopen),
            settled(self.send_link),
            settled(self.revoke_link),
        ])
    }
}

/// One school or club.
#[component]
pub fn OrganisationPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let acts = Acts::new(id);
    let settled = acts.settled();
    let asked = Memo::new(move |_| {
        (
            id.get(),
            query.with(|query| query.get("jaar").unwrap_or_default()),
        )
    });
    let done = Memo::new(move |_| query.with(|query| query.get("gedaan")));
    let page = Resource::new(
        move || (asked.get(), done.get(), settled.get()),
        |((id, year), ..)| read_organisation(id, year),
    );
    view! {
        <Load data=page show=move |page| view! { <Shown page acts /> } />
    }
}

#[component]
fn Shown(page: Page, acts: Acts) -> impl IntoView {
    let t = use_language();
    let organisation = &page.organisation;
    let id = organisation.id;
    let name = organisation.name.to_string();
    let kind = t(organisation_words::kind(organisation.kind));
    let lead = format!("{kind} · {}", organisation.address.town);
    let above = vec![("/scholen".to_owned(), t(text::SCHOOLS).to_owned())];
    let request = page.may_request.then(|| {
        let href = format!("/aanvragen/nieuw?school={id}");
        view! { <a class="button button-primary" href=href>{t(text::NEW_REQUEST)}</a> }
    });
    let change = page.may_manage.then(|| {
        let href = format!("/scholen/{id}/wijzigen");
        view! { <a class="button" href=href>{t(text::CHANGE_FACTS)}</a> }
    });
    view! {
        <Breadcrumbs above here=name.clone() />
        <PageHeader title=name lead>{request}{change}</PageHeader>
        <div class="stack">
            <Done told=text::DONE />
            <div class="columns">
                <div class="stack">
                    <FactsCard page=page.clone() />
                    <GroupsCard page=page.clone() acts />
                    <LessonsCard page=page.clone() />
                    <FreeDaysCard page=page.clone() acts />
                </div>
                <div class="stack">
                    <ContactsCard page=page.clone() />
                    <BookingCard page=page.clone() acts />
                    <FeedCard id acts />
                    {page.may_manage.then(|| view! { <OpenCard page acts /> })}
                </div>
            </div>
        </div>
    }
}
