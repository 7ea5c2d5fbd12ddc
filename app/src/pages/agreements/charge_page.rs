use crate::api::agreements::{self as api, ChooseCharge, read_charge};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::facts::{Fact, Facts};
use crate::parts::field::{Select, TextArea};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{agreements as text, language, time, use_language};
use domain::agreement::{Choice, Grounds};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// To which agreement a lesson is charged.
#[component]
pub fn ChargePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let action = ServerAction::<ChooseCharge>::new();
    let chosen = settled(action);
    let page = Resource::new(move || (id.get(), chosen.get()), |(id, _)| read_charge(id));
    view! {
        <Load data=page show=move |page| view! { <Whole page action /> } />
    }
}

#[component]
fn Whole(page: api::ChargePage, action: ServerAction<ChooseCharge>) -> impl IntoView {
    let t = use_language();
    let line = page.view.line;
    let above = vec![("/afspraken".to_owned(), t(text::AGREEMENTS).to_owned())];
    let to = line.charged.and_then(|charged| charged.to);
    let named = to.and_then(|to| page.view.agreements.iter().find(|(id, _)| *id == to));
    let charged = match (named, to) {
        (Some((id, name)), _) => {
            view! { <a href=format!("/afspraken/{id}")>{name.clone()}</a> }.into_any()
        }
        _ => t(text::TO_NONE).into_any(),
    };
    let why = line.charged.map(|charged| {
        view! { <Fact label=t(text::WHY)>{t(text::grounds(charged.grounds))}</Fact> }
    });
    let is_chosen = line
        .charged
        .is_some_and(|charged| charged.grounds == Grounds::Chosen);
    let reason = (line.choice.as_ref())
        .filter(|_| is_chosen)
        .map(|(_, reason)| reason.clone());
    let shown_reason = reason.clone().map(|reason| {
        view! { <Fact label=t(text::REASON)><span class="typed">{reason}</span></Fact> }
    });
    let chosen = match line.choice {
        Some((Choice::To(id), _)) if is_chosen => id.to_string(),
        Some((Choice::Nothing, _)) => "none".to_owned(),
        _ => "rule".to_owned(),
    };
    let own = [("rule", text::BY_RULE), ("none", text::TO_NONE)];
    let own = own.map(|(value, label)| (value.to_owned(), t(label).to_owned()));
    let agreements = page.view.agreements.into_iter();
    let agreements = agreements.map(|(id, name)| (id.to_string(), name));
    let options: Vec<_> = own.into_iter().chain(agreements).collect();
    let form = page.may_manage.then(|| {
        view! {
            <HouseForm action class="form">
                <input type="hidden" name="lesson" value=line.lesson.to_string() />
                <Select name="to" label=t(text::CHARGE_TO) options value=chosen />
                <TextArea
                    name="reason"
                    label=t(text::REASON)
                    hint=t(text::REASON_HINT)
                    value=reason.unwrap_or_default()
                    rows=2
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::CHARGE)}</button>
                </div>
            </HouseForm>
        }
    });
    view! {
        <Breadcrumbs above here=t(text::CHARGE_TITLE) />
        <PageHeader title=t(text::CHARGE_TITLE) lead=t(text::CHARGE_LEAD) />
        <div class="stack">
            <Done told=text::DONE />
            <section class="card" aria-label=t(text::LESSON)>
                <Facts>
                    <Fact label=t(text::LESSON)>
                        <a href=format!("/planning/les/{}", line.lesson)>
                            {format!("{} · {}", line.lesson_type, line.group)}
                        </a>
                    </Fact>
                    <Fact label=t(text::SCHOOL)>{line.organisation_name}</Fact>
                    <Fact label=t(text::WHEN)>{time::long_day(language(), line.day)}</Fact>
                    <Fact label=t(text::CHARGED_TO)>{charged}</Fact>
                    {why}
                    {shown_reason}
                </Facts>
            </section>
            {form}
            <p class="soft">{t(text::RULE)}</p>
        </div>
    }
}
