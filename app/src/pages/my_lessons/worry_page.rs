use crate::api::ApiError;
use crate::api::my_lessons::{self as api, PassWorry, read_worry_lesson};
use crate::parts::field::TextArea;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::time::short_day;
use crate::text::{language, my_lessons, use_language, worries as text};
use domain::ids::LessonId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The form by which a worry from one's own lesson is passed on, sealed.
#[component]
pub fn WorryPage() -> impl IntoView {
    let params = use_params_map();
    let pass = ServerAction::<PassWorry>::new();
    let id = Memo::new(move |_| {
        params
            .with(|params| params.get("id"))?
            .parse::<LessonId>()
            .ok()
    });
    let page = Resource::new(
        move || id.get(),
        async |id| match id {
            Some(id) => read_worry_lesson(id).await,
            None => Err(ApiError::NotFound),
        },
    );
    view! {
        <div class="record">
            <Load data=page show=move |page| view! { <Whole page pass /> } />
        </div>
    }
}

#[component]
fn Whole(page: api::WorryPage, pass: ServerAction<PassWorry>) -> impl IntoView {
    let t = use_language();
    let l = language();
    let lesson = page.lesson;
    let where_ = format!(
        "{}, {}, {}",
        lesson.school,
        lesson.group,
        short_day(l, lesson.day)
    );
    let form = match lesson.someone_there {
        false => {
            view! { <Notice tone=Tone::Warning><p>{t(text::NO_READER)}</p></Notice> }.into_any()
        }
        true => view! {
            <HouseForm action=pass class="form" label=t(text::PASS) prefix="zorg-">
                <input type="hidden" name="lesson" value=lesson.lesson.to_string() />
                <input type="hidden" name="key" value=page.key />
                <TextArea name="words" label=t(text::WORDS) hint=t(text::WORDS_HINT) rows=8 />
                <p>{t(text::SEALED)}" "{t(text::GONE)}</p>
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::SEND)}</button>
                </div>
            </HouseForm>
        }
        .into_any(),
    };
    view! {
        <p><a href=format!("/mijn-lessen/{}", lesson.lesson)>{t(my_lessons::BACK_TO_LESSON)}</a></p>
        <PageHeader title=t(text::PASS) lead=t(text::PASS_LEAD) />
        <div class="stack">
            <p class="soft">{where_}</p>
            <p><strong>{t(text::DANGER)}</strong></p>
            {form}
        </div>
    }
}
