use super::choice::{BoardQuery, Chosen, Unreadable};
use crate::parts::notice::{Notice, Tone};
use crate::text::{planning, use_language};
use domain::board::Board;
use leptos::prelude::*;
use std::sync::Arc;

/// Says it when the address asks for something that is not there, and what is shown instead.
#[component]
pub fn Strayed(
    /// The week.
    board: Arc<Board>,
    /// The address.
    query: Memo<BoardQuery>,
) -> impl IntoView {
    let t = use_language();
    let missing = Memo::new(move |_| query.with(|query| missing(&board, query)));
    move || {
        missing.get().map(|missing| {
            let sentence = match missing {
                Unreadable::Week => planning::NO_SUCH_WEEK,
                Unreadable::Day => planning::NO_SUCH_DAY,
                Unreadable::Lesson => planning::NO_SUCH_LESSON,
                Unreadable::Visit => planning::NO_SUCH_VISIT,
            };
            view! { <Notice tone=Tone::Warning><p>{t(sentence)}</p></Notice> }
        })
    }
}

fn missing(board: &Board, query: &BoardQuery) -> Option<Unreadable> {
    let chosen = query.chosen.filter(|chosen| chosen.on(board).is_none());
    query.unreadable.or(chosen.map(|chosen| match chosen {
        Chosen::Lesson(_) => Unreadable::Lesson,
        Chosen::Visit(_) => Unreadable::Visit,
    }))
}
