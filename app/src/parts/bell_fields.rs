//! The fields of a school's bell times, day by day.

use crate::parts::field::TextField;
use crate::parts::form::FormState;
use crate::text::{bell_times as text, time, use_language};
use chrono::Weekday;
use domain::booking::{BellDayForm, BellTimesForm};
use leptos::prelude::*;

const DAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// How many of them are from Monday to Friday.
const WORKDAYS: usize = 5;

const FIELDS: [&str; 4] = ["hours", "starts", "breaks", "crossable"];

/// A group of four fields for each day of the week, inside a form around them.
#[component]
pub fn BellFields(
    /// What stands in them.
    form: BellTimesForm,
) -> impl IntoView {
    let t = use_language();
    let mut days = form.days;
    days.resize(DAYS.len(), BellDayForm::default());
    // Few schools teach then: folded away unless something is filled in.
    let weekend_open = (days.iter().enumerate().skip(WORKDAYS)).any(|(nth, day)| {
        FIELDS
            .iter()
            .zip([&day.hours, &day.starts, &day.breaks, &day.crossable])
            .any(|(field, value)| {
                !typed(nth, field)
                    .unwrap_or_else(|| value.clone())
                    .is_empty()
            })
    });
    let mut groups: Vec<_> = DAYS
        .into_iter()
        .zip(days)
        .enumerate()
        .map(|(nth, (weekday, day))| {
            view! {
                <fieldset class="bell-day">
                    <legend class="bell-day-name">{t(time::weekday(weekday))}</legend>
                    <Time nth field="hours" label=t(text::HOURS) value=day.hours />
                    <Time nth field="starts" label=t(text::STARTS) value=day.starts />
                    <Time nth field="breaks" label=t(text::BREAKS) value=day.breaks />
                    <Time nth field="crossable" label=t(text::CROSSABLE) value=day.crossable />
                </fieldset>
            }
        })
        .collect();
    let weekend = groups.split_off(WORKDAYS);
    view! {
        <div class="bell-days">{groups}</div>
        <details class="bell-weekend" open=weekend_open>
            <summary>{t(text::WEEKEND)}</summary>
            <div class="bell-days">{weekend}</div>
        </details>
    }
}

/// What was typed in a field of a day when the form came back.
fn typed(nth: usize, field: &str) -> Option<String> {
    use_context::<FormState>().and_then(|state| state.typed(&posted(nth, field)))
}

fn posted(nth: usize, field: &str) -> String {
    format!("form[days][{nth}][{field}]")
}

#[component]
fn Time(nth: usize, field: &'static str, label: &'static str, value: String) -> impl IntoView {
    let name = format!("days[{nth}][{field}]");
    let value = typed(nth, field).unwrap_or(value);
    let post_as = posted(nth, field);
    view! { <TextField name post_as label value /> }
}
