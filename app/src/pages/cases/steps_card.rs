use super::case_lines::Clock;
use super::case_page::Acts;
use crate::parts::field::{Select, TextField};
use crate::parts::form::HouseForm;
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::text::{cases, language, time, use_language, words};
use domain::cases::{CaseView, StepKind, StepState, StepView};
use leptos::prelude::*;

/// The steps with their days and clock, and the form that changes one.
#[component]
pub(super) fn StepsCard(case: CaseView, acts: Acts) -> impl IntoView {
    let t = use_language();
    let rows: Vec<_> = case
        .steps
        .iter()
        .map(|step| view! { <Row step=step.clone() case=case.clone() /> })
        .collect();
    let form = case
        .may_change()
        .then(|| view! { <ChangeForm case=case.clone() acts /> });
    view! {
        <section class="card" aria-labelledby="stappen">
            <header class="card-header"><h2 id="stappen">{t(cases::STEPS)}</h2></header>
            <div class="table-region" role="region" aria-labelledby="stappen" tabindex="0">
                <table class="table" data-stack="" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(cases::STEP)}</th>
                            <th scope="col" role="columnheader">{t(cases::PLANNED)}</th>
                            <th scope="col" role="columnheader">{t(cases::DUE)}</th>
                            <th scope="col" role="columnheader">{t(cases::SETTLED)}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
            {form}
        </section>
    }
}

#[component]
fn Row(step: StepView, case: CaseView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let now = case.track.step(step.kind);
    let date = move |day| time::date(language, day);
    let open = now.state == StepState::Open;
    let planned = now.planned.map_or("–".to_owned(), date);
    let due = step.due.map_or("–".to_owned(), date);
    let settled = match now.state {
        StepState::Done(day) => view! { <span>{date(day)}</span> }.into_any(),
        StepState::Skipped(_) => view! { <span class="soft">{t(cases::SKIPPED)}</span> }.into_any(),
        StepState::Open => {
            let urgency = step.urgency.filter(|_| open && !case.state.has_ended());
            view! { <span><Clock urgency />{urgency.is_none().then_some("–")}</span> }.into_any()
        }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{t(cases::step(step.kind))}</th>
            <td role="cell" data-label=t(cases::PLANNED)>{planned}</td>
            <td role="cell" data-label=t(cases::DUE)>{due}</td>
            <td role="cell" data-label=t(cases::SETTLED)>{settled}</td>
        </tr>
    }
}

#[component]
fn ChangeForm(case: CaseView, acts: Acts) -> impl IntoView {
    let t = use_language();
    // The first step that can be done now is the one most likely meant.
    let first = case.track.ready().next().unwrap_or(StepKind::Intake);
    let steps: Vec<_> = StepKind::ALL
        .iter()
        .filter(|kind| **kind != StepKind::Closing)
        .map(|kind| (kind.code().to_owned(), t(cases::step(*kind)).to_owned()))
        .collect();
    let answer = |value, text| Answer {
        value,
        text: t(text),
        icon: "",
    };
    let answers = vec![
        answer("plan", cases::ACT_PLAN),
        answer("done", cases::ACT_DONE),
        answer("skip", cases::ACT_SKIP),
        answer("reopen", cases::ACT_REOPEN),
    ];
    view! {
        <HouseForm action=acts.step class="form" label=t(cases::CHANGE_STEP) prefix="stap-">
            <h3>{t(cases::CHANGE_STEP)}</h3>
            <input type="hidden" name="case" value=case.case.to_string() />
            <input type="hidden" name="version" value=case.version.to_string() />
            <Select name="step" post_as="form[step]" label=t(cases::STEP) options=steps value=first.code() />
            <RadioGroup name="act" post_as="form[act]" legend=t(cases::ACT) answers value="done" />
            <TextField name="day" post_as="form[day]" label=t(cases::DAY) kind="date" width="input-m" value=case.today.to_string() />
            <div class="actions form-actions">
                <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
            </div>
        </HouseForm>
    }
}
