use crate::api::cases::SearchCases;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::text::{bsn, case_links as text, use_language};
use leptos::prelude::*;

/// Finds a case by name, number or, where those are in use, citizen service number. It posts, so that
/// nothing that was typed stands in an address.
#[component]
pub(super) fn SearchForm(search: ServerAction<SearchCases>, uses_bsn: bool) -> impl IntoView {
    let t = use_language();
    let label = t(if uses_bsn {
        bsn::SEARCH_FIELD
    } else {
        text::NAME
    });
    view! {
        <section class="card" aria-labelledby="zoeken">
            <header class="card-header"><h2 id="zoeken">{t(text::SEARCH)}</h2></header>
            <HouseForm action=search class="form" label=t(text::SEARCH) prefix="zoek-">
                <TextField name="name" label=label hint=t(text::NAME_HINT) width="input-l" />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(text::SEARCH)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
