//! A school's free day: its line in a list, and the fields of a new one.

use crate::parts::field::TextField;
use crate::text::time::period;
use crate::text::{language, organisations as text, use_language, words};
use domain::organisation::FreeDay;
use leptos::prelude::*;

/// A free day inside a list; with a button that removes it when `may_remove`, for the form around
/// the list.
#[component]
pub fn FreeDayLine(
    /// Which.
    day: FreeDay,
    /// Whether it has a button to remove it.
    may_remove: bool,
) -> impl IntoView {
    let t = use_language();
    let days = period(language(), day.first_day, day.last_day);
    let remove = may_remove.then(|| {
        let label = text::remove(language(), &format!("{}, {days}", day.reason));
        view! {
            <button
                class="button button-small"
                type="submit"
                name="free_day"
                value=day.id.to_string()
                aria-label=label
            >
                {t(words::REMOVE)}
            </button>
        }
    });
    view! {
        <li class="row-list-item">
            <span><strong>{day.reason.to_string()}</strong> " " {days.clone()}</span>
            {remove}
        </li>
    }
}

/// The fields of a new free day with its button, inside a form around them.
#[component]
pub fn FreeDayFields() -> impl IntoView {
    let t = use_language();
    view! {
        <div class="form-inline">
            <TextField
                name="first_day"
                post_as="form[first_day]"
                label=t(text::FIRST_DAY)
                kind="date"
                width="input-m"
            />
            <TextField
                name="last_day"
                post_as="form[last_day]"
                label=t(text::LAST_DAY)
                hint=t(text::LAST_DAY_HINT)
                kind="date"
                width="input-m"
            />
        </div>
        <TextField
            name="reason"
            post_as="form[reason]"
            label=t(text::REASON)
            hint=t(text::FREE_DAY_REASON_HINT)
        />
        <div class="actions form-actions">
            <button class="button" type="submit">{t(text::ADD_FREE_DAY)}</button>
        </div>
    }
}
