use super::acts::LessonActs;
use crate::parts::difference::{Difference, FieldChange};
use crate::parts::form::HouseForm;
use crate::text::time::day_and_month;
use crate::text::{language, lesson_state, lessons as text, use_language};
use domain::lesson::{HistoryLine, LessonPage as Lesson};
use domain::time::wall_of;
use leptos::prelude::*;

/// What happened to the lesson, newest first, with the way back from the newest.
#[component]
pub(super) fn History(lesson: Lesson, acts: LessonActs) -> impl IntoView {
    let t = use_language();
    let back = format!("/planning/les/{}", lesson.id);
    let empty = lesson.history.is_empty();
    let names = lesson.employees;
    let lines = lesson.history.into_iter().enumerate().map(|(place, line)| {
        // What began the lesson's life has no state to go back to.
        let may_undo = place == 0 && lesson.may_plan && line.before.is_some();
        let back = back.clone();
        let undo = may_undo.then(|| {
            view! {
                <HouseForm action=acts.undo prefix="ongedaan-">
                    <input type="hidden" name="batch" value=line.batch.to_string() />
                    <input type="hidden" name="back" value=back />
                    <button class="button button-small" type="submit">
                        <span class="icon icon-undo" aria-hidden="true"></span>
                        {t(text::UNDO)}
                    </button>
                </HouseForm>
            }
        });
        let changes = text::changes(
            language(),
            line.before.as_ref(),
            line.after.as_ref(),
            &names,
        );
        let fields: Vec<_> = changes
            .into_iter()
            .map(|(what, from, to)| FieldChange {
                label: t(what),
                from,
                to,
            })
            .collect();
        let state = line
            .after
            .as_ref()
            .map(|after| lesson_state::badge(after.state));
        view! {
            <li class="timeline-item" data-state=state>
                <p class="timeline-what"><strong>{t(text::act(&line.act))}</strong></p>
                <WhoAndWhen line=line.clone() />
                {(!fields.is_empty()).then(|| view! { <Difference fields /> })}
                {(!line.reason.is_empty())
                    .then(|| view! { <p class="timeline-why">{line.reason.clone()}</p> })}
                {undo}
            </li>
        }
    });
    let lines = lines.collect_view();
    view! {
        <section class="card" aria-labelledby="geschiedenis">
            <h2 id="geschiedenis">{t(text::HISTORY)}</h2>
            {if empty {
                view! { <p class="soft">{t(text::NO_HISTORY)}</p> }.into_any()
            } else {
                view! { <ol class="timeline">{lines}</ol> }.into_any()
            }}
        </section>
    }
}

#[component]
fn WhoAndWhen(line: HistoryLine) -> impl IntoView {
    let t = use_language();
    let (day, minute) = wall_of(line.at);
    let who = line.name.unwrap_or_else(|| t(text::OPERATOR).to_owned());
    let when = format!("{}, {minute}", day_and_month(language(), day));
    view! {
        <p class="timeline-who">
            {who} " · " <time datetime=format!("{day}T{minute}")>{when}</time>
        </p>
    }
}
