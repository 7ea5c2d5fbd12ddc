use crate::api::imports::{ApplyImport, ImportPage};
use crate::parts::choices::Tick;
use crate::parts::form::HouseForm;
use crate::parts::notice::{Notice, Tone};
use crate::text::{imports as text, language, use_language};
use leptos::prelude::*;

/// Applying what was reviewed; unusually many closings ask for a word more.
#[component]
pub(super) fn ApplyForm(page: ImportPage, apply: ServerAction<ApplyImport>) -> impl IntoView {
    let t = use_language();
    let confirm = page.needs_confirmation.then(|| {
        let (closing, known) = (page.closed.len(), page.known_open);
        let sentence = text::confirm_closings(language(), closing, known, page.nameless);
        view! {
            <Notice tone=Tone::Warning><p>{sentence}</p></Notice>
            <Tick name="confirm" post_as="confirm" label=t(text::CLOSINGS_MEANT) ticked=false />
        }
    });
    view! {
        <section class="import-group" aria-labelledby="doorvoeren">
            <h2 id="doorvoeren">{t(text::APPLY_HEADING)}</h2>
            <HouseForm action=apply class="form" prefix="doorvoeren-">
                <p>{t(text::APPLY_HELP)}</p>
                <input type="hidden" name="import" value=page.line.id.to_string() />
                {confirm}
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::APPLY)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
