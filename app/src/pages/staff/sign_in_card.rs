use super::employee_page::Acts;
use crate::api::staff::EmployeePage;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{account, staff, use_language};
use leptos::prelude::*;

/// Gives a colleague a first passphrase, or a new one when theirs is lost.
#[component]
pub(super) fn SignInCard(page: EmployeePage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let (help, give) = if page.view.has_account {
        (staff::NEW_PASSPHRASE_HELP, staff::GIVE_NEW_PASSPHRASE)
    } else {
        (staff::FIRST_PASSPHRASE_HELP, staff::GIVE_FIRST_PASSPHRASE)
    };
    view! {
        <section class="card" aria-labelledby="toegang">
            <header class="card-header"><h2 id="toegang">{t(staff::SIGN_IN)}</h2></header>
            <p>{t(help)}</p>
            <HouseForm action=acts.passphrase class="form" prefix="toegang-" label=t(staff::SIGN_IN)>
                <input type="hidden" name="id" value=page.view.employee.id.to_string() />
                <TextField
                    name="passphrase"
                    label=t(account::PASSPHRASE)
                    hint=t(account::NEW_PASSPHRASE_HINT)
                    kind="password"
                    autocomplete="new-password"
                />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(give)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
