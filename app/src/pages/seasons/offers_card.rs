use crate::api::seasons::{OfferRow, SetOffers};
use crate::parts::form::HouseForm;
use crate::text::{seasons, use_language};
use domain::booking::OffersForm;
use domain::ids::SeasonId;
use leptos::prelude::*;

/// How each lesson type is booked, on one form.
#[component]
pub(super) fn OffersCard(
    /// The season.
    season: SeasonId,
    /// All lesson types.
    rows: Vec<OfferRow>,
    /// What the form sends.
    action: ServerAction<SetOffers>,
) -> impl IntoView {
    let t = use_language();
    let lines: Vec<_> = rows
        .into_iter()
        .enumerate()
        .map(|(nth, row)| view! { <Line nth row /> })
        .collect();
    view! {
        <section class="card" aria-labelledby="aanbod-kop">
            <header class="card-header"><h2 id="aanbod-kop">{t(seasons::OFFER)}</h2></header>
            <p class="soft">{t(seasons::OFFER_HELP)}</p>
            <HouseForm action class="stack" prefix="aanbod-">
                <input type="hidden" name="season" value=season.to_string() />
                <div class="table-region" role="region" aria-labelledby="aanbod-kop" tabindex="0">
                    <table class="table" data-stack="" role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{t(seasons::LESSON)}</th>
                                <th scope="col" role="columnheader">{t(seasons::FOR_WHOM)}</th>
                                <th scope="col" role="columnheader">{t(seasons::WAY)}</th>
                            </tr>
                        </thead>
                        <tbody role="rowgroup">{lines}</tbody>
                    </table>
                </div>
                <div class="actions">
                    <button class="button button-primary" type="submit">{t(seasons::SAVE_OFFER)}</button>
                </div>
            </HouseForm>
        </section>
    }
}

#[component]
fn Line(nth: usize, row: OfferRow) -> impl IntoView {
    let t = use_language();
    let chosen = OffersForm::code(row.offer);
    let options = OffersForm::CHOICES.map(|(code, _)| {
        view! { <option value=code selected=code == chosen>{t(seasons::choice(code))}</option> }
    });
    let gone = (!row.in_catalogue).then(|| {
        view! {
            " "
            <span class="badge" data-state="closed">{t(seasons::NOT_IN_CATALOGUE)}</span>
        }
    });
    let label = format!("{}: {}", row.name, t(seasons::WAY));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <input
                    type="hidden"
                    name=format!("form[lines][{nth}][lesson_type]")
                    value=row.lesson_type.to_string()
                />
                {row.name} {gone}
            </th>
            <td role="cell" data-label=t(seasons::FOR_WHOM)>{row.target_groups}</td>
            <td role="cell" data-label=t(seasons::WAY)>
                <select
                    class="input input-select"
                    name=format!("form[lines][{nth}][choice]")
                    aria-label=label
                >
                    {options.into_iter().collect::<Vec<_>>()}
                </select>
            </td>
        </tr>
    }
}
