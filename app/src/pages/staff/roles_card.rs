use super::employee_page::Acts;
use crate::api::staff::EmployeePage;
use crate::parts::choices::Choices;
use crate::parts::form::HouseForm;
use crate::text::{Language, language, staff, use_language};
use domain::area::Area;
use domain::employee::{GrantSeen, GrantsForm};
use domain::permission::{Action, Grant, Reach, Role, reach};
use leptos::prelude::*;

/// The roles; a form for administrators.
#[component]
pub(super) fn RolesCard(page: EmployeePage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let grants = page.view.grants.clone();
    let body = if page.may_manage {
        let ticked = form_of(&grants).grants;
        let options = options(language, &page.areas, &grants);
        let employee = page.view.employee;
        view! {
            <HouseForm action=acts.roles class="form" prefix="rol-">
                <input type="hidden" name="id" value=employee.id.to_string() />
                <input type="hidden" name="version" value=employee.version.to_string() />
                <Choices
                    name="grants"
                    post_as="grants[]"
                    label=t(staff::WHICH_ROLES)
                    hint=t(staff::ROLES_HINT)
                    options
                    ticked
                />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(staff::SAVE_ROLES)}</button>
                </div>
            </HouseForm>
        }
        .into_any()
    } else if grants.is_empty() {
        view! { <p class="soft">{t(staff::NO_ROLES)}</p> }.into_any()
    } else {
        let names = grants
            .iter()
            .map(|grant| view! { <li>{staff::role_seen(language, grant)}</li> });
        view! { <ul class="stack-tight">{names.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby="rollen">
            <header class="card-header"><h2 id="rollen">{t(staff::ROLES)}</h2></header>
            {body}
        </section>
    }
}

fn form_of(grants: &[GrantSeen]) -> GrantsForm {
    let grant = |seen: &GrantSeen| Grant {
        role: seen.role,
        area: seen.area.as_ref().map(|(id, _)| *id),
    };
    GrantsForm::of(&grants.iter().map(grant).collect::<Vec<_>>())
}

/// Every role for the whole region; by area only where the area makes a difference, or where
/// somebody has it so.
fn options(language: Language, areas: &[Area], has: &[GrantSeen]) -> Vec<(String, String)> {
    let mut seen = Vec::new();
    for role in Role::ALL {
        let by_area = Action::ALL
            .iter()
            .any(|action| reach(role, *action) == Reach::Areas);
        seen.push(GrantSeen { role, area: None });
        for area in areas {
            let area = Some((area.id, area.name.clone()));
            let one = GrantSeen { role, area };
            if by_area || has.contains(&one) {
                seen.push(one);
            }
        }
    }
    let codes = form_of(&seen).grants;
    let name = |grant: &GrantSeen| {
        let depends = seen
            .iter()
            .any(|other| other.role == grant.role && other.area.is_some());
        if grant.area.is_none() && depends {
            let region = staff::WHOLE_REGION.in_language(language);
            format!(
                "{} ({region})",
                staff::role(grant.role).in_language(language)
            )
        } else {
            staff::role_seen(language, grant)
        }
    };
    codes.into_iter().zip(seen.iter().map(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::AreaId;

    #[test]
    fn only_roles_to_which_an_area_matters_are_given_by_area() {
        let leiden = Area {
            id: AreaId::from_number(1),
            name: "Leiden".into(),
        };
        let names: Vec<_> = options(Language::Dutch, &[leiden], &[])
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        assert_eq!(
            names,
            [
                "Planner (hele regio)",
                "Planner (Leiden)",
                "Voorlichter",
                "Manager (hele regio)",
                "Manager (Leiden)",
                "Halt-medewerker",
                "Coördinator zaken (hele regio)",
                "Coördinator zaken (Leiden)",
                "Privacyfunctionaris",
                "Beheerder",
            ]
        );
    }
}
