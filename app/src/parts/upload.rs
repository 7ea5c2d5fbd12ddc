//! A field for a file.

use leptos::prelude::*;

/// The field, large enough to drop a file on.
#[component]
pub fn Upload(
    /// Its id and name.
    name: &'static str,
    /// Its label.
    label: &'static str,
    /// What kind of file, and how large.
    hint: &'static str,
    /// File types that the browser offers (HTML `accept`).
    accept: &'static str,
    /// What is wrong with the file that was sent.
    mistake: Option<String>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let wrong = mistake.is_some();
    let described = if wrong {
        format!("{hint_id} {error_id}")
    } else {
        hint_id.clone()
    };
    let error = mistake.map(|sentence| {
        view! { <p class="field-error" id=error_id role="alert"><span>{sentence}</span></p> }
    });
    view! {
        <div class="upload field" data-invalid=wrong.then_some("true")>
            <label class="field-label" for=name>{label}</label>
            <p class="field-hint" id=hint_id>{hint}</p>
            {error}
            <input
                class="upload-input"
                type="file"
                id=name
                name=name
                accept=accept
                aria-describedby=described
                aria-invalid=wrong.then_some("true")
            />
        </div>
    }
}
