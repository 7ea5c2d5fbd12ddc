use crate::api::portal::{HomeLesson, Standing};
use crate::text::{Text, lesson_state, portal as text, time, use_language};
use domain::time::Span;
use leptos::prelude::*;

/// Lessons of a school that stand alike, with a heading; nothing when there are none.
#[component]
pub(super) fn LessonList(
    /// Names the heading; unique in the page.
    id: &'static str,
    heading: Text,
    #[prop(optional)] help: Option<Text>,
    lessons: Vec<HomeLesson>,
) -> impl IntoView {
    let t = use_language();
    (!lessons.is_empty()).then(|| {
        let rows = lessons.into_iter().map(|lesson| view! { <Row lesson /> });
        let rows = rows.collect::<Vec<_>>();
        view! {
            <section class="card" aria-labelledby=id>
                <h2 id=id>{t(heading)}</h2>
                {help.map(|help| view! { <p class="soft">{t(help)}</p> })}
                <ul class="portal-lessons">{rows}</ul>
            </section>
        }
    })
}

#[component]
fn Row(lesson: HomeLesson) -> impl IntoView {
    let t = use_language();
    let language = crate::text::language();
    let when = lesson.at.map(|(day, start)| {
        let span = Span::of(start, lesson.minutes);
        view! {
            <span class="portal-lesson-when">
                {time::long_day(language, day)} ", " {span.to_string()}
            </span>
        }
    });
    let href = match lesson.standing {
        Standing::Held => "/boeken/afmaken".to_owned(),
        _ => format!("/boeken/boeking/{}", lesson.request),
    };
    let badge = lesson_state::badge(lesson.state);
    view! {
        <li class="portal-lesson">
            {when}
            <span class="portal-lesson-what">
                <a href=href><strong>{lesson.lesson_type}</strong></a> " · " {lesson.group}
            </span>
            <span class="badge" data-state=badge>{t(text::state(lesson.state))}</span>
        </li>
    }
}
