use crate::text::{coverage as text, language, use_language};
use domain::coverage::view::{CoverageView, Going};
use leptos::prelude::*;

/// What comes of the agreements at this pace, with what that assumes.
#[component]
pub(super) fn ForecastCard(view: CoverageView) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let behind: Vec<_> = (view.going.iter())
        .filter(|one| one.forecast.delivered < one.forecast.due())
        .cloned()
        .collect();
    let table = match (view.going.is_empty(), behind.is_empty()) {
        (true, _) => view! { <p>{t(text::NO_AGREEMENTS)}</p> }.into_any(),
        (false, true) => view! {
            <p>{text::outlook(l, &view.going)}</p>
            <p>{t(text::NONE_BEHIND)}</p>
            <p class="soft">{t(text::ASSUMED)}</p>
        }
        .into_any(),
        (false, false) => view! {
            <p>{text::outlook(l, &view.going)}</p>
            <p class="soft">{t(text::ASSUMED)}</p>
            <Behind behind />
        }
        .into_any(),
    };
    view! {
        <section class="card" aria-labelledby="vooruitblik">
            <header class="card-header"><h2 id="vooruitblik">{t(text::AHEAD)}</h2></header>
            {table}
        </section>
    }
}

#[component]
fn Behind(behind: Vec<Going>) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let mut behind = behind;
    behind.sort_by_key(|one| std::cmp::Reverse(one.forecast.due() - one.forecast.delivered));
    let rows = behind.into_iter().map(|one| {
        let forecast = one.forecast;
        let pace = forecast.at_this_pace();
        let pace = pace.map_or_else(|| "–".to_owned(), |pace| text::number(l, pace));
        let href = format!("/afspraken/{}", one.agreement);
        let name = one.town.clone().unwrap_or_else(|| t(text::WHOLE_REGION).to_owned());
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">
                    <a href=href.clone()>{name}</a>
                    " " <span class="soft">{one.name.clone()}</span>
                </th>
                <td role="cell" class="number" data-label=t(text::AGREED)>{text::number(l, forecast.agreed)}</td>
                <td role="cell" class="number" data-label=t(text::DELIVERED)>
                    <a href=href>{text::number(l, forecast.delivered)}</a>
                </td>
                <td role="cell" class="number" data-label=t(text::AT_PACE)>{pace}</td>
                <td role="cell" data-label=t(text::ENDS)>{text::ends(l, &one)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="table-region" role="region" aria-labelledby="achter" tabindex="0">
            <table class="table" role="table">
                <caption class="table-caption" id="achter">{t(text::BEHIND)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::AGREEMENT)}</th>
                        <th scope="col" role="columnheader" class="number">{t(text::AGREED)}</th>
                        <th scope="col" role="columnheader" class="number">{t(text::DELIVERED)}</th>
                        <th scope="col" role="columnheader" class="number">{t(text::AT_PACE)}</th>
                        <th scope="col" role="columnheader">{t(text::ENDS)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}
