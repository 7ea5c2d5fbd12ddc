use super::fold::{Fold, came_back};
use super::objection_part::ObjectionPart;
use super::parents_part::ParentsPart;
use super::signal_acts::{SignalActs, SignalKeys};
use super::signal_letter::SignalLetter;
use crate::api::cases::{
    AddParent, DecideObjection, EndSignal, GiveSignal, Inform, Object, RemoveSignal, ResumeSignal,
};
use crate::parts::facts::{Fact, Facts};
use crate::parts::field::{Select, TextField};
use crate::parts::form::HouseForm;
use crate::parts::notice::{Notice, Tone};
use crate::parts::plain_list::plain_list;
use crate::text::signals::refusals;
use crate::text::{cases, language, signals, time, use_language};
use domain::cases::{CaseView, SignalEnd, SignalState, SignalView};
use leptos::prelude::*;

/// The signals, newest first, and the button that gives one, or what stands in its way.
#[component]
pub(super) fn SignalCard(case: CaseView, keys: SignalKeys, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let language = language();
    let list: Vec<_> = case
        .signals
        .signals
        .iter()
        .map(|one| view! { <One one=one.clone() case=case.clone() acts /> })
        .collect();
    let in_the_way: Vec<_> = case
        .signals
        .in_the_way
        .iter()
        .map(|one| view! { <li>{refusals::signal(language, *one)}</li> })
        .collect();
    let active = case
        .signals
        .signals
        .iter()
        .any(|one| one.state == SignalState::Active);
    let index = case.signals.index.clone();
    let form = (case.may_change() && !active).then(|| match in_the_way.is_empty() {
        false => view! {
            <Notice tone=Tone::Info>
                <p>{t(signals::NOT_YET)}</p>
                <ul>{in_the_way}</ul>
            </Notice>
        }
        .into_any(),
        true => view! {
            <HouseForm action=acts.give class="form" label=t(signals::GIVE) prefix="signaal-">
                <input type="hidden" name="case" value=case.case.to_string() />
                <input type="hidden" name="key" value=keys.signal />
                <p>{t(signals::GIVE_HELP)}</p>
                <p>{index}</p>
                <button class="button button-primary" type="submit">{t(signals::GIVE)}</button>
            </HouseForm>
        }
        .into_any(),
    });
    let note = match case.signals.signals.first() {
        Some(latest) => t(signals::state(latest.state)).to_owned(),
        None => cases::counted(language, 0),
    };
    // Informing youth and parents comes next, or what is decided on their objection.
    let waits = case.signals.signals.iter().any(|one| {
        let undecided = one
            .objection
            .as_ref()
            .is_some_and(|one| one.outcome.is_none());
        undecided || (one.state == SignalState::Active && one.informed.is_none())
    });
    let open = waits || any_came_back();
    view! {
        <Fold id="signaal" title=t(signals::SIGNALS) note=note open=open done=&["signaal", "signaal-bij", "ouder", "ouder-weg"]>
            {plain_list(list)}
            {form}
            <ParentsPart case=case.clone() key=keys.parent acts />
        </Fold>
    }
}

/// Whether one of the forms in here came back with mistakes.
fn any_came_back() -> bool {
    came_back::<GiveSignal>()
        || came_back::<EndSignal>()
        || came_back::<ResumeSignal>()
        || came_back::<RemoveSignal>()
        || came_back::<Inform>()
        || came_back::<Object>()
        || came_back::<DecideObjection>()
        || came_back::<AddParent>()
}

#[component]
fn One(one: SignalView, case: CaseView, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let language = language();
    let date = move |day| time::date(language, day);
    let (given, ends) = (date(one.given_on), date(one.ends_on));
    let why = t(signals::end(one.why));
    let end = match one.ended_on {
        Some(day) => {
            let ended = format!("{} ({why})", date(day));
            view! { <Fact label=t(signals::ENDED)>{ended}</Fact> }.into_any()
        }
        None => {
            let ends = format!("{ends} ({why})");
            view! { <Fact label=t(signals::ENDS)>{ends}</Fact> }.into_any()
        }
    };
    let leaves = one
        .removes_on
        .map(|day| view! { <Fact label=t(signals::LEAVES)>{date(day)}</Fact> });
    let arrived = one
        .arrived_on
        .map(|day| view! { <Fact label=t(signals::ARRIVED)>{date(day)}</Fact> });
    let head = format!("{}, {}", t(signals::state(one.state)), one.by);
    let (index, may_act) = (one.index.clone(), !case.by_glass);
    view! {
        <li>
            <p><strong>{head}</strong></p>
            <Facts>
                <Fact label=t(signals::INDEX)>{index}</Fact>
                <Fact label=t(signals::GIVEN)>{given}</Fact>
                {end}
                {leaves}
                {arrived}
            </Facts>
            {(!one.told).then(|| view! { <p class="soft">{t(signals::WAITING)}</p> })}
            <SignalLetter signal=one.id case=case.clone() />
            {may_act.then(|| view! { <StateForms one=one.clone() case=case.clone() acts /> })}
            <ObjectionPart one=one.clone() case=case.clone() acts />
        </li>
    }
}

/// The forms that a state allows: end an active signal; resume or remove an inactive one.
#[component]
fn StateForms(one: SignalView, case: CaseView, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let (case_id, today) = (case.case, case.today);
    let (id, version) = (one.id, one.version);
    match one.state {
        SignalState::Active => {
            let reasons: Vec<_> = SignalEnd::BY_HAND
                .iter()
                .map(|why| (why.code().to_owned(), t(signals::end(*why)).to_owned()))
                .collect();
            view! {
                <HouseForm action=acts.end class="form" label=t(signals::END) prefix=format!("einde-{id}-")>
                    <input type="hidden" name="case" value=case_id.to_string() />
                    <input type="hidden" name="signal" value=id.to_string() />
                    <input type="hidden" name="version" value=version.to_string() />
                    <Select name="why" post_as="form[why]" label=t(signals::WHY) options=reasons />
                    <TextField name="on" post_as="form[on]" label=t(signals::SINCE) kind="date" width="input-m" value=today.to_string() />
                    <button class="button" type="submit">{t(signals::END)}</button>
                </HouseForm>
            }
            .into_any()
        }
        SignalState::Inactive => {
            let resume = one.may_resume.then(|| {
                view! {
                    <HouseForm action=acts.resume label=t(signals::RESUME) prefix=format!("weer-{id}-")>
                        <input type="hidden" name="case" value=case_id.to_string() />
                        <input type="hidden" name="signal" value=id.to_string() />
                        <input type="hidden" name="version" value=version.to_string() />
                        <button class="button" type="submit">{t(signals::RESUME)}</button>
                    </HouseForm>
                }
            });
            view! {
                <div class="actions">
                    {resume}
                    <HouseForm action=acts.remove label=t(signals::REMOVE) prefix=format!("weg-{id}-")>
                        <input type="hidden" name="case" value=case_id.to_string() />
                        <input type="hidden" name="signal" value=id.to_string() />
                        <input type="hidden" name="version" value=version.to_string() />
                        <button class="button button-danger" type="submit">{t(signals::REMOVE)}</button>
                    </HouseForm>
                </div>
            }
            .into_any()
        }
        SignalState::Removed => ().into_any(),
    }
}
