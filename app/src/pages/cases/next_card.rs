use super::case_lines::Clock;
use super::case_page::Acts;
use crate::parts::facts::{Fact, Facts};
use crate::parts::field::{Select, TextField};
use crate::parts::form::HouseForm;
use crate::parts::notice::{Notice, Tone};
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::text::{cases, language, matches, time, use_language, words};
use domain::cases::{CaseView, MatchView, StepKind};
use leptos::prelude::*;

/// What must be done now: what is missing, the steps that can be settled, and the form that does so.
#[component]
pub(super) fn NextCard(case: CaseView, acts: Acts) -> impl IntoView {
    let t = use_language();
    let missing: Vec<_> = case
        .missing
        .iter()
        .map(|one| view! { <li>{t(cases::missing(*one))}</li> })
        .collect();
    let missing = (!missing.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Warning>
                <ul>{missing}</ul>
                <p><a href="#akkoord">{t(cases::TO_CONSENT)}</a></p>
            </Notice>
        }
    });
    let waits = case.signals.matches.iter().any(MatchView::waits);
    let to_call = waits.then(|| {
        view! {
            <Notice tone=Tone::Warning>
                <p>{t(matches::CALL_NOW)}</p>
                <p><a href="#match">{t(matches::TO_MATCH)}</a></p>
            </Notice>
        }
    });
    let ready: Vec<_> = case
        .track
        .ready()
        .map(|kind| view! { <Ready kind case=case.clone() /> })
        .collect();
    let only_closing = case.track.ready().all(|kind| kind == StepKind::Closing);
    let form = match only_closing {
        true => view! { <p><a href="#einde">{t(cases::END)}</a></p> }.into_any(),
        false => view! { <ChangeForm case=case.clone() acts /> }.into_any(),
    };
    view! {
        <section class="card" aria-labelledby="nu">
            <header class="card-header"><h2 id="nu">{t(cases::TO_DO)}</h2></header>
            {missing}
            {to_call}
            <Facts>{ready}</Facts>
            {form}
        </section>
    }
}

/// A step that can be settled, with the day by plan and by term.
#[component]
fn Ready(kind: StepKind, case: CaseView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let step = case.steps.iter().find(|step| step.kind == kind);
    let (due, urgency) = step.map_or((None, None), |step| (step.due, step.urgency));
    let said = |label, day| {
        let day = time::date(language, day);
        format!("{}: {day}", t(label))
    };
    let planned = case.track.step(kind).planned;
    let days: Vec<_> = [
        planned.map(|day| said(cases::PLANNED, day)),
        due.map(|day| said(cases::DUE, day)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let days = match days.is_empty() {
        true => t(cases::NO_DAY).to_owned(),
        false => days.join(", "),
    };
    view! {
        <Fact label=t(cases::step(kind))>
            <span>{days} " " <Clock urgency /></span>
        </Fact>
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
