use super::receivers_table::Receivers;
use crate::api::cases::{
    AllocateCase, ConfirmHandovers, DivideHandover, WithdrawHandover, read_handovers,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::field::Select;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::plain_list::plain_list;
use crate::parts::settled::{any_settled, settled};
use crate::text::{cases, handovers, language, use_language};
use domain::cases::{Colleague, HandoverLine, HandoverState, Handovers, Orphan, as_shown};
use domain::ids::{AreaId, EmployeeId};
use leptos::prelude::*;

/// The forms of the page.
#[derive(Clone, Copy)]
struct Acts {
    divide: ServerAction<DivideHandover>,
    confirm: ServerAction<ConfirmHandovers>,
    withdraw: ServerAction<WithdrawHandover>,
    give: ServerAction<AllocateCase>,
}

/// What is handed over while somebody is away long, and cases for which nobody answers.
#[component]
pub fn HandoversPage() -> impl IntoView {
    let t = use_language();
    let acts = Acts {
        divide: ServerAction::new(),
        confirm: ServerAction::new(),
        withdraw: ServerAction::new(),
        give: ServerAction::new(),
    };
    let changed = any_settled([
        settled(acts.divide),
        settled(acts.confirm),
        settled(acts.withdraw),
        settled(acts.give),
    ]);
    let page = Resource::new(move || changed.get(), |_| read_handovers());
    let above = vec![("/zaken/team".to_owned(), t(cases::TEAM).to_owned())];
    view! {
        <Breadcrumbs above here=t(handovers::TITLE) />
        <PageHeader title=t(handovers::TITLE) lead=t(handovers::LEAD) />
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: Handovers, acts: Acts) -> impl IntoView {
    let t = use_language();
    let mut groups: Vec<(Colleague, Vec<HandoverLine>)> = Vec::new();
    for line in page.lines {
        match groups.last_mut() {
            Some((from, lines)) if *from == line.from => lines.push(line),
            _ => groups.push((line.from.clone(), vec![line])),
        }
    }
    let nothing = (groups.is_empty() && page.orphans.is_empty()).then(
        || view! { <EmptyState title=t(handovers::NOTHING) help=t(handovers::NOTHING_HELP) /> },
    );
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(from, lines)| {
            view! { <Group from lines workers=page.workers.clone() acts /> }
        })
        .collect();
    view! {
        <div class="stack">
            <Done told=handovers::DONE />
            {nothing}
            <Orphans orphans=page.orphans workers=page.workers.clone() acts />
            <Receivers receivers=page.receivers />
            {groups}
        </div>
    }
}

#[component]
fn Orphans(
    orphans: Vec<Orphan>,
    workers: Vec<(Colleague, Option<AreaId>)>,
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    if orphans.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = orphans
        .into_iter()
        .map(|one| {
            let (number, id) = (cases::numbered(language, &one.number), one.case.to_string());
            let choices = choices(&workers, one.area, None);
            let form = (!choices.is_empty()).then(|| {
                let id = id.clone();
                let label = format!("{}: {number}", t(cases::GIVE));
                view! {
                    <HouseForm action=acts.give class="form" label=label prefix=format!("geef-{id}-")>
                        <input type="hidden" name="case" value=id.clone() />
                        <input type="hidden" name="version" value=one.version.to_string() />
                        <div class="form-inline">
                            <Select name="worker" label=t(cases::GIVE_TO) options=choices />
                            <button class="button" type="submit">{t(cases::GIVE)}</button>
                        </div>
                    </HouseForm>
                }
            });
            view! { <li class="stack"><a href=format!("/zaken/{id}")>{number}</a> {form}</li> }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="wezen">
            <header class="card-header"><h2 id="wezen">{t(handovers::ORPHANS)}</h2></header>
            <p>{t(handovers::ORPHANS_HELP)}</p>
            {plain_list(lines)}
        </section>
    }
    .into_any()
}

/// Who can get a case of an area, but for one.
fn choices(
    workers: &[(Colleague, Option<AreaId>)],
    area: AreaId,
    but: Option<EmployeeId>,
) -> Vec<(String, String)> {
    workers
        .iter()
        .filter(|(one, own)| Some(one.id) != but && own.is_none_or(|own| own == area))
        .map(|(one, _)| (one.id.to_string(), one.name.clone()))
        .collect()
}

/// Everything of one worker.
#[component]
fn Group(
    from: Colleague,
    lines: Vec<HandoverLine>,
    workers: Vec<(Colleague, Option<AreaId>)>,
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let title = handovers::from(language(), &from.name);
    let id = from.id.to_string();
    let heading = format!("van-{id}");
    let proposed = |line: &HandoverLine| line.state == HandoverState::Proposed;
    let shown = as_shown(&lines);
    let confirm = lines.iter().any(proposed).then(|| {
        let label = format!("{}: {}", t(handovers::CONFIRM), from.name);
        view! {
            <HouseForm action=acts.confirm class="form" label=label prefix=format!("bevestig-{id}-")>
                <input type="hidden" name="from" value=id.clone() />
                <input type="hidden" name="shown" value=shown />
                <p>{t(handovers::CONFIRM_HELP)}</p>
                <button class="button button-primary" type="submit">{t(handovers::CONFIRM)}</button>
            </HouseForm>
        }
    });
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <One line workers=workers.clone() acts /> })
        .collect();
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <header class="card-header"><h2 id=heading.clone()>{title}</h2></header>
            {plain_list(lines)}
            {confirm}
        </section>
    }
}

