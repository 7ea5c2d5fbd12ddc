use crate::api::connections::{ConnectionsPage, MakeConnection};
use crate::parts::choices::Choices;
use crate::parts::field::{Select, TextField};
use crate::parts::form::HouseForm;
use crate::text::{connections as text, use_language};
use domain::connection::ConnectionScope;
use leptos::prelude::*;

/// The form that makes a token.
#[component]
pub(super) fn ConnectionForm(
    page: ConnectionsPage,
    make: ServerAction<MakeConnection>,
) -> impl IntoView {
    let t = use_language();
    let scopes = ConnectionScope::ALL
        .map(|one| (one.code().to_owned(), t(text::scope(one)).to_owned()))
        .to_vec();
    let areas = page
        .areas
        .into_iter()
        .map(|(id, name)| (id.to_string(), name));
    let areas = std::iter::once((String::new(), t(text::WHOLE_REGION).to_owned())).chain(areas);
    view! {
        <section class="card" aria-labelledby="nieuw">
            <header class="card-header"><h2 id="nieuw">{t(text::NEW)}</h2></header>
            <HouseForm action=make class="form" label=t(text::NEW)>
                <input type="hidden" name="key" value=page.key />
                <TextField name="name" post_as="form[name]" label=t(text::NAME) hint=t(text::NAME_HINT) width="input-l" />
                <Choices
                    name="scopes"
                    post_as="form[scopes][]"
                    label=t(text::SCOPES)
                    options=scopes
                    ticked=vec![ConnectionScope::Coverage.code().to_owned()]
                />
                <Select name="area" post_as="form[area]" label=t(text::AREA) options=areas.collect() />
                <TextField
                    name="last_day"
                    post_as="form[last_day]"
                    label=t(text::LAST_DAY)
                    hint=t(text::LAST_DAY_HINT)
                    kind="date"
                    value=page.usual_end.to_string()
                    width="input-m"
                />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::MAKE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
