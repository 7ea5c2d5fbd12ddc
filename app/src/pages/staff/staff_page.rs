use crate::api::staff::{self as api, StaffRow};
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{language, staff, use_language, words};
use domain::catalogue::Skill;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The list of staff.
#[component]
pub fn StaffPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        let get = |name| query.with(|query| query.get(name).unwrap_or_default());
        (get("toon"), get("vaardigheid"))
    });
    let page = Resource::new(
        move || asked.get(),
        |(show, skill)| api::read_staff(show, skill),
    );
    view! {
        <Load
            data=page
            show=move |page| view! {
                <PageHeader title=t(staff::STAFF) lead=t(staff::STAFF_LEAD)>
                    {page.may_manage.then(|| view! {
                        <a class="button button-primary" href="/medewerkers/nieuw">
                            {t(staff::ADD)}
                        </a>
                    })}
                </PageHeader>
                <StaffFilter asked=asked.get_untracked() skills=page.skills count=page.rows.len() />
                <StaffList rows=page.rows />
            }
        />
    }
}

#[component]
fn StaffFilter(asked: (String, String), skills: Vec<Skill>, count: usize) -> impl IntoView {
    let t = use_language();
    let (show, chosen) = asked;
    let filtered = !show.is_empty() || !chosen.is_empty();
    let shows = [
        ("", staff::WORKING),
        ("weg", staff::LEFT),
        ("alle", words::ALL),
    ]
    .map(|(value, text)| {
        view! { <option value=value selected=show == value>{t(text)}</option> }
    });
    let skills: Vec<_> = skills
        .into_iter()
        .map(|skill| {
            let value = skill.id.to_string();
            let selected = chosen == value;
            view! { <option value=value selected=selected>{skill.name.to_string()}</option> }
        })
        .collect();
    view! {
        <form class="filter-bar" method="get" action="/medewerkers" role="search">
            <div class="field">
                <label class="field-label" for="toon">{t(staff::SHOW)}</label>
                <select class="input input-select" id="toon" name="toon">{shows.collect_view()}</select>
            </div>
            <div class="field">
                <label class="field-label" for="vaardigheid">{t(staff::SKILL)}</label>
                <select class="input input-select" id="vaardigheid" name="vaardigheid">
                    <option value="">{t(staff::ANY_SKILL)}</option>
                    {skills}
                </select>
            </div>
            <div class="actions">
                <button class="button" type="submit">{t(words::FILTER)}</button>
                {filtered.then(|| view! {
                    <a class="button button-quiet" href="/medewerkers">{t(words::CLEAR)}</a>
                })}
            </div>
            <p class="filter-bar-result" role="status">{staff::found(language(), count)}</p>
        </form>
    }
}

#[component]
fn StaffList(rows: Vec<StaffRow>) -> impl IntoView {
    let t = use_language();
    if rows.is_empty() {
        return view! { <EmptyState title=t(staff::NOBODY) help=t(staff::NOBODY_HELP) /> }
            .into_any();
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| view! { <StaffLine row /> })
        .collect();
    view! {
        <div class="table-region" role="region" aria-label=t(staff::STAFF) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(staff::NAME)}</th>
                        <th scope="col" role="columnheader">{t(staff::SKILLS)}</th>
                        <th scope="col" role="columnheader">{t(staff::ROLES)}</th>
                        <th scope="col" role="columnheader" class="number">{t(staff::CONTRACT)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn StaffLine(row: StaffRow) -> impl IntoView {
    let t = use_language();
    let language = language();
    let roles: Vec<_> = row
        .roles
        .iter()
        .map(|role| staff::role_seen(language, role))
        .collect();
    view! {
        <tr role="row" data-muted=(!row.active).then_some("")>
            <th scope="row" role="rowheader">
                <a href=format!("/medewerkers/{}", row.id)>{row.name}</a>
                {(!row.active).then(|| view! {
                    " "
                    <span class="badge" data-state="closed">{t(staff::LEFT)}</span>
                })}
            </th>
            <td role="cell" data-label=t(staff::SKILLS)>{or_dash(row.skills.join(", "))}</td>
            <td role="cell" data-label=t(staff::ROLES)>{or_dash(roles.join(", "))}</td>
            <td role="cell" class="number" data-label=t(staff::CONTRACT)>
                {staff::contract(language, row.contract_minutes)}
            </td>
        </tr>
    }
}

fn or_dash(text: String) -> String {
    if text.is_empty() {
        "–".to_owned()
    } else {
        text
    }
}
