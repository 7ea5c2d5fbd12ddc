use crate::text::{Language, lesson_state, planning};
use domain::board::{Board, Card, Draft};
use domain::ids::AreaId;
use leptos::prelude::*;

/// What a lesson's element carries for its looks.
pub struct LessonAttributes {
    /// For `data-state`.
    pub state: &'static str,
    /// For `data-changed`.
    pub changed: Option<&'static str>,
}

/// A lesson on the board. Plain elements without reactive parts: a board may hold a thousand.
pub fn lesson_card(
    board: &Board,
    card: &Card,
    area: Option<AreaId>,
    language: Language,
) -> AnyView {
    let organisation = board.names.organisations.get(&card.organisation);
    let elsewhere = area.is_some() && organisation.map(|found| found.area) != area;
    let (attributes, link) = lesson_attributes(board, card, language);
    view! {
        <li
            class="lesson"
            data-state=attributes.state
            data-lesson=card.lesson.to_string()
            data-changed=attributes.changed
            data-muted=elsewhere.then_some("")
        >
            {link}
        </li>
    }
    .into_any()
}

/// The attributes of a lesson's element and the link in it, for the board and the day.
pub fn lesson_attributes(
    board: &Board,
    card: &Card,
    language: Language,
) -> (LessonAttributes, AnyView) {
    let state = lesson_state::badge(card.state);
    let word = lesson_state::state(card.state).in_language(language);
    let school = board.names.organisation(card.organisation).to_owned();
    let lesson_type = board.types.get(&card.lesson_type);
    let what = format!(
        "{} · {}",
        board.names.group(card.group),
        lesson_type.map_or("", |facts| facts.short_name.as_str())
    );
    let draft = card.draft != Draft::Published;
    let link = view! {
        <a class="lesson-link" href=format!("/planning/les/{}", card.lesson) draggable="false">
            <span class="lesson-head">
                <span class="lesson-time">{card.span().to_string()}</span>
                " "
                <span class="badge" data-state=state>{word}</span>
            </span>
            " "
            <span class="lesson-school">{school}</span>
            " "
            <span class="lesson-what">{what}</span>
            {card.held.then(|| {
                let word = planning::HELD.in_language(language);
                view! { " "<span class="badge" data-state="held">{word}</span> }
            })}
            {(draft && !card.held)
                .then(|| {
                    let word = planning::DRAFT.in_language(language);
                    view! { " "<span class="badge" data-state="draft">{word}</span> }
                })}
        </a>
    };
    (
        LessonAttributes {
            state,
            changed: draft.then_some(""),
        },
        link.into_any(),
    )
}
