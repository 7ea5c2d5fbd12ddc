use super::address::{self, query_in};
use crate::api::coverage::read_workload_rows;
use crate::parts::badge::StateBadge;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::rows_frame::rows_frame;
use crate::text::{coverage, language, time, use_language, workload as text};
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::workload_view::{FreePerson, WorkHours, WorkLesson, WorkRows, WorkRowsView};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The rows behind a number of workload.
#[component]
pub fn WorkloadRowsPage() -> impl IntoView {
    let map = use_query_map();
    let asked = Memo::new(move |_| {
        map.with(|map| {
            let get = |name| map.get(name).unwrap_or_default();
            let of = (
                get("medewerker"),
                get("deel"),
                get("week"),
                get("vrij"),
                get("vaardigheid"),
            );
            (query_in(map), of)
        })
    });
    let page = Resource::new(
        move || asked.get(),
        |(query, (employee, part, week, free_in, skill))| {
            read_workload_rows(query, employee, part, week, free_in, skill)
        },
    );
    view! {
        <Load data=page show=move |view| view! { <Whole view /> } />
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
    let days = address::on_days(&view.query, view.period.0, view.period.1);
    let (title, lead, table) = match view.rows {
        WorkRows::Lessons(name, rows) => {
            let name = name.unwrap_or_else(|| t(coverage::TOTAL).to_owned());
            (name, period, lessons(rows).into_any())
        }
        WorkRows::Hours(of) => (
            of.row.name.clone(),
            period,
            hours(&view.query, of).into_any(),
        ),
        WorkRows::Free(area, skill, rows) => {
            let title = format!("{}: {skill}", t(text::FREE));
            (
                title,
                format!("{area}, {period}"),
                people(&days, rows).into_any(),
            )
        }
    };
    view! {
        <Breadcrumbs above here=title.clone() />
        <PageHeader title lead />
        <div class="stack">{table}</div>
    }
}

fn lessons(rows: Vec<WorkLesson>) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let sum = |of: fn(&WorkLesson) -> u32| rows.iter().map(|row| u64::from(of(row))).sum();
    let caption =
        text::lessons_add_up(l, rows.len(), sum(|row| row.minutes), sum(|row| row.travel));
    let heads = [
        (coverage::WHEN, false),
        (coverage::SCHOOL, false),
        (coverage::MUNICIPALITY, false),
        (coverage::LESSON, false),
        (coverage::STATE, false),
        (text::LESSON_HOURS, true),
        (text::TRAVEL_HOURS, true),
    ];
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
        .into_any()
    });
    rows_frame(caption, &heads, rows.collect())
}

/// What a contract goes to: each line what is left of it, with what makes it less beneath.
fn hours(query: &CoverageQuery, of: WorkHours) -> impl IntoView + use<> {
    let (t, l) = (use_language(), language());
    let (row, load) = (&of.row, of.row.load);
    let to_lessons = (load.lessons > 0).then(|| address::work_of(query, row.employee));
    let to_absences = (of.away > 0).then(|| format!("/medewerkers/{}", row.employee));
    let mut lines = vec![
        (text::WHOLE_CONTRACT, of.contract(), Line::Sum, None),
        (text::AWAY, of.away, Line::Less, to_absences),
        (text::CONTRACT, load.available, Line::Sum, None),
        (
            text::LESSON_HOURS,
            load.lesson_minutes,
            Line::Less,
            to_lessons.clone(),
        ),
        (
            text::TRAVEL_HOURS,
            load.travel_minutes,
            Line::Less,
            to_lessons,
        ),
    ];
    if row.elsewhere > 0 {
        lines.push((text::ELSEWHERE, row.elsewhere, Line::Less, None));
    }
    if of.over() > 0 {
        lines.push((text::OVER, of.over(), Line::More, None));
    }
    lines.push((text::FREE, row.free(), Line::Sum, None));
    let lines = lines.into_iter().map(|(label, minutes, line, href)| {
        let shown = coverage::hours(l, u64::from(minutes));
        let shown = match line {
            Line::Less if minutes > 0 => format!("\u{2212}{shown}"),
            Line::More => format!("+{shown}"),
            _ => shown,
        };
        let class = (line == Line::Sum).then_some("coverage-total");
        let label = match href {
            Some(href) => view! { <a href=href>{t(label)}</a> }.into_any(),
            None => t(label).into_any(),
        };
        view! {
            <tr role="row" class=class>
                <th scope="row" role="rowheader">{label}</th>
                <td role="cell" class="number" data-label=t(coverage::HOURS)>{shown}</td>
            </tr>
        }
        .into_any()
    });
    let heads = [(text::GOES_TO, false), (coverage::HOURS, true)];
    rows_frame(text::hours_add_up(l, row), &heads, lines.collect())
}

/// What a line of a contract's hours is to those above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Sum,
    Less,
    More,
}

/// Who is free; `days` asks for the days of which this is.
fn people(days: &CoverageQuery, rows: Vec<FreePerson>) -> impl IntoView + use<> {
    let (t, l) = (use_language(), language());
    let free = rows.iter().map(|row| u64::from(row.free)).sum();
    let caption = text::free_adds_up(l, rows.len(), free);
    let heads = [
        (text::EDUCATOR, false),
        (text::CONTRACT, true),
        (text::TAKEN, true),
        (text::FREE, true),
    ];
    let rows = rows.into_iter().map(|row| {
        let behind = address::hours_of(days, row.employee);
        let hours = |minutes: u32| {
            let shown = coverage::hours(l, u64::from(minutes));
            view! { <a href=behind.clone()>{shown}</a> }
        };
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
        .into_any()
    });
    rows_frame(caption, &heads, rows.collect())
}
