use super::choice::BoardQuery;
use super::toolbar::View;
use crate::text::{Language, language, planning, refusals, time, use_language};
use domain::board::Board;
use domain::fit::{Cost, Hardness, Placement, Refusal, Visit, missed_wishes, nearest};
use leptos::prelude::*;

/// Whether something fits, told by mark, word and reasons; and the nearest places that do.
pub fn verdict(
    board: &Board,
    visit: &Visit,
    wanted: &Placement,
    outcome: &Result<Cost, Vec<Refusal>>,
    query: &BoardQuery,
    view: View,
) -> AnyView {
    let t = use_language();
    let language = language();
    let (mark, word) = match outcome {
        Ok(_) => ("ok", planning::FITS),
        Err(refusals) if soft(refusals) => ("soft", planning::FITS_WITH_REASON),
        Err(_) => ("refused", planning::DOES_NOT_FIT),
    };
    let reasons: Vec<_> = sentences(board, visit, wanted, outcome, language)
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect();
    let places = outcome.is_err().then(|| {
        let found = nearest(&board.roster, visit, wanted, &board.settings, 3);
        if found.is_empty() {
            return view! { <p>{t(planning::NO_PLACE)}</p> }.into_any();
        }
        let items: Vec<_> = found
            .iter()
            .map(|(placement, cost)| {
                let who: Vec<_> = placement
                    .educators
                    .iter()
                    .map(|id| board.names.employee(*id))
                    .collect();
                let driving = u16::try_from(cost.travel_minutes).unwrap_or(0);
                let who = format!(
                    "{} · {} {}",
                    who.join(", "),
                    time::duration(language, driving),
                    t(planning::DRIVING)
                );
                view! {
                    <li>
                        <a class="fit-place" href=query.at(placement).href(view.path())>
                            <span class="fit-when">{planning::when(language, placement)}</span>
                            " "
                            <span class="fit-who">{who}</span>
                        </a>
                    </li>
                }
            })
            .collect();
        view! {
            <h3 class="fit-title">{t(planning::NEAREST)}</h3>
            <ol class="fit-nearest">{items}</ol>
        }
        .into_any()
    });
    view! {
        <section class="fit" data-fit=mark role="status">
            <p class="fit-verdict">{t(word)}</p>
            {(!reasons.is_empty()).then(|| view! { <ul class="fit-reasons">{reasons}</ul> })}
            {places}
        </section>
    }
    .into_any()
}

/// Why something does not fit, and which wishes of the school it misses.
pub fn sentences(
    board: &Board,
    visit: &Visit,
    wanted: &Placement,
    outcome: &Result<Cost, Vec<Refusal>>,
    language: Language,
) -> Vec<String> {
    let why = outcome.as_ref().err().into_iter().flatten();
    let why = why.map(|why| refusals::sentence(language, why, &board.names));
    let missed = missed_wishes(visit, wanted.day, wanted.start, &board.settings);
    let missed = missed
        .into_iter()
        .map(|wish| planning::missed(wish).in_language(language));
    why.chain(missed.map(str::to_owned)).collect()
}

/// Whether a planner may overrule all of it.
pub fn soft(refusals: &[Refusal]) -> bool {
    refusals
        .iter()
        .all(|refusal| refusal.hardness() == Hardness::Soft)
}
