use crate::api::cases::SetWorryDays;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{use_language, words, worries};
use leptos::prelude::*;

/// How long a worry from a lesson is kept once it was decided.
#[component]
pub(super) fn WorryDays(days: u16, action: ServerAction<SetWorryDays>) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="card" aria-labelledby="zorgen">
            <header class="card-header"><h2 id="zorgen">{t(worries::DAYS_CARD)}</h2></header>
            <p>{t(worries::DAYS_HELP)}</p>
            <HouseForm action=action class="form" label=t(worries::DAYS_CARD) prefix="zorgen-">
                <TextField name="days" post_as="form[days]" label=t(worries::DAYS) inputmode="numeric" width="input-s" value=days.to_string() />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
