use super::fold::{Fold, came_back};
use super::signal_acts::{SignalActs, SignalKeys};
use crate::api::cases::{RecordConcerns, RecordScreening};
use crate::parts::field::{TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::text::{cases, language, signals, time, use_language, words};
use domain::cases::{CaseView, NotedKind, NotedView};
use leptos::prelude::*;

/// What was written down of screening and talk, newest first, and the two forms that add to it.
#[component]
pub(super) fn ScreeningCard(case: CaseView, keys: SignalKeys, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let list: Vec<_> = case
        .signals
        .noted
        .iter()
        .map(|one| view! { <Noted one=one.clone() /> })
        .collect();
    let forms = case.may_change().then(|| {
        let (id, today) = (case.case, case.today);
        view! {
            <HouseForm action=acts.screening class="form" label=t(signals::ADD_SCREENING) prefix="screening-">
                <h3>{t(signals::ADD_SCREENING)}</h3>
                <input type="hidden" name="case" value=id.to_string() />
                <input type="hidden" name="key" value=keys.screening />
                <TextField name="taken_on" post_as="form[taken_on]" label=t(signals::TAKEN_ON) kind="date" width="input-m" value=today.to_string() />
                <RadioGroup name="risk_factors" post_as="form[risk_factors]" legend=t(signals::RISK_FACTORS) answers=yes_and_no(t) />
                <RadioGroup name="concerns" post_as="form[concerns]" legend=t(signals::ANY_CONCERNS) answers=yes_and_no(t) />
                <TextArea name="reasoning" post_as="form[reasoning]" label=t(signals::REASONING) hint=t(signals::SCREENING_HINT) rows=3 />
                <button class="button" type="submit">{t(words::SAVE)}</button>
            </HouseForm>
            <HouseForm action=acts.concerns class="form" label=t(signals::ADD_CONCERNS) prefix="zorgen-">
                <h3>{t(signals::ADD_CONCERNS)}</h3>
                <input type="hidden" name="case" value=id.to_string() />
                <input type="hidden" name="key" value=keys.concerns />
                <TextField name="noted_on" post_as="form[noted_on]" label=t(signals::TALK_ON) kind="date" width="input-m" value=today.to_string() />
                <RadioGroup name="any" post_as="form[any]" legend=t(signals::ANY_AFTER_TALK) answers=yes_and_no(t) />
                <TextArea name="what" post_as="form[what]" label=t(signals::WHICH_CONCERNS) rows=3 />
                <button class="button" type="submit">{t(words::SAVE)}</button>
            </HouseForm>
        }
    });
    let note = cases::counted(language(), case.signals.noted.len());
    let open = came_back::<RecordScreening>() || came_back::<RecordConcerns>();
    view! {
        <Fold id="screening" title=t(signals::SCREENING) note=note open=open done=&["vastgelegd"]>
            {plain_list(list)}
            {forms}
        </Fold>
    }
}

/// The answers yes and no.
fn yes_and_no(t: impl Fn(crate::text::Text) -> &'static str) -> Vec<Answer> {
    let answer = |value, text| Answer {
        value,
        text: t(text),
        icon: "",
    };
    vec![answer("yes", signals::YES), answer("no", signals::NO)]
}

#[component]
fn Noted(one: NotedView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let noted = one.noted;
    let on = noted
        .on
        .map_or("–".to_owned(), |day| time::date(language, day));
    let head = format!("{}, {on}, {}", t(signals::noted(one.kind)), one.by);
    let answer = |yes| if yes { signals::YES } else { signals::NO };
    let concerns = format!("{} {}", t(signals::ANY_CONCERNS), t(answer(noted.concerns)));
    let risks = (one.kind == NotedKind::Screening).then(|| {
        let risks = t(answer(noted.risk_factors));
        view! { <p>{format!("{} {risks}", t(signals::RISK_FACTORS))}</p> }
    });
    view! {
        <li>
            <p class="soft">{head}</p>
            {risks}
            <p>{concerns}</p>
            <p class="written">{noted.words.as_str().to_owned()}</p>
        </li>
    }
}
