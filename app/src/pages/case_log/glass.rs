use crate::api::case_log::{BreakTheGlass, new_glass_key};
use crate::parts::field::{TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::parts::load::Unreadable;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::text::{case_log, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Opening a case that is not one's own, for a reason.
#[component]
pub fn GlassPage() -> impl IntoView {
    let t = use_language();
    let open = ServerAction::<BreakTheGlass>::new();
    let query = use_query_map();
    let opened = move || query.with(|query| query.get("gedaan").as_deref() == Some("open"));
    let key = Resource::new(move || open.version().get(), |_| new_glass_key());
    view! {
        <PageHeader title=t(case_log::GLASS) lead=t(case_log::GLASS_LEAD) />
        {move || opened().then(|| view! {
            <Notice tone=Tone::Success><p>{t(case_log::OPENED)}</p></Notice>
        })}
        <Suspense fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                match key.await {
                    Err(error) => view! { <Unreadable error /> }.into_any(),
                    Ok(key) => view! {
                        <HouseForm action=open class="form">
                            <input type="hidden" name="key" value=key />
                            <TextField name="number" label=t(case_log::NUMBER) width="input-m" />
                            <TextArea
                                name="reason"
                                label=t(case_log::REASON)
                                hint=t(case_log::REASON_HINT)
                            />
                            <div class="actions form-actions">
                                <button class="button button-primary" type="submit">
                                    {t(case_log::OPEN)}
                                </button>
                            </div>
                        </HouseForm>
                    }
                    .into_any(),
                }
            })}
        </Suspense>
    }
}
