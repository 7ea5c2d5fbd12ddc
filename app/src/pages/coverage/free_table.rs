use super::address;
use crate::text::{coverage, language, use_language, workload as text};
use domain::coverage::workload_view::{FreeRow, WorkloadView};
use leptos::prelude::*;

/// What is free of each skill in each area, week by week.
#[component]
pub(super) fn FreeTable(view: WorkloadView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let heads = view.weeks.iter().map(|week| {
        let days = text::week_days(l, *week);
        view! {
            <th scope="col" class="number">
                <abbr title=days>{text::week(l, *week)}</abbr>
            </th>
        }
    });
    let heads = heads.collect_view();
    let columns = view.weeks.len() + 1;
    let mut areas: Vec<(String, Vec<FreeRow>)> = Vec::new();
    for row in &view.free {
        match areas.last_mut() {
            Some((name, rows)) if *name == row.area.1 => rows.push(row.clone()),
            _ => areas.push((row.area.1.clone(), vec![row.clone()])),
        }
    }
    let nothing = areas.is_empty();
    let groups: Vec<_> = (areas.into_iter())
        .map(|(name, rows)| {
            let lines: Vec<_> = rows.into_iter().map(|row| line(&view, row)).collect();
            view! {
                <tbody>
                    <tr>
                        <th scope="rowgroup" colspan=columns class="free-area">{name}</th>
                    </tr>
                    {lines}
                </tbody>
            }
        })
        .collect();
    let table = if nothing {
        view! { <p>{t(text::NO_CAPACITY)}</p> }.into_any()
    } else {
        view! {
            <p class="soft">{t(text::CAPACITY_HELP)}</p>
            <div class="table-region" role="region" aria-labelledby="vrij-tabel" tabindex="0">
                <table class="table">
                    <caption class="table-caption" id="vrij-tabel">{t(text::BY_SKILL)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(text::SKILL)}</th>
                            {heads}
                        </tr>
                    </thead>
                    {groups}
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="vrij">
            <header class="card-header"><h2 id="vrij">{t(text::CAPACITY)}</h2></header>
            {table}
        </section>
    }
}

fn line(view: &WorkloadView, row: FreeRow) -> impl IntoView + use<> {
    let l = language();
    let cells = view.weeks.iter().zip(&row.weeks).map(|(week, minutes)| {
        let href = address::free_in(&view.query, *week, row.area.0, row.skill.0);
        let shown = coverage::hours(l, u64::from(*minutes));
        view! { <td class="number"><a href=href>{shown}</a></td> }
    });
    let cells: Vec<_> = cells.collect();
    view! {
        <tr>
            <th scope="row">{row.skill.1.clone()}</th>
            {cells}
        </tr>
    }
}
