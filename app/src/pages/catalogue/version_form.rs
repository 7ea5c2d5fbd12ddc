use super::lesson_type_page::Acts;
use super::version_fields::VersionFields;
use crate::api::catalogue::LessonTypePage;
use crate::parts::form::HouseForm;
use crate::parts::notice::{Notice, Tone};
use crate::text::{catalogue, use_language, words};
use domain::catalogue::{LessonTypeVersion, LessonTypeVersionForm};
use leptos::prelude::*;

/// The form of a version: a new one, or one that does not count yet.
#[component]
pub(super) fn VersionForm(
    /// The lesson type.
    page: LessonTypePage,
    /// `nieuw`, or the id of a version.
    version: String,
    /// The forms of the page.
    acts: Acts,
) -> impl IntoView {
    let t = use_language();
    let today = page.today;
    let versions = &page.entry.versions;
    if version == "nieuw" {
        // What counts last is where the next one starts from, but for the day.
        let form = versions
            .last()
            .map(LessonTypeVersionForm::of)
            .unwrap_or_default();
        let form = LessonTypeVersionForm {
            valid_from: String::new(),
            ..form
        };
        return view! { <Add page form acts /> }.into_any();
    }
    let found = versions
        .iter()
        .find(|found| found.id.to_string() == version)
        .cloned();
    match found.filter(|found| found.valid_from > today) {
        Some(found) => view! { <Change page found acts /> }.into_any(),
        None => view! {
            <Notice tone=Tone::Info><p>{t(catalogue::FIXED)}</p></Notice>
        }
        .into_any(),
    }
}

#[component]
fn Add(page: LessonTypePage, form: LessonTypeVersionForm, acts: Acts) -> impl IntoView {
    let t = use_language();
    let lesson_type = page.entry.lesson_type.id.to_string();
    view! {
        <section class="card" id="versie" aria-labelledby="versie-kop">
            <header class="card-header"><h2 id="versie-kop">{t(catalogue::ADD_VERSION)}</h2></header>
            <p class="soft">{t(catalogue::ADD_VERSION_HELP)}</p>
            <HouseForm action=acts.add class="form" prefix="versie-">
                <input type="hidden" name="lesson_type" value=lesson_type.clone() />
                <input type="hidden" name="key" value=page.key />
                <VersionFields form skills=page.skills />
                <Buttons lesson_type />
            </HouseForm>
        </section>
    }
}

#[component]
fn Change(page: LessonTypePage, found: LessonTypeVersion, acts: Acts) -> impl IntoView {
    let t = use_language();
    let lesson_type = page.entry.lesson_type.id.to_string();
    let id = found.id.to_string();
    let is_only = page.entry.versions.len() == 1;
    let remove = (!is_only).then(|| {
        let (lesson_type, id) = (lesson_type.clone(), id.clone());
        view! {
            <HouseForm action=acts.remove prefix="versie-weg-">
                <input type="hidden" name="lesson_type" value=lesson_type />
                <input type="hidden" name="id" value=id />
                <button class="button button-danger" type="submit">
                    {t(catalogue::REMOVE_VERSION)}
                </button>
            </HouseForm>
        }
    });
    view! {
        <section class="card" id="versie" aria-labelledby="versie-kop">
            <header class="card-header"><h2 id="versie-kop">{t(catalogue::CHANGE_VERSION)}</h2></header>
            <HouseForm action=acts.change class="form" prefix="versie-">
                <input type="hidden" name="lesson_type" value=lesson_type.clone() />
                <input type="hidden" name="id" value=id />
                <VersionFields form=LessonTypeVersionForm::of(&found) skills=page.skills />
                <Buttons lesson_type />
            </HouseForm>
            {remove}
        </section>
    }
}

#[component]
fn Buttons(lesson_type: String) -> impl IntoView {
    let t = use_language();
    view! {
        <div class="actions form-actions">
            <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
            <a class="button button-quiet" href=format!("/lesaanbod/{lesson_type}")>{t(words::CANCEL)}</a>
        </div>
    }
}
