//! A text to copy, whole however narrow the screen, with a button that copies it where that can be.

use crate::text::{Text, use_language};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyWords {
    /// Label of the field.
    pub label: Text,
    /// The button.
    pub copy: Text,
    /// After copying.
    pub copied: Text,
    /// Where the browser does not copy.
    pub yourself: Text,
}

/// The field with its button.
#[component]
pub fn CopyField(
    /// Id of the field.
    id: &'static str,
    /// The text.
    value: String,
    /// What it says.
    words: &'static CopyWords,
) -> impl IntoView {
    let t = use_language();
    let field = NodeRef::<leptos::html::Textarea>::new();
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    let told = RwSignal::new(None::<Text>);
    let copy = move |_| {
        let Some(field) = field.get_untracked() else {
            return;
        };
        field.select();
        let copied = copy_selection();
        told.set(Some(if copied { words.copied } else { words.yourself }));
    };
    view! {
        <div class="field">
            <label class="field-label" for=id>{t(words.label)}</label>
            <textarea node_ref=field class="input feed-address" id=id rows="3" readonly=true>
                {value}
            </textarea>
        </div>
        {move || alive.try_get().unwrap_or_default().then(|| view! {
            <p>
                <button class="button" type="button" on:click=copy>{t(words.copy)}</button>
            </p>
        })}
        <p role="status">{move || told.try_get().flatten().map(t)}</p>
    }
}

/// Puts what is selected on the clipboard; whether the browser did. This old way answers at once,
/// asks nobody, and needs no HTTPS.
fn copy_selection() -> bool {
    let page = document();
    let copy = js_sys::Reflect::get(&page, &"execCommand".into());
    let Some(copy) = copy
        .ok()
        .and_then(|copy| copy.dyn_into::<js_sys::Function>().ok())
    else {
        return false;
    };
    copy.call1(&page, &"copy".into())
        .is_ok_and(|done| done.as_bool().unwrap_or_default())
}
