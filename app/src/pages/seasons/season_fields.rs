use crate::parts::field::{TextArea, TextField};
use crate::text::{Text, seasons, use_language};
use domain::booking::{SeasonForm, SeasonRulesForm};
use leptos::prelude::*;

/// Name, period and rules, inside a form that posts them as `form[…]` and `rules[…]`.
#[component]
pub(super) fn SeasonFields(
    /// Name and period.
    form: SeasonForm,
    /// The rules.
    rules: SeasonRulesForm,
) -> impl IntoView {
    let t = use_language();
    let day = move |name: &'static str, label: Text, value: String| {
        view! {
            <TextField
                name=name
                post_as=format!("form[{name}]")
                label=t(label)
                value=value
                kind="date"
                width="input-m"
            />
        }
    };
    view! {
        <section class="form-section">
            <h3>{t(seasons::PERIOD)}</h3>
            <TextField name="name" post_as="form[name]" label=t(seasons::NAME) value=form.name />
            <div class="form-inline">
                {day("first_day", seasons::FIRST_DAY, form.first_day)}
                {day("last_day", seasons::LAST_DAY, form.last_day)}
            </div>
            <div class="form-inline">
                {day("books_from", seasons::BOOKS_FROM, form.books_from)}
                {day("books_until", seasons::BOOKS_UNTIL, form.books_until)}
            </div>
        </section>
        <section class="form-section">
            <h3>{t(seasons::RULES)}</h3>
            <p class="soft">{t(seasons::RULES_HELP)}</p>
            <Number name="notice_working_days" label=seasons::NOTICE value=rules.notice_working_days />
            <Number
                name="free_change_working_days"
                label=seasons::FREE_CHANGE
                value=rules.free_change_working_days
            />
            <Number
                name="free_cancel_working_days"
                label=seasons::FREE_CANCEL
                value=rules.free_cancel_working_days
            />
            <Number
                name="latest_cancel"
                label=seasons::LATEST
                hint=seasons::LATEST_HINT
                value=rules.latest_cancel
            />
            <TextArea
                name="late_told"
                post_as="rules[late_told]"
                label=t(seasons::LATE_TOLD)
                value=rules.late_told
                rows=2
            />
            <Number
                name="most_lessons_per_school"
                label=seasons::MOST
                hint=seasons::MOST_HINT
                value=rules.most_lessons_per_school
            />
            <Number
                name="hold_minutes"
                label=seasons::HOLD
                hint=seasons::HOLD_HINT
                value=rules.hold_minutes
            />
            <Number name="undo_minutes" label=seasons::UNDO value=rules.undo_minutes />
            <Number name="offer_hours" label=seasons::OFFER_HOURS value=rules.offer_hours />
            <Number name="reminder_days" label=seasons::REMINDER value=rules.reminder_days />
        </section>
    }
}

/// A number of the rules.
#[component]
fn Number(
    name: &'static str,
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    value: String,
) -> impl IntoView {
    let t = use_language();
    let post_as = format!("rules[{name}]");
    match hint {
        Some(hint) => view! {
            <TextField name post_as label=t(label) hint=t(hint) value inputmode="numeric" width="input-xs" />
        }
        .into_any(),
        None => view! {
            <TextField name post_as label=t(label) value inputmode="numeric" width="input-xs" />
        }
        .into_any(),
    }
}
