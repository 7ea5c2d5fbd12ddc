use super::fold::{Fold, came_back};
use super::signal_acts::{SignalActs, SignalKeys};
use crate::api::cases::RecordDiscussion;
use crate::parts::field::{TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::text::{cases, language, signals, time, use_language, words};
use domain::cases::{CaseView, Discussion, DiscussionView};
use leptos::prelude::*;

/// What was said at home, newest first, and the form that adds to it.
#[component]
pub(super) fn DiscussionCard(case: CaseView, keys: SignalKeys, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let list: Vec<_> = case
        .signals
        .discussions
        .iter()
        .map(|one| view! { <One one=one.clone() /> })
        .collect();
    let answer = |value, text| Answer {
        value,
        text: t(text),
        icon: "",
    };
    let answers = vec![
        answer("held", signals::HELD),
        answer("postponed", signals::POSTPONED),
    ];
    let form = case.may_discuss().then(|| {
        view! {
            <HouseForm action=acts.discussion class="form" label=t(signals::ADD_DISCUSSION) prefix="thuis-">
                <h3>{t(signals::ADD_DISCUSSION)}</h3>
                <input type="hidden" name="case" value=case.case.to_string() />
                <input type="hidden" name="key" value=keys.discussion />
                <RadioGroup name="kind" post_as="form[kind]" legend=t(signals::WAS_HELD) answers />
                <TextField name="youth" post_as="form[youth]" label=t(signals::WITH_YOUTH) kind="date" width="input-m" />
                <TextField name="parents" post_as="form[parents]" label=t(signals::WITH_PARENTS) hint=t(signals::WITH_PARENTS_HINT) kind="date" width="input-m" />
                <TextField name="until" post_as="form[until]" label=t(signals::UNTIL) kind="date" width="input-m" />
                <TextArea name="words" post_as="form[words]" label=t(signals::WHO_OR_WHY) rows=3 />
                <button class="button" type="submit">{t(words::SAVE)}</button>
            </HouseForm>
        }
    });
    let note = cases::counted(language(), case.signals.discussions.len());
    // A talk that waited, and must be held by now.
    let waits = matches!(
        case.signals.discussions.first().map(|one| &one.discussion),
        Some(Discussion::Postponed { until, .. }) if *until <= case.today
    );
    let open = waits || came_back::<RecordDiscussion>();
    view! {
        <Fold id="thuis" title=t(signals::DISCUSSION) note=note open=open done=&["vastgelegd"]>
            {plain_list(list)}
            {form}
        </Fold>
    }
}

#[component]
fn One(one: DiscussionView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let date = move |day| time::date(language, day);
    let head = match one.discussion {
        Discussion::Held {
            youth,
            parents: None,
        } => format!("{} {}", t(signals::WITH_YOUTH), date(youth)),
        Discussion::Held {
            youth,
            parents: Some(parents),
        } => format!(
            "{} {}, {} {}",
            t(signals::WITH_YOUTH),
            date(youth),
            t(signals::WITH_PARENTS).to_lowercase(),
            date(parents)
        ),
        Discussion::Postponed { until, .. } => format!("{} {}", t(signals::UNTIL), date(until)),
    };
    view! {
        <li>
            <p><strong>{head}</strong></p>
            <p class="soft">{one.by}</p>
            <p class="written">{one.words.as_str().to_owned()}</p>
        </li>
    }
}
