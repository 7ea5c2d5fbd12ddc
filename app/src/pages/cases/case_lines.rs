use crate::text::{cases, language, time, use_language};
use domain::cases::{CaseLine, Urgency};
use leptos::prelude::*;

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

/// A group of cases; nothing at all when there are none.
#[component]
pub(super) fn CaseLines(
    /// Id of the heading.
    id: &'static str,
    /// The heading.
    title: &'static str,
    /// The cases.
    lines: Vec<CaseLine>,
) -> impl IntoView {
    if lines.is_empty() {
        return ().into_any();
    }
    let count = lines.len();
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <Line line /> })
        .collect();
    let t = use_language();
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
                        <th scope="col" role="columnheader">{t(cases::NEXT)}</th>
                        <th scope="col" role="columnheader">{t(cases::DAY)}</th>
                        <th scope="col" role="columnheader">{t(cases::CLOCK)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Line(line: CaseLine) -> impl IntoView {
    let t = use_language();
    let language = language();
    let name = match &line.name {
        Some(name) => name.as_str().to_owned(),
        None => t(cases::ERASED).to_owned(),
    };
    let (step, day) = match line.next {
        Some((day, step)) => (t(cases::step(step)), time::date(language, day)),
        None => ("–", t(cases::NO_DAY).to_owned()),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/zaken/{}", line.case)>{line.number}</a>
            </th>
            <td role="cell" data-label=t(cases::YOUTH)>{name}</td>
            <td role="cell" data-label=t(cases::NEXT)>{step}</td>
            <td role="cell" data-label=t(cases::DAY)>{day}</td>
            <td role="cell" data-label=t(cases::CLOCK)>
                <span><Clock urgency=line.urgency /></span>
            </td>
        </tr>
    }
}
