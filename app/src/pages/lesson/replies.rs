use crate::api::replies::PAGE;
use crate::text::{language, replies as text, use_language};
use domain::ids::LessonId;
use domain::lesson::LessonReply;
use leptos::prelude::*;

/// What was answered to the lesson's invitation, and for planners the way to hand in an answer.
#[component]
pub(super) fn Replies(
    lesson: LessonId,
    replies: Vec<LessonReply>,
    may_plan: bool,
) -> impl IntoView {
    let t = use_language();
    let none = replies.is_empty();
    let lines = replies.into_iter().map(move |reply| {
        let about = reply.outdated.then(|| t(text::OUTDATED));
        view! {
            <li>
                {text::answered(language(), reply)}
                {about.map(|about| view! { " " <span class="soft">{about}</span> })}
            </li>
        }
    });
    let shown = if none {
        view! { <p>{t(text::NONE)}</p> }.into_any()
    } else {
        view! { <ul>{lines.collect_view()}</ul> }.into_any()
    };
    let hand_in = may_plan.then(|| {
        let href = format!("{PAGE}?les={lesson}");
        view! { <p><a href=href>{t(text::TO_HAND_IN)}</a></p> }
    });
    (may_plan || !none).then(|| {
        view! {
            <section class="card" aria-labelledby="antwoorden">
                <h2 id="antwoorden">{t(text::TITLE)}</h2>
                {shown}
                {hand_in}
            </section>
        }
    })
}
