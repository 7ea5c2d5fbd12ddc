use crate::api::portal::AskLink;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{account, portal_public as text, use_language};
use leptos::prelude::*;

/// Asks for an address, and nothing else: the answer is the same for every address.
#[component]
pub(super) fn AskForm(
    /// The page that tells that it was asked.
    #[prop(default = "/voor-scholen")]
    back: &'static str,
) -> impl IntoView {
    let t = use_language();
    let action = ServerAction::<AskLink>::new();
    view! {
        <section class="card" aria-labelledby="link-vragen">
            <h2 id="link-vragen">{t(text::ASK)}</h2>
            <p>{t(text::ASK_HELP)}</p>
            <HouseForm action class="form">
                <input type="hidden" name="back" value=back />
                <TextField
                    name="email"
                    label=t(account::EMAIL)
                    hint=t(text::ADDRESS_HINT)
                    kind="email"
                    inputmode="email"
                    autocomplete="email"
                    width="input-l"
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::ASK_BUTTON)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
