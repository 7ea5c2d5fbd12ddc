use crate::text::{Language, lesson_state, planning};
use domain::board::{Board, Card, Draft};
use domain::ids::AreaId;
use leptos::prelude::*;

/// A lesson on the board. Plain elements without reactive parts: a board may hold a thousand.
pub fn lesson_card(board: &Board, card: &Card, area: Option<AreaId>, language: Language) -> AnyView {
    let state = lesson_state::badge(card.state);
    let word = lesson_state::word(card.state).in_language(language);
    let names = &board.names;
    let organisation = names.organisations.get(&card.organisation);
    let school = organisation.map(|found| found.name.clone()).unwrap_or_default();
    let elsewhere = area.is_some() && organisation.map(|found| found.area) != area;
    let lesson_type = board.types.get(&card.lesson_type);
    let what = format!(
        "{} · {}",
        names.group(card.group),
        lesson_type.map_or("", |facts| facts.short_name.as_str())
    );
    let draft = card.draft != Draft::Published;
    let id = card.lesson.to_string();
    view! {
        <li
            class="lesson"
            data-state=state
            data-lesson=id.clone()
            data-changed=draft.then_some("")
            data-muted=elsewhere.then_some("")
        >
            <a class="lesson-link" href=format!("/planning/les/{id}") draggable="false">
                <span class="lesson-head">
                    <span class="lesson-time">{card.span().to_string()}</span>
                    " "
                    <span class="badge" data-state=state>{word}</span>
                </span>
                " "
                <span class="lesson-school">{school}</span>
                " "
                <span class="lesson-what">{what}</span>
                {draft
                    .then(|| {
                        let word = planning::DRAFT.in_language(language);
                        view! { " "<span class="badge" data-state="draft">{word}</span> }
                    })}
            </a>
        </li>
    }
    .into_any()
}
