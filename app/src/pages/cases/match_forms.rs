use super::signal_acts::SignalActs;
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::text::{matches, use_language, words};
use domain::cases::{Lead, MatchView};
use domain::ids::{CaseId, MatchId};
use leptos::prelude::*;

/// A talk with the other professional.
#[component]
pub(super) fn ContactForm(
    case: CaseId,
    of: MatchId,
    key: String,
    today: String,
    acts: SignalActs,
) -> impl IntoView {
    let t = use_language();
    view! {
        <HouseForm action=acts.contact class="form" label=t(matches::ADD_CONTACT) prefix=format!("contact-{of}-")>
            <h3>{t(matches::ADD_CONTACT)}</h3>
            <input type="hidden" name="case" value=case.to_string() />
            <input type="hidden" name="of" value=of.to_string() />
            <input type="hidden" name="key" value=key />
            <TextField name="on" post_as="form[on]" label=t(matches::SPOKEN_ON) kind="date" width="input-m" value=today />
            <TextArea name="words" post_as="form[words]" label=t(matches::WITH_WHOM) rows=3 />
            <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
        </HouseForm>
    }
}

/// Who leads.
#[component]
pub(super) fn LeadForm(
    case: CaseId,
    one: MatchView,
    today: String,
    acts: SignalActs,
) -> impl IntoView {
    let t = use_language();
    let leads: Vec<_> = Lead::ALL
        .iter()
        .map(|lead| (lead.code().to_owned(), t(matches::lead(*lead)).to_owned()))
        .collect();
    let chosen = one.lead.map_or(Lead::Own, |(lead, _)| lead);
    let id = one.id;
    view! {
        <HouseForm action=acts.lead class="form" label=t(matches::AGREE_LEAD) prefix=format!("leiding-{id}-")>
            <h3>{t(matches::AGREE_LEAD)}</h3>
            <input type="hidden" name="case" value=case.to_string() />
            <input type="hidden" name="of" value=id.to_string() />
            <input type="hidden" name="version" value=one.version.to_string() />
            <Select name="lead" post_as="form[lead]" label=t(matches::LEADS) options=leads value=chosen.code() />
            <TextField name="on" post_as="form[on]" label=t(matches::AGREED_ON) kind="date" width="input-m" value=today />
            <button class="button" type="submit">{t(words::SAVE)}</button>
        </HouseForm>
    }
}

/// Who agreed that something is shared.
#[component]
pub(super) fn SharingForm(case: CaseId, one: MatchView, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let day = |day: Option<domain::time::Day>| day.map_or_else(String::new, |day| day.to_string());
    let (youth, parents) = (day(one.consent.youth), day(one.consent.parents));
    let id = one.id;
    view! {
        <HouseForm action=acts.sharing class="form" label=t(matches::SHARING) prefix=format!("delen-{id}-")>
            <h3>{t(matches::SHARING)}</h3>
            <p>{t(matches::SHARING_HELP)}</p>
            <input type="hidden" name="case" value=case.to_string() />
            <input type="hidden" name="of" value=id.to_string() />
            <input type="hidden" name="version" value=one.version.to_string() />
            <TextField name="youth" post_as="form[youth]" label=t(matches::YOUTH_SINCE) kind="date" width="input-m" value=youth />
            <TextField name="parents" post_as="form[parents]" label=t(matches::PARENTS_SINCE) kind="date" width="input-m" value=parents />
            <button class="button" type="submit">{t(words::SAVE)}</button>
        </HouseForm>
    }
}
