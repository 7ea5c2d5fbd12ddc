use crate::api::cases::SetBsnUse;
use crate::parts::choices::Tick;
use crate::parts::form::HouseForm;
use crate::text::{bsn as text, use_language, words};
use leptos::prelude::*;

/// Whether citizen service numbers are in use, and what that asks.
#[component]
pub(super) fn BsnUse(on: bool, action: ServerAction<SetBsnUse>) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="card" aria-labelledby="bsn">
            <header class="card-header"><h2 id="bsn">{t(text::USE)}</h2></header>
            <p>{t(text::USE_HELP)}</p>
            <p>{t(text::USE_OFF)}</p>
            <HouseForm action=action class="form" label=t(text::USE) prefix="bsn-">
                <input type="hidden" name="form[sent]" value="1" />
                <Tick name="on" post_as="form[on]" label=t(text::IN_USE) ticked=on />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
