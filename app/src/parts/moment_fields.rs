//! Moments at which a group cannot: a line for one, and the fields of a new one.

use crate::parts::field::{Select, TextField};
use crate::text::time::weekday;
use crate::text::{language, organisations as text, use_language, words};
use chrono::Weekday;
use domain::organisation::Unavailable;
use leptos::prelude::*;

/// A moment with the button that removes it, posted as `moment`.
#[component]
pub fn MomentLine(
    /// Which.
    moment: Unavailable,
) -> impl IntoView {
    let t = use_language();
    let told = text::moment(language(), &moment);
    let label = text::remove(language(), &told);
    view! {
        <li class="row-list-item">
            <span>{told}</span>
            <button
                class="button button-small"
                type="submit"
                name="moment"
                value=moment.id.to_string()
                aria-label=label
            >
                {t(words::REMOVE)}
            </button>
        </li>
    }
}

/// The fields of a new one, posted as `form[…]`.
#[component]
pub fn MomentFields() -> impl IntoView {
    let t = use_language();
    let when = [("weekly", text::WEEKLY), ("dates", text::DATES)]
        .map(|(value, text)| (value.to_owned(), t(text).to_owned()))
        .to_vec();
    let weekdays = (0u8..5)
        .filter_map(|day| {
            Some((
                day.to_string(),
                t(weekday(Weekday::try_from(day).ok()?)).to_owned(),
            ))
        })
        .collect();
    view! {
        <Select name="when" post_as="form[when]" label=t(text::WHEN) options=when />
        <Select name="weekday" post_as="form[weekday]" label=t(text::WEEKDAY) options=weekdays />
        <div class="form-inline">
            <TextField
                name="first_day"
                post_as="form[first_day]"
                label=t(text::FIRST_DAY)
                hint=t(text::FIRST_DAY_HINT)
                kind="date"
            />
            <TextField
                name="last_day"
                post_as="form[last_day]"
                label=t(text::LAST_DAY)
                hint=t(text::LAST_DAY_HINT)
                kind="date"
            />
        </div>
        <div class="form-inline">
            <TextField
                name="start"
                post_as="form[start]"
                label=t(text::FROM)
                hint=t(text::TIMES_HINT)
                kind="time"
            />
            <TextField name="end" post_as="form[end]" label=t(text::UNTIL) kind="time" />
        </div>
        <TextField
            name="reason"
            post_as="form[reason]"
            label=t(text::REASON)
            hint=t(text::MOMENT_REASON_HINT)
        />
    }
}
