use super::employee_page::Acts;
use crate::api::staff::EmployeePage;
use crate::parts::form::HouseForm;
use crate::text::{staff, use_language};
use leptos::prelude::*;

/// Somebody leaves, or comes back.
#[component]
pub(super) fn LeaveCard(page: EmployeePage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let employee = page.view.employee;
    let (id, version) = (employee.id.to_string(), employee.version.to_string());
    let (title, help) = if employee.active {
        (staff::DEACTIVATE, staff::DEACTIVATE_HELP)
    } else {
        (staff::REACTIVATE, staff::REACTIVATE_HELP)
    };
    let form = if employee.active {
        view! {
            <HouseForm action=acts.leave prefix="weg-">
                <input type="hidden" name="id" value=id />
                <input type="hidden" name="version" value=version />
                <button class="button button-danger" type="submit">{t(staff::DEACTIVATE)}</button>
            </HouseForm>
        }
        .into_any()
    } else {
        view! {
            <HouseForm action=acts.back prefix="terug-">
                <input type="hidden" name="id" value=id />
                <input type="hidden" name="version" value=version />
                <button class="button" type="submit">{t(staff::REACTIVATE)}</button>
            </HouseForm>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="dienst">
            <header class="card-header"><h2 id="dienst">{t(title)}</h2></header>
            <p>{t(help)}</p>
            {form}
        </section>
    }
}
