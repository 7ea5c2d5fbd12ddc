//! The lock on what stands on the screen: when cases lock on the server, the page that shows them is
//! covered until the code is given. What was typed in it stays.

use super::focus;
use super::form::HouseForm;
use super::second_step_fields::SecondStepFields;
use crate::api::account::who_am_i;
use crate::api::cases::keep_open;
use crate::api::second_step::GiveSecondStep;
use crate::text::{second_step, use_language};
use domain::second_step::SecondStep;
use leptos::prelude::*;
use leptos::web_sys::HtmlDialogElement;
use std::time::Duration;

/// How often an open page asks whether cases are still open. Asking does not keep them open.
const EVERY: Duration = Duration::from_secs(30);

/// Somebody who writes is told of at most this often.
const TOLD_EVERY: Duration = Duration::from_secs(60);

/// Whether a page of the cases stands on the screen while they are locked.
#[derive(Clone, Copy)]
pub struct CaseLock {
    /// How the session stood when it was last asked.
    step: RwSignal<SecondStep>,
    shut: Memo<bool>,
}

impl CaseLock {
    /// Asks while a page of the cases stands open. `path` is where the visitor is.
    pub fn watch(path: Memo<String>) -> Self {
        let step = RwSignal::new(SecondStep::Given);
        let among_cases =
            Memo::new(move |_| path.with(|path| path == "/zaken" || path.starts_with("/zaken/")));
        let shut = Memo::new(move |_| {
            among_cases.get() && matches!(step.get(), SecondStep::Locked | SecondStep::Asked)
        });
        Effect::new(move |_| {
            if !among_cases.get() {
                return;
            }
            let ask = move || {
                leptos::task::spawn_local(async move {
                    if let Ok(Some(me)) = who_am_i().await {
                        // A page that is gone asks no more.
                        let _gone = step.try_set(me.step);
                    }
                });
            };
            if let Ok(handle) = set_interval_with_handle(ask, EVERY) {
                on_cleanup(move || handle.clear());
            }
            // Who comes back to a machine that slept asks at once.
            let returns = window_event_listener(leptos::ev::focus, move |_| ask());
            on_cleanup(move || returns.remove());
            tell_of_writing();
        });
        Self { step, shut }
    }

    /// Whether the page is covered: nothing of it may be seen or reached.
    pub fn is_shut(self) -> bool {
        self.shut.get()
    }
}

/// Writing is use too: a long note is not lost because nothing was pressed meanwhile.
fn tell_of_writing() {
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
}

fn show(dialog: Option<HtmlDialogElement>) {
    if let Some(dialog) = dialog
        && !dialog.open()
    {
        // Where no dialog can be shown the page stays covered, and a next one asks for the code.
        let _shown = dialog.show_modal();
        focus::on("#slot-second_code");
    }
}

/// Asks for the code while the page is covered.
#[component]
pub fn LockDialog(
    /// Whether they are locked.
    lock: CaseLock,
) -> impl IntoView {
    move || lock.is_shut().then(|| view! { <Question lock /> })
}

#[component]
fn Question(lock: CaseLock) -> impl IntoView {
    let t = use_language();
    let give = ServerAction::<GiveSecondStep>::new();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| show(dialog.get()));
    // The escape key shuts a dialog, and must not open the cases.
    let shown_again = move |_| {
        if lock.shut.try_get_untracked() == Some(true) {
            show(dialog.get_untracked());
        }
    };
    Effect::new(move |_| {
        if matches!(give.value().get(), Some(Ok(()))) {
            lock.step.set(SecondStep::Given);
        }
    });
    let locked = lock.step.get_untracked() == SecondStep::Locked;
    view! {
        <dialog node_ref=dialog class="dialog" aria-labelledby="slot" on:close=shown_again>
            <div class="dialog-body">
                <h2 id="slot">{t(second_step::SHUT)}</h2>
                <p>{t(second_step::SHUT_HELP)}</p>
                <HouseForm action=give class="form" prefix="slot-">
                    // No page to go to: this one stays as it is.
                    <input type="hidden" name="next" value="" />
                    <SecondStepFields locked />
                    <div class="actions dialog-actions">
                        <button class="button button-primary" type="submit">{t(second_step::GO_ON)}</button>
                    </div>
                </HouseForm>
            </div>
        </dialog>
    }
}
