use crate::parts::badge::StateBadge;
use crate::parts::rows_frame::rows_frame;
use crate::text::{coverage as text, language, organisation_words, time, use_language};
use domain::coverage::view::{AgreementRow, GroupRow, LessonRow, Rows, RowsView, SchoolRow};
use leptos::prelude::*;

/// Rows of whichever kind, with what they add up to above them.
#[component]
pub(super) fn RowsTable(view: RowsView, caption: String) -> impl IntoView {
    let minutes = view.is_minutes();
    let (heads, rows) = match view.rows {
        Rows::Lessons(rows) => (
            vec![
                (text::WHEN, false),
                (text::SCHOOL, false),
                (text::MUNICIPALITY, false),
                (text::LESSON, false),
                (text::STATE, false),
                (
                    if minutes {
                        text::HOURS
                    } else {
                        text::COUNTS_FOR
                    },
                    true,
                ),
            ],
            rows.into_iter()
                .map(|row| lesson(row, minutes).into_any())
                .collect::<Vec<_>>(),
        ),
        Rows::Groups(rows) => (
            vec![
                (text::SCHOOL, false),
                (text::GROUP, false),
                (text::LESSONS, true),
                (text::PUPILS, true),
            ],
            rows.into_iter().map(|row| group(row).into_any()).collect(),
        ),
        Rows::Schools(rows) => (
            vec![
                (text::SCHOOL, false),
                (text::KIND_OF, false),
                (text::MUNICIPALITY, false),
                (text::GIVEN, true),
                (text::PLANNED, true),
                (text::GROUPS, true),
            ],
            rows.into_iter().map(|row| school(row).into_any()).collect(),
        ),
        Rows::Agreements(rows) => (
            vec![
                (text::AGREEMENT, false),
                (text::WHEN, false),
                (text::LESSONS, true),
                (text::HOURS, true),
                (text::RESERVED, true),
                (text::USED, true),
                (text::LEFT, true),
            ],
            rows.into_iter()
                .map(|row| agreement(row).into_any())
                .collect(),
        ),
    };
    rows_frame(caption, &heads, rows)
}

fn lesson(row: LessonRow, minutes: bool) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let day = time::date(l, row.on);
    let asked = (!row.placed).then(|| format!("{} ", t(text::ASKED_ON)));
    let how = row.cancelled.map(|(by, days)| {
        let said = text::days_before(l, by, days);
        view! { " " <span class="soft">{said}</span> }
    });
    let worth = match minutes {
        true => text::hours(l, row.worth),
        false => text::number(l, row.worth),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/planning/les/{}", row.lesson)>{asked}{day}</a>
            </th>
            <td role="cell" data-label=t(text::SCHOOL)>{row.school}</td>
            <td role="cell" data-label=t(text::MUNICIPALITY)>{row.town}</td>
            <td role="cell" data-label=t(text::LESSON)>{format!("{} · {}", row.theme, row.group)}</td>
            <td role="cell" data-label=t(text::STATE)>
                <span><StateBadge state=row.state />{how}</span>
            </td>
            <td role="cell" class="number" data-label=t(text::COUNTS_FOR)>{worth}</td>
        </tr>
    }
}

fn group(row: GroupRow) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let pupils = match row.pupils {
        Some(pupils) => text::number(l, pupils),
        None => t(text::FEW).to_owned(),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/scholen/{}", row.organisation)>{row.school}</a>
            </th>
            <td role="cell" data-label=t(text::GROUP)>{row.group}</td>
            <td role="cell" class="number" data-label=t(text::LESSONS)>{text::number(l, row.lessons)}</td>
            <td role="cell" class="number" data-label=t(text::PUPILS)>{pupils}</td>
        </tr>
    }
}

fn school(row: SchoolRow) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let muted = (row.given == 0).then_some("");
    view! {
        <tr role="row" data-muted=muted>
            <th scope="row" role="rowheader">
                <a href=format!("/scholen/{}", row.organisation)>{row.name}</a>
            </th>
            <td role="cell" data-label=t(text::KIND_OF)>{t(organisation_words::kind(row.kind))}</td>
            <td role="cell" data-label=t(text::MUNICIPALITY)>{row.town}</td>
            <td role="cell" class="number" data-label=t(text::GIVEN)>{text::number(l, row.given)}</td>
            <td role="cell" class="number" data-label=t(text::PLANNED)>{text::number(l, row.planned)}</td>
            <td role="cell" class="number" data-label=t(text::GROUPS)>{text::number(l, row.groups)}</td>
        </tr>
    }
}

fn agreement(row: AgreementRow) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let name = row.town.unwrap_or_else(|| t(text::WHOLE_REGION).to_owned());
    let hours = |label, minutes| {
        view! { <td role="cell" class="number" data-label=t(label)>{text::hours(l, minutes)}</td> }
    };
    // On its page the lessons that take from the reserve are marked.
    let used = text::hours(l, row.reserve.used);
    let used = match row.reserve.used {
        0 => used.into_any(),
        _ => {
            view! { <a href=format!("/afspraken/{}#maatwerk", row.agreement)>{used}</a> }.into_any()
        }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/afspraken/{}", row.agreement)>{name}</a>
                " " <span class="soft">{row.name}</span>
            </th>
            <td role="cell" data-label=t(text::WHEN)>{time::period(l, row.days.0, row.days.1)}</td>
            <td role="cell" class="number" data-label=t(text::LESSONS)>{text::number(l, row.agreed.lessons)}</td>
            {hours(text::HOURS, row.agreed.minutes)}
            {hours(text::RESERVED, row.reserve.reserved)}
            <td role="cell" class="number" data-label=t(text::USED)>{used}</td>
            {hours(text::LEFT, row.reserve.left)}
        </tr>
    }
}
