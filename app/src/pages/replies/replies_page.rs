use crate::api::replies::UPLOAD;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::upload::{UploadForm, UploadWords};
use crate::text::{language, replies as text, use_language};
use domain::ids::LessonId;
use domain::lesson::RepliesTaken;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Hands in a file with answers (`les=ID` leads back to that lesson), and says what came of it
/// (`gelezen=2&niet=older.1`).
#[component]
pub fn RepliesPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let get = move |name: &str| query.with(|query| query.get(name));
    let lesson = move || get("les").and_then(|id| id.parse::<LessonId>().ok());
    let outcome = move || {
        let taken = get("gelezen")?.parse().ok()?;
        let refused = RepliesTaken::counted(&get("niet").unwrap_or_default());
        Some(view! { <Outcome taken refused lesson=lesson() /> })
    };
    view! {
        <PageHeader title=t(text::HAND_IN) lead=t(text::HAND_IN_LEAD) />
        <div class="stack">
            {outcome}
            {move || view! { <ReplyForm lesson=lesson() /> }}
        </div>
    }
}

#[component]
fn Outcome(
    taken: u32,
    refused: Vec<(domain::lesson::NotTaken, u32)>,
    lesson: Option<LessonId>,
) -> impl IntoView {
    let t = use_language();
    let l = language();
    let tone = if taken > 0 {
        Tone::Success
    } else {
        Tone::Warning
    };
    let lines: Vec<_> = refused
        .into_iter()
        .map(|(why, count)| view! { <li>{text::not_taken(l, why, count)}</li> })
        .collect();
    let lines = (!lines.is_empty()).then(|| {
        view! { <p>{t(text::NOT_TAKEN)}</p> <ul>{lines}</ul> }
    });
    let back = lesson.map(|id| {
        let href = format!("/planning/les/{id}");
        view! { <p><a href=href>{t(text::TO_LESSON)}</a></p> }
    });
    view! {
        <Notice tone>
            <p class="notice-title">{text::taken(l, taken)}</p>
            {lines}
            {back}
        </Notice>
    }
}

/// The form for an answer in a file, to one lesson or to any.
#[component]
fn ReplyForm(lesson: Option<LessonId>) -> impl IntoView {
    let lesson = lesson.map(|id| view! { <input type="hidden" name="les" value=id.to_string() /> });
    let says = UploadWords {
        title: text::FILE_TITLE,
        file: text::FILE,
        hint: text::FILE_HINT,
        read: text::READ,
        help: text::READ_HELP,
    };
    view! {
        <UploadForm action=UPLOAD says accept=".ics,.eml,text/calendar,message/rfc822">
            {lesson}
        </UploadForm>
    }
}
