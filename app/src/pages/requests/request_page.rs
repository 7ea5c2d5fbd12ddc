use super::history::History;
use super::lessons_table::LessonsTable;
use super::request_facts::{RequestFacts, WishFacts};
use crate::api::ApiError;
use crate::api::requests::read_request;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::undo::UndoBar;
use crate::text::{language, requests, use_language};
use domain::ids::RequestId;
use domain::request::{RequestPage as Page, Warning};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// A request's own page.
#[component]
pub fn RequestPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let id = Memo::new(move |_| {
        params
            .with(|params| params.get("id"))?
            .parse::<RequestId>()
            .ok()
    });
    let done = Memo::new(move |_| query.with(|query| query.get("gedaan")));
    let page = Resource::new(
        move || (id.get(), done.get()),
        async |(id, _)| match id {
            Some(id) => read_request(id).await,
            None => Err(ApiError::NotFound),
        },
    );
    view! {
        <UndoBar />
        <Done told=requests::DONE />
        <Load data=page show=move |page| view! { <Shown page /> } />
    }
}

#[component]
fn Shown(page: Page) -> impl IntoView {
    let t = use_language();
    let change = format!("/aanvragen/{}/wijzigen", page.request.id);
    let plan = page
        .open_visits()
        .first()
        .filter(|_| page.may_plan)
        .map(|key| {
            let href = format!("/planning?week={}&aanvraag={key}", page.week_for(key.visit));
            view! { <a class="button button-primary" href=href>{t(requests::PLAN)}</a> }
        });
    let may_plan = page.may_plan;
    let lead = format!("{}, {}", page.organisation, page.town);
    view! {
        <Breadcrumbs
            above=vec![("/aanvragen".to_owned(), t(requests::REQUESTS).to_owned())]
            here=page.lesson_type.clone()
        />
        <PageHeader title=page.lesson_type.clone() lead>
            {may_plan.then(|| view! { <a class="button" href=change>{t(requests::CHANGE)}</a> })}
            {plan}
        </PageHeader>
        <p class="lesson-state">
            <span class="badge" data-state=requests::badge(page.standing)>
                {t(requests::standing(page.standing))}
            </span>
        </p>
        <Warnings warnings=page.warnings.clone() />
        <div class="columns">
            <div class="stack">
                <LessonsTable page=page.clone() />
                <RequestFacts page=page.clone() />
            </div>
            <div class="stack">
                <WishFacts page=page.clone() />
                <History lines=page.history />
            </div>
        </div>
    }
}

/// What somebody should look at.
#[component]
fn Warnings(warnings: Vec<Warning>) -> impl IntoView {
    let t = use_language();
    (!warnings.is_empty()).then(|| {
        let lines: Vec<_> = warnings
            .iter()
            .map(|warning| view! { <li>{requests::warning(language(), warning)}</li> })
            .collect();
        view! {
            <Notice tone=Tone::Warning>
                <p><strong>{t(requests::MIND)}</strong></p>
                <ul>{lines}</ul>
            </Notice>
        }
    })
}
