use super::case_page::Acts;
use super::fold::{Fold, came_back};
use crate::api::cases::EndCase;
use crate::parts::field::{TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::radio_group::{Answer, RadioGroup};
use crate::text::{Language, cases, language, time, use_language, words};
use domain::cases::{CaseView, Ending, Private, StepKind};
use leptos::prelude::*;

/// The form that ends a case; after the end, the message to the referrer.
#[component]
pub(super) fn EndCard(case: CaseView, acts: Acts) -> impl IntoView {
    let t = use_language();
    if let Some(ended) = case.ended_on {
        let reason = case.ending.as_ref().map_or("", Private::as_str);
        let reference = case.referral.referrer_name.as_str();
        let ended = time::date(Language::Dutch, ended);
        let message = cases::message((&case.number, reference), case.state, &ended, reason);
        let sent = case
            .referrer_told_on
            .map(|day| format!("{}: {}", t(cases::SENT_ON), time::date(language(), day)));
        let value = case.referrer_told_on.unwrap_or(case.today).to_string();
        let form = (!case.by_glass).then(|| {
            view! {
                <HouseForm action=acts.report class="form" label=t(cases::SENT_ON) prefix="bericht-">
                    <input type="hidden" name="case" value=case.case.to_string() />
                    <input type="hidden" name="version" value=case.version.to_string() />
                    <TextField name="on" label=t(cases::SENT_ON) hint=t(cases::SENT_HINT) kind="date" width="input-m" value=value />
                    <button class="button button-small" type="submit">{t(words::SAVE)}</button>
                </HouseForm>
            }
        });
        return view! {
            <section class="card" aria-labelledby="bericht">
                <header class="card-header"><h2 id="bericht">{t(cases::MESSAGE)}</h2></header>
                <p>{t(cases::MESSAGE_HELP)}</p>
                <p class="written" lang="nl">{message}</p>
                {sent.map(|sent| view! { <p><strong>{sent}</strong></p> })}
                {form}
            </section>
        }
        .into_any();
    }
    let its_turn = case.track.ready().next() == Some(StepKind::Closing);
    let open = its_turn || came_back::<EndCase>();
    let answers = Ending::ALL
        .iter()
        .map(|ending| Answer {
            value: ending.code(),
            text: t(cases::ending(*ending)),
            icon: "",
        })
        .collect();
    view! {
        <Fold id="einde" title=t(cases::END) open=open>
            <HouseForm action=acts.end class="form" label=t(cases::END) prefix="einde-">
                <input type="hidden" name="case" value=case.case.to_string() />
                <input type="hidden" name="version" value=case.version.to_string() />
                <RadioGroup name="ending" post_as="form[ending]" legend=t(cases::ENDING) answers />
                <TextArea name="reason" post_as="form[reason]" label=t(cases::REASON) hint=t(cases::REASON_HINT) rows=3 />
                <div class="actions form-actions">
                    <button class="button button-danger" type="submit">{t(cases::END)}</button>
                </div>
            </HouseForm>
        </Fold>
    }
    .into_any()
}
