//! The fields that open the cases again.

use super::field::TextField;
use crate::text::{second_step, use_language};
use leptos::prelude::*;

/// What opens the cases: the code, and while they are locked the passphrase in its place.
#[component]
pub fn SecondStepFields(
    /// Whether they locked after they were open.
    locked: bool,
) -> impl IntoView {
    let t = use_language();
    let passphrase = locked.then(|| {
        view! {
            <TextField
                name="passphrase"
                label=t(second_step::OR_PASSPHRASE)
                kind="password"
                autocomplete="current-password"
            />
        }
    });
    view! {
        <TextField
            name="second_code"
            label=t(second_step::CODE)
            hint=t(second_step::CODE_HINT)
            autocomplete="one-time-code"
            width="input-m"
        />
        {passphrase}
    }
}
