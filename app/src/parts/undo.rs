//! After an act: what was done, and the way back.

use crate::api::planning::Undo;
use crate::parts::form::HouseForm;
use crate::text::{planning, use_language};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

/// The undo bar, when the address says that something was done (`gedaan=BATCH`).
#[component]
pub fn UndoBar() -> impl IntoView {
    let t = use_language();
    let action = ServerAction::<Undo>::new();
    let query = use_query_map();
    let path = use_location().pathname;
    let done = Memo::new(move |_| {
        query
            .with(|query| query.get("gedaan"))
            .filter(|batch| batch.parse::<uuid::Uuid>().is_ok())
    });
    // The same page without `gedaan`, so that the bar goes after undoing.
    let back = move || {
        let rest = query.with(|query| {
            let kept = query
                .clone()
                .into_iter()
                .filter(|(name, _)| name != "gedaan");
            kept.map(|(name, value)| format!("{name}={value}"))
                .collect::<Vec<_>>()
                .join("&")
        });
        if rest.is_empty() {
            path.get()
        } else {
            format!("{}?{rest}", path.get())
        }
    };
    move || {
        done.get().map(|batch| {
            view! {
                <HouseForm action class="notice undo" kind="ok" prefix="undo-">
                    <p>{t(planning::DONE)}</p>
                    <input type="hidden" name="batch" value=batch />
                    <input type="hidden" name="back" value=back />
                    <button class="button button-small" type="submit">
                        <span class="icon icon-undo" aria-hidden="true"></span>
                        {t(planning::UNDO)}
                    </button>
                </HouseForm>
            }
        })
    }
}
