use super::week_choices::WeekChoices;
use crate::parts::choices::Choices;
use crate::parts::field::{Bound, MistakeLine, Select, TextArea};
use crate::parts::form::FormState;
use crate::text::{request_words, requests, time, use_language};
use chrono::Weekday;
use domain::organisation::OrganisationKind;
use domain::request::{Daypart, RequestChoices, WishesForm};
use domain::time::Week;
use leptos::prelude::*;

/// Dates shown at first; the others wait behind a fold.
const DATES_AT_FIRST: usize = 3;

/// Wishes, contact and remarks: in a new request and in one that is changed.
#[component]
pub(super) fn WishFields(
    /// What can be chosen.
    choices: RequestChoices,
    /// What stands in it at first.
    #[prop(optional)]
    form: WishesForm,
) -> impl IntoView {
    let t = use_language();
    let last_day = if choices.kind == OrganisationKind::Club {
        6
    } else {
        4
    };
    let weekdays: Vec<_> = (0..=last_day)
        .filter_map(|day: u8| Some((day, Weekday::try_from(day).ok()?)))
        .map(|(day, weekday)| (day.to_string(), t(time::weekday(weekday)).to_owned()))
        .collect();
    let dayparts: Vec<_> = Daypart::ALL
        .into_iter()
        .map(|part| {
            (
                part.code().to_owned(),
                t(request_words::daypart(part)).to_owned(),
            )
        })
        .collect();
    let mut contacts = vec![(String::new(), t(requests::NO_CONTACT).to_owned())];
    contacts.extend(choices.contacts.iter().map(|one| {
        let function = match one.function.is_empty() {
            true => String::new(),
            false => format!(" ({})", one.function),
        };
        (one.id.to_string(), format!("{}{function}", one.name))
    }));
    let mut weeks = choices.weeks.clone();
    // Wishes of the past stay until somebody takes them out.
    weeks.extend(
        form.weeks
            .iter()
            .filter_map(|week| week.parse::<Week>().ok()),
    );
    weeks.sort_unstable();
    weeks.dedup();
    view! {
        <section class="form-section">
            <h2>{t(requests::WISHES)}</h2>
            <WeekChoices weeks holidays=choices.holidays.clone() ticked=form.weeks />
            <Choices
                name="weekdays"
                post_as="form[weekdays][]"
                label=t(requests::WEEKDAYS)
                options=weekdays
                ticked=form.weekdays
                row=true
            />
            <Choices
                name="dayparts"
                post_as="form[dayparts][]"
                label=t(requests::DAYPARTS)
                options=dayparts
                ticked=form.dayparts
                row=true
            />
            <Dates days=form.not_on />
        </section>
        <section class="form-section">
            <h2>{t(requests::MORE)}</h2>
            <Select
                name="contact"
                post_as="form[contact]"
                label=t(requests::CONTACT)
                options=contacts
                value=form.contact
            />
            <TextArea
                name="remarks"
                post_as="form[remarks]"
                label=t(requests::REMARKS)
                hint=t(requests::REMARKS_HINT)
                value=form.remarks
            />
        </section>
    }
}

/// Days on which it cannot.
#[component]
fn Dates(days: Vec<String>) -> impl IntoView {
    let t = use_language();
    let field = Bound::new("not_on", t(requests::NOT_ON), true);
    let typed = use_context::<FormState>().and_then(|state| state.all_chosen("not_on"));
    let days = typed.unwrap_or(days);
    let unfolded = days.iter().skip(DATES_AT_FIRST).any(|day| !day.is_empty());
    let id = field.id.clone();
    let date = move |place: usize| {
        let value = days.get(place).cloned().unwrap_or_default();
        let label = format!("{} {}", t(requests::NOT_ON), place + 1);
        view! {
            <input
                class="input input-m"
                id=format!("{id}-{}", place + 1)
                name="form[not_on][]"
                type="date"
                value=value
                aria-label=label
            />
        }
    };
    let first: Vec<_> = (0..DATES_AT_FIRST).map(date.clone()).collect();
    let more: Vec<_> = (DATES_AT_FIRST..WishesForm::MOST_DAYS).map(date).collect();
    let hint = format!("{}-hint", field.id);
    view! {
        <fieldset
            class="choices"
            id=field.id.clone()
            tabindex="-1"
            data-invalid=field.invalid()
            aria-describedby=field.described_by()
        >
            <legend class="field-label">{t(requests::NOT_ON)}</legend>
            <p class="field-hint" id=hint>{t(requests::NOT_ON_HINT)}</p>
            <MistakeLine field=field.clone() />
            <div class="form-inline">{first}</div>
            <details open=unfolded>
                <summary class="button button-quiet button-small">{t(requests::MORE_DAYS)}</summary>
                <div class="form-inline">{more}</div>
            </details>
        </fieldset>
    }
}
