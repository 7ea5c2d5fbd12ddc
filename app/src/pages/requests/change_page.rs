use super::add_groups_card::AddGroupsCard;
use super::cancel_card::CancelCard;
use super::wish_fields::WishFields;
use super::withdraw_card::WithdrawCard;
use crate::api::ApiError;
use crate::api::requests::{
    AddGroups, CancelRequest, ChangePage, ChangeRequest, WithdrawGroup, read_change,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::outrun;
use crate::text::{requests, use_language, words};
use domain::ids::RequestId;
use domain::lesson::State;
use domain::request::WishesForm;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The forms of the page; made once, so that an answer outlives the form that asked.
#[derive(Clone, Copy)]
struct Acts {
    change: ServerAction<ChangeRequest>,
    add: ServerAction<AddGroups>,
    cancel: ServerAction<CancelRequest>,
    withdraw: ServerAction<WithdrawGroup>,
}

/// Changing a request: its wishes, its groups, or cancelling it.
#[component]
pub fn ChangeRequestPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        params
            .with(|params| params.get("id"))?
            .parse::<RequestId>()
            .ok()
    });
    let acts = Acts {
        change: ServerAction::new(),
        add: ServerAction::new(),
        cancel: ServerAction::new(),
        withdraw: ServerAction::new(),
    };
    let outrun = (
        outrun(acts.change),
        outrun(acts.add),
        outrun(acts.cancel),
        outrun(acts.withdraw),
    );
    let page = Resource::new(
        move || {
            let (change, add, cancel, withdraw) = outrun;
            (
                id.get(),
                change.get(),
                add.get(),
                cancel.get(),
                withdraw.get(),
            )
        },
        async |(id, ..)| match id {
            Some(id) => read_change(id).await,
            None => Err(ApiError::NotFound),
        },
    );
    view! {
        <Load data=page show=move |page| view! { <Shown page acts /> } />
    }
}

#[component]
fn Shown(page: ChangePage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let Acts {
        change,
        add,
        cancel,
        withdraw,
    } = acts;
    let ChangePage {
        request: page,
        choices,
        key,
    } = page;
    let id = page.request.id;
    let href = format!("/aanvragen/{id}");
    let (version, form) = (
        page.request.version.to_string(),
        WishesForm::of(&page.request),
    );
    let mut others = choices.clone();
    let live: Vec<_> = page
        .lessons
        .iter()
        .filter(|lesson| lesson.state != State::Cancelled)
        .map(|lesson| lesson.group_id)
        .collect();
    others.groups.retain(|group| !live.contains(&group.id));
    view! {
        <Breadcrumbs
            above=vec![
                ("/aanvragen".to_owned(), t(requests::REQUESTS).to_owned()),
                (href.clone(), page.lesson_type.clone()),
            ]
            here=t(requests::CHANGE)
        />
        <PageHeader
            title=t(requests::CHANGE_REQUEST)
            lead=format!("{} · {}, {}", page.lesson_type, page.organisation, page.town)
        />
        <div class="columns">
            <div>
                <HouseForm action=change class="form">
                    <input type="hidden" name="request" value=id.to_string() />
                    <input type="hidden" name="version" value=version />
                    <WishFields choices form />
                    <div class="actions form-actions">
                        <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                        <a class="button button-quiet" href=href>{t(words::CANCEL)}</a>
                    </div>
                </HouseForm>
            </div>
            <div class="stack">
                <AddGroupsCard request=id choices=others key add />
                <WithdrawCard page=page.clone() withdraw />
                <CancelCard page cancel />
            </div>
        </div>
    }
}
