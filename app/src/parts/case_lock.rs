//! The lock on what stands on the screen: when cases lock on the server, the page that shows them
//! goes too.

use crate::api::account::who_am_i;
use crate::api::cases::keep_open;
use crate::api::second_step::STEP_PAGE;
use domain::second_step::SecondStep;
use leptos::prelude::*;
use leptos_router::location::Url;
use std::time::Duration;

/// How often an open page asks whether cases are still open. Asking does not keep them open.
const EVERY: Duration = Duration::from_secs(30);

/// Somebody who writes is told of at most this often.
const TOLD_EVERY: Duration = Duration::from_secs(60);

/// Asks while a page of the cases stands open, and leaves it for the second step when they locked.
#[component]
pub fn CaseLock(
    /// Where the visitor is.
    path: Memo<String>,
) -> impl IntoView {
    let among_cases =
        Memo::new(move |_| path.with(|path| path == "/zaken" || path.starts_with("/zaken/")));
    Effect::new(move |_| {
        if !among_cases.get() {
            return;
        }
        let ask = move || {
            leptos::task::spawn_local(async move {
                if let Ok(Some(me)) = who_am_i().await
                    && matches!(me.step, SecondStep::Locked | SecondStep::Asked)
                    && let Some(path) = path.try_get_untracked()
                {
                    let address = format!("{STEP_PAGE}?naar={}", Url::escape(&path));
                    // A page that cannot be left is at least asked for again at the next press.
                    let _left = window().location().set_href(&address);
                }
            });
        };
        if let Ok(handle) = set_interval_with_handle(ask, EVERY) {
            on_cleanup(move || handle.clear());
        }
        // Writing is use too: a long note is not lost because nothing was pressed meanwhile.
        let told = StoredValue::new(false);
        let writes = window_event_listener(leptos::ev::input, move |_| {
            if told.try_get_value() != Some(false) {
                return;
            }
            told.set_value(true);
            set_timeout(
                move || {
                    let _gone = told.try_update_value(|told| *told = false);
                },
                TOLD_EVERY,
            );
            leptos::task::spawn_local(async {
                // Untold, they only lock a little earlier.
                let _told = keep_open().await;
            });
        });
        on_cleanup(move || writes.remove());
    });
}
