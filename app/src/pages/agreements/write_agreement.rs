use super::agreement_fields::AgreementFields;
use crate::api::agreements::{AddAgreement, AgreementFormPage, ChangeAgreement, read_form};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{Text, agreements as text, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// The form of a new agreement, or of one that carries another on (`van=ID`).
#[component]
pub fn NewAgreementPage() -> impl IntoView {
    let query = use_query_map();
    let from = Memo::new(move |_| query.with(|query| query.get("van").unwrap_or_default()));
    let page = Resource::new(move || from.get(), |from| read_form(String::new(), from));
    let action = ServerAction::<AddAgreement>::new();
    let form = move |page: AgreementFormPage| {
        view! {
            <HouseForm action class="form">
                <input type="hidden" name="key" value=page.key.clone() />
                <input type="hidden" name="carried_from" value=from.get_untracked() />
                <AgreementFields page />
                <Buttons back="/afspraken".to_owned() />
            </HouseForm>
        }
        .into_any()
    };
    view! { <Frame title=text::ADD page form=Callback::new(form) /> }
}

/// The form of an agreement as it is.
#[component]
pub fn ChangeAgreementPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let page = Resource::new(move || id.get(), |id| read_form(id, String::new()));
    let action = ServerAction::<ChangeAgreement>::new();
    let form = move |page: AgreementFormPage| {
        let id = id.get_untracked();
        let back = format!("/afspraken/{id}");
        view! {
            <HouseForm action class="form">
                <input type="hidden" name="id" value=id />
                <input type="hidden" name="version" value=page.version.unwrap_or_default().to_string() />
                <AgreementFields page />
                <Buttons back />
            </HouseForm>
        }
        .into_any()
    };
    view! { <Frame title=text::CHANGE page form=Callback::new(form) /> }
}

/// Title and form, once it is read.
#[component]
fn Frame(
    title: Text,
    page: Resource<Result<AgreementFormPage, crate::api::ApiError>>,
    form: Callback<AgreementFormPage, AnyView>,
) -> impl IntoView {
    let t = use_language();
    let above = vec![("/afspraken".to_owned(), t(text::AGREEMENTS).to_owned())];
    view! {
        <Breadcrumbs above here=t(title) />
        <PageHeader title=t(title) />
        <Load data=page show=move |page| form.run(page) />
    }
}

#[component]
fn Buttons(back: String) -> impl IntoView {
    let t = use_language();
    view! {
        <div class="actions form-actions">
            <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
            <a class="button button-quiet" href=back>{t(words::CANCEL)}</a>
        </div>
    }
}
