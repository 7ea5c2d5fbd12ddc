use crate::parts::choices::Choices;
use crate::parts::field::{Bound, MistakeLine, TextField};
use crate::parts::form::FormState;
use crate::text::{language, staff, time, use_language};
use chrono::Weekday;
use domain::catalogue::Skill;
use domain::employee::EmployeeForm;
use leptos::prelude::*;

/// All fields of an employee, inside a form.
#[component]
pub(super) fn EmployeeFields(
    /// What stands in them at first.
    form: EmployeeForm,
    /// All skills.
    skills: Vec<Skill>,
) -> impl IntoView {
    let t = use_language();
    let options = skills
        .into_iter()
        .map(|skill| (skill.id.to_string(), skill.name.to_string()))
        .collect::<Vec<_>>();
    view! {
        <section class="form-section">
            <h2>{t(staff::PERSON)}</h2>
            <TextField name="name" post_as="form[name]" label=t(staff::NAME) value=form.name.clone() width="input-l" />
            <TextField
                name="email"
                post_as="form[email]"
                label=t(staff::EMAIL)
                hint=t(staff::EMAIL_HINT)
                value=form.email.clone()
                inputmode="email"
                width="input-l"
            />
            <TextField
                name="phone"
                post_as="form[phone]"
                label=t(staff::PHONE)
                hint=t(staff::PHONE_HINT)
                value=form.phone.clone()
                kind="tel"
                width="input-m"
            />
            <TextField
                name="home_postcode"
                post_as="form[home_postcode]"
                label=t(staff::HOME)
                hint=t(staff::HOME_HINT)
                value=form.home_postcode.clone()
                width="input-s"
            />
        </section>
        <section class="form-section">
            <h2>{t(staff::WORK)}</h2>
            <TextField
                name="contract_hours"
                post_as="form[contract_hours]"
                label=t(staff::CONTRACT_HOURS)
                hint=t(staff::CONTRACT_HINT)
                value=form.contract_hours.clone()
                inputmode="decimal"
                width="input-s"
            />
            {(!options.is_empty()).then(|| view! {
                <Choices
                    name="skills"
                    post_as="form[skills][]"
                    label=t(staff::SKILLS)
                    options
                    ticked=form.skills.clone()
                />
            })}
            <WeekHours starts=form.starts ends=form.ends />
        </section>
    }
}

/// From when until when, for each day of the week.
#[component]
fn WeekHours(starts: Vec<String>, ends: Vec<String>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let typed = |name: &str, or: Vec<String>| {
        let state = use_context::<FormState>();
        state.and_then(|state| state.all_chosen(name)).unwrap_or(or)
    };
    let (starts, ends) = (typed("starts", starts), typed("ends", ends));
    let days: Vec<_> = (0_u8..7)
        .filter_map(|number| {
            let day = time::weekday(Weekday::try_from(number).ok()?).in_language(language);
            let place = usize::from(number);
            let start = starts.get(place).cloned().unwrap_or_default();
            let end = ends.get(place).cloned().unwrap_or_default();
            Some(view! {
                <li class="week-hours-day">
                    <span class="week-hours-name" aria-hidden="true">{day}</span>
                    <HoursField list="starts" place label=format!("{day} {}", t(staff::FROM)) value=start />
                    <span class="week-hours-to" aria-hidden="true">{t(staff::UNTIL)}</span>
                    <HoursField list="ends" place label=format!("{day} {}", t(staff::UNTIL)) value=end />
                </li>
            })
        })
        .collect();
    view! {
        <fieldset class="choices" aria-describedby="werktijden-hint">
            <legend class="field-label">{t(staff::HOURS)}</legend>
            <p class="field-hint" id="werktijden-hint">{t(staff::HOURS_HINT)}</p>
            <ul class="week-hours">{days}</ul>
        </fieldset>
    }
}

/// One end of one day's hours; mistakes name its place in the list.
#[component]
fn HoursField(list: &'static str, place: usize, label: String, value: String) -> impl IntoView {
    let field = Bound::new(&format!("{list}[{place}]"), &label, false);
    view! {
        <div class="week-hours-field">
            <input
                class="input"
                id=field.id.clone()
                name=format!("form[{list}][{place}]")
                type="time"
                value=value
                aria-label=label
                aria-describedby=field.described_by()
                aria-invalid=field.aria_invalid()
            />
            <MistakeLine field />
        </div>
    }
}
