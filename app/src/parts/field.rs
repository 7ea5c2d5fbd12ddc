//! Fields: label, hint, mistake and control, bound to the form around them.

use crate::parts::form::{FormState, field_id};
use crate::text::{use_language, words};
use leptos::prelude::*;

/// One line of text, a date, a time, a number or a secret.
#[component]
pub fn TextField(
    /// Name in mistakes and, unless `post_as` says otherwise, in the post.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// Name in the post, such as `form[name]`.
    #[prop(optional, into)]
    post_as: Option<String>,
    /// Hint under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What stands in it at first.
    #[prop(optional, into)]
    value: String,
    /// `text`, `email`, `password`, `date`, `time`, `tel`, `search`.
    #[prop(default = "text")]
    kind: &'static str,
    /// For password managers and browsers (HTML `autocomplete`).
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Width class: `input-xs`, `input-s`, `input-m`, `input-l`.
    #[prop(default = "")]
    width: &'static str,
    /// Keyboard on a phone (HTML `inputmode`).
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// Steps of a time or a number (HTML `step`), a time's in seconds.
    #[prop(optional)]
    step: Option<&'static str>,
) -> impl IntoView {
    let field = Bound::new(&name, &label, hint.is_some());
    let value = field.typed(&name).unwrap_or(value);
    view! {
        <div class="field" data-invalid=field.invalid()>
            <Label id=field.id.clone() label hint />
            <MistakeLine field=field.clone() />
            <input
                class=format!("input {width}")
                id=field.id.clone()
                name=post_as.unwrap_or(name)
                type=kind
                value=value
                autocomplete=autocomplete
                inputmode=inputmode
                step=step
                aria-describedby=field.described_by()
                aria-invalid=field.aria_invalid()
            />
        </div>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// Name in mistakes and, unless `post_as` says otherwise, in the post.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// Name in the post.
    #[prop(optional, into)]
    post_as: Option<String>,
    /// Hint under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What stands in it at first.
    #[prop(optional, into)]
    value: String,
    /// Lines shown.
    #[prop(default = 4)]
    rows: u8,
) -> impl IntoView {
    let field = Bound::new(&name, &label, hint.is_some());
    let value = field.typed(&name).unwrap_or(value);
    view! {
        <div class="field" data-invalid=field.invalid()>
            <Label id=field.id.clone() label hint />
            <MistakeLine field=field.clone() />
            <textarea
                class="input"
                id=field.id.clone()
                name=post_as.unwrap_or(name)
                rows=rows.to_string()
                aria-describedby=field.described_by()
                aria-invalid=field.aria_invalid()
            >
                {value}
            </textarea>
        </div>
    }
}

/// One of several choices.
#[component]
pub fn Select(
    /// Name in mistakes and, unless `post_as` says otherwise, in the post.
    #[prop(into)]
    name: String,
    /// Label.
    #[prop(into)]
    label: String,
    /// Name in the post.
    #[prop(optional, into)]
    post_as: Option<String>,
    /// Hint under the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Value and text of each choice.
    options: Vec<(String, String)>,
    /// The value chosen at first.
    #[prop(optional, into)]
    value: String,
) -> impl IntoView {
    let field = Bound::new(&name, &label, hint.is_some());
    let chosen = field.typed(&name).unwrap_or(value);
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, text)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{text}</option> }
        })
        .collect();
    view! {
        <div class="field" data-invalid=field.invalid()>
            <Label id=field.id.clone() label hint />
            <MistakeLine field=field.clone() />
            <select
                class="input input-select"
                id=field.id.clone()
                name=post_as.unwrap_or(name)
                aria-describedby=field.described_by()
                aria-invalid=field.aria_invalid()
            >
                {options}
            </select>
        </div>
    }
}

/// How a field hangs together with the form around it.
#[derive(Clone)]
pub struct Bound {
    /// Its id.
    pub id: String,
    name: String,
    has_hint: bool,
    state: Option<FormState>,
}

impl Bound {
    /// A field by name and label.
    pub fn new(name: &str, label: &str, has_hint: bool) -> Self {
        Self::in_form(name, label, has_hint, false)
    }

    /// A field that asks for exactly one of a few answers.
    pub fn single(name: &str, label: &str) -> Self {
        Self::in_form(name, label, false, true)
    }

    fn in_form(name: &str, label: &str, has_hint: bool, single: bool) -> Self {
        let state = use_context::<FormState>();
        if let Some(state) = state {
            state.name_field(name, label, single);
        }
        Self {
            id: field_id(name),
            name: name.to_owned(),
            has_hint,
            state,
        }
    }

    /// The mistake in it, as a sentence.
    pub fn mistake(&self) -> Option<&'static str> {
        self.state.and_then(|state| state.mistake(&self.name))
    }

    /// What was typed before the form came back.
    pub fn typed(&self, name: &str) -> Option<String> {
        let state = self.state?;
        state.typed(name).or_else(|| {
            // Inside a struct argument fields are posted as `form[name]`.
            state.chosen_inside(name)
        })
    }

    /// For `data-invalid`.
    pub fn invalid(&self) -> impl Fn() -> Option<&'static str> + Clone + Send + Sync + 'static {
        let field = self.clone();
        move || field.mistake().map(|_| "true")
    }

    /// For `aria-invalid`.
    pub fn aria_invalid(
        &self,
    ) -> impl Fn() -> Option<&'static str> + Clone + Send + Sync + 'static {
        self.invalid()
    }

    /// For `aria-describedby`.
    pub fn described_by(&self) -> impl Fn() -> Option<String> + Clone + Send + Sync + 'static {
        let field = self.clone();
        move || {
            let hint = field.has_hint.then(|| format!("{}-hint", field.id));
            let error = field.mistake().map(|_| format!("{}-error", field.id));
            let ids: Vec<_> = hint.into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }
}

#[component]
fn Label(id: String, label: String, hint: Option<String>) -> impl IntoView {
    view! {
        <label class="field-label" for=id.clone()>{label}</label>
        {hint.map(|hint| view! { <p class="field-hint" id=format!("{id}-hint")>{hint}</p> })}
    }
}

/// The sentence of a field's mistake.
#[component]
pub fn MistakeLine(
    /// The field.
    field: Bound,
) -> impl IntoView {
    let t = use_language();
    move || {
        let id = format!("{}-error", field.id);
        field.mistake().map(|sentence| {
            view! {
                <p class="field-error" id=id.clone()>
                    <span><span class="unseen">{t(words::ERROR)} " "</span>{sentence}</span>
                </p>
            }
        })
    }
}
