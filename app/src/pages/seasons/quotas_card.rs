use super::quota_form::QuotaCard;
use super::season_page::Acts;
use crate::api::seasons::QuotaRow;
use crate::parts::empty_state::EmptyState;
use crate::text::{seasons, use_language, words};
use domain::ids::SeasonId;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// What municipalities agreed to, and the form that adds or changes one.
#[component]
pub(super) fn QuotasCard(
    /// The season.
    season: SeasonId,
    /// All municipalities.
    rows: Vec<QuotaRow>,
    /// The forms of the page.
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let chosen = Memo::new(move |_| query.with(|query| query.get("gemeente")));
    let agreed: Vec<_> = rows
        .iter()
        .filter(|row| row.quota.is_some())
        .cloned()
        .collect();
    let table = match agreed.is_empty() {
        true => view! {
            <EmptyState title=t(seasons::NO_QUOTAS) help=t(seasons::NO_QUOTAS_HELP) />
        }
        .into_any(),
        false => view! { <Table season rows=agreed /> }.into_any(),
    };
    let form = move || {
        let chosen = chosen.get();
        let found = rows
            .iter()
            .find(|row| row.quota.is_some() && Some(&row.code) == chosen.as_ref());
        let free = rows.iter().filter(|row| row.quota.is_none());
        view! {
            <QuotaCard season chosen=found.cloned() free=free.cloned().collect() acts />
        }
    };
    view! {
        <div class="columns">
            <section class="card" aria-labelledby="afspraken-kop">
                <header class="card-header">
                    <h2 id="afspraken-kop">{t(seasons::AGREEMENTS)}</h2>
                </header>
                {table}
            </section>
            <div>{form}</div>
        </div>
    }
}

#[component]
fn Table(season: SeasonId, rows: Vec<QuotaRow>) -> impl IntoView {
    let t = use_language();
    let rows: Vec<_> = rows
        .into_iter()
        .filter_map(|row| Some((row.code, row.name, row.quota?)))
        .map(|(code, name, quota)| {
            let href = format!("/beheer/seizoenen/{season}?gemeente={code}#gemeente");
            let label = format!("{} {name}", t(words::CHANGE));
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{name}</th>
                    <td role="cell" class="number" data-label=t(seasons::LESSONS_AGREED)>
                        {quota.lessons.to_string()}
                    </td>
                    <td role="cell" data-label=t(seasons::WHEN_REACHED)>
                        {t(seasons::hardness(quota.hardness))}
                    </td>
                    <td role="cell" data-label=t(seasons::TOLD)>{quota.told}</td>
                    <td role="cell" class="table-actions">
                        <a class="button button-small" href=href aria-label=label>{t(words::CHANGE)}</a>
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-labelledby="afspraken-kop" tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(seasons::MUNICIPALITY)}</th>
                        <th scope="col" role="columnheader" class="number">
                            {t(seasons::LESSONS_AGREED)}
                        </th>
                        <th scope="col" role="columnheader">{t(seasons::WHEN_REACHED)}</th>
                        <th scope="col" role="columnheader">{t(seasons::TOLD)}</th>
                        <th scope="col" role="columnheader">
                            <span class="unseen">{t(words::ACTIONS)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
        <p class="soft">{t(seasons::OTHERS_ASK)}</p>
    }
}
