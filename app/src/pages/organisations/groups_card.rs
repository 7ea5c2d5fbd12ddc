use super::organisation_page::Acts;
use crate::api::organisations::{GroupLine, OrganisationPage};
use crate::parts::form::HouseForm;
use crate::text::{language, organisations as text, use_language, words};
use domain::ids::OrganisationId;
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
    let list = if page.groups.is_empty() {
        view! { <p class="soft">{t(text::NO_GROUPS)}</p> }.into_any()
    } else {
        view! { <GroupTable groups=page.groups may_manage /> }.into_any()
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

#[component]
fn GroupTable(groups: Vec<GroupLine>, may_manage: bool) -> impl IntoView {
    let t = use_language();
    let rows = groups
        .into_iter()
        .map(|line| view! { <Row line may_manage /> });
    view! {
        <div class="table-region" role="region" aria-label=t(text::GROUPS) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::NAME)}</th>
                        <th scope="col" role="columnheader">{t(text::LEVEL)}</th>
                        <th scope="col" role="columnheader" class="number">{t(text::PUPILS)}</th>
                        <th scope="col" role="columnheader">{t(text::TEACHER)}</th>
                        <th scope="col" role="columnheader">{t(text::CANNOT)}</th>
                        {may_manage.then(|| view! {
                            <th scope="col" role="columnheader">{t(words::ACTIONS)}</th>
                        })}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(line: GroupLine, may_manage: bool) -> impl IntoView {
    let t = use_language();
    let l = language();
    let group = line.group;
    let name = group.name.to_string();
    let or_dash = |text: String| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text
        }
    };
    let moments: Vec<_> = line
        .moments
        .iter()
        .map(|moment| text::moment(l, moment))
        .collect();
    let change = may_manage.then(|| {
        let (school, year) = (group.organisation, group.school_year.0);
        let href = format!("/scholen/{school}/groep/{}?jaar={year}", group.id);
        let label = text::change(l, &name);
        view! {
            <td role="cell" class="table-actions">
                <a class="button button-small" href=href aria-label=label>{t(words::CHANGE)}</a>
            </td>
        }
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{name.clone()}</th>
            <td role="cell" data-label=t(text::LEVEL)>{group.level.to_string()}</td>
            <td role="cell" class="number" data-label=t(text::PUPILS)>{group.pupils}</td>
            <td role="cell" data-label=t(text::TEACHER)>{or_dash(group.teacher)}</td>
            <td role="cell" data-label=t(text::CANNOT)>{or_dash(moments.join("; "))}</td>
            {change}
        </tr>
    }
}
