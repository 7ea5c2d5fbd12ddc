use super::organisation_page::Acts;
use crate::api::organisations::OrganisationPage;
use crate::parts::form::HouseForm;
use crate::parts::group_table::{ChangeAt, GroupTable};
use crate::text::{organisations as text, use_language};
use domain::ids::{GroupId, OrganisationId};
use domain::time::SchoolYear;
use leptos::prelude::*;

/// The groups of one school year, and the switch between years.
#[component]
pub(super) fn GroupsCard(page: OrganisationPage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let (id, year, may_manage) = (page.organisation.id, page.school_year, page.may_manage);
    let add = may_manage.then(|| {
        let href = format!("/scholen/{id}/groep/nieuw?jaar={}", year.0);
        view! { <a class="button button-small" href=href>{t(text::ADD_GROUP)}</a> }
    });
    let copy = (may_manage && page.has_groups_before).then(|| {
        view! {
            <HouseForm action=acts.copy_groups prefix="overnemen-">
                <input type="hidden" name="organisation" value=id.to_string() />
                <input type="hidden" name="year" value=year.0.to_string() />
                <button class="button button-small" type="submit">{t(text::COPY_GROUPS)}</button>
            </HouseForm>
        }
    });
    let change = may_manage.then(|| {
        let year = year.0;
        let at = move |group: GroupId| format!("/scholen/{id}/groep/{group}?jaar={year}");
        Box::new(at) as ChangeAt
    });
    let list = if page.groups.is_empty() {
        view! { <p class="soft">{t(text::NO_GROUPS)}</p> }.into_any()
    } else {
        view! { <GroupTable groups=page.groups change /> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby="groepen">
            <header class="card-header"><h2 id="groepen">{t(text::GROUPS)}</h2>{add}</header>
            <Years id year years=page.school_years />
            {list}
            {copy}
        </section>
    }
}

#[component]
fn Years(id: OrganisationId, year: SchoolYear, years: Vec<SchoolYear>) -> impl IntoView {
    let t = use_language();
    let years = years.into_iter().map(|one| {
        let href = format!("/scholen/{id}?jaar={}", one.0);
        let current = (one == year).then_some("page");
        view! { <li><a class="tab" href=href aria-current=current>{one.to_string()}</a></li> }
    });
    view! {
        <nav class="tabs" aria-label=t(text::SCHOOL_YEAR)>
            <ul class="tabs-list">{years.collect_view()}</ul>
        </nav>
    }
}
