use crate::api::second_step::{
    GiveSecondStep, SET_UP_PAGE, STEP_PAGE, SecondStepPage, read_second_step,
};
use crate::parts::form::{FormReturn, HouseForm};
use crate::parts::kept_form::{KeptForm, WayBack};
use crate::parts::load::Unreadable;
use crate::parts::page_header::PageHeader;
use crate::parts::second_step_fields::SecondStepFields;
use crate::text::{second_step, use_language, words};
use domain::second_step::SecondStep;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::location::Url;

/// Where the second step is asked: at sign-in, and when cases were locked.
#[component]
pub fn GiveStepPage() -> impl IntoView {
    let t = use_language();
    let page = Resource::new(|| (), |()| read_second_step());
    view! {
        <Suspense fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                match page.await {
                    Err(error) => view! { <Unreadable error /> }.into_any(),
                    Ok(page) => view! { <Asked page /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Asked(page: SecondStepPage) -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let asked = query.with_untracked(|query| query.get("naar"));
    let next = asked.filter(|path| !path.is_empty());
    let next = next.unwrap_or_else(|| "/".to_owned());
    let kept = FormReturn::kept();
    let lead = match page.step {
        SecondStep::Asked => second_step::LEAD,
        SecondStep::Locked => second_step::LOCKED,
        SecondStep::NotNeeded => second_step::NOT_NEEDED,
        SecondStep::Off => second_step::OFF,
        SecondStep::SetUp => second_step::WHY,
        SecondStep::Given => second_step::READY,
    };
    let body = match (page.step, kept) {
        (_, Some(kept)) => view! { <Kept kept /> }.into_any(),
        (SecondStep::Asked | SecondStep::Locked, None) => {
            let locked = page.step == SecondStep::Locked;
            view! { <GiveForm locked next /> }.into_any()
        }
        (SecondStep::SetUp, None) => {
            view! { <p><a class="button button-primary" href=SET_UP_PAGE>{t(second_step::BEGIN)}</a></p> }
                .into_any()
        }
        (SecondStep::Given | SecondStep::NotNeeded | SecondStep::Off, None) => {
            view! { <p><a class="button" href="/">{t(words::TO_START)}</a></p> }.into_any()
        }
    };
    view! {
        <PageHeader title=t(second_step::TITLE) lead=t(lead) />
        {body}
    }
}

/// What was sent while cases were locked.
#[component]
fn Kept(kept: FormReturn) -> impl IntoView {
    let t = use_language();
    let way = Some(WayBack {
        help: t(second_step::KEPT_HELP),
        href: format!("{STEP_PAGE}?naar={}", Url::escape(&kept.page)),
        label: t(second_step::UNLOCK),
    });
    view! { <KeptForm kept title=t(second_step::KEPT) way send=t(second_step::SEND_AGAIN) /> }
}

#[component]
fn GiveForm(locked: bool, next: String) -> impl IntoView {
    let t = use_language();
    let give = ServerAction::<GiveSecondStep>::new();
    view! {
        <HouseForm action=give class="form">
            <input type="hidden" name="next" value=next />
            <SecondStepFields locked />
            <div class="actions form-actions">
                <button class="button button-primary" type="submit">{t(second_step::GO_ON)}</button>
                <a class="button button-quiet" href="/">{t(second_step::WITHOUT)}</a>
            </div>
        </HouseForm>
    }
}
