use crate::api::account::{ChangePassphrase, SignOutEverywhere};
use crate::api::second_step::SET_UP_PAGE;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::{account, second_step, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// One's own account: passphrase and sessions.
#[component]
pub fn AccountPage() -> impl IntoView {
    let t = use_language();
    let change = ServerAction::<ChangePassphrase>::new();
    let everywhere = ServerAction::<SignOutEverywhere>::new();
    let query = use_query_map();
    let changed = move || query.with(|query| query.get("gedaan").as_deref() == Some("wachtzin"));
    view! {
        <PageHeader title=t(account::ACCOUNT) />
        {move || changed().then(|| view! {
            <Notice tone=Tone::Success><p>{t(account::PASSPHRASE_CHANGED)}</p></Notice>
        })}
        <div class="stack-wide">
        <section class="form-section">
            <h2>{t(account::CHANGE_PASSPHRASE)}</h2>
            <HouseForm action=change class="form">
                <TextField
                    name="current"
                    label=t(account::CURRENT_PASSPHRASE)
                    kind="password"
                    autocomplete="current-password"
                />
                <TextField
                    name="new"
                    label=t(account::NEW_PASSPHRASE)
                    hint=t(account::NEW_PASSPHRASE_HINT)
                    kind="password"
                    autocomplete="new-password"
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">
                        {t(account::CHANGE_PASSPHRASE)}
                    </button>
                </div>
            </HouseForm>
        </section>
        <section class="form-section">
            <h2>{t(second_step::TITLE)}</h2>
            <p><a class="button" href=SET_UP_PAGE>{t(second_step::TITLE)}</a></p>
        </section>
        <section class="form-section">
            <h2>{t(account::EVERYWHERE)}</h2>
            <p>{t(account::EVERYWHERE_HELP)}</p>
            <HouseForm action=everywhere>
                <button class="button" type="submit">{t(account::EVERYWHERE)}</button>
            </HouseForm>
        </section>
        </div>
    }
}
