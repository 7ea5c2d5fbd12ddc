use crate::text::{case_links as text, language, time, use_language};
use domain::cases::{CaseView, SchoolLesson};
use leptos::prelude::*;

/// The youth's school with the lessons that it had.
#[component]
pub(super) fn SchoolCard(case: CaseView) -> impl IntoView {
    let t = use_language();
    let may_change = case.may_change();
    let link = if case.school.is_some() {
        text::OTHER_SCHOOL
    } else {
        text::CHOOSE_SCHOOL
    };
    let link = may_change.then(|| {
        let place = format!("/zaken/{}/school", case.case);
        view! { <p><a href=place>{t(link)}</a></p> }
    });
    let body = match case.school {
        None => view! { <p>{t(text::NO_SCHOOL)}</p> }.into_any(),
        Some(school) if school.lessons.is_empty() => view! {
            <p><strong>{school.name}</strong></p>
            <p>{t(text::NO_LESSONS)}</p>
        }
        .into_any(),
        Some(school) => {
            let lessons: Vec<_> = school
                .lessons
                .into_iter()
                .map(|lesson| view! { <Line lesson /> })
                .collect();
            view! {
                <p><strong>{school.name}</strong></p>
                <ul>{lessons}</ul>
            }
            .into_any()
        }
    };
    view! {
        <section class="card" aria-labelledby="school">
            <header class="card-header"><h2 id="school">{t(text::SCHOOL)}</h2></header>
            {body}
            {link}
        </section>
    }
}

#[component]
fn Line(lesson: SchoolLesson) -> impl IntoView {
    let t = use_language();
    let day = time::date(language(), lesson.day);
    let state = t(if lesson.given {
        text::GIVEN
    } else {
        text::PLANNED
    });
    view! { <li>{format!("{day}: {}, {} ({state})", lesson.theme, lesson.group)}</li> }
}
