use super::fold::{Fold, came_back};
use super::signal_acts::{SignalActs, SignalKeys};
use crate::api::cases::{ChangeCare, ProposeCare};
use crate::parts::facts::{Fact, Facts};
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::text::{cases, language, signals, time, use_language, words};
use domain::cases::{CareAct, CareRoute, CareState, CareView, CaseView};
use leptos::prelude::*;

/// Help that was proposed, newest first, and the form that proposes.
#[component]
pub(super) fn CareCard(case: CaseView, keys: SignalKeys, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let list: Vec<_> = case
        .signals
        .care
        .iter()
        .map(|one| view! { <One one=one.clone() case=case.clone() acts /> })
        .collect();
    let organisations: Vec<_> = case
        .signals
        .organisations
        .iter()
        .map(|one| (one.id.to_string(), one.name.to_string()))
        .collect();
    let form = case.may_change().then(|| match organisations.is_empty() {
        true => view! { <p class="soft">{t(signals::NO_ORGANISATIONS)}</p> }.into_any(),
        false => view! {
            <HouseForm action=acts.propose class="form" label=t(signals::PROPOSE) prefix="hulp-">
                <h3>{t(signals::PROPOSE)}</h3>
                <input type="hidden" name="case" value=case.case.to_string() />
                <input type="hidden" name="key" value=keys.care />
                <Select name="organisation" post_as="form[organisation]" label=t(signals::ORGANISATION) options=organisations />
                <TextArea name="why" post_as="form[why]" label=t(signals::REASONING) rows=3 />
                <button class="button" type="submit">{t(words::SAVE)}</button>
            </HouseForm>
        }
        .into_any(),
    });
    let note = match case.signals.care.first() {
        Some(latest) => t(signals::care_state(latest.standing.state)).to_owned(),
        None => cases::counted(language(), 0),
    };
    let waits = case.signals.care.iter().any(|one| {
        let ask = one.standing.ask_after;
        ask.is_some_and(|day| day <= case.today)
    });
    let open = waits || came_back::<ProposeCare>() || came_back::<ChangeCare>();
    view! {
        <Fold id="hulp" title=t(signals::CARE) note=note open=open done=&["hulp", "hulp-bij"]>
            {plain_list(list)}
            {form}
        </Fold>
    }
}

#[component]
fn One(one: CareView, case: CaseView, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let language = language();
    let date = move |day| time::date(language, day);
    let head = format!(
        "{}, {}",
        one.organisation,
        t(signals::care_state(one.standing.state))
    );
    let agreed = one.agreed.map(|(youth, parents)| {
        let parents =
            parents.map(|day| view! { <Fact label=t(signals::PARENTS_AGREE)>{date(day)}</Fact> });
        view! {
            <Fact label=t(signals::YOUTH_AGREES)>{date(youth)}</Fact>
            {parents}
        }
    });
    let route = one
        .route
        .map(|route| view! { <Fact label=t(signals::ROUTE)>{t(signals::route(route))}</Fact> });
    let ask_after = one
        .standing
        .ask_after
        .map(|day| view! { <Fact label=t(signals::ASK_AFTER)>{date(day)}</Fact> });
    let outcome = (!one.outcome.is_empty()).then(|| {
        let outcome = one.outcome.as_str().to_owned();
        view! { <Fact label=t(signals::CAME_OF_IT)><span class="written">{outcome}</span></Fact> }
    });
    let why = one.why.as_str().to_owned();
    let form = (!case.by_glass).then(|| view! { <ChangeForm one=one.clone() case acts /> });
    view! {
        <li>
            <p><strong>{head}</strong></p>
            <Facts>
                <Fact label=t(signals::REASONING)><span class="written">{why}</span></Fact>
                {agreed}
                {route}
                {ask_after}
                {outcome}
            </Facts>
            {form}
        </li>
    }
}

/// The acts that can come next, with the fields that they ask.
#[component]
fn ChangeForm(one: CareView, case: CaseView, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let next: &[CareAct] = match one.standing.state {
        CareState::Proposed => &[CareAct::Agree, CareAct::Decline],
        CareState::Agreed => &[CareAct::HandOver, CareAct::Decline],
        CareState::HandedOver => &[CareAct::Begin, CareAct::NotBegin, CareAct::AskAgain],
        CareState::Begun | CareState::NotBegun | CareState::Declined => return ().into_any(),
    };
    let options: Vec<_> = next
        .iter()
        .map(|act| (act.code().to_owned(), t(signals::care_act(*act)).to_owned()))
        .collect();
    let (id, today) = (one.id, case.today);
    let fields = match one.standing.state {
        CareState::Proposed => view! {
            <TextField name="youth" post_as="form[youth]" label=t(signals::YOUTH_AGREES) kind="date" width="input-m" value=today.to_string() />
            <TextField name="parents" post_as="form[parents]" label=t(signals::PARENTS_AGREE) hint=t(signals::PARENTS_AGREE_HINT) kind="date" width="input-m" />
        }
        .into_any(),
        CareState::Agreed => {
            let routes: Vec<_> = CareRoute::ALL
                .iter()
                .map(|one| (one.code().to_owned(), t(signals::route(*one)).to_owned()))
                .collect();
            view! {
                <Select name="route" post_as="form[route]" label=t(signals::ROUTE) options=routes />
                <TextField name="ask_after" post_as="form[ask_after]" label=t(signals::ASK_AFTER) kind="date" width="input-m" />
            }
            .into_any()
        }
        _ => view! {
            <TextField name="ask_after" post_as="form[ask_after]" label=t(signals::ASK_AFTER) kind="date" width="input-m" />
        }
        .into_any(),
    };
    view! {
        <HouseForm action=acts.care class="form" label=t(signals::CARE_CHANGE) prefix=format!("hulp-{id}-")>
            <input type="hidden" name="case" value=case.case.to_string() />
            <input type="hidden" name="referral" value=id.to_string() />
            <input type="hidden" name="version" value=one.version.to_string() />
            <Select name="act" post_as="form[act]" label=t(signals::CARE_ACT) options />
            {fields}
            <TextArea name="words" post_as="form[words]" label=t(signals::CAME_OF_IT) rows=2 />
            <button class="button" type="submit">{t(words::SAVE)}</button>
        </HouseForm>
    }
    .into_any()
}
