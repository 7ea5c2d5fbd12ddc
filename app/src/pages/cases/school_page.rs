use crate::api::cases::{SetSchool, read_school};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::field::Select;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{case_links as text, cases, language, use_language, words};
use domain::cases::SchoolChoices;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The form in which the school of a youth is written down.
#[component]
pub fn SchoolPage() -> impl IntoView {
    let params = use_params_map();
    let set = ServerAction::<SetSchool>::new();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let page = Resource::new(move || id.get(), read_school);
    view! {
        <Load data=page show=move |choices| view! { <Whole case=id.get_untracked() choices set /> } />
    }
}

#[component]
fn Whole(case: String, choices: SchoolChoices, set: ServerAction<SetSchool>) -> impl IntoView {
    let t = use_language();
    let number = cases::numbered(language(), &choices.number);
    let above = vec![
        ("/zaken".to_owned(), t(cases::CASES).to_owned()),
        (format!("/zaken/{case}"), number),
    ];
    let chosen = choices
        .chosen
        .map_or_else(String::new, |school| school.to_string());
    let unknown = (String::new(), t(text::UNKNOWN).to_owned());
    let schools = choices.schools.into_iter().map(|one| {
        let name = format!("{}: {}", one.municipality, one.name);
        (one.id.to_string(), name)
    });
    let options: Vec<_> = std::iter::once(unknown).chain(schools).collect();
    view! {
        <Breadcrumbs above here=t(text::SCHOOL).to_owned() />
        <PageHeader title=t(text::SCHOOL) lead=t(text::SCHOOL_LEAD) />
        <section class="card" aria-label=t(text::SCHOOL)>
            <HouseForm action=set class="form" label=t(text::SCHOOL)>
                <input type="hidden" name="case" value=case />
                <Select name="school" label=t(text::FIELD) options value=chosen />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
