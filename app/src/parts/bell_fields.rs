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

/// A group of four fields for each day of the week, inside a form around them.
#[component]
pub fn BellFields(
    /// What stands in them.
    form: BellTimesForm,
) -> impl IntoView {
    let t = use_language();
    let mut days = form.days;
    days.resize(DAYS.len(), BellDayForm::default());
    let groups: Vec<_> = DAYS
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
    view! { <div class="bell-days">{groups}</div> }
}

#[component]
fn Time(nth: usize, field: &'static str, label: &'static str, value: String) -> impl IntoView {
    let name = format!("days[{nth}][{field}]");
    let post_as = format!("form[days][{nth}][{field}]");
    let typed = use_context::<FormState>().and_then(|state| state.typed(&post_as));
    let value = typed.unwrap_or(value);
    view! { <TextField name post_as label value /> }
}
