use super::fold::{Fold, came_back};
use super::signal_acts::{SignalActs, SignalKeys};
use crate::api::cases::{AskSecond, Weigh};
use crate::parts::choices::Choices;
use crate::parts::facts::{Fact, Facts};
use crate::parts::field::{Select, TextArea};
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::text::{cases, language, signals, time, use_language, words};
use domain::cases::{CaseView, Criterion, LifeDomain, WeighingOutcome, WeighingView};
use leptos::prelude::*;

/// The versions of the weighing, newest first, and the form that writes the next one.
#[component]
pub(super) fn WeighingCard(case: CaseView, keys: SignalKeys, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let list: Vec<_> = case
        .signals
        .weighings
        .iter()
        .map(|one| view! { <li><Version one=one.clone() /></li> })
        .collect();
    let latest = case.signals.weighings.first();
    let next = latest.map_or(1, |latest| latest.number.saturating_add(1));
    let ask = latest
        .filter(|latest| latest.second.is_none() && latest.disagreed.is_none())
        .filter(|_| case.may_change())
        .filter(|_| !case.signals.colleagues.is_empty())
        .map(|latest| {
            let weighing = latest.id.to_string();
            view! { <AskForm case=case.clone() weighing acts /> }
        });
    let form = case.may_change().then(|| {
        view! { <WriteForm case=case.case.to_string() next key=keys.weighing acts /> }
    });
    let note = match latest.and_then(|latest| latest.words.outcome) {
        Some(outcome) => t(signals::weighed(outcome)).to_owned(),
        None => cases::counted(language(), case.signals.weighings.len()),
    };
    let open = came_back::<Weigh>() || came_back::<AskSecond>();
    view! {
        <Fold id="afweging" title=t(signals::WEIGHING) note=note open=open done=&["afweging", "gevraagd"]>
            <p>{t(signals::WEIGHING_HELP)}</p>
            {plain_list(list)}
            {ask}
            {form}
        </Fold>
    }
}

/// One version, as it was written.
#[component]
pub(super) fn Version(one: WeighingView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let head = format!(
        "{}, {}, {}",
        signals::version(language, one.number),
        time::date(language, one.on),
        one.by
    );
    let outcome = one
        .words
        .outcome
        .map_or("–", |outcome| t(signals::weighed(outcome)));
    let criteria: Vec<_> = one
        .words
        .criteria
        .iter()
        .map(|one| view! { <li>{t(signals::criterion(*one))}</li> })
        .collect();
    let domains: Vec<_> = one
        .words
        .domains
        .iter()
        .map(|one| t(signals::domain(*one)))
        .collect();
    let reasoning = one.words.reasoning.as_str().to_owned();
    let with = one.words.discussed_with.as_str().to_owned();
    let waits = one.disagreed.is_none();
    let disagreed = one.disagreed.map(|why| {
        let colleague = one.asked.clone().unwrap_or_default();
        let why = why.as_str().to_owned();
        view! {
            <Fact label=t(signals::NOT_AGREED)>
                <span class="written">{format!("{colleague}: {why}")}</span>
            </Fact>
        }
    });
    let asked = one
        .asked
        .filter(|_| one.second.is_none() && waits)
        .map(|name| view! { <Fact label=t(signals::ASKED)>{name}</Fact> });
    let read = one
        .second
        .map(|name| view! { <Fact label=t(signals::READ_BY)>{name}</Fact> });
    view! {
        <p class="soft">{head}</p>
        <Facts>
            <Fact label=t(signals::OUTCOME)>{outcome}</Fact>
            {(!criteria.is_empty())
                .then(|| view! { <Fact label=t(signals::CRITERIA)><ul>{criteria}</ul></Fact> })}
            {(!domains.is_empty())
                .then(|| view! { <Fact label=t(signals::DOMAINS)>{domains.join(", ")}</Fact> })}
            <Fact label=t(signals::REASONING)><span class="written">{reasoning}</span></Fact>
            {(!with.is_empty())
                .then(|| view! { <Fact label=t(signals::DISCUSSED_WITH)><span class="written">{with}</span></Fact> })}
            {asked}
            {disagreed}
            {read}
        </Facts>
    }
}

#[component]
fn AskForm(case: CaseView, weighing: String, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let colleagues: Vec<_> = case
        .signals
        .colleagues
        .iter()
        .map(|(worker, name)| (worker.to_string(), name.clone()))
        .collect();
    view! {
        <HouseForm action=acts.ask class="form" label=t(signals::ASK_SECOND) prefix="meelezen-">
            <h3>{t(signals::ASK_SECOND)}</h3>
            <input type="hidden" name="case" value=case.case.to_string() />
            <input type="hidden" name="weighing" value=weighing />
            <Select name="colleague" label=t(signals::COLLEAGUE) options=colleagues />
            <button class="button" type="submit">{t(signals::ASK)}</button>
        </HouseForm>
    }
}

#[component]
fn WriteForm(case: String, next: u16, key: String, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let answers = WeighingOutcome::ALL
        .iter()
        .map(|outcome| Answer {
            value: outcome.code(),
            text: t(signals::weighed(*outcome)),
            icon: "",
        })
        .collect();
    let criteria: Vec<_> = Criterion::ALL
        .iter()
        .map(|one| {
            (
                one.code().to_owned(),
                t(signals::criterion(*one)).to_owned(),
            )
        })
        .collect();
    let domains: Vec<_> = LifeDomain::ALL
        .iter()
        .map(|one| (one.code().to_owned(), t(signals::domain(*one)).to_owned()))
        .collect();
    view! {
        <HouseForm action=acts.weigh class="form" label=t(signals::WRITE_WEIGHING) prefix="afweging-">
            <h3>{t(signals::WRITE_WEIGHING)}</h3>
            <input type="hidden" name="case" value=case />
            <input type="hidden" name="key" value=key />
            <input type="hidden" name="form[number]" value=next.to_string() />
            <RadioGroup name="outcome" post_as="form[outcome]" legend=t(signals::OUTCOME) answers />
            <Choices name="criteria" post_as="form[criteria][]" label=t(signals::CRITERIA) hint=t(signals::CRITERIA_HINT) options=criteria />
            <Choices name="domains" post_as="form[domains][]" label=t(signals::DOMAINS) options=domains />
            <TextArea name="reasoning" post_as="form[reasoning]" label=t(signals::REASONING) rows=5 />
            <TextArea name="discussed_with" post_as="form[discussed_with]" label=t(signals::DISCUSSED_WITH) rows=2 />
            <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
        </HouseForm>
    }
}
