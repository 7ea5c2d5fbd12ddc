use super::employee_page::Acts;
use crate::api::staff::EmployeePage;
use crate::parts::field::{Select, TextField};
use crate::parts::form::HouseForm;
use crate::text::{employee_words, language, staff, time, use_language, words};
use domain::employee::{AbsenceKind, AbsenceSeen};
use domain::ids::EmployeeId;
use domain::time::Span;
use leptos::prelude::*;

/// The absences ahead, with the forms to record and remove them for who may.
#[component]
pub(super) fn AbsencesCard(page: EmployeePage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let employee = page.view.employee.id;
    let may_record = page.may_record_absences;
    let list = if page.view.absences.is_empty() {
        view! { <p class="soft">{t(staff::NO_ABSENCES)}</p> }.into_any()
    } else {
        let absences = page.view.absences;
        let lines = absences
            .into_iter()
            .map(|absence| view! { <Line absence may_record /> })
            .collect_view();
        let lines = view! { <ul class="absences">{lines}</ul> };
        if may_record {
            // One form around all: the button that is pressed says which absence goes.
            view! {
                <HouseForm action=acts.present prefix="aanwezig-">
                    <input type="hidden" name="employee" value=employee.to_string() />
                    {lines}
                </HouseForm>
            }
            .into_any()
        } else {
            lines.into_any()
        }
    };
    let active = page.view.employee.active;
    view! {
        <section class="card" aria-labelledby="afwezig">
            <header class="card-header"><h2 id="afwezig">{t(staff::ABSENCES)}</h2></header>
            {list}
            {(may_record && active).then(|| view! { <AddForm employee acts key=page.key /> })}
        </section>
    }
}

#[component]
fn Line(absence: AbsenceSeen, may_record: bool) -> impl IntoView {
    let t = use_language();
    let language = language();
    let days = time::period(language, absence.first_day, absence.last_day);
    let times = (absence.span != Span::DAY).then(|| format!(", {}", absence.span));
    let remove = may_record.then(|| {
        view! {
            <button
                class="button button-small"
                type="submit"
                name="id"
                value=absence.id.to_string()
                aria-label=format!("{} {days}", t(words::REMOVE))
            >
                {t(words::REMOVE)}
            </button>
        }
    });
    view! {
        <li class="absence-line">
            <span>
                <strong>{employee_words::away(language, absence.kind)}</strong>
                " " {days} {times}
            </span>
            {remove}
        </li>
    }
}

#[component]
fn AddForm(employee: EmployeeId, acts: Acts, key: String) -> impl IntoView {
    let t = use_language();
    let kinds = AbsenceKind::ALL
        .map(|kind| (kind.code().to_owned(), t(staff::absence(kind)).to_owned()))
        .to_vec();
    view! {
        <section class="stack" aria-labelledby="afwezig-nieuw">
            <h3 id="afwezig-nieuw">{t(staff::ADD_ABSENCE)}</h3>
            <HouseForm action=acts.absent class="form" prefix="afwezig-">
                <input type="hidden" name="employee" value=employee.to_string() />
                <input type="hidden" name="key" value=key />
                <Select name="kind" post_as="form[kind]" label=t(staff::REASON) options=kinds />
                <div class="form-inline">
                    <TextField
                        name="first_day"
                        post_as="form[first_day]"
                        label=t(staff::FIRST_DAY)
                        kind="date"
                        width="input-m"
                    />
                    <TextField
                        name="last_day"
                        post_as="form[last_day]"
                        label=t(staff::LAST_DAY)
                        hint=t(staff::LAST_DAY_HINT)
                        kind="date"
                        width="input-m"
                    />
                </div>
                <div class="form-inline">
                    <TextField
                        name="start"
                        post_as="form[start]"
                        label=t(staff::FROM_TIME)
                        hint=t(staff::TIME_HINT)
                        kind="time"
                        width="input-m"
                    />
                    <TextField
                        name="end"
                        post_as="form[end]"
                        label=t(staff::UNTIL_TIME)
                        hint=t(staff::TIME_HINT)
                        kind="time"
                        width="input-m"
                    />
                </div>
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(staff::ADD_ABSENCE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
