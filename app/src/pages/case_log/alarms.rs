use crate::api::case_log::{AlarmLine, SeeAlarm, read_alarms};
use crate::parts::empty_state::EmptyState;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::{case_log, language, time, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Who looked, for a reason, at a case that was not theirs.
#[component]
pub fn AlarmsPage() -> impl IntoView {
    let t = use_language();
    let see = ServerAction::<SeeAlarm>::new();
    let query = use_query_map();
    let seen = move || query.with(|query| query.get("gedaan").as_deref() == Some("gezien"));
    let page = Resource::new(move || see.version().get(), |_| read_alarms());
    view! {
        <PageHeader title=t(case_log::ALARMS) lead=t(case_log::ALARMS_LEAD) />
        {move || seen().then(|| view! {
            <Notice tone=Tone::Success><p>{t(case_log::SEEN_DONE)}</p></Notice>
        })}
        <Load data=page show=move |page| view! { <Alarms alarms=page.alarms see /> } />
    }
}

#[component]
fn Alarms(alarms: Vec<AlarmLine>, see: ServerAction<SeeAlarm>) -> impl IntoView {
    let t = use_language();
    if alarms.is_empty() {
        return view! {
            <EmptyState title=t(case_log::NO_ALARMS) help=t(case_log::NO_ALARMS_HELP) />
        }
        .into_any();
    }
    let alarms: Vec<_> = alarms
        .into_iter()
        .map(|alarm| view! { <Alarm alarm see /> })
        .collect();
    view! { <div class="stack-wide">{alarms}</div> }.into_any()
}

#[component]
fn Alarm(alarm: AlarmLine, see: ServerAction<SeeAlarm>) -> impl IntoView {
    let t = use_language();
    let id = format!("alarm-{}", alarm.id);
    let labelled = id.clone();
    let day = time::date(language(), alarm.day);
    let when = format!("{day} {}–{}", alarm.from, alarm.until);
    let reason = alarm
        .reason
        .unwrap_or_else(|| t(case_log::REASON_GONE).to_owned());
    let button = (!alarm.seen).then(|| {
        view! {
            <HouseForm action=see>
                <input type="hidden" name="id" value=alarm.id.to_string() />
                <button class="button" type="submit">{t(case_log::SEEN)}</button>
            </HouseForm>
        }
    });
    let mark = match alarm.seen {
        true => case_log::SEEN,
        false => case_log::UNSEEN,
    };
    view! {
        <section class="card" aria-labelledby=labelled>
            <header class="card-header"><h2 id=id>{alarm.number}</h2></header>
            <p><strong>{t(mark)}</strong> " · " {alarm.name} " · " {when}</p>
            <p>{t(case_log::REASON)} ": " {reason}</p>
            {button}
        </section>
    }
}
