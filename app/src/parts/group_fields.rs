//! The fields of a class or team, without its school year.

use crate::parts::field::TextField;
use crate::text::{organisations as text, use_language};
use domain::organisation::GroupForm;
use leptos::prelude::*;

/// The fields, posted as `form[…]`.
#[component]
pub fn GroupFields(
    /// The form as it is filled in at first.
    form: GroupForm,
) -> impl IntoView {
    let t = use_language();
    view! {
        <TextField
            name="name"
            post_as="form[name]"
            label=t(text::NAME)
            hint=t(text::GROUP_NAME_HINT)
            value=form.name
        />
        <TextField
            name="level"
            post_as="form[level]"
            label=t(text::LEVEL)
            hint=t(text::LEVEL_HINT)
            value=form.level
        />
        <TextField
            name="pupils"
            post_as="form[pupils]"
            label=t(text::PUPILS)
            value=form.pupils
            inputmode="numeric"
            width="input-xs"
        />
        <TextField
            name="teacher"
            post_as="form[teacher]"
            label=t(text::TEACHER)
            hint=t(text::MAY_BE_EMPTY)
            value=form.teacher
        />
    }
}
