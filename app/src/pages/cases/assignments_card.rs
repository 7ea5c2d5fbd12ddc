use super::case_page::Acts;
use super::fold::{Fold, came_back};
use crate::api::cases::{GiveAssignment, SetAssignmentDone};
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::text::{cases, language, time, use_language, words};
use domain::cases::{AssignmentKind, AssignmentView, CaseView, Hours, StepKind};
use leptos::prelude::*;

/// The assignments and their hours.
#[component]
pub(super) fn AssignmentsCard(case: CaseView, key: String, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let (running, hours) = (case.may_change(), case.hours);
    let its_turn = matches!(
        case.track.ready().next(),
        Some(StepKind::LearningAssignment | StepKind::WorkAssignment)
    );
    let id = case.case.to_string();
    let today = case.today.to_string();
    let list: Vec<_> = case
        .assignments
        .into_iter()
        .map(|one| view! { <One one running case=id.clone() today=today.clone() acts /> })
        .collect();
    let form = (running && case.hours < Hours::MOST).then(|| {
        let kinds: Vec<_> = AssignmentKind::ALL
            .iter()
            .map(|kind| {
                (
                    kind.code().to_owned(),
                    t(cases::assignment(*kind)).to_owned(),
                )
            })
            .collect();
        view! {
            <HouseForm action=acts.assignment class="form" label=t(cases::GIVE_ASSIGNMENT) prefix="opdracht-">
                <h3>{t(cases::GIVE_ASSIGNMENT)}</h3>
                <input type="hidden" name="case" value=id.clone() />
                <input type="hidden" name="key" value=key />
                <Select name="kind" post_as="form[kind]" label=t(cases::KIND) options=kinds />
                <TextField name="hours" post_as="form[hours]" label=t(cases::HOURS) hint=t(cases::HOURS_HINT) inputmode="decimal" width="input-s" />
                <TextArea name="words" post_as="form[words]" label=t(cases::WHAT) rows=2 />
                <TextField name="due" post_as="form[due]" label=t(cases::DUE) kind="date" width="input-m" />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        }
    });
    let note = cases::hours_of(language, hours);
    let open = its_turn || came_back::<GiveAssignment>() || came_back::<SetAssignmentDone>();
    view! {
        <Fold id="opdrachten" title=t(cases::ASSIGNMENTS) note=note open=open done=&["opdracht", "opdracht-weg"]>
            {plain_list(list)}
            {form}
        </Fold>
    }
}

#[component]
fn One(
    one: AssignmentView,
    running: bool,
    case: String,
    today: String,
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let hours = language.of("uur", "hours");
    let head = format!("{}, {} {hours}", t(cases::assignment(one.kind)), one.hours);
    let due = one
        .due
        .map(|day| format!("{}: {}", t(cases::DUE), time::date(language, day)));
    let done = one
        .done
        .map(|day| format!("{}: {}", t(cases::DONE_ON), time::date(language, day)));
    let form = running.then(|| {
        let id = one.id.to_string();
        let prefix = format!("gedaan-{id}-");
        let (case_too, id_too) = (case.clone(), id.clone());
        match one.done {
            None => view! {
                <HouseForm action=acts.assignment_done class="form" label=head.clone() prefix=prefix>
                    <input type="hidden" name="case" value=case />
                    <input type="hidden" name="assignment" value=id />
                    <TextField name="done" label=t(cases::DONE_ON) kind="date" width="input-m" value=today />
                    <button class="button button-small" type="submit">{t(words::SAVE)}</button>
                </HouseForm>
                <HouseForm action=acts.assignment_removed label=format!("{}: {head}", t(cases::REMOVE))>
                    <input type="hidden" name="case" value=case_too />
                    <input type="hidden" name="assignment" value=id_too />
                    <button class="button button-small button-quiet" type="submit">{t(cases::REMOVE)}</button>
                </HouseForm>
            }
            .into_any(),
            Some(_) => view! {
                <HouseForm action=acts.assignment_done label=format!("{}: {head}", t(cases::NOT_DONE))>
                    <input type="hidden" name="case" value=case />
                    <input type="hidden" name="assignment" value=id />
                    <input type="hidden" name="done" value="" />
                    <button class="button button-small button-quiet" type="submit">{t(cases::NOT_DONE)}</button>
                </HouseForm>
            }
            .into_any(),
        }
    });
    view! {
        <li>
            <p><strong>{head.clone()}</strong></p>
            <p class="written">{one.words.as_str().to_owned()}</p>
            {due.map(|due| view! { <p class="soft">{due}</p> })}
            {done.map(|done| view! { <p>{done}</p> })}
            {form}
        </li>
    }
}
