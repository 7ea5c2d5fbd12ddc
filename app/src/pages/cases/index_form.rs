use crate::parts::choices::{Choices, Tick};
use crate::parts::field::TextField;
use crate::text::{cases, signals, use_language};
use domain::cases::IndexForm;
use leptos::prelude::*;

/// The fields of an index; its short name is typed once.
#[component]
pub(super) fn IndexFields(
    form: IndexForm,
    municipalities: Vec<(String, String)>,
    is_new: bool,
) -> impl IntoView {
    let t = use_language();
    let code = match is_new {
        true => view! {
            <TextField name="code" post_as="form[code]" label=t(signals::CODE) hint=t(signals::CODE_HINT) width="input-m" />
        }
        .into_any(),
        false => view! { <input type="hidden" name="form[code]" value=form.code.clone() /> }.into_any(),
    };
    let (on, four_eyes) = (form.on.is_some(), form.four_eyes.is_some());
    view! {
        {code}
        <TextField name="name" post_as="form[name]" label=t(cases::NAME) value=form.name />
        <Tick name="on" post_as="form[on]" label=t(signals::IS_ON) ticked=on />
        <Tick name="four_eyes" post_as="form[four_eyes]" label=t(signals::FOUR_EYES) ticked=four_eyes />
        <TextField name="months" post_as="form[months]" label=t(signals::MONTHS) value=form.months inputmode="numeric" width="input-s" />
        <TextField name="warn_days" post_as="form[warn_days]" label=t(signals::WARN_DAYS) value=form.warn_days inputmode="numeric" width="input-s" />
        <TextField name="remove_days" post_as="form[remove_days]" label=t(signals::REMOVE_DAYS) value=form.remove_days inputmode="numeric" width="input-s" />
        <TextField name="ends_on" post_as="form[ends_on]" label=t(signals::LAST_DAY) kind="date" value=form.ends_on width="input-m" />
        <Choices name="municipalities" post_as="form[municipalities][]" label=t(signals::MUNICIPALITIES) options=municipalities ticked=form.municipalities />
    }
}
