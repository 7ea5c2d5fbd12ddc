use super::absences_card::AbsencesCard;
use super::hours_card::HoursCard;
use super::leave_card::LeaveCard;
use super::roles_card::RolesCard;
use super::sign_in_card::SignInCard;
use crate::api::staff::{
    self as api, AddAbsence, Deactivate, GivePassphrase, Reactivate, RemoveAbsence, SetRoles,
};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::busy::{BusyActs, BusyCard};
use crate::parts::done::Done;
use crate::parts::facts::{Fact, Facts, PhoneLink};
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{language, staff, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// The forms on the page of an employee.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub absent: ServerAction<AddAbsence>,
    pub present: ServerAction<RemoveAbsence>,
    pub roles: ServerAction<SetRoles>,
    pub passphrase: ServerAction<GivePassphrase>,
    pub leave: ServerAction<Deactivate>,
    pub back: ServerAction<Reactivate>,
    pub busy: BusyActs,
}

/// One employee: details, hours, absences and roles.
#[component]
pub fn EmployeePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let acts = Acts {
        absent: ServerAction::new(),
        present: ServerAction::new(),
        roles: ServerAction::new(),
        passphrase: ServerAction::new(),
        leave: ServerAction::new(),
        back: ServerAction::new(),
        busy: BusyActs {
            set: ServerAction::new(),
            remove: ServerAction::new(),
        },
    };
    let done = any_settled([
        settled(acts.absent),
        settled(acts.present),
        settled(acts.roles),
        settled(acts.passphrase),
        settled(acts.leave),
        settled(acts.back),
        settled(acts.busy.set),
        settled(acts.busy.remove),
    ]);
    let page = Resource::new(
        move || (id.get(), done.get()),
        |(id, _)| api::read_employee(id),
    );
    view! {
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::EmployeePage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let employee = page.view.employee.clone();
    let name = employee.name.to_string();
    let above = vec![("/medewerkers".to_owned(), t(staff::STAFF).to_owned())];
    let may_manage = page.may_manage;
    let change = may_manage.then(|| {
        let href = format!("/medewerkers/{}/wijzigen", employee.id);
        view! { <a class="button" href=href>{t(words::CHANGE)}</a> }
    });
    let shown = page.clone();
    let busy = page.busy.clone().filter(|_| employee.active).map(|view| {
        view! { <BusyCard employee=employee.id view acts=acts.busy own=false /> }
    });
    let side = {
        let page = page.clone();
        move || {
            view! {
                <div class="stack">
                    <RolesCard page=page.clone() acts />
                    {(may_manage && employee.active && !page.is_viewer).then(|| view! { <SignInCard page=page.clone() acts /> })}
                    {(may_manage && !page.is_viewer).then(|| view! { <LeaveCard page=page.clone() acts /> })}
                </div>
            }
        }
    };
    view! {
        <Breadcrumbs above here=name.clone() />
        <PageHeader title=name>{change}</PageHeader>
        <div class="stack">
            <Done told=staff::DONE />
            <StillOpen />
            {(!employee.active).then(|| view! {
                <Notice tone=Tone::Info><p>{t(staff::LEFT)}</p></Notice>
            })}
            <div class="columns">
                <div class="stack">
                    <Details page=shown.clone() />
                    <HoursCard hours=employee.hours />
                    <AbsencesCard page=shown acts />
                    {busy}
                </div>
                {side()}
            </div>
        </div>
    }
}

/// How many lessons still stand under the name of somebody who just left.
#[component]
fn StillOpen() -> impl IntoView {
    let t = use_language();
    let language = language();
    let query = use_query_map();
    move || {
        let count: u32 = query.with(|query| query.get("lessen"))?.parse().ok()?;
        (count > 0).then(|| {
            view! {
                <Notice tone=Tone::Warning>
                    <p>{staff::open_lessons(language, count)}</p>
                    <a class="button button-small" href="/planning">{t(staff::TO_PLANNING)}</a>
                </Notice>
            }
        })
    }
}

#[component]
fn Details(page: api::EmployeePage) -> impl IntoView {
    let t = use_language();
    let employee = page.view.employee;
    let known = move |value: Option<String>| match value.filter(|value| !value.is_empty()) {
        Some(value) => value.into_any(),
        None => view! { <span class="soft">{t(staff::UNKNOWN)}</span> }.into_any(),
    };
    let email = employee.email.to_string();
    let phone = match employee.phone {
        Some(phone) => view! { <PhoneLink number=phone.to_string() /> }.into_any(),
        None => known(None),
    };
    let account = if page.view.has_account {
        staff::HAS_ACCOUNT
    } else {
        staff::NO_ACCOUNT
    };
    view! {
        <section class="card" aria-labelledby="gegevens">
            <header class="card-header"><h2 id="gegevens">{t(staff::FACTS)}</h2></header>
            <Facts>
                <Fact label=t(staff::EMAIL)><a href=format!("mailto:{email}")>{email.clone()}</a></Fact>
                <Fact label=t(staff::PHONE)>{phone}</Fact>
                <Fact label=t(staff::HOME)>{known(employee.home.map(|home| home.to_string()))}</Fact>
                <Fact label=t(staff::CONTRACT)>{staff::contract(language(), employee.contract_minutes)}</Fact>
                <Fact label=t(staff::SKILLS)>{known(Some(page.skills.join(", ")))}</Fact>
                <Fact label=t(staff::SIGN_IN)>{t(account)}</Fact>
            </Facts>
        </section>
    }
}
