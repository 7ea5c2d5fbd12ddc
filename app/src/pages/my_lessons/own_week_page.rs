use crate::api::my_lessons::read_own_week;
use crate::parts::badge::StateBadge;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::time::{day_and_month, week_title, weekday};
use crate::text::{Text, language, lessons, my_figures, my_lessons as text, use_language, worries};
use chrono::Datelike;
use domain::lesson::{OwnLesson, OwnWeek, Recording};
use domain::time::{Day, Week};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

const TOLD: &[(&str, Text)] = &[
    ("vastgelegd", text::RECORDED),
    ("doorgegeven", worries::PASSED),
];

/// The page.
#[component]
pub fn OwnWeekPage() -> impl IntoView {
    let query = use_query_map();
    let week = Memo::new(move |_| {
        query
            .with(|query| query.get("week"))
            .and_then(|week| week.parse::<Week>().ok())
    });
    let page = Resource::new(move || week.get(), read_own_week);
    view! {
        <Done told=TOLD />
        <Load data=page show=move |week| view! { <Shown week /> } />
    }
}

#[component]
fn Shown(week: OwnWeek) -> impl IntoView {
    let t = use_language();
    let shown = week.week;
    let days = week.days().into_iter().map(|(day, lessons)| {
        let lessons: Vec<OwnLesson> = lessons.into_iter().cloned().collect();
        view! { <DayOfLessons day lessons today=week.today /> }
    });
    let days = days.collect_view();
    let free_today =
        shown.holds(week.today) && !week.lessons.iter().any(|lesson| lesson.day == week.today);
    let to = |week: Week| format!("/mijn-lessen?week={week}");
    view! {
        <PageHeader title=t(text::TITLE) lead=week_title(language(), shown)>
            <a class="button" href="/mijn-cijfers">{t(my_figures::TITLE)}</a>
            <a class="button" href="/mijn-agenda">
                <span class="icon icon-week" aria-hidden="true"></span>
                {t(text::TO_CALENDAR)}
            </a>
        </PageHeader>
        <nav class="own-weeks" aria-label=t(text::WEEKS)>
            <a class="button" href=to(shown.previous())>
                <span class="icon icon-left" aria-hidden="true"></span>
                {t(text::PREVIOUS_WEEK)}
            </a>
            {(!shown.holds(week.today))
                .then(|| view! { <a class="button" href="/mijn-lessen">{t(text::THIS_WEEK)}</a> })}
            <a class="button" href=to(shown.next())>
                {t(text::NEXT_WEEK)}
                <span class="icon icon-right" aria-hidden="true"></span>
            </a>
        </nav>
        {if week.lessons.is_empty() {
            view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any()
        } else {
            view! {
                {free_today.then(|| view! { <p class="own-free">{t(text::NONE_TODAY)}</p> })}
                {days}
            }
            .into_any()
        }}
    }
}

#[component]
fn DayOfLessons(day: Day, lessons: Vec<OwnLesson>, today: Day) -> impl IntoView {
    let t = use_language();
    let l = language();
    let name = format!("{} {}", t(weekday(day.weekday())), day_and_month(l, day));
    let title = if day == today {
        format!("{}, {name}", t(text::TODAY))
    } else {
        name
    };
    let id = format!("dag-{day}");
    let lessons = lessons
        .into_iter()
        .map(|lesson| view! { <Row lesson /> })
        .collect_view();
    view! {
        <section class="own-day" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{title}</h2>
            <ol class="own-lessons">{lessons}</ol>
        </section>
    }
}

#[component]
fn Row(lesson: OwnLesson) -> impl IntoView {
    let t = use_language();
    let l = language();
    let what = format!(
        "{} · {}",
        lesson.lesson_type,
        lessons::group(l, &lesson.group, lesson.pupils)
    );
    let way = text::way_there(l, &lesson.way_there);
    let open = lesson.recording == Recording::Open;
    view! {
        <li class="own-lesson">
            <a class="own-lesson-link" href=format!("/mijn-lessen/{}", lesson.id)>
                <span class="own-lesson-time">{lesson.span.to_string()}</span>
                " "
                <strong>{lesson.organisation.clone()}</strong>
            </a>
            <p>{what}</p>
            <p class="soft"><span class="icon icon-car" aria-hidden="true"></span>" "{way}</p>
            <p class="badges">
                <StateBadge state=lesson.state />
                {open
                    .then(|| view! { <span class="badge" data-state="warn">{t(text::TO_RECORD)}</span> })}
            </p>
        </li>
    }
}
