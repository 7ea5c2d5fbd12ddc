use crate::api::ApiError;
use crate::api::lessons::{RecordLesson, UnrecordLesson};
use crate::api::my_lessons::read_own_lesson;
use crate::parts::badge::StateBadge;
use crate::parts::done::Done;
use crate::parts::facts::{Fact, Facts, PhoneLink};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::record_form::RecordForm;
use crate::parts::settled::{any_settled, settled};
use crate::text::time::short_day;
use crate::text::{Text, language, lessons, my_lessons as text, use_language, worries};
use domain::ids::LessonId;
use domain::lesson::{OwnLesson, Recording};
use domain::time::Week;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};

const TOLD: &[(&str, Text)] = &[("teruggezet", text::UNRECORDED)];

/// One of one's own lessons: where to be, whom to call, and recording it.
#[component]
pub fn OwnLessonPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let record = ServerAction::<RecordLesson>::new();
    let unrecord = ServerAction::<UnrecordLesson>::new();
    let id = Memo::new(move |_| {
        params
            .with(|params| params.get("id"))?
            .parse::<LessonId>()
            .ok()
    });
    let done = Memo::new(move |_| query.with(|query| query.get("gedaan")));
    let changed = any_settled([settled(record), settled(unrecord)]);
    let page = Resource::new(
        move || (id.get(), done.get(), changed.get()),
        async |(id, ..)| match id {
            Some(id) => read_own_lesson(id).await,
            None => Err(ApiError::NotFound),
        },
    );
    view! {
        <div class="record">
            <Done told=TOLD />
            <Load data=page show=move |lesson| view! { <Shown lesson record unrecord /> } />
        </div>
    }
}

#[component]
fn Shown(
    lesson: OwnLesson,
    record: ServerAction<RecordLesson>,
    unrecord: ServerAction<UnrecordLesson>,
) -> impl IntoView {
    let t = use_language();
    let l = language();
    let id = lesson.id;
    let week = Week::of(lesson.day);
    let when = format!("{}, {}", short_day(l, lesson.day), lesson.span);
    let group = lessons::group(l, &lesson.group, lesson.pupils);
    view! {
        <Title text=format!("{} – Preventieplanner", lesson.organisation) />
        <p><a href=format!("/mijn-lessen?week={week}")>{t(text::BACK)}</a></p>
        <header class="record-header">
            <p class="record-when">{when}</p>
            <h1>{lesson.organisation.clone()}</h1>
            <p class="soft">{format!("{} · {group}", lesson.lesson_type)}</p>
            <StateBadge state=lesson.state />
        </header>
        <ThereFacts lesson=lesson.clone() />
        <Recorded lesson record unrecord />
        <section class="record-part" aria-labelledby="zorg">
            <h2 id="zorg">{t(worries::PASS)}</h2>
            <p>{t(worries::LINK_HELP)}</p>
            <p><a class="button button-wide" href=format!("/mijn-lessen/{id}/zorg")>{t(worries::PASS)}</a></p>
        </section>
    }
}

/// What one needs to get there and begin.
#[component]
fn ThereFacts(lesson: OwnLesson) -> impl IntoView {
    let t = use_language();
    let l = language();
    let optional = move |label: Text, value: String| {
        (!value.is_empty()).then(|| view! { <Fact label=t(label)>{value}</Fact> })
    };
    let address = [lesson.street, lesson.town];
    let address: Vec<_> = address
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let setup = (lesson.setup_minutes > 0).then(|| text::setup(l, lesson.setup_minutes));
    view! {
        <section>
            <Facts>
                <Fact label=t(lessons::ADDRESS)>{address.join(", ")}</Fact>
                <Fact label=t(text::WAY_THERE)>{text::way_there(l, &lesson.way_there)}</Fact>
                {optional(lessons::SETUP, setup.unwrap_or_default())}
                {optional(lessons::CONTACT, lesson.contact.unwrap_or_default())}
                {lesson.phone
                    .map(|number| view! { <Fact label=t(lessons::PHONE)><PhoneLink number /></Fact> })}
                {optional(lessons::TEACHER, lesson.teacher)}
                {optional(text::COLLEAGUES, lesson.colleagues.join(", "))}
                {optional(text::MATERIALS, lesson.materials)}
                {optional(text::ROOM, lesson.room_needs)}
            </Facts>
        </section>
    }
}

/// Recording it, what was recorded, or why it cannot be.
#[component]
fn Recorded(
    lesson: OwnLesson,
    record: ServerAction<RecordLesson>,
    unrecord: ServerAction<UnrecordLesson>,
) -> impl IntoView {
    let t = use_language();
    let title = match lesson.recording {
        Recording::Done => t(text::WAS_RECORDED),
        Recording::Ahead | Recording::Open | Recording::NotAgreed => t(text::RECORD),
    };
    let told =
        |sentence: Text| view! { <Notice tone=Tone::Info><p>{t(sentence)}</p></Notice> }.into_any();
    let id = lesson.id;
    let body = match lesson.recording {
        Recording::Ahead => told(text::AHEAD),
        Recording::NotAgreed => told(text::NOT_AGREED),
        Recording::Open => {
            let back = format!(
                "/mijn-lessen?week={}&gedaan=vastgelegd",
                Week::of(lesson.day)
            );
            view! { <RecordForm action=record lesson=id version=lesson.version back /> }.into_any()
        }
        Recording::Done => view! { <Outcome lesson unrecord /> }.into_any(),
    };
    view! {
        <section class="record-part" aria-labelledby="vastleggen">
            <h2 id="vastleggen">{title}</h2>
            {body}
        </section>
    }
}

#[component]
fn Outcome(lesson: OwnLesson, unrecord: ServerAction<UnrecordLesson>) -> impl IntoView {
    let t = use_language();
    let (present, remark) = match lesson.outcome {
        Some(outcome) => (outcome.pupils_present, outcome.remark),
        None => (None, String::new()),
    };
    let remark = if remark.is_empty() {
        t(text::NO_REMARK).to_owned()
    } else {
        remark
    };
    view! {
        <Facts>
            <Fact label=t(lessons::STATUS)><StateBadge state=lesson.state /></Fact>
            {present.map(|pupils| view! { <Fact label=t(lessons::PRESENT)>{pupils}</Fact> })}
            <Fact label=t(lessons::REMARK)>{remark}</Fact>
        </Facts>
        <HouseForm action=unrecord prefix="terugdraaien-">
            <input type="hidden" name="lesson" value=lesson.id.to_string() />
            <input type="hidden" name="version" value=lesson.version.to_string() />
            <input
                type="hidden"
                name="back"
                value=format!("/mijn-lessen/{}?gedaan=teruggezet", lesson.id)
            />
            <button class="button button-wide" type="submit">
                <span class="icon icon-undo" aria-hidden="true"></span>
                {t(lessons::UNRECORD)}
            </button>
        </HouseForm>
    }
}
