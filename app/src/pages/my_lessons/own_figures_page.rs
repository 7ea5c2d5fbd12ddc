use crate::api::my_lessons::read_own_figures;
use crate::parts::badge::StateBadge;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::rows_frame::rows_frame;
use crate::text::{
    Text, coverage, language, lessons, mistakes, my_figures as text, my_lessons, time,
    use_language, words,
};
use chrono::Months;
use domain::lesson::{OwnFigures, OwnKind, OwnLine, OwnSums};
use domain::time::Day;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Its address.
const FIGURES: &str = "/mijn-cijfers";

/// An educator's own figures, month by month, and the lessons behind each.
#[component]
pub fn OwnFiguresPage() -> impl IntoView {
    let map = use_query_map();
    let asked = Memo::new(move |_| {
        map.with(|map| {
            let get = |name| map.get(name).unwrap_or_default();
            (get("van"), get("tot"), get("soort"))
        })
    });
    let page = Resource::new(
        move || asked.get(),
        |(from, until, kind)| read_own_figures(from, until, kind),
    );
    view! {
        <Load data=page show=move |figures| view! { <Whole figures /> } />
    }
}

#[component]
fn Whole(figures: OwnFigures) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let above = vec![("/mijn-lessen".to_owned(), t(my_lessons::TITLE).to_owned())];
    let (first, last) = figures.period;
    let wrong: Vec<_> = (figures.mistakes.0.iter())
        .map(|one| {
            let field = t(coverage::field(&one.field));
            view! { <p>{format!("{field}: {}", t(mistakes::sentence(one.mistake)))}</p> }
        })
        .collect();
    let wrong = (!wrong.is_empty()).then(|| {
        view! {
            <div class="notice" data-kind="danger" role="alert">
                {wrong}
                <p>{t(text::SHOWN_INSTEAD)}</p>
            </div>
        }
    });
    let day = |name: &'static str, label: Text, value: Day| {
        view! {
            <div class="field">
                <label class="field-label" for=name>{t(label)}</label>
                <input class="input" type="date" id=name name=name value=value.to_string() />
            </div>
        }
    };
    let body = if figures.months.is_empty() {
        view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any()
    } else {
        view! { <ByMonth figures=figures.clone() /> }.into_any()
    };
    let behind = figures
        .kind
        .map(|kind| view! { <Behind kind lines=figures.lines.clone() /> });
    view! {
        <Breadcrumbs above here=t(text::TITLE) />
        <PageHeader title=t(text::TITLE) lead=time::period(l, first, last) />
        <div class="stack">
            {wrong}
            <form class="filter-bar" method="get" action=FIGURES role="search" aria-label=t(text::FILTER)>
                {day("van", coverage::FROM, first)}
                {day("tot", coverage::UNTIL, last)}
                <div class="actions">
                    <button class="button" type="submit">{t(words::FILTER)}</button>
                    <a class="button button-quiet" href=FIGURES>{t(words::CLEAR)}</a>
                </div>
            </form>
            {body}
            {behind}
            <p class="soft">{t(text::FOOTNOTE)}</p>
        </div>
    }
}

#[component]
fn ByMonth(figures: OwnFigures) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let kinds = OwnKind::ALL.map(text::kind);
    let hours = [text::GIVEN_HOURS, text::PLANNED_HOURS, text::TRAVEL];
    let heads = kinds.into_iter().chain(hours).map(|head| {
        view! { <th scope="col" role="columnheader" class="number">{t(head)}</th> }
    });
    let heads = heads.collect_view();
    let (first, last) = figures.period;
    let months: Vec<_> = (figures.months.iter())
        .map(|(month, sums)| {
            let end = *month + Months::new(1);
            let days = ((*month).max(first), end.pred_opt().unwrap_or(end).min(last));
            line(time::month_and_year(l, *month), *sums, days, false)
        })
        .collect();
    let total = line(
        t(coverage::TOTAL).to_owned(),
        figures.sums,
        figures.period,
        true,
    );
    view! {
        <div class="table-region" role="region" aria-label=t(text::TITLE) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::MONTH)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{months}</tbody>
                <tfoot role="rowgroup">{total}</tfoot>
            </table>
        </div>
    }
}

fn line(name: String, sums: OwnSums, (first, last): (Day, Day), total: bool) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let lessons = OwnKind::ALL.map(|kind| {
        let count = sums.of(kind);
        let shown = coverage::number(l, u64::from(count));
        let shown = match count {
            0 => view! { <span class="soft">{shown}</span> }.into_any(),
            _ => {
                let href = format!("{FIGURES}?van={first}&tot={last}&soort={}", kind.code());
                view! { <a href=href>{shown}</a> }.into_any()
            }
        };
        view! { <td role="cell" class="number" data-label=t(text::kind(kind))>{shown}</td> }
    });
    let hours = [
        (text::GIVEN_HOURS, sums.given_minutes),
        (text::PLANNED_HOURS, sums.planned_minutes),
        (text::TRAVEL, sums.travel),
    ];
    let hours = hours.map(|(label, minutes)| {
        let shown = coverage::hours(l, u64::from(minutes));
        view! { <td role="cell" class="number" data-label=t(label)>{shown}</td> }
    });
    view! {
        <tr role="row" class=total.then_some("coverage-total")>
            <th scope="row" role="rowheader">{name}</th>
            {lessons.collect_view()}
            {hours.collect_view()}
        </tr>
    }
}

#[component]
fn Behind(kind: OwnKind, lines: Vec<OwnLine>) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let caption = text::shown(l, kind, lines.len());
    let rows = lines.into_iter().map(|line| {
        let day = format!("{} {}", time::short_day(l, line.day), line.start);
        // A cancelled lesson has no page of its own any more.
        let day = match line.kind {
            OwnKind::Cancelled => day.into_any(),
            _ => view! { <a href=format!("/mijn-lessen/{}", line.lesson)>{day}</a> }.into_any(),
        };
        let hours = |minutes: u32| coverage::hours(l, u64::from(minutes));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{day}</th>
                <td role="cell" data-label=t(coverage::SCHOOL)>{line.organisation}</td>
                <td role="cell" data-label=t(lessons::LESSON)>{line.lesson_type}</td>
                <td role="cell" data-label=t(coverage::STATE)><StateBadge state=line.state /></td>
                <td role="cell" class="number" data-label=t(coverage::HOURS)>{hours(line.minutes)}</td>
                <td role="cell" class="number" data-label=t(text::TRAVEL)>{hours(line.travel)}</td>
            </tr>
        }
        .into_any()
    });
    let heads = [
        (coverage::WHEN, false),
        (coverage::SCHOOL, false),
        (lessons::LESSON, false),
        (coverage::STATE, false),
        (coverage::HOURS, true),
        (text::TRAVEL, true),
    ];
    rows_frame(caption, &heads, rows.collect())
}
