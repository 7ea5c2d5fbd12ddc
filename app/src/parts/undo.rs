//! After an act: what was done, and the way back.

use crate::api::planning::{Undo, read_done};
use crate::parts::focus;
use crate::parts::form::HouseForm;
use crate::text::{language, planning, use_language};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

/// The undo bar, when the address names something that the viewer did (`gedaan=BATCH`). It says so
/// aloud and takes the focus, which was on what the act took away.
#[component]
pub fn UndoBar() -> impl IntoView {
    let t = use_language();
    let language = language();
    let action = ServerAction::<Undo>::new();
    let query = use_query_map();
    let path = use_location().pathname;
    let batch = Memo::new(move |_| {
        query
            .with(|query| query.get("gedaan"))
            .filter(|batch| batch.parse::<uuid::Uuid>().is_ok())
    });
    let done = Resource::new(
        move || batch.get(),
        async |batch| match batch {
            Some(_) => read_done(batch).await.ok().flatten(),
            None => None,
        },
    );
    // The same page without `gedaan`, so that the bar goes after undoing.
    let back = Memo::new(move |_| {
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
    });
    let undone = Memo::new(move |_| {
        let undone = matches!(action.value().get(), Some(Ok(())));
        undone && batch.with(Option::is_none)
    });
    // A page that was loaded whole begins at its top.
    let loaded = StoredValue::new(focus::is_coming_alive());
    Effect::new(move |before: Option<Option<String>>| {
        let now = batch.get();
        match &now {
            Some(_) if !loaded.get_value() && before.as_ref() != Some(&now) => {
                focus::soon("#ongedaan-maken");
            }
            None if before.flatten().is_some() => focus::soon_if_lost("main h1"),
            _ => {}
        }
        loaded.set_value(false);
        now
    });
    view! {
        <div role="status">
            {move || undone.get().then(|| view! { <p class="unseen">{t(planning::UNDONE)}</p> })}
            <Transition>
                {move || Suspend::new(async move {
                    done.await.map(|done| {
                        let sentence = planning::done(language, &done);
                        let undo = done.may_undo.then(|| view! {
                            <button class="button button-small" type="submit" id="ongedaan-maken">
                                <span class="icon icon-undo" aria-hidden="true"></span>
                                {t(planning::UNDO)}
                            </button>
                        });
                        view! {
                            <HouseForm action class="notice undo" kind="ok" prefix="undo-">
                                <p>{sentence}</p>
                                <input type="hidden" name="batch" value=move || batch.get().unwrap_or_default() />
                                <input type="hidden" name="back" value=move || back.get() />
                                <div class="undo-acts">
                                    {undo}
                                    <a class="button button-small button-quiet" href=move || back.get()>
                                        {t(planning::CLOSE)}
                                    </a>
                                </div>
                            </HouseForm>
                        }
                    })
                })}
            </Transition>
        </div>
    }
}
