use super::employee_fields::EmployeeFields;
use crate::api::staff::{AddEmployee, ChangeEmployee, read_employee_form};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::outrun;
use crate::text::{staff, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The form of somebody new.
#[component]
pub fn NewEmployeePage() -> impl IntoView {
    let t = use_language();
    let action = ServerAction::<AddEmployee>::new();
    let page = Resource::new(|| (), |()| read_employee_form(None));
    let above = vec![("/medewerkers".to_owned(), t(staff::STAFF).to_owned())];
    view! {
        <Breadcrumbs above here=t(staff::ADD) />
        <PageHeader title=t(staff::ADD) />
        <Load
            data=page
            show=move |page| view! {
                <HouseForm action class="form">
                    <input type="hidden" name="key" value=page.key />
                    <EmployeeFields form=page.form skills=page.skills />
                    <Buttons back="/medewerkers".to_owned() />
                </HouseForm>
            }
        />
    }
}

/// The form of somebody who works here.
#[component]
pub fn ChangeEmployeePage() -> impl IntoView {
    let t = use_language();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let action = ServerAction::<ChangeEmployee>::new();
    let outrun = outrun(action);
    let page = Resource::new(
        move || (id.get(), outrun.get()),
        |(id, _)| read_employee_form(Some(id)),
    );
    view! {
        <Load
            data=page
            show=move |page| {
                let id = id.get_untracked();
                let back = format!("/medewerkers/{id}");
                let above = vec![
                    ("/medewerkers".to_owned(), t(staff::STAFF).to_owned()),
                    (back.clone(), page.form.name.clone()),
                ];
                view! {
                    <Breadcrumbs above here=t(words::CHANGE) />
                    <PageHeader title=t(staff::CHANGE) lead=page.form.name.clone() />
                    <HouseForm action class="form">
                        <input type="hidden" name="id" value=id />
                        <input type="hidden" name="version" value=page.version.to_string() />
                        <EmployeeFields form=page.form skills=page.skills />
                        <Buttons back />
                    </HouseForm>
                }
            }
        />
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
