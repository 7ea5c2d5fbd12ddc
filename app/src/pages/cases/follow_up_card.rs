use super::fold::{Fold, came_back};
use crate::api::cases::{AgreeFollowUp, ReopenCase, SettleFollowUp};
use crate::parts::field::{TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::text::{follow_up as text, language, time, use_language, words};
use domain::cases::{CaseView, FollowUpView};
use leptos::prelude::*;

/// The forms about what comes after the end.
#[derive(Clone, Copy)]
pub(super) struct AfterActs {
    pub agree: ServerAction<AgreeFollowUp>,
    pub settle: ServerAction<SettleFollowUp>,
    pub reopen: ServerAction<ReopenCase>,
}

/// What was agreed for after the end.
#[component]
pub(super) fn FollowUpCard(case: CaseView, key: String, acts: AfterActs) -> impl IntoView {
    let t = use_language();
    let may_write = !case.by_glass;
    let id = case.case.to_string();
    let next = case.follow_ups.iter().find(|one| one.done.is_none());
    let note = next.map_or_else(String::new, |one| time::date(language(), one.due));
    let list: Vec<_> = case
        .follow_ups
        .into_iter()
        .map(|one| view! { <One one case=id.clone() may_write acts /> })
        .collect();
    let form = may_write.then(|| {
        view! {
            <HouseForm action=acts.agree class="form" label=t(text::AGREE) prefix="nazorg-">
                <h3>{t(text::AGREE)}</h3>
                <input type="hidden" name="case" value=id.clone() />
                <input type="hidden" name="key" value=key />
                <TextField name="due" post_as="form[due]" label=t(text::DUE) kind="date" width="input-m" />
                <TextArea name="words" post_as="form[words]" label=t(text::WORDS) rows=2 />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        }
    });
    let open = came_back::<AgreeFollowUp>() || came_back::<SettleFollowUp>();
    view! {
        <Fold id="nazorg" title=t(text::TITLE) note=note open=open done=&["nazorg", "nazorg-klaar"]>
            {plain_list(list)}
            {form}
        </Fold>
    }
}

#[component]
fn One(one: FollowUpView, case: String, may_write: bool, acts: AfterActs) -> impl IntoView {
    let t = use_language();
    let l = language();
    let id = one.id.to_string();
    let due = time::date(l, one.due);
    let settled = one.done.map(|day| {
        let head = format!("{} {}", t(text::WAS_DONE), time::date(l, day));
        let outcome = one.outcome.map(|words| words.as_str().to_owned());
        view! { <p>{head}</p> <p class="written">{outcome}</p> }
    });
    let form = (may_write && one.done.is_none()).then(|| {
        let label = format!("{}: {due}", t(text::SETTLE));
        view! {
            <HouseForm action=acts.settle class="form" label=label prefix=format!("na-{id}-")>
                <input type="hidden" name="case" value=case />
                <input type="hidden" name="follow_up" value=id />
                <TextField name="done" post_as="form[done]" label=t(text::DONE_ON) kind="date" width="input-m" />
                <TextArea name="outcome" post_as="form[outcome]" label=t(text::OUTCOME) rows=2 />
                <div class="actions form-actions">
                    <button class="button button-small" type="submit">{t(text::SETTLE)}</button>
                </div>
            </HouseForm>
        }
    });
    view! {
        <li>
            <p><strong>{due.clone()}</strong></p>
            <p class="written">{one.words.as_str().to_owned()}</p>
            {settled}
            {form}
        </li>
    }
}

/// The form that lets a case run again.
#[component]
pub(super) fn ReopenCard(case: CaseView, acts: AfterActs) -> impl IntoView {
    let t = use_language();
    let open = came_back::<ReopenCase>();
    view! {
        <Fold id="heropenen" title=t(text::REOPEN) open=open>
            <HouseForm action=acts.reopen class="form" label=t(text::REOPEN) prefix="heropen-">
                <input type="hidden" name="case" value=case.case.to_string() />
                <input type="hidden" name="version" value=case.version.to_string() />
                <TextArea name="reason" label=t(text::REASON) hint=t(text::REASON_HINT) rows=3 />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(text::REOPEN)}</button>
                </div>
            </HouseForm>
        </Fold>
    }
}
