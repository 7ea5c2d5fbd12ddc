use super::address::{self, query_in};
use crate::api::coverage::read_workload_rows;
use crate::parts::badge::StateBadge;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::load::Unreadable;
use crate::parts::page_header::PageHeader;
use crate::text::{Text, coverage, language, time, use_language, words, workload as text};
use domain::coverage::workload_view::{FreePerson, WorkLesson, WorkRows, WorkRowsView};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The rows behind a number of workload.
#[component]
pub fn WorkloadRowsPage() -> impl IntoView {
    let t = use_language();
    let map = use_query_map();
    let asked = Memo::new(move |_| {
        map.with(|map| {
            let get = |name| map.get(name).unwrap_or_default();
            let of = (
                get("medewerker"),
                get("week"),
                get("vrij"),
                get("vaardigheid"),
            );
            (query_in(map), of)
        })
    });
    let page = Resource::new(
        move || asked.get(),
        |(query, (employee, week, free_in, skill))| {
            read_workload_rows(query, employee, week, free_in, skill)
        },
    );
    view! {
        <Transition fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                match page.await {
                    Err(error) => view! { <Unreadable error /> }.into_any(),
                    Ok(view) => view! { <Whole view /> }.into_any(),
                }
            })}
        </Transition>
    }
}

#[component]
fn Whole(view: WorkRowsView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let above = vec![
        (address::page(&view.query), t(coverage::COVERAGE).to_owned()),
        (address::workload(&view.query), t(text::WORKLOAD).to_owned()),
    ];
    let period = time::period(l, view.period.0, view.period.1);
    let (title, lead, table) = match view.rows {
        WorkRows::Lessons(name, rows) => {
            let name = name.unwrap_or_else(|| t(coverage::TOTAL).to_owned());
            (name, period, lessons(rows).into_any())
        }
        WorkRows::Free(area, skill, rows) => {
            let title = format!("{}: {skill}", t(text::FREE));
            (title, format!("{area}, {period}"), people(rows).into_any())
        }
    };
    view! {
        <Breadcrumbs above here=title.clone() />
        <PageHeader title lead />
        <div class="stack">{table}</div>
    }
}

fn heads(heads: &[(Text, bool)]) -> impl IntoView + use<> {
    let t = use_language();
    let heads = heads.iter().map(|(head, number)| {
        let class = number.then_some("number");
        view! { <th scope="col" role="columnheader" class=class>{t(*head)}</th> }
    });
    heads.collect_view()
}

fn table(caption: String, heads: impl IntoView, rows: impl IntoView) -> impl IntoView {
    view! {
        <div class="table-region" role="region" aria-labelledby="regels" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="regels">{caption}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

fn lessons(rows: Vec<WorkLesson>) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let sum = |of: fn(&WorkLesson) -> u32| rows.iter().map(|row| u64::from(of(row))).sum();
    let caption =
        text::lessons_add_up(l, rows.len(), sum(|row| row.minutes), sum(|row| row.travel));
    let heads = heads(&[
        (coverage::WHEN, false),
        (coverage::SCHOOL, false),
        (coverage::MUNICIPALITY, false),
        (coverage::LESSON, false),
        (coverage::STATE, false),
        (text::LESSON_HOURS, true),
        (text::TRAVEL_HOURS, true),
    ]);
    let rows = rows.into_iter().map(|row| {
        let hours = |minutes: u32| coverage::hours(l, u64::from(minutes));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">
                    <a href=format!("/planning/les/{}", row.lesson)>{time::date(l, row.on)}</a>
                </th>
                <td role="cell" data-label=t(coverage::SCHOOL)>{row.school}</td>
                <td role="cell" data-label=t(coverage::MUNICIPALITY)>{row.town}</td>
                <td role="cell" data-label=t(coverage::LESSON)>{row.theme}</td>
                <td role="cell" data-label=t(coverage::STATE)><StateBadge state=row.state /></td>
                <td role="cell" class="number" data-label=t(text::LESSON_HOURS)>{hours(row.minutes)}</td>
                <td role="cell" class="number" data-label=t(text::TRAVEL_HOURS)>{hours(row.travel)}</td>
            </tr>
        }
    });
    table(caption, heads, rows.collect::<Vec<_>>())
}

fn people(rows: Vec<FreePerson>) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let free = rows.iter().map(|row| u64::from(row.free)).sum();
    let caption = text::free_adds_up(l, rows.len(), free);
    let heads = heads(&[
        (text::EDUCATOR, false),
        (text::CONTRACT, true),
        (text::TAKEN, true),
        (text::FREE, true),
    ]);
    let rows = rows.into_iter().map(|row| {
        let hours = |minutes: u32| coverage::hours(l, u64::from(minutes));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">
                    <a href=format!("/medewerkers/{}", row.employee)>{row.name}</a>
                </th>
                <td role="cell" class="number" data-label=t(text::CONTRACT)>{hours(row.available)}</td>
                <td role="cell" class="number" data-label=t(text::TAKEN)>{hours(row.taken)}</td>
                <td role="cell" class="number" data-label=t(text::FREE)>{hours(row.free)}</td>
            </tr>
        }
    });
    table(caption, heads, rows.collect::<Vec<_>>())
}
