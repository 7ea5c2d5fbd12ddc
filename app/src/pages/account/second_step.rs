use crate::api::second_step::{
    BeginSecondStep, ConfirmSecondStep, NewRecoveryCodes, STEP_PAGE, SecondStepPage, SetUp,
    read_second_step,
};
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::{language, second_step, use_language};
use domain::second_step::SecondStep;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// One's own second step: connecting an app, and codes on paper.
#[component]
pub fn SecondStepSetUpPage() -> impl IntoView {
    let t = use_language();
    let begin = ServerAction::<BeginSecondStep>::new();
    let confirm = ServerAction::<ConfirmSecondStep>::new();
    let codes = ServerAction::<NewRecoveryCodes>::new();
    let query = use_query_map();
    let page = Resource::new(
        move || {
            let done = query.with(|query| query.get("gedaan"));
            (
                begin.version().get(),
                confirm.version().get(),
                codes.version().get(),
                done,
            )
        },
        |_| read_second_step(),
    );
    view! {
        <PageHeader title=t(second_step::TITLE) />
        <Load data=page show=move |page| view! { <Standing page begin confirm codes /> } />
    }
}

#[component]
fn Standing(
    page: SecondStepPage,
    begin: ServerAction<BeginSecondStep>,
    confirm: ServerAction<ConfirmSecondStep>,
    codes: ServerAction<NewRecoveryCodes>,
) -> impl IntoView {
    let t = use_language();
    let shown = (!page.codes.is_empty()).then(|| view! { <Codes codes=page.codes.clone() /> });
    let body = match (page.step, page.set_up) {
        (SecondStep::NotNeeded, _) => view! { <p>{t(second_step::NOT_NEEDED)}</p> }.into_any(),
        (SecondStep::Off, _) => view! { <p>{t(second_step::OFF)}</p> }.into_any(),
        (SecondStep::Asked | SecondStep::Locked, _) => view! {
            <p>{t(second_step::FIRST)}</p>
            <p><a class="button button-primary" href=STEP_PAGE>{t(second_step::TITLE)}</a></p>
        }
        .into_any(),
        (SecondStep::SetUp | SecondStep::Given, Some(set_up)) => {
            view! { <Scan set_up confirm /> }.into_any()
        }
        (SecondStep::SetUp, None) => view! {
            <p>{t(second_step::WHY)}</p>
            <HouseForm action=begin>
                <button class="button button-primary" type="submit">{t(second_step::BEGIN)}</button>
            </HouseForm>
        }
        .into_any(),
        (SecondStep::Given, None) => {
            let left = second_step::codes_left(language(), page.codes_left);
            view! {
                <Notice tone=Tone::Success><p>{t(second_step::READY)}</p></Notice>
                {shown}
                <section class="form-section">
                    <h2>{t(second_step::NEW_CODES)}</h2>
                    <p>{left}</p>
                    <HouseForm action=codes>
                        <button class="button" type="submit">{t(second_step::NEW_CODES)}</button>
                    </HouseForm>
                </section>
                <section class="form-section">
                    <h2>{t(second_step::ANEW)}</h2>
                    <p>{t(second_step::ANEW_HELP)}</p>
                    <HouseForm action=begin>
                        <button class="button" type="submit">{t(second_step::ANEW)}</button>
                    </HouseForm>
                </section>
            }
            .into_any()
        }
    };
    view! { <div class="stack-wide">{body}</div> }
}

#[component]
fn Scan(set_up: SetUp, confirm: ServerAction<ConfirmSecondStep>) -> impl IntoView {
    let t = use_language();
    let side = set_up.side;
    view! {
        <section class="form-section">
            <h2>{t(second_step::SCAN)}</h2>
            <p>{t(second_step::SCAN_HELP)}</p>
            <svg
                class="second-step-picture"
                viewBox=format!("0 0 {side} {side}")
                width="220"
                height="220"
                role="img"
                aria-label=t(second_step::PICTURE)
                shape-rendering="crispEdges"
            >
                <rect width=side height=side fill="#fff" />
                <path d=set_up.outline fill="#000" />
            </svg>
            <p>{t(second_step::SECRET)} ": " <code class="second-step-secret">{set_up.secret}</code></p>
            <p><a href=set_up.address>{t(second_step::OPEN_APP)}</a></p>
            <HouseForm action=confirm class="form">
                <TextField
                    name="second_code"
                    label=t(second_step::CODE)
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    width="input-m"
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">
                        {t(second_step::CONFIRM)}
                    </button>
                </div>
            </HouseForm>
        </section>
    }
}

#[component]
fn Codes(codes: Vec<String>) -> impl IntoView {
    let t = use_language();
    let lines: Vec<_> = codes
        .into_iter()
        .map(|code| view! { <li><code>{code}</code></li> })
        .collect();
    view! {
        <section class="card" aria-labelledby="herstelcodes">
            <header class="card-header"><h2 id="herstelcodes">{t(second_step::CODES)}</h2></header>
            <p>{t(second_step::CODES_KEEP)}</p>
            <ul class="stack-tight">{lines}</ul>
        </section>
    }
}
