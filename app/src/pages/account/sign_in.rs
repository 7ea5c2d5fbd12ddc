use crate::api::account::SignIn;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{account, use_language, words};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// Signing in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let t = use_language();
    let action = ServerAction::<SignIn>::new();
    let query = use_query_map();
    let next = move || query.with(|query| query.get("naar").unwrap_or_default());
    view! {
        <Title text=format!("{} – Preventieplanner", t(account::SIGN_IN)) />
        <div class="sign-in">
            <div class="sign-in-brand">
                <img src="/logo.svg" alt="" width="48" height="48" />
                <p class="sign-in-name">{t(words::PRODUCT)}</p>
                <p>{t(account::SIGN_IN_LEAD)}</p>
            </div>
            <div class="sign-in-form">
            <h1>{t(account::SIGN_IN)}</h1>
            <HouseForm action class="form">
                <input type="hidden" name="next" value=next />
                <TextField
                    name="email"
                    label=t(account::EMAIL)
                    inputmode="email"
                    autocomplete="username"
                />
                <TextField
                    name="passphrase"
                    label=t(account::PASSPHRASE)
                    kind="password"
                    autocomplete="current-password"
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(account::SIGN_IN)}</button>
                </div>
            </HouseForm>
            <p class="soft">{t(account::FORGOTTEN)}</p>
            </div>
        </div>
    }
}
