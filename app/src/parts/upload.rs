//! A field for a file, and the form around it.

use crate::parts::form::FormReturn;
use crate::text::{Text, language, use_language};
use leptos::prelude::*;

/// The words of a form for a file.
#[derive(Debug, Clone, Copy)]
pub struct UploadWords {
    /// Its heading.
    pub title: Text,
    /// Label of the file.
    pub file: Text,
    /// What kind of file, and how large.
    pub hint: Text,
    /// On the button.
    pub read: Text,
    /// What the button does.
    pub help: Text,
}

/// A form for a file: a plain post with or without JavaScript, for a file does not fit in a server
/// function. What is wrong with the file that was sent stands beside the field.
#[component]
pub fn UploadForm(
    /// Where it posts to.
    action: &'static str,
    /// Its words.
    says: UploadWords,
    /// File types that the browser offers (HTML `accept`).
    accept: &'static str,
    /// What goes before the file, so that it is known when the file arrives.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let t = use_language();
    let mistake = FormReturn::of(action).map(|returned| returned.error.sentence(language()));
    view! {
        <section class="card" aria-labelledby="inlezen">
            <header class="card-header"><h2 id="inlezen">{t(says.title)}</h2></header>
            <form class="form" method="post" action=action enctype="multipart/form-data">
                {children.map(|children| children())}
                <Upload name="file" label=t(says.file) hint=t(says.hint) accept mistake />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(says.read)}</button>
                    <p class="soft">{t(says.help)}</p>
                </div>
            </form>
        </section>
    }
}

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
