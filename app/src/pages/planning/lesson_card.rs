use crate::text::{Language, Text, lesson_state, planning};
use domain::board::{Board, Card, Draft};
use domain::ids::AreaId;
use maud::{Markup, html};

/// A lesson on the board, as text: a board may hold a thousand, and nothing in one reacts.
pub fn lesson_card(board: &Board, card: &Card, area: Option<AreaId>, language: Language) -> Markup {
    let organisation = board.names.organisations.get(&card.organisation);
    let elsewhere = area.is_some() && organisation.map(|found| found.area) != area;
    html! {
        li.lesson
            data-state=(lesson_state::badge(card.state))
            data-lesson=(card.lesson)
            data-changed[is_draft(card)]
            data-muted[elsewhere]
        {
            (lesson_link(board, card, language))
        }
    }
}

/// A lesson as a child of the day's lane, from and to points on its axis.
pub fn lesson_on_axis(
    board: &Board,
    card: &Card,
    (from, to): (String, String),
    language: Language,
) -> Markup {
    html! {
        li.lesson
            data-from=(from)
            data-to=(to)
            data-state=(lesson_state::badge(card.state))
            data-changed[is_draft(card)]
        {
            (lesson_link(board, card, language))
        }
    }
}

/// A second badge: held while a school chooses, refused by it, or not yet told; one word is enough.
pub fn mark(card: &Card) -> Option<(&'static str, Text)> {
    if card.held {
        Some(("held", planning::HELD))
    } else if card.refused {
        Some(("refused", planning::REFUSED_BY_SCHOOL))
    } else if is_draft(card) {
        Some(("draft", planning::DRAFT))
    } else {
        None
    }
}

fn is_draft(card: &Card) -> bool {
    card.draft != Draft::Published
}

fn lesson_link(board: &Board, card: &Card, language: Language) -> Markup {
    let what = board
        .types
        .get(&card.lesson_type)
        .map_or("", |facts| facts.short_name.as_str());
    html! {
        a.lesson-link href={ "/planning/les/" (card.lesson) } draggable="false" {
            span.lesson-head {
                span.lesson-time { (card.span()) }
                " "
                span.badge data-state=(lesson_state::badge(card.state)) {
                    (lesson_state::state(card.state).in_language(language))
                }
            }
            " "
            span.lesson-school { (board.names.organisation(card.organisation)) }
            " "
            span.lesson-what { (board.names.group(card.group)) " · " (what) }
            @if let Some((state, word)) = mark(card) {
                " "
                span.badge data-state=(state) { (word.in_language(language)) }
            }
        }
    }
}
