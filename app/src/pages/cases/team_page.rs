use super::case_lines::DueGroups;
use super::hand_over_form::HandOverForm;
use crate::api::cases::{self as api, AllocateCase, read_team};
use crate::parts::done::Done;
use crate::parts::field::Select;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{cases, handovers, language, use_language};
use domain::cases::{CaseLine, TeamCases, TeamWorker};
use leptos::prelude::*;

/// The team's cases: what is to be divided, what is due and whose it is, and who has how much.
#[component]
pub fn TeamPage() -> impl IntoView {
    let t = use_language();
    let give = ServerAction::<AllocateCase>::new();
    let given = settled(give);
    let page = Resource::new(move || given.get(), |_| read_team());
    view! {
        <PageHeader title=t(cases::TEAM) lead=t(cases::MINE_LEAD)>
            <a class="button button-primary" href="/zaken/nieuw">{t(cases::NEW)}</a>
            <a class="button" href="/zaken/overdracht">{t(handovers::TITLE)}</a>
        </PageHeader>
        <Load data=page show=move |page| view! { <Whole page give /> } />
    }
}

#[component]
fn Whole(page: api::TeamPage, give: ServerAction<AllocateCase>) -> impl IntoView {
    let t = use_language();
    let TeamCases {
        waiting,
        running,
        reminders,
        workers,
    } = page.team;
    let choices: Vec<_> = workers
        .iter()
        .filter(|one| !one.load.away)
        .map(|one| (one.load.worker.to_string(), one.name.clone()))
        .collect();
    let divide: Vec<_> = waiting
        .into_iter()
        .map(|line| view! { <Divide line choices=choices.clone() give /> })
        .collect();
    let empty = divide
        .is_empty()
        .then(|| view! { <p class="soft">{t(cases::NOTHING_WAITING)}</p> });
    view! {
        <div class="stack">
            <Done told=cases::DONE />
            <section class="card" aria-labelledby="verdelen">
                <header class="card-header"><h2 id="verdelen">{t(cases::WAITING)}</h2></header>
                {empty}
                <div class="card-grid">{divide}</div>
            </section>
            <TeamLoad workers=workers.clone() />
            <DueGroups cases=running.clone() reminders team=workers />
            <HandOverForm running begin=ServerAction::new() />
        </div>
    }
}

/// One case that nobody follows yet, with the worker who is proposed chosen first.
#[component]
fn Divide(
    line: CaseLine,
    choices: Vec<(String, String)>,
    give: ServerAction<AllocateCase>,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let name = line.name.map(|name| name.as_str().to_owned());
    let id = line.case.to_string();
    let title = cases::numbered(language, &line.number);
    let (heading, prefix) = (format!("zaak-{id}"), format!("{id}-"));
    view! {
        <section class="card" aria-labelledby=heading>
            <h3 id=heading.clone()>{title.clone()}</h3>
            <p>{name.unwrap_or_else(|| t(cases::ERASED).to_owned())}</p>
            <HouseForm action=give class="form" label=title prefix=prefix>
                <input type="hidden" name="case" value=id />
                <input type="hidden" name="version" value=line.version.to_string() />
                <Select name="worker" label=t(cases::GIVE_TO) options=choices />
                <button class="button button-primary" type="submit">{t(cases::GIVE)}</button>
            </HouseForm>
        </section>
    }
}

#[component]
fn TeamLoad(workers: Vec<TeamWorker>) -> impl IntoView {
    let t = use_language();
    let rows: Vec<_> = workers
        .into_iter()
        .map(|one| {
            let away = one.load.away.then(|| format!(" ({})", t(cases::AWAY)));
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{one.name} {away}</th>
                    <td role="cell" class="number" data-label=t(cases::OPEN)>{one.load.running}</td>
                    <td role="cell" class="number" data-label=t(cases::OVERDUE)>{one.load.overdue}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-labelledby="werk" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="werk">{t(cases::LOAD)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(cases::WORKER)}</th>
                        <th scope="col" role="columnheader" class="number">{t(cases::OPEN)}</th>
                        <th scope="col" role="columnheader" class="number">{t(cases::OVERDUE)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}
