use super::choice::{BoardQuery, Chosen};
use super::toolbar::View;
use crate::text::{Language, planning, request_words};
use domain::board::{Board, OpenVisit};
use leptos::prelude::*;

/// A visit still to plan; can be dragged onto the board.
pub fn request_card(
    board: &Board,
    open: &OpenVisit,
    query: &BoardQuery,
    view: View,
    language: Language,
) -> AnyView {
    let names = &board.names;
    let organisation = names.organisations.get(&open.visit.organisation);
    let school = organisation
        .map(|found| found.name.clone())
        .unwrap_or_default();
    let town = organisation
        .map(|found| found.town.clone())
        .unwrap_or_default();
    let facts = board.types.get(&open.lesson_type);
    let groups = open.visit.parts.len();
    let word = if groups == 1 {
        planning::GROUP
    } else {
        planning::GROUPS
    };
    let minutes = open.visit.minutes(&board.settings);
    let what = format!(
        "{} · {groups} {} · {minutes} min",
        facts.map_or("", |facts| facts.name.as_str()),
        word.in_language(language)
    );
    let chosen = Chosen::Visit(open.key);
    let selected = (query.chosen == Some(chosen)).then_some("");
    let plan = query.choose(view, board.roster.week, Some(chosen));
    let may = board.may_plan_at(open.visit.organisation);
    view! {
        <li class="request" data-request=open.key.to_string() data-selected=selected>
            <a class="request-link" href=format!("/aanvragen/{}", open.key.request) draggable="false">
                <span class="icon icon-grip request-grip" aria-hidden="true"></span>
                <span class="request-school">{school.clone()}</span>
                " "
                <span class="request-place">{town}</span>
                " "
                <span class="request-what">{what}</span>
                " "
                <span class="request-wish">
                    <span class="unseen">{planning::WISH.in_language(language)} " "</span>
                    {request_words::wishes(language, &open.visit.wishes)}
                </span>
            </a>
            {may
                .then(|| {
                    view! {
                        <a class="button button-small request-plan" href=plan>
                            {planning::PLAN.in_language(language)}
                            <span class="unseen">": "{school}</span>
                        </a>
                    }
                })}
        </li>
    }
    .into_any()
}
