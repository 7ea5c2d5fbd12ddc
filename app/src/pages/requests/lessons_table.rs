use crate::parts::badge::StateBadge;
use crate::text::{language, lesson_state, requests, time, use_language};
use domain::board::VisitKey;
use domain::lesson::State;
use domain::request::{RequestLesson, RequestPage};
use domain::time::Week;
use leptos::prelude::*;

/// The lessons of a request, each with where it stands and the way to plan it.
#[component]
pub(super) fn LessonsTable(page: RequestPage) -> impl IntoView {
    let t = use_language();
    let mut planned_from = None;
    let rows: Vec<_> = page
        .lessons
        .iter()
        .map(|lesson| {
            // A visit is planned whole, from its first lesson that is still to plan.
            let open = lesson.state == State::Requested;
            let first = open && planned_from != Some(lesson.visit);
            if first {
                planned_from = Some(lesson.visit);
            }
            let plan = (first && page.may_plan).then(|| {
                let key = VisitKey {
                    request: page.request.id,
                    visit: lesson.visit,
                };
                format!(
                    "/planning?week={}&aanvraag={key}",
                    page.week_for(lesson.visit)
                )
            });
            view! { <Line lesson=lesson.clone() plan /> }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="lessen">
            <header class="card-header">
                <h2 id="lessen">
                    {t(requests::LESSONS)} " " <span class="count">{page.lessons.len()}</span>
                </h2>
            </header>
            <div class="table-region" role="region" aria-labelledby="lessen" tabindex="0">
                <table class="table" data-stack="" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(requests::GROUP)}</th>
                            <th scope="col" role="columnheader" class="number">{t(requests::VISIT)}</th>
                            <th scope="col" role="columnheader">{t(requests::WHERE_IT_STANDS)}</th>
                            <th scope="col" role="columnheader">{t(requests::WHEN)}</th>
                            <th scope="col" role="columnheader">
                                <span class="unseen">{t(crate::text::words::ACTIONS)}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Line(
    lesson: RequestLesson,
    /// Where its visit is planned; only on the first of its lessons still to plan.
    plan: Option<String>,
) -> impl IntoView {
    let t = use_language();
    let href = match lesson.place {
        Some((day, _)) => format!("/planning?week={}&les={}", Week::of(day), lesson.id),
        None => String::new(),
    };
    let to_board = (!href.is_empty() && lesson.state != State::Cancelled)
        .then(|| view! { <a href=href>{place_of(&lesson)}</a> });
    let group = lesson.group.clone();
    let plan = plan.map(|href| {
        view! {
            <a class="button button-small" href=href>
                {t(requests::PLAN)}
                <span class="unseen">": " {group}</span>
            </a>
        }
    });
    let why = lesson.cancelled.as_ref().map(|(by, reason)| {
        let by = t(lesson_state::cancelled_by(*by));
        view! { <span class="soft">{format!("{by}: {reason}")}</span> }
    });
    let asked = lesson.proposal.as_ref().map(|proposal| {
        let told = crate::text::lessons::proposal(language(), proposal);
        view! { <span class="soft">{told}</span> }
    });
    view! {
        <tr role="row" data-muted=(lesson.state == State::Cancelled).then_some("")>
            <th scope="row" role="rowheader">
                <a href=format!("/planning/les/{}", lesson.id)>{lesson.group.clone()}</a>
                " "
                <span class="soft">{crate::text::catalogue::pupils(language(), lesson.pupils)}</span>
            </th>
            <td role="cell" class="number" data-label=t(requests::VISIT)>{lesson.visit}</td>
            <td role="cell" data-label=t(requests::WHERE_IT_STANDS)>
                <div><StateBadge state=lesson.state /> " " {why} {asked}</div>
            </td>
            <td role="cell" data-label=t(requests::WHEN)>
                <div>
                    {to_board}
                    {(!lesson.educators.is_empty())
                        .then(|| view! { " " <span class="soft">{lesson.educators.join(", ")}</span> })}
                </div>
            </td>
            <td role="cell" class="table-actions">{plan}</td>
        </tr>
    }
}

/// `di 24 nov, 10:30`.
fn place_of(lesson: &RequestLesson) -> String {
    let told = |(day, start)| format!("{}, {start}", time::short_day(language(), day));
    lesson.place.map(told).unwrap_or_default()
}
