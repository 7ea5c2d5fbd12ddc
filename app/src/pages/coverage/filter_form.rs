use super::address;
use super::filter_parts::{AreaChoice, Choice, DayField, KindChoice, ThemeChoice, TownChoice};
use crate::api::coverage::{BY, FROM, PAYER, UNTIL};
use crate::text::{coverage as text, use_language, words};
use chrono::Datelike;
use domain::coverage::view::Choices;
use domain::coverage::wanted::CoverageQuery;
use domain::time::Day;
use leptos::prelude::*;

/// What is shown: a form that asks for another address.
#[component]
pub(super) fn FilterForm(query: CoverageQuery, choices: Choices, today: Day) -> impl IntoView {
    let t = use_language();
    let mut payers: Vec<_> = choices
        .sources
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    payers.push(("none".to_owned(), t(text::NO_PAYER).to_owned()));
    let rows = [
        ("town", text::MUNICIPALITY),
        ("school", text::SCHOOL),
        ("theme", text::THEME),
    ]
    .map(|(code, name)| (code.to_owned(), t(name).to_owned()))
    .to_vec();
    let by = if query.by.is_empty() {
        "town".to_owned()
    } else {
        query.by.clone()
    };
    view! {
        <Periods query=query.clone() today />
        <form class="filter-bar" method="get" action="/dekking" role="search" aria-label=t(text::FILTER)>
            <DayField name=FROM label=text::FROM value=query.from.clone() />
            <DayField name=UNTIL label=text::UNTIL value=query.until.clone() />
            <AreaChoice areas=choices.areas value=query.area.clone() />
            <TownChoice towns=choices.towns value=query.town.clone() />
            <Choice name=PAYER label=text::PAYER all=Some(text::ALL_PAYERS) options=payers value=query.payer.clone() />
            <ThemeChoice themes=choices.themes value=query.theme.clone() />
            <KindChoice value=query.kind.clone() />
            <Choice name=BY label=text::ROWS all=None options=rows value=by />
            <div class="actions">
                <button class="button" type="submit">{t(words::FILTER)}</button>
                <a class="button button-quiet" href="/dekking">{t(words::CLEAR)}</a>
            </div>
        </form>
    }
}

/// The periods that are asked for most.
#[component]
fn Periods(query: CoverageQuery, today: Day) -> impl IntoView {
    let t = use_language();
    let year = today.year();
    // A school year begins on 1 August (WPO, WVO).
    let school = if today.month() >= 8 { year } else { year - 1 };
    let days = |from: (i32, u32, u32), until: (i32, u32, u32)| {
        let day = |(year, month, day)| Day::from_ymd_opt(year, month, day);
        day(from).zip(day(until))
    };
    let periods = [
        (
            days((year, 1, 1), (year, 12, 31)),
            format!("{} {year}", t(text::YEAR)),
        ),
        (
            days((school, 8, 1), (school + 1, 7, 31)),
            format!("{} {school}/{}", t(text::SCHOOL_YEAR), school + 1),
        ),
        (
            days((year - 1, 1, 1), (year - 1, 12, 31)),
            format!("{} {}", t(text::YEAR), year - 1),
        ),
    ];
    let links = periods.into_iter().filter_map(|(days, name)| {
        let (first, last) = days?;
        let there = address::on_days(&query, first, last);
        let current = (there.from == query.from && there.until == query.until).then_some("page");
        let href = address::page(&there);
        Some(view! { <li><a class="tab" href=href aria-current=current>{name}</a></li> })
    });
    let links = links.collect_view();
    view! { <nav class="tabs" aria-label=t(text::PERIODS)><ul class="tabs-list">{links}</ul></nav> }
}
