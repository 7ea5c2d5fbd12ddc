use super::organisation_page::Acts;
use crate::api::organisations::OrganisationPage;
use crate::parts::form::HouseForm;
use crate::text::{organisations as text, use_language};
use leptos::prelude::*;

/// Closing it, or opening it again.
#[component]
pub(super) fn OpenCard(page: OrganisationPage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let organisation = page.organisation;
    let hidden = {
        let (id, version) = (
            organisation.id.to_string(),
            organisation.version.to_string(),
        );
        view! {
            <input type="hidden" name="organisation" value=id />
            <input type="hidden" name="version" value=version />
        }
    };
    if organisation.closed_on.is_some() {
        return view! {
            <section class="card" aria-labelledby="open">
                <header class="card-header"><h2 id="open">{t(text::REOPEN)}</h2></header>
                <HouseForm action=acts.reopen prefix="open-">
                    {hidden}
                    <button class="button" type="submit">{t(text::REOPEN)}</button>
                </HouseForm>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="card" aria-labelledby="sluiten">
            <header class="card-header"><h2 id="sluiten">{t(text::CLOSE)}</h2></header>
            <p>{t(text::CLOSE_HELP)}</p>
            <HouseForm action=acts.close prefix="sluiten-">
                {hidden}
                <button class="button button-danger" type="submit">{t(text::CLOSE)}</button>
            </HouseForm>
        </section>
    }
    .into_any()
}
