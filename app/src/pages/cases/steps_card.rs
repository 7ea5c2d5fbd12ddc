use super::case_lines::Clock;
use super::fold::Fold;
use crate::text::{cases, language, time, use_language};
use domain::cases::{CaseView, StepKind, StepState, StepView};
use leptos::prelude::*;

/// The steps with their days and clock.
#[component]
pub(super) fn StepsCard(case: CaseView) -> impl IntoView {
    let t = use_language();
    let rows: Vec<_> = case
        .steps
        .iter()
        .map(|step| view! { <Row step=step.clone() case=case.clone() /> })
        .collect();
    let settled = StepKind::ALL
        .iter()
        .filter(|kind| case.track.step(**kind).state != StepState::Open)
        .count();
    let note = cases::settled_of(language(), settled, StepKind::ALL.len());
    view! {
        <Fold id="stappen" title=t(cases::STEPS) note=note open=!case.may_change()>
            <div class="table-region" role="region" aria-labelledby="stappen" tabindex="0">
                <table class="table" data-stack="" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(cases::STEP)}</th>
                            <th scope="col" role="columnheader">{t(cases::PLANNED)}</th>
                            <th scope="col" role="columnheader">{t(cases::DUE)}</th>
                            <th scope="col" role="columnheader">{t(cases::SETTLED)}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </Fold>
    }
}

#[component]
fn Row(step: StepView, case: CaseView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let now = case.track.step(step.kind);
    let date = move |day| time::date(language, day);
    let open = now.state == StepState::Open;
    let planned = now.planned.map_or("–".to_owned(), date);
    let due = step.due.map_or("–".to_owned(), date);
    let settled = match now.state {
        StepState::Done(day) => view! { <span>{date(day)}</span> }.into_any(),
        StepState::Skipped(_) => view! { <span class="soft">{t(cases::SKIPPED)}</span> }.into_any(),
        StepState::Open => {
            let urgency = step.urgency.filter(|_| open && !case.state.has_ended());
            view! { <span><Clock urgency />{urgency.is_none().then_some("–")}</span> }.into_any()
        }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{t(cases::step(step.kind))}</th>
            <td role="cell" data-label=t(cases::PLANNED)>{planned}</td>
            <td role="cell" data-label=t(cases::DUE)>{due}</td>
            <td role="cell" data-label=t(cases::SETTLED)>{settled}</td>
        </tr>
    }
}
