use crate::text::{cases, language, signals, time, use_language};
use domain::cases::{Reminder, ReminderKind};
use leptos::prelude::*;

/// What comes back to the viewer, the first day first; without any name.
#[component]
pub(super) fn RemindersCard(reminders: Vec<Reminder>) -> impl IntoView {
    let t = use_language();
    let language = language();
    if reminders.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = reminders
        .into_iter()
        .map(|one| {
            let day = time::date(language, one.day);
            let what = t(signals::reminder(one.kind));
            let case = cases::numbered(language, &one.number);
            let place = match one.kind {
                ReminderKind::ReadAlong => "/zaken/meelezen".to_owned(),
                ReminderKind::Access => format!("/zaken/{}/inzage", one.case),
                _ => format!("/zaken/{}", one.case),
            };
            view! {
                <li>
                    <a href=place>{case}</a>
                    {format!(": {what}, {day}")}
                </li>
            }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="terug">
            <header class="card-header"><h2 id="terug">{t(signals::REMINDERS)}</h2></header>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}
