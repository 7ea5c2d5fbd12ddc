use super::address;
use crate::text::{coverage, language, time, use_language, workload as text};
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::workload_view::{WorkRow, WorkloadView};
use leptos::prelude::*;

/// Hours of each educator against the contract.
#[component]
pub(super) fn WorkloadTable(view: WorkloadView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let elsewhere = view.elsewhere > 0;
    let query = view.query.clone();
    let rows: Vec<_> = (view.rows.iter().cloned())
        .map(|row| {
            let query = query.clone();
            view! { <Line row query elsewhere /> }
        })
        .collect();
    let heads = [
        coverage::LESSONS,
        text::LESSON_HOURS,
        text::TRAVEL_HOURS,
        text::TRAVEL_SHARE,
        text::ELSEWHERE,
        text::CONTRACT,
        text::TAKEN,
        text::FREE,
    ];
    let heads = (heads.into_iter())
        .filter(|head| elsewhere || *head != text::ELSEWHERE)
        .map(|head| view! { <th scope="col" role="columnheader" class="number">{t(head)}</th> });
    let heads = heads.collect_view();
    let total = view.total;
    let all = address::work_of_all(&view.query);
    let minutes = total.minutes() + view.elsewhere;
    let taken = (minutes * 100 + total.available / 2).checked_div(total.available);
    let free: u32 = view.rows.iter().map(WorkRow::free).sum();
    let hours = move |minutes: u32| coverage::hours(l, u64::from(minutes));
    let caption = time::period(l, view.period.0, view.period.1);
    let caption = format!("{}, {caption}", t(text::HOURS_OF));
    view! {
        <div class="table-region" role="region" aria-labelledby="werkdruk-tabel" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="werkdruk-tabel">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::EDUCATOR)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
                <tfoot role="rowgroup">
                    <tr role="row" class="coverage-total">
                        <th scope="row" role="rowheader">{t(coverage::TOTAL)}</th>
                        <td role="cell" class="number" data-label=t(coverage::LESSONS)>
                            <a href=all>{coverage::number(l, u64::from(total.lessons))}</a>
                        </td>
                        <td role="cell" class="number" data-label=t(text::LESSON_HOURS)>{hours(total.lesson_minutes)}</td>
                        <td role="cell" class="number" data-label=t(text::TRAVEL_HOURS)>{hours(total.travel_minutes)}</td>
                        <td role="cell" class="number" data-label=t(text::TRAVEL_SHARE)>{text::share(total.travel_percent())}</td>
                        {elsewhere.then(|| view! {
                            <td role="cell" class="number" data-label=t(text::ELSEWHERE)>{hours(view.elsewhere)}</td>
                        })}
                        <td role="cell" class="number" data-label=t(text::CONTRACT)>{hours(total.available)}</td>
                        <td role="cell" class="number" data-label=t(text::TAKEN)>{text::share(taken)}</td>
                        <td role="cell" class="number" data-label=t(text::FREE)>{hours(free)}</td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

#[component]
fn Line(row: WorkRow, query: CoverageQuery, elsewhere: bool) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let load = row.load;
    let hours = move |minutes: u32| coverage::hours(l, u64::from(minutes));
    let href = address::work_of(&query, row.employee);
    let opens = move |shown: String| match load.lessons {
        0 => view! { <span class="soft">{shown}</span> }.into_any(),
        _ => view! { <a href=href.clone()>{shown}</a> }.into_any(),
    };
    let behind = address::hours_of(&query, row.employee);
    let of_hours = move |shown: String| view! { <a href=behind.clone()>{shown}</a> };
    let over = (row.percent() > Some(100)).then_some("warn");
    let left = (!row.active).then(|| view! { " " <span class="soft">{t(text::LEFT)}</span> });
    let (percent, free) = (row.percent(), row.free());
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/medewerkers/{}", row.employee)>{row.name}</a>
                {left}
            </th>
            <td role="cell" class="number" data-label=t(coverage::LESSONS)>
                {opens(coverage::number(l, u64::from(load.lessons)))}
            </td>
            <td role="cell" class="number" data-label=t(text::LESSON_HOURS)>{opens(hours(load.lesson_minutes))}</td>
            <td role="cell" class="number" data-label=t(text::TRAVEL_HOURS)>{opens(hours(load.travel_minutes))}</td>
            <td role="cell" class="number" data-label=t(text::TRAVEL_SHARE)>{opens(text::share(load.travel_percent()))}</td>
            {elsewhere.then(|| view! {
                <td role="cell" class="number" data-label=t(text::ELSEWHERE)>{of_hours(hours(row.elsewhere))}</td>
            })}
            <td role="cell" class="number" data-label=t(text::CONTRACT)>{of_hours(hours(load.available))}</td>
            <td role="cell" class="number" data-label=t(text::TAKEN)>
                {match over {
                    Some(state) => view! { <span class="badge" data-state=state>{of_hours(text::share(percent))}</span> }.into_any(),
                    None => of_hours(text::share(percent)).into_any(),
                }}
            </td>
            <td role="cell" class="number" data-label=t(text::FREE)>{of_hours(hours(free))}</td>
        </tr>
    }
}
