use crate::api::cases::SetMasks;
use crate::parts::choices::Tick;
use crate::parts::form::HouseForm;
use crate::text::{retention_rules as words_of, use_language, words};
use domain::cases::MaskRules;
use leptos::prelude::*;

/// Whose names a youth does not see in what is handed over.
#[component]
pub(super) fn RetentionMasks(masks: MaskRules, action: ServerAction<SetMasks>) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="card" aria-labelledby="weglakken">
            <header class="card-header"><h2 id="weglakken">{t(words_of::MASKS)}</h2></header>
            <p>{t(words_of::MASKS_HELP)}</p>
            <HouseForm action=action class="form" label=t(words_of::MASKS) prefix="weglakken-">
                <input type="hidden" name="form[sent]" value="1" />
                <Tick name="colleagues" post_as="form[colleagues]" label=t(words_of::MASK_COLLEAGUES) ticked=masks.colleagues />
                <Tick name="parents" post_as="form[parents]" label=t(words_of::MASK_PARENTS) ticked=masks.parents />
                <Tick name="referrer" post_as="form[referrer]" label=t(words_of::MASK_REFERRER) ticked=masks.referrer />
                <div class="actions form-actions">
                    <button class="button" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
