use crate::text::{cases, language, signals, time, use_language};
use domain::cases::{CaseLine, Reminder, ReminderKind, TeamWorker, Urgency};
use domain::ids::EmployeeId;
use domain::time::Day;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How a day stands today: shape, words and colour.
#[component]
pub(super) fn Clock(urgency: Option<Urgency>) -> impl IntoView {
    let language = language();
    urgency.map(|urgency| {
        view! {
            <span class="badge" data-state=cases::urgency_badge(urgency)>
                {cases::urgency(language, urgency)}
            </span>
        }
    })
}

/// One row: a case with its next step, or something of a case that comes back.
#[derive(Clone)]
struct Row {
    /// What people call the case by.
    number: String,
    /// Where its link leads.
    place: String,
    /// The youth; none of what comes back.
    name: Option<String>,
    /// What is to be done.
    what: &'static str,
    /// On which day.
    day: Option<Day>,
    /// How that day stands today.
    urgency: Option<Urgency>,
    /// Who follows the case.
    worker: Option<EmployeeId>,
}

/// Everything with a date, in four groups: overdue, today, this week, later. In each the first day
/// comes first, and a group without rows is not there. What comes back has no name beside it.
#[component]
pub(super) fn DueGroups(
    /// The cases.
    cases: Vec<CaseLine>,
    /// What comes back.
    reminders: Vec<Reminder>,
    /// The workers, of a team: then each row says whose it is.
    #[prop(optional)]
    team: Option<Vec<TeamWorker>>,
) -> impl IntoView {
    let t = use_language();
    let mut rows: Vec<Row> = cases.into_iter().map(row_of_case).collect();
    rows.extend(reminders.into_iter().map(row_of_reminder));
    // The sort is stable: rows of one day stay as they came, cases before what comes back.
    rows.sort_by_key(|row| row.day.unwrap_or(Day::MAX));
    let names: Option<BTreeMap<EmployeeId, String>> = team.map(|team| {
        let name = |one: TeamWorker| (one.load.worker, one.name);
        team.into_iter().map(name).collect()
    });
    let mut groups: [Vec<Row>; 4] = Default::default();
    for row in rows {
        let group = match row.urgency {
            Some(Urgency::Overdue { .. }) => 0,
            Some(Urgency::Today) => 1,
            Some(Urgency::ThisWeek) => 2,
            Some(Urgency::OnTime { .. }) | None => 3,
        };
        groups[group].push(row);
    }
    let [overdue, today, week, later] = groups;
    view! {
        <Group id="te-laat" title=t(cases::OVERDUE) rows=overdue names=names.clone() />
        <Group id="vandaag" title=t(cases::TODAY) rows=today names=names.clone() />
        <Group id="deze-week" title=t(cases::THIS_WEEK) rows=week names=names.clone() />
        <Group id="later" title=t(cases::LATER) rows=later names=names />
    }
}

/// Cases under one heading; nothing at all when there are none.
#[component]
pub(super) fn CaseLines(
    /// Id of the heading.
    id: &'static str,
    /// The heading.
    title: &'static str,
    /// The cases.
    lines: Vec<CaseLine>,
) -> impl IntoView {
    let rows = lines.into_iter().map(row_of_case).collect();
    view! { <Group id title rows names=None /> }
}

fn row_of_case(line: CaseLine) -> Row {
    let t = use_language();
    let name = match &line.name {
        Some(name) => name.as_str().to_owned(),
        None => t(cases::ERASED).to_owned(),
    };
    Row {
        number: line.number,
        place: format!("/zaken/{}", line.case),
        name: Some(name),
        what: line.next.map_or("–", |(_, step)| t(cases::step(step))),
        day: line.next.map(|(day, _)| day),
        urgency: line.urgency,
        worker: line.worker,
    }
}

fn row_of_reminder(one: Reminder) -> Row {
    let t = use_language();
    let place = match one.kind {
        ReminderKind::ReadAlong => "/zaken/meelezen".to_owned(),
        ReminderKind::Access => format!("/zaken/{}/inzage", one.case),
        _ => format!("/zaken/{}", one.case),
    };
    Row {
        number: one.number,
        place,
        name: None,
        what: t(signals::reminder(one.kind)),
        day: Some(one.day),
        urgency: Some(one.urgency),
        worker: one.worker,
    }
}

#[component]
fn Group(
    id: &'static str,
    title: &'static str,
    rows: Vec<Row>,
    names: Option<BTreeMap<EmployeeId, String>>,
) -> impl IntoView {
    if rows.is_empty() {
        return ().into_any();
    }
    let count = rows.len();
    let t = use_language();
    let worker = names.is_some().then(|| {
        view! { <th scope="col" role="columnheader">{t(cases::WORKER)}</th> }
    });
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let name_of = |names: &BTreeMap<EmployeeId, String>| {
                let name = row.worker.and_then(|worker| names.get(&worker));
                name.cloned().unwrap_or_else(|| "–".to_owned())
            };
            let worker = names.as_ref().map(name_of);
            view! { <Line row worker /> }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-labelledby=id tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id=id>
                    {title} " " <span class="soft">{format!("({count})")}</span>
                </caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(cases::NUMBER)}</th>
                        <th scope="col" role="columnheader">{t(cases::YOUTH)}</th>
                        <th scope="col" role="columnheader">{t(cases::WHAT_IS_DUE)}</th>
                        <th scope="col" role="columnheader">{t(cases::DAY)}</th>
                        <th scope="col" role="columnheader">{t(cases::CLOCK)}</th>
                        {worker}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Line(row: Row, worker: Option<String>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let day = match row.day {
        Some(day) => time::date(language, day),
        None => t(cases::NO_DAY).to_owned(),
    };
    let worker = worker.map(|name| {
        view! { <td role="cell" data-label=t(cases::WORKER)>{name}</td> }
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=row.place>{row.number}</a>
            </th>
            <td role="cell" data-label=t(cases::YOUTH)>{row.name.unwrap_or_else(|| "–".to_owned())}</td>
            <td role="cell" data-label=t(cases::WHAT_IS_DUE)>{row.what}</td>
            <td role="cell" data-label=t(cases::DAY)>{day}</td>
            <td role="cell" data-label=t(cases::CLOCK)>
                <span><Clock urgency=row.urgency /></span>
            </td>
            {worker}
        </tr>
    }
}
