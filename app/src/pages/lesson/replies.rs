use crate::text::{language, replies as text, use_language};
use domain::lesson::LessonReply;
use leptos::prelude::*;

/// What was answered to the lesson's invitation; nothing while nobody did.
#[component]
pub(super) fn Replies(replies: Vec<LessonReply>) -> impl IntoView {
    let t = use_language();
    (!replies.is_empty()).then(move || {
        let lines = replies.into_iter().map(move |reply| {
            let about = reply.outdated.then(|| t(text::OUTDATED));
            view! {
                <li>
                    {text::answered(language(), reply)}
                    {about.map(|about| view! { " " <span class="soft">{about}</span> })}
                </li>
            }
        });
        view! {
            <section class="card" aria-labelledby="antwoorden">
                <h2 id="antwoorden">{t(text::TITLE)}</h2>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    })
}
