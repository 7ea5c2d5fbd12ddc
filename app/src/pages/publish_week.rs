//! What changes for educators when a week is published, and the button to do it.

use crate::api::publishing::{PublishWeek, read_changes};
use crate::parts::difference::{Difference, FieldChange};
use crate::parts::empty_state::EmptyState;
use crate::parts::focus;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::time::week_title;
use crate::text::{language, lesson_state, lessons, publishing as text, use_language};
use domain::board::{ChangeKind, ForEducator, PublishedLesson, WeekChange, WeekChanges};
use domain::ids::EmployeeId;
use domain::time::Week;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn PublishWeekPage() -> impl IntoView {
    let query = use_query_map();
    let action = ServerAction::<PublishWeek>::new();
    let get = move |name: &str| query.with(|query| query.get(name));
    let week = Memo::new(move |_| get("week").and_then(|week| week.parse::<Week>().ok()));
    let published = Memo::new(move |_| get("gepubliceerd")?.parse::<u32>().ok());
    let settled = settled(action);
    // The button goes; what it did takes the focus.
    Effect::new(move |before: Option<Option<u32>>| {
        let now = published.get();
        if now.is_some() && before.is_some_and(|before| before != now) {
            focus::soon("#gepubliceerd");
        }
        now
    });
    let changes = Resource::new(
        move || (week.get(), published.get(), settled.get()),
        |(week, ..)| read_changes(week),
    );
    view! {
        <Load data=changes show=move |changes| view! { <Shown changes published action /> } />
    }
}

#[component]
fn Shown(
    changes: WeekChanges,
    published: Memo<Option<u32>>,
    action: ServerAction<PublishWeek>,
) -> impl IntoView {
    let t = use_language();
    let l = language();
    let (week, count) = (changes.week, changes.changes.len());
    let board = format!("/planning?week={week}");
    let last = match changes.published_at {
        Some(at) => text::last(l, at),
        None => t(text::NEVER).to_owned(),
    };
    let groups = changes
        .by_educator()
        .into_iter()
        .enumerate()
        .map(|(place, group)| {
            view! { <Person place group=owned(group) changes=changes.clone() /> }
        });
    let groups = groups.collect_view();
    view! {
        <PageHeader title=format!("{}: {}", t(text::TITLE), lower_first(&week_title(l, week))) lead=last>
            <a class="button" href=board>{t(text::TO_BOARD)}</a>
        </PageHeader>
        <div id="gepubliceerd" tabindex="-1">
            {move || published.get().map(|count| view! {
                <Notice tone=Tone::Success><p>{text::published(l, count)}</p></Notice>
            })}
        </div>
        {if count == 0 {
            view! { <EmptyState title=t(text::NOTHING) help=t(text::NOTHING_HELP) /> }.into_any()
        } else {
            view! {
                <p>{t(text::LEAD)}</p>
                {groups}
                <HouseForm action class="publish-act">
                    <input type="hidden" name="week" value=week.to_string() />
                    <button class="button button-primary" type="submit">{text::publish(l, count)}</button>
                </HouseForm>
            }
            .into_any()
        }}
    }
}

fn owned((educator, changes): ForEducator<'_>) -> (EmployeeId, Vec<(ChangeKind, WeekChange)>) {
    (
        educator,
        changes
            .into_iter()
            .map(|(kind, change)| (kind, change.clone()))
            .collect(),
    )
}

/// Within a sentence a title begins small; what is a name in it stays as it is.
fn lower_first(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

#[component]
fn Person(
    place: usize,
    group: (EmployeeId, Vec<(ChangeKind, WeekChange)>),
    changes: WeekChanges,
) -> impl IntoView {
    let t = use_language();
    let (educator, own) = group;
    let name = text_name(&changes, educator);
    let id = format!("collega-{place}");
    let count = own.len();
    let lines = own.into_iter().map(|(kind, change)| {
        let title = format!(
            "{}, {}, {}",
            change.organisation, change.lesson_type, change.group
        );
        let fields = fields(kind, &change, &changes);
        view! {
            <li class="publish-change">
                <span class="badge" data-state=text::badge(kind)>{t(text::kind(kind))}</span>
                <div>
                    <a href=format!("/planning/les/{}", change.lesson)>{title}</a>
                    <Difference fields />
                </div>
            </li>
        }
    });
    let lines = lines.collect_view();
    view! {
        <section class="publish-person" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{name} <span class="soft">{format!(" ({count})")}</span></h2>
            <ul class="publish-list">{lines}</ul>
        </section>
    }
}

fn text_name(changes: &WeekChanges, educator: EmployeeId) -> String {
    lessons::who(language(), &[educator], &changes.employees)
}

/// What changes for one educator: for a new lesson only what will be, for one that goes only what
/// was.
fn fields(kind: ChangeKind, change: &WeekChange, changes: &WeekChanges) -> Vec<FieldChange> {
    let l = language();
    let seen = change.seen.as_ref().filter(|_| kind != ChangeKind::New);
    let stands = change
        .stands
        .as_ref()
        .filter(|_| kind != ChangeKind::Withdrawn);
    let told = |label: &'static str, tell: &dyn Fn(&PublishedLesson) -> String| FieldChange {
        label,
        from: seen.map(tell).unwrap_or_default(),
        to: stands.map(tell).unwrap_or_default(),
    };
    let who_label = lessons::WHO.in_language(l);
    let two_or_more = [seen, stands]
        .into_iter()
        .flatten()
        .any(|one| one.educators.len() > 1);
    let state =
        |lesson: &PublishedLesson| lesson_state::state(lesson.state).in_language(l).to_owned();
    let who = |lesson: &PublishedLesson| lessons::who(l, &lesson.educators, &changes.employees);
    [
        told(lessons::WHEN.in_language(l), &|lesson| {
            text::moment(l, lesson)
        }),
        told(who_label, &who),
        told(lessons::STATUS.in_language(l), &state),
    ]
    .into_iter()
    .filter(|field| field.from != field.to)
    // That a lesson of one educator is given by them goes without saying.
    .filter(|field| field.label != who_label || two_or_more)
    .collect()
}