#[component]
fn One(line: HandoverLine, workers: Vec<(Colleague, Option<AreaId>)>, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let head = cases::numbered(language, &line.number);
    let carries = handovers::carries(language, &line);
    let (id, version) = (line.id, line.version);
    let name = |one: &Option<Colleague>| match one {
        Some(one) => one.name.clone(),
        None => t(handovers::NOBODY).to_owned(),
    };
    let people = format!(
        "{}: {}. {}: {}.",
        t(handovers::TO),
        name(&line.to),
        t(handovers::STAND_IN),
        name(&line.stand_in)
    );
    let state = t(handovers::state(line.state));
    let is_return = line
        .is_return
        .then(|| format!(", {}", t(handovers::RETURN)));
    let choices = choices(&workers, line.area, Some(line.from.id));
    let divisible = matches!(line.state, HandoverState::Proposed | HandoverState::Refused);
    let chosen = |one: &Option<Colleague>| one.as_ref().map(|one| one.id.to_string());
    let (to, stand_in) = (chosen(&line.to), chosen(&line.stand_in));
    let form = (divisible && !choices.is_empty()).then(|| {
        let label = format!("{}: {head}", t(handovers::DIVIDE));
        view! {
            <HouseForm action=acts.divide class="form" label=label prefix=format!("verdeel-{id}-")>
                <input type="hidden" name="handover" value=id.to_string() />
                <input type="hidden" name="version" value=version.to_string() />
                <div class="form-inline">
                    <Select name="to" label=t(handovers::TO) options=choices.clone() value=to.unwrap_or_default() />
                    <Select name="stand_in" label=t(handovers::STAND_IN) options=choices value=stand_in.unwrap_or_default() />
                </div>
                <div class="actions">
                    <button class="button" type="submit">{t(handovers::DIVIDE)}</button>
                </div>
            </HouseForm>
        }
    });
    let label = format!("{}: {head}", t(handovers::WITHDRAW));
    view! {
        <li class="stack">
            <p>
                <strong>{head.clone()}</strong> " "
                <span class="soft">{state} {is_return}</span>
            </p>
            <p>{carries}</p>
            <p>{people}</p>
            {form}
            <HouseForm action=acts.withdraw label=label prefix=format!("intrek-{id}-")>
                <input type="hidden" name="handover" value=id.to_string() />
                <input type="hidden" name="version" value=version.to_string() />
                <button class="button button-small" type="submit">{t(handovers::WITHDRAW)}</button>
            </HouseForm>
        </li>
    }
}
