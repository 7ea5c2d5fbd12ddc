use super::lesson_type_page::NameFields;
use super::version_fields::VersionFields;
use crate::api::catalogue::{self as api, AddLessonType};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{catalogue, use_language, words};
use domain::catalogue::LessonTypeForm;
use leptos::prelude::*;

/// The form of a new lesson type with its first version.
#[component]
pub fn NewLessonTypePage() -> impl IntoView {
    let t = use_language();
    let action = ServerAction::<AddLessonType>::new();
    let page = Resource::new(|| (), |()| api::read_new_lesson_type());
    let above = vec![("/lesaanbod".to_owned(), t(catalogue::CATALOGUE).to_owned())];
    let form = LessonTypeForm {
        offered: Some("on".to_owned()),
        ..LessonTypeForm::default()
    };
    view! {
        <Breadcrumbs above here=t(catalogue::ADD) />
        <PageHeader title=t(catalogue::ADD) />
        <Load
            data=page
            show=move |page| {
                let form = form.clone();
                view! {
                    <HouseForm action class="form">
                        <input type="hidden" name="key" value=page.key />
                        <section class="form-section">
                            <h2>{t(catalogue::NAME_AND_OFFER)}</h2>
                            <NameFields form />
                        </section>
                        <section class="form-section">
                            <h2>{t(catalogue::FIRST_VERSION)}</h2>
                            <VersionFields form=page.version skills=page.skills />
                        </section>
                        <div class="actions form-actions">
                            <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                            <a class="button button-quiet" href="/lesaanbod">{t(words::CANCEL)}</a>
                        </div>
                    </HouseForm>
                }
            }
        />
    }
}
