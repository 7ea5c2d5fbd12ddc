use crate::api::cases::SearchCases;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{case_links as text, use_language};
use leptos::prelude::*;

/// Finds a case by name. It posts, so that no name stands in an address.
#[component]
pub(super) fn SearchForm(search: ServerAction<SearchCases>) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="card" aria-labelledby="zoeken">
            <header class="card-header"><h2 id="zoeken">{t(text::SEARCH)}</h2></header>
            <HouseForm action=search class="form" label=t(text::SEARCH) prefix="zoek-">
                <TextField name="name" label=t(text::NAME) hint=t(text::NAME_HINT) width="input-l" />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(text::SEARCH)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
