use super::acts::{Acts, LessonActs};
use super::history::History;
use super::lesson_facts::{LessonFacts, SchoolFacts};
use super::replies::Replies;
use super::said::Said;
use crate::api::ApiError;
use crate::api::lessons::read_lesson;
use crate::parts::badge::StateBadge;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::undo::UndoBar;
use crate::text::{language, lessons as text, planning, use_language};
use domain::board::PublishedLesson;
use domain::ids::LessonId;
use domain::lesson::{LessonPage as Lesson, State};
use domain::time::Week;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// The page.
#[component]
pub fn LessonPage() -> impl IntoView {
    let acts = LessonActs::new();
    let (params, query) = (use_params_map(), use_query_map());
    let id = Memo::new(move |_| {
        params
            .with(|params| params.get("id"))?
            .parse::<LessonId>()
            .ok()
    });
    let done = Memo::new(move |_| query.with(|query| query.get("gedaan")));
    let settled = acts.settled();
    let page = Resource::new(
        move || (id.get(), done.get(), settled.get()),
        async |(id, ..)| match id {
            Some(id) => read_lesson(id).await,
            None => Err(ApiError::NotFound),
        },
    );
    view! {
        <UndoBar />
        <Load data=page show=move |lesson| view! { <Shown lesson acts /> } />
    }
}

#[component]
fn Shown(lesson: Lesson, acts: LessonActs) -> impl IntoView {
    let t = use_language();
    let group = text::group(language(), &lesson.group, lesson.pupils);
    let lead = format!("{} · {group}", lesson.organisation_name);
    let board = to_board(&lesson);
    let movable = lesson.may_plan
        && matches!(
            lesson.state,
            State::Requested | State::Proposed | State::Confirmed
        );
    let label = match lesson.slot {
        _ if !movable => t(text::TO_BOARD),
        None => t(text::PLAN),
        Some(_) => t(text::MOVE),
    };
    view! {
        <PageHeader title=lesson.lesson_type.clone() lead>
            <a class="button" href=board>{label}</a>
        </PageHeader>
        <p class="lesson-state">
            <StateBadge state=lesson.state />
            {is_draft(&lesson)
                .then(|| view! { <span class="badge" data-state="draft">{t(planning::DRAFT)}</span> })}
        </p>
        {lesson.proposal.as_ref().map(|proposal| {
            let tone = if proposal.is_open() { Tone::Info } else { Tone::Warning };
            let told = text::proposal(language(), proposal);
            view! { <Notice tone><p>{told}</p></Notice> }
        })}
        <div class="columns">
            <div class="stack">
                <LessonFacts lesson=lesson.clone() />
                <SchoolFacts lesson=lesson.clone() />
                <Replies
                    lesson=lesson.id
                    replies=lesson.replies.clone()
                    may_plan=lesson.may_plan
                />
                <Said evaluation=lesson.evaluation.clone() />
                <Acts lesson=lesson.clone() acts />
            </div>
            <div class="stack">
                <History lesson acts />
            </div>
        </div>
    }
}

/// The board with this lesson, or its visit, chosen.
fn to_board(lesson: &Lesson) -> String {
    match &lesson.slot {
        Some(slot) => format!("/planning?week={}&les={}", Week::of(slot.day), lesson.id),
        None => format!("/planning?aanvraag={}.{}", lesson.request, lesson.visit),
    }
}

/// Whether educators see it otherwise than it stands here.
fn is_draft(lesson: &Lesson) -> bool {
    let stands = lesson
        .slot
        .as_ref()
        .filter(|_| lesson.state != State::Cancelled);
    let stands = stands.map(|slot| PublishedLesson {
        lesson: lesson.id,
        state: lesson.state,
        day: slot.day,
        start: slot.start,
        educators: slot.educators.clone(),
    });
    stands != lesson.published
}
