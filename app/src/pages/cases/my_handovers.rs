use crate::api::cases::{AcceptHandover, RefuseHandover};
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::text::{cases, handovers, language, use_language};
use domain::cases::HandoverLine;
use leptos::prelude::*;

/// The forms of what is handed over to a worker.
#[derive(Clone, Copy)]
pub(super) struct TakeOverActs {
    pub accept: ServerAction<AcceptHandover>,
    pub refuse: ServerAction<RefuseHandover>,
}

/// What waits for the viewer to take over; nothing at all when nothing does.
#[component]
pub(super) fn MyHandovers(lines: Vec<HandoverLine>, acts: TakeOverActs) -> impl IntoView {
    let t = use_language();
    if lines.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <One line acts /> })
        .collect();
    view! {
        <section class="card" aria-labelledby="overnemen">
            <header class="card-header"><h2 id="overnemen">{t(handovers::FOR_YOU)}</h2></header>
            <p>{t(handovers::FOR_YOU_HELP)}</p>
            {plain_list(lines)}
        </section>
    }
    .into_any()
}

#[component]
fn One(line: HandoverLine, acts: TakeOverActs) -> impl IntoView {
    let t = use_language();
    let language = language();
    let head = cases::numbered(language, &line.number);
    let from = handovers::from(language, &line.from.name);
    let carries = handovers::carries(language, &line);
    let id = line.id;
    let version = line.version;
    let label = |act| format!("{}: {head}", t(act));
    view! {
        <li>
            <p><strong>{head.clone()}</strong> " " <span class="soft">{from}</span></p>
            <p>{carries}</p>
            <div class="actions">
                <HouseForm action=acts.accept label=label(handovers::ACCEPT) prefix=format!("neem-{id}-")>
                    <input type="hidden" name="handover" value=id.to_string() />
                    <input type="hidden" name="version" value=version.to_string() />
                    <button class="button button-primary" type="submit">{t(handovers::ACCEPT)}</button>
                </HouseForm>
                <HouseForm action=acts.refuse label=label(handovers::REFUSE) prefix=format!("niet-{id}-")>
                    <input type="hidden" name="handover" value=id.to_string() />
                    <input type="hidden" name="version" value=version.to_string() />
                    <button class="button" type="submit">{t(handovers::REFUSE)}</button>
                </HouseForm>
            </div>
        </li>
    }
}
