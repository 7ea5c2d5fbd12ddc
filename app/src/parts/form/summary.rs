use super::{FieldPrefix, FormState};
use crate::access::LEFT_PAGE;
use crate::api::ApiError;
use crate::text::{Language, Text, language, words};
use leptos::prelude::*;

/// All mistakes together at the head of the form, with links to the fields; after a change by
/// somebody else a link to what stands there now.
#[component]
pub(super) fn Summary(
    state: FormState,
    /// Whether the answer came before the form.
    answered: bool,
    /// Address of the page.
    #[prop(into)]
    page: Signal<String>,
) -> impl IntoView {
    let language = language();
    let prefix = use_context::<FieldPrefix>()
        .map(|prefix| prefix.0)
        .unwrap_or_default();
    let summary = NodeRef::<leptos::html::Div>::new();
    let error = state.error;
    Effect::new(move |before: Option<bool>| {
        let wrong = error.with(Option::is_some);
        if wrong
            && (before.is_some() || answered)
            && let Some(summary) = summary.get()
        {
            // Without the focus the sentence is still there to be found.
            let _focused = summary.focus();
        }
        wrong
    });
    let wrong = move || error.try_with(Option::is_some).unwrap_or_default();
    view! {
        <div
            node_ref=summary
            tabindex="-1"
            role="alert"
            class=move || if wrong() { "error-summary" } else { "unseen" }
        >
            {move || {
                error.try_get().flatten().map(|error| {
                    view! { <Told state error language prefix=prefix.clone() page /> }
                })
            }}
        </div>
    }
}

#[component]
fn Told(
    state: FormState,
    error: ApiError,
    language: Language,
    prefix: String,
    page: Signal<String>,
) -> impl IntoView {
    let t = move |text: Text| text.in_language(language);
    let fields: Vec<_> = error
        .fields()
        .iter()
        .filter(|mistake| !mistake.field.is_empty())
        .map(|mistake| {
            let sentence = state.sentence(&mistake.field, mistake.mistake);
            let told = match state.named(&mistake.field) {
                Some(named) => crate::text::mistakes::of_field(&named.label, sentence),
                None => sentence.to_owned(),
            };
            view! { <li><a href=format!("#{prefix}{}", mistake.field)>{told}</a></li> }
        })
        .collect();
    // In a tab of its own, so that what was typed stays.
    let newer = (error == ApiError::Stale).then(|| {
        let href = move || page.try_get().unwrap_or_default();
        view! {
            <p>
                <a href=href target="_blank" rel="noopener">
                    {t(words::SEE_NEWER)}
                    <span class="unseen">" " {t(words::NEW_TAB)}</span>
                </a>
            </p>
        }
    });
    let way_back = (error == ApiError::VisitOver).then(|| {
        view! {
            <p>
                <a href=LEFT_PAGE target="_blank" rel="noopener">
                    {t(words::VISIT_OVER_WAY)}
                    <span class="unseen">" " {t(words::NEW_TAB)}</span>
                </a>
            </p>
        }
    });
    view! {
        <h2><span class="unseen">{t(words::ERROR)} " "</span>{error.sentence(language)}</h2>
        {(!fields.is_empty()).then(|| view! { <ul>{fields}</ul> })}
        {newer}
        {way_back}
    }
}
