use super::filter_parts::{AreaChoice, Choice, KindChoice, ThemeChoice, TownChoice};
use crate::api::coverage::SPOTS;
use crate::text::{use_language, white_spots, words};
use domain::coverage::spots_view::SpotsView;
use domain::coverage::white_spots::Rank;
use leptos::prelude::*;

/// Which schools are shown, and in which order.
#[component]
pub(super) fn WhiteSpotsFilter(view: SpotsView) -> impl IntoView {
    let t = use_language();
    let (query, choices) = (view.query, view.choices);
    let years = [
        ("", white_spots::THIS_YEAR),
        ("twee", white_spots::TWO_YEARS),
    ];
    let years = years
        .map(|(code, name)| (code.to_owned(), t(name).to_owned()))
        .to_vec();
    let ranks = [
        ("", white_spots::BY_SIZE),
        ("afspraak", white_spots::BY_AGREEMENT),
    ];
    let ranks = ranks
        .map(|(code, name)| (code.to_owned(), t(name).to_owned()))
        .to_vec();
    let year = if view.asked.two_years { "twee" } else { "" };
    let rank = if view.asked.rank == Rank::Agreement {
        "afspraak"
    } else {
        ""
    };
    view! {
        <form class="filter-bar" method="get" action=SPOTS role="search" aria-label=t(white_spots::FILTER)>
            <Choice name="jaren" label=white_spots::NOT_SINCE all=None options=years value=year.to_owned() />
            <AreaChoice areas=choices.areas value=query.area />
            <TownChoice towns=choices.towns value=query.town />
            <ThemeChoice themes=choices.themes value=query.theme />
            <KindChoice value=query.kind />
            <Choice name="volgorde" label=white_spots::ORDER all=None options=ranks value=rank.to_owned() />
            <div class="actions">
                <button class="button" type="submit">{t(words::FILTER)}</button>
                <a class="button button-quiet" href=SPOTS>{t(words::CLEAR)}</a>
            </div>
        </form>
    }
}
