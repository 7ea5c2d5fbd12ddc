use super::filter_form::Choice;
use crate::api::coverage::{AREA, KIND, SPOTS, THEME, TOWN};
use crate::text::{coverage as text, organisation_words, use_language, white_spots, words};
use domain::coverage::spots_view::SpotsView;
use domain::coverage::white_spots::Rank;
use domain::organisation::OrganisationKind;
use leptos::prelude::*;

/// Which schools are shown, and in which order.
#[component]
pub(super) fn WhiteSpotsFilter(view: SpotsView) -> impl IntoView {
    let t = use_language();
    let (query, choices) = (view.query, view.choices);
    let areas = choices
        .areas
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    let themes = choices
        .themes
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    let kinds = OrganisationKind::ALL
        .map(|kind| {
            (
                kind.code().to_owned(),
                t(organisation_words::kind(kind)).to_owned(),
            )
        })
        .to_vec();
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
            <Choice name=AREA label=text::AREA all=Some(text::ALL_AREAS) options=areas value=query.area />
            <Choice name=TOWN label=text::MUNICIPALITY all=Some(text::ALL_TOWNS) options=choices.towns value=query.town />
            <Choice name=THEME label=text::THEME all=Some(text::ALL_THEMES) options=themes value=query.theme />
            <Choice name=KIND label=text::KIND all=Some(text::ALL_KINDS) options=kinds value=query.kind />
            <Choice name="volgorde" label=white_spots::ORDER all=None options=ranks value=rank.to_owned() />
            <div class="actions">
                <button class="button" type="submit">{t(words::FILTER)}</button>
                <a class="button button-quiet" href=SPOTS>{t(words::CLEAR)}</a>
            </div>
        </form>
    }
}
