use super::address::{self, Kind};
use crate::api::coverage::read_attention;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{Text, attention as text, coverage, language, use_language};
use domain::coverage::attention::{Attention, CancelledOften, Waiting};
use domain::coverage::view::Going;
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::{Column, Figure, Number};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The rows behind what wants attention.
#[component]
pub fn AttentionPage() -> impl IntoView {
    let map = use_query_map();
    let kind =
        Memo::new(move |_| map.with(|map| Kind::parse(&map.get("soort").unwrap_or_default())));
    let page = Resource::new(|| (), |()| read_attention());
    view! {
        <Load data=page show=move |attention| view! { <Whole attention kind=kind.get() /> } />
    }
}

#[component]
fn Whole(attention: Attention, kind: Option<Kind>) -> impl IntoView {
    let t = use_language();
    let query = CoverageQuery::default();
    let above = vec![(address::page(&query), t(coverage::COVERAGE).to_owned())];
    let tabs = [
        (None, text::ALL),
        (Some(Kind::Under), text::UNDER),
        (Some(Kind::Cancelled), text::CANCELLED),
        (Some(Kind::Waiting), text::WAITING),
    ];
    let tabs = tabs.map(|(one, name)| {
        let current = (one == kind).then_some("page");
        let href = address::attention(one);
        view! { <li><a class="tab" href=href aria-current=current>{t(name)}</a></li> }
    });
    let shows = move |one: Kind| kind.is_none_or(|kind| kind == one);
    let year = attention.year;
    view! {
        <Breadcrumbs above here=t(text::ATTENTION) />
        <PageHeader title=t(text::ATTENTION) lead=t(text::LEAD)>
            <a class="button" href=address::ALERTS>{t(text::SETTINGS)}</a>
        </PageHeader>
        <div class="stack">
            <nav class="tabs" aria-label=t(text::WHICH)><ul class="tabs-list">{tabs.collect_view()}</ul></nav>
            {shows(Kind::Under).then(|| under(attention.under))}
            {shows(Kind::Cancelled).then(|| cancelled(attention.cancelled, year))}
            {shows(Kind::Waiting).then(|| waiting(attention.waiting))}
        </div>
    }
}

/// A part of the page: a table with these heads, or that there is nothing.
fn part(
    (id, title): (&'static str, Text),
    heads: &[(Text, bool)],
    rows: Vec<AnyView>,
    more: Option<String>,
) -> impl IntoView + use<> {
    let t = use_language();
    let heads = heads.iter().map(|(head, number)| {
        let class = number.then_some("number");
        view! { <th scope="col" role="columnheader" class=class>{t(*head)}</th> }
    });
    let heads = heads.collect_view();
    let body = if rows.is_empty() {
        view! { <p>{t(text::NONE)}</p> }.into_any()
    } else {
        view! {
            <div class="table-region" role="region" aria-labelledby=id tabindex="0">
                <table class="table" data-stack="" role="table">
                    <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <header class="card-header"><h2 id=id>{t(title)}</h2></header>
            {more.map(|more| view! { <p class="soft">{more}</p> })}
            {body}
        </section>
    }
}

fn under(rows: Vec<Going>) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let row = |one: Going| {
        let name = one
            .town
            .clone()
            .unwrap_or_else(|| t(coverage::WHOLE_REGION).to_owned());
        let pace = one.forecast.at_this_pace();
        let pace = pace.map_or_else(|| "–".to_owned(), |pace| coverage::number(l, pace));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">
                    <a href=format!("/afspraken/{}", one.agreement)>{name}</a>
                    " " <span class="soft">{one.name.clone()}</span>
                </th>
                <td role="cell" class="number" data-label=t(coverage::AGREED)>{coverage::number(l, one.forecast.agreed)}</td>
                <td role="cell" class="number" data-label=t(text::DUE)>{text::delivered(l, &one.forecast)}</td>
                <td role="cell" class="number" data-label=t(coverage::AT_PACE)>{pace}</td>
                <td role="cell" data-label=t(coverage::ENDS)>{coverage::ends(l, &one)}</td>
            </tr>
        }
        .into_any()
    };
    let heads = [
        (coverage::AGREEMENT, false),
        (coverage::AGREED, true),
        (text::DUE, true),
        (coverage::AT_PACE, true),
        (coverage::ENDS, false),
    ];
    part(
        ("achter", text::UNDER),
        &heads,
        rows.into_iter().map(row).collect(),
        None,
    )
}

fn cancelled(
    rows: Vec<CancelledOften>,
    year: (domain::time::Day, domain::time::Day),
) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let query = CoverageQuery {
        from: year.0.to_string(),
        until: year.1.to_string(),
        by: "school".to_owned(),
        ..CoverageQuery::default()
    };
    let row = |one: CancelledOften| {
        let number = Number::Cell(Column::Of(Figure::CancelledBySchool));
        let href = address::rows(&query, number, &one.organisation.to_string());
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">
                    <a href=format!("/scholen/{}", one.organisation)>{one.school}</a>
                </th>
                <td role="cell" data-label=t(coverage::MUNICIPALITY)>{one.town}</td>
                <td role="cell" class="number" data-label=t(text::TIMES)>
                    {coverage::number(l, one.times)}
                </td>
                <td role="cell" class="number" data-label=t(coverage::LESSONS)>
                    <a href=href>{coverage::number(l, one.lessons)}</a>
                </td>
            </tr>
        }
        .into_any()
    };
    let heads = [
        (coverage::SCHOOL, false),
        (coverage::MUNICIPALITY, false),
        (text::TIMES, true),
        (coverage::LESSONS, true),
    ];
    part(
        ("afgezegd", text::CANCELLED),
        &heads,
        rows.into_iter().map(row).collect(),
        None,
    )
}

fn waiting(rows: Vec<Waiting>) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let more = (rows.len() > text::MOST_ROWS).then(|| text::longest(l, rows.len()));
    let row = |one: Waiting| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">
                    <a href=format!("/planning/les/{}", one.lesson)>{one.school}</a>
                </th>
                <td role="cell" data-label=t(coverage::MUNICIPALITY)>{one.town}</td>
                <td role="cell" data-label=t(coverage::LESSON)>{one.theme}</td>
                <td role="cell" class="number" data-label=t(text::WAITS)>{text::days(l, one.days)}</td>
            </tr>
        }
        .into_any()
    };
    let heads = [
        (coverage::SCHOOL, false),
        (coverage::MUNICIPALITY, false),
        (coverage::LESSON, false),
        (text::WAITS, true),
    ];
    let rows = rows.into_iter().take(text::MOST_ROWS).map(row).collect();
    part(("wacht", text::WAITING), &heads, rows, more)
}
