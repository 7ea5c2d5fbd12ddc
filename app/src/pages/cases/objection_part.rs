use super::signal_acts::SignalActs;
use crate::parts::facts::{Fact, Facts};
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::text::{language, signals, time, use_language, words};
use domain::cases::{CaseView, ObjectionOutcome, ObjectionView, SignalView};
use leptos::prelude::*;

/// When youth and parents were informed, until when they can object, and what came of that; with the
/// one form that comes next.
#[component]
pub(super) fn ObjectionPart(one: SignalView, case: CaseView, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let language = language();
    let date = move |day| time::date(language, day);
    let informed = one.informed.map(|(informed, last)| {
        view! {
            <Fact label=t(signals::INFORMED)>{date(informed)}</Fact>
            <Fact label=t(signals::OBJECT_UNTIL)>{date(last)}</Fact>
        }
    });
    let lodged = one.objection.clone().map(|one| view! { <Lodged one /> });
    let told = (informed.is_some() || lodged.is_some())
        .then(|| view! { <Facts>{informed}{lodged}</Facts> });
    let decided = one
        .objection
        .as_ref()
        .is_some_and(|one| one.outcome.is_some());
    let form = (!case.by_glass && !decided).then(|| view! { <Next one=one.clone() case acts /> });
    view! {
        {told}
        {form}
    }
}

#[component]
fn Lodged(one: ObjectionView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let date = move |day| time::date(language, day);
    let late = if one.in_time { "" } else { t(signals::LATE) };
    let lodged = format!("{} {late}", date(one.lodged));
    let outcome = one.outcome.map(|(outcome, day)| {
        let outcome = format!("{}, {}", t(signals::objection(outcome)), date(day));
        view! { <Fact label=t(signals::DECIDE)>{outcome}</Fact> }
    });
    view! {
        <Fact label=t(signals::OBJECTION)>{lodged.trim_end().to_owned()}</Fact>
        <Fact label=t(signals::WHAT_IT_SAYS)><span class="written">{one.words.as_str().to_owned()}</span></Fact>
        {outcome}
    }
}

/// The informing, then the objection, then its outcome.
#[component]
fn Next(one: SignalView, case: CaseView, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let (case_id, today) = (case.case, case.today);
    let (id, version) = (one.id, one.version);
    if one.informed.is_none() {
        return view! {
            <HouseForm action=acts.inform class="form" label=t(signals::INFORMED) prefix=format!("inlichten-{id}-")>
                <input type="hidden" name="case" value=case_id.to_string() />
                <input type="hidden" name="signal" value=id.to_string() />
                <input type="hidden" name="version" value=version.to_string() />
                <TextField name="informed" label=t(signals::INFORMED) kind="date" width="input-m" value=today.to_string() />
                <button class="button" type="submit">{t(words::SAVE)}</button>
            </HouseForm>
        }
        .into_any();
    }
    if one.objection.is_none() {
        return view! {
            <HouseForm action=acts.object class="form" label=t(signals::OBJECTION) prefix=format!("bezwaar-{id}-")>
                <h3>{t(signals::OBJECTION)}</h3>
                <input type="hidden" name="case" value=case_id.to_string() />
                <input type="hidden" name="signal" value=id.to_string() />
                <input type="hidden" name="version" value=version.to_string() />
                <TextField name="lodged" post_as="form[lodged]" label=t(signals::LODGED) kind="date" width="input-m" value=today.to_string() />
                <TextArea name="words" post_as="form[words]" label=t(signals::WHAT_IT_SAYS) rows=3 />
                <button class="button" type="submit">{t(words::SAVE)}</button>
            </HouseForm>
        }
        .into_any();
    }
    let outcomes: Vec<_> = ObjectionOutcome::ALL
        .iter()
        .map(|one| {
            (
                one.code().to_owned(),
                t(signals::objection(*one)).to_owned(),
            )
        })
        .collect();
    view! {
        <HouseForm action=acts.decide class="form" label=t(signals::DECIDE) prefix=format!("besluit-{id}-")>
            <h3>{t(signals::DECIDE)}</h3>
            <input type="hidden" name="case" value=case_id.to_string() />
            <input type="hidden" name="signal" value=id.to_string() />
            <input type="hidden" name="version" value=version.to_string() />
            <Select name="outcome" post_as="form[outcome]" label=t(signals::OUTCOME) options=outcomes />
            <TextField name="decided" post_as="form[decided]" label=t(signals::DECIDED) kind="date" width="input-m" value=today.to_string() />
            <button class="button" type="submit">{t(words::SAVE)}</button>
        </HouseForm>
    }
    .into_any()
}
