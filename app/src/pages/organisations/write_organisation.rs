use super::organisation_fields::OrganisationFields;
use crate::api::organisations::{AddOrganisation, ChangeOrganisation, read_organisation_form};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::outrun;
use crate::text::{organisations as text, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The form of a new school or club.
#[component]
pub fn NewOrganisationPage() -> impl IntoView {
    let t = use_language();
    let action = ServerAction::<AddOrganisation>::new();
    let page = Resource::new(|| (), |()| read_organisation_form(None));
    let above = vec![("/scholen".to_owned(), t(text::SCHOOLS).to_owned())];
    view! {
        <Breadcrumbs above here=t(text::ADD) />
        <PageHeader title=t(text::ADD) />
        <Load
            data=page
            show=move |page| view! {
                <HouseForm action class="form">
                    <input type="hidden" name="key" value=page.key.clone() />
                    <OrganisationFields page />
                    <Buttons back="/scholen".to_owned() />
                </HouseForm>
            }
        />
    }
}

/// The form of a school or club that is known.
#[component]
pub fn ChangeOrganisationPage() -> impl IntoView {
    let t = use_language();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let action = ServerAction::<ChangeOrganisation>::new();
    let outrun = outrun(action);
    let page = Resource::new(
        move || (id.get(), outrun.get()),
        |(id, _)| read_organisation_form(Some(id)),
    );
    view! {
        <Load
            data=page
            show=move |page| {
                let id = id.get_untracked();
                let back = format!("/scholen/{id}");
                let name = page.form.name.clone();
                let above = vec![
                    ("/scholen".to_owned(), t(text::SCHOOLS).to_owned()),
                    (back.clone(), name.clone()),
                ];
                view! {
                    <Breadcrumbs above here=t(words::CHANGE) />
                    <PageHeader title=t(text::CHANGE_FACTS) lead=name />
                    <HouseForm action class="form">
                        <input type="hidden" name="organisation" value=id />
                        <input type="hidden" name="version" value=page.version.to_string() />
                        <OrganisationFields page />
                        <Buttons back />
                    </HouseForm>
                }
            }
        />
    }
}

/// Save, or leave.
#[component]
pub(super) fn Buttons(back: String) -> impl IntoView {
    let t = use_language();
    view! {
        <div class="actions form-actions">
            <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
            <a class="button button-quiet" href=back>{t(words::CANCEL)}</a>
        </div>
    }
}
