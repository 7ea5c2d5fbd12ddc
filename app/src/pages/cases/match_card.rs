use super::fold::{Fold, came_back};
use super::match_forms::{ContactForm, LeadForm, SharingForm};
use super::signal_acts::{SignalActs, SignalKeys};
use crate::api::cases::{AgreeLead, RecordMatchContact, RecordSharing};
use crate::parts::facts::{Fact, Facts};
use crate::parts::notice::{Notice, Tone};
use crate::parts::plain_list::plain_list;
use crate::text::{language, matches, time, use_language};
use domain::cases::{CaseView, MatchContactView, MatchView, OtherWords};
use leptos::prelude::*;

/// The matches of the case, newest first: whom to call, what was agreed, and who consents. Nothing
/// at all while there are none.
#[component]
pub(super) fn MatchCard(case: CaseView, keys: SignalKeys, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let all = case.signals.matches.clone();
    let Some(first) = all.first() else {
        return ().into_any();
    };
    let waits = all.iter().any(MatchView::waits);
    let note = match (waits, first.ended_on) {
        (true, _) => t(matches::TO_CALL),
        (false, None) => t(matches::STANDS),
        (false, Some(_)) => "",
    };
    let open = waits
        || came_back::<RecordMatchContact>()
        || came_back::<AgreeLead>()
        || came_back::<RecordSharing>();
    let list: Vec<_> = all
        .into_iter()
        .map(|one| view! { <One one case=case.clone() key=keys.contact.clone() acts /> })
        .collect();
    view! {
        <Fold id="match" title=t(matches::MATCHES) note=note open=open done=&["match"]>
            <p>{t(matches::HELP)}</p>
            {plain_list(list)}
        </Fold>
    }
    .into_any()
}

#[component]
fn One(one: MatchView, case: CaseView, key: String, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let language = language();
    let date = move |day| time::date(language, day);
    let ended = one.ended_on.map(|day| {
        view! { <Fact label=t(matches::OVER_SINCE)>{date(day)}</Fact> }
    });
    let lead = one.lead.map(|(lead, day)| {
        let lead = format!("{}, {}", t(matches::lead(lead)), date(day));
        view! { <Fact label=t(matches::LEADS)>{lead}</Fact> }
    });
    let over = one
        .ended_on
        .map(|_| view! { <p class="soft">{t(matches::OVER_HELP)}</p> });
    let other = one.other.clone().map(|other| view! { <Other other /> });
    let contacts: Vec<_> = one
        .contacts
        .iter()
        .map(|talk| view! { <Talk talk=talk.clone() /> })
        .collect();
    let contacts = (!contacts.is_empty()).then(|| {
        view! {
            <h3>{t(matches::CONTACTS)}</h3>
            {plain_list(contacts)}
        }
    });
    let stands = one.ended_on.is_none();
    let consent = stands.then(|| view! { <Consent one=one.clone() /> });
    let (id, may_act) = (case.case, !case.by_glass);
    let today = case.today.to_string();
    let forms = (stands && may_act).then(|| {
        view! {
            <ContactForm case=id of=one.id key today=today.clone() acts />
            <LeadForm case=id one=one.clone() today acts />
            <SharingForm case=id one=one.clone() acts />
        }
    });
    view! {
        <li class="stack">
            <p><strong>{t(matches::kind(one.kind))}</strong></p>
            <Facts>
                {other}
                <Fact label=t(matches::FOUND)>{date(one.found_on)}</Fact>
                {ended}
                {lead}
            </Facts>
            {over}
            {consent}
            {contacts}
            {forms}
        </li>
    }
}

/// Whom to call.
#[component]
fn Other(other: OtherWords) -> impl IntoView {
    let t = use_language();
    let said = |words: &domain::cases::Private| words.as_str().to_owned();
    let (phone, email) = (said(&other.phone), said(&other.email));
    // What no number can be dialled from is shown as it is.
    let digits: String = phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    let phone = match digits.len() {
        0..5 => view! { <span>{phone}</span> }.into_any(),
        _ => view! { <a href=format!("tel:{digits}")>{phone}</a> }.into_any(),
    };
    view! {
        <Fact label=t(matches::ORGANISATION)>{said(&other.organisation)}</Fact>
        <Fact label=t(matches::NAME)>{said(&other.name)}</Fact>
        <Fact label=t(matches::PHONE)>{phone}</Fact>
        <Fact label=t(matches::EMAIL)>
            <a href=format!("mailto:{email}")>{email.clone()}</a>
        </Fact>
    }
}

/// Whether anything may be shared.
#[component]
fn Consent(one: MatchView) -> impl IntoView {
    let t = use_language();
    let missing: Vec<_> = one
        .missing
        .iter()
        .map(|who| view! { <li>{t(matches::missing(*who))}</li> })
        .collect();
    match missing.is_empty() {
        true => view! {
            <Notice tone=Tone::Success><p>{t(matches::MAY_SHARE)}</p></Notice>
        }
        .into_any(),
        false => view! { <Notice tone=Tone::Warning><ul>{missing}</ul></Notice> }.into_any(),
    }
}

#[component]
fn Talk(talk: MatchContactView) -> impl IntoView {
    let head = format!("{}, {}", time::date(language(), talk.on), talk.by);
    view! {
        <li>
            <p class="soft">{head}</p>
            <p class="written">{talk.words.as_str().to_owned()}</p>
        </li>
    }
}
