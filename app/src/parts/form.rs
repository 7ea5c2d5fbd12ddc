//! Forms that work with and without JavaScript.
//!
//! With JavaScript a form calls its server function and shows the answer's mistakes. Without, the
//! browser posts it; when it has mistakes, the server shows the page again with what was typed and
//! what is wrong ([`FormReturn`]), under the right status.

use crate::api::ApiError;
use crate::text::{language, use_language, words};
use leptos::form::ActionForm;
use leptos::prelude::*;
use leptos::server_fn::client::Client;
use leptos::server_fn::codec::{Json, PostUrl};
use leptos::server_fn::request::ClientReq;
use leptos::server_fn::{Http, ServerFn};
use leptos::web_sys::FormData;
use leptos_router::hooks::use_location;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A form that came back: which server function refused it, what was typed, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormReturn {
    /// Address of the server function.
    pub action: String,
    /// Fields as typed, without secrets.
    pub values: Vec<(String, String)>,
    /// Why it came back.
    pub error: ApiError,
}

#[derive(Clone)]
struct Returned(Option<FormReturn>);

impl FormReturn {
    /// Puts the returned form of this request, if any, where the forms of the page find it; it
    /// travels to the browser with the page, so that both see the same.
    pub fn provide() {
        let returned = SharedValue::new(|| {
            #[cfg(feature = "ssr")]
            {
                use_context::<http::request::Parts>()
                    .and_then(|parts| parts.extensions.get::<FormReturn>().cloned())
            }
            #[cfg(not(feature = "ssr"))]
            {
                None::<FormReturn>
            }
        });
        provide_context(Returned(returned.into_inner()));
    }

    /// The form that came back from this address, if one did.
    pub fn of(action: &str) -> Option<Self> {
        use_context::<Returned>()
            .and_then(|returned| returned.0)
            .filter(|returned| returned.action == action)
    }
}

/// What the fields of a form need to know of it.
#[derive(Clone, Copy)]
pub struct FormState {
    error: Memo<Option<ApiError>>,
    returned: StoredValue<Option<FormReturn>>,
}

impl FormState {
    /// The mistake beside a field, as a sentence.
    pub fn mistake(self, field: &str) -> Option<&'static str> {
        let error = self.error.get()?;
        let mistake = error.fields().iter().find(|m| m.field == field)?.mistake;
        Some(crate::text::mistakes::sentence(mistake).in_language(language()))
    }

    /// What was typed in a field before the form came back.
    pub fn typed(self, field: &str) -> Option<String> {
        self.returned.with_value(|returned| {
            let values = &returned.as_ref()?.values;
            values
                .iter()
                .find(|(name, _)| name == field)
                .map(|(_, value)| value.clone())
        })
    }

    /// The same for a field that is posted inside a struct, as `form[name]`.
    pub fn chosen_inside(self, field: &str) -> Option<String> {
        self.all_chosen(field)?.into_iter().next()
    }

    /// Everything chosen in a field with several values (`form[name][0]`, `form[name][]`); none when
    /// no form came back.
    pub fn all_chosen(self, field: &str) -> Option<Vec<String>> {
        self.returned.with_value(|returned| {
            let values = &returned.as_ref()?.values;
            let of_field = values.iter().filter(|(name, _)| bare_name(name) == field);
            Some(of_field.map(|(_, value)| value.clone()).collect())
        })
    }
}

/// The field's own name: the last part between brackets that is no number, else the first part.
fn bare_name(posted: &str) -> &str {
    posted
        .rsplit(['[', ']'])
        .find(|part| !part.is_empty() && !part.bytes().all(|byte| byte.is_ascii_digit()))
        .unwrap_or(posted)
}

/// A form that posts to a server function.
///
/// Fields are named as the server function's arguments (`name`, or `form[name]` inside a struct
/// argument called `form`); mistakes come back under the bare name.
#[component]
pub fn HouseForm<F>(
    /// The server function as an action.
    action: ServerAction<F>,
    /// CSS class of the form.
    #[prop(optional, into)]
    class: String,
    /// Names the form for who hears the page, when there is more than one on it.
    #[prop(optional, into)]
    label: Option<String>,
    /// What kind of notice the form is (`data-kind` in styles), if it is one.
    #[prop(optional)]
    kind: Option<&'static str>,
    /// Ids of fields are their names with this before them; needed when a page has several forms.
    #[prop(optional, into)]
    prefix: String,
    /// What the form holds.
    children: Children,
) -> impl IntoView
where
    F: ServerFn<Protocol = Http<PostUrl, Json>, Error = ApiError>
        + DeserializeOwned
        + Clone
        + Send
        + Sync
        + 'static,
    F::Output: Send + Sync + Clone + 'static,
    F::Client: Client<ApiError>,
    <<F::Client as Client<ApiError>>::Request as ClientReq<ApiError>>::FormData: From<FormData>,
{
    let location = use_location();
    let page = {
        let (path, query) = (location.pathname, location.search);
        move || {
            let query = query.get();
            if query.is_empty() {
                path.get()
            } else {
                format!("{}?{query}", path.get())
            }
        }
    };
    let returned = FormReturn::of(F::PATH);
    let at_first = returned.as_ref().map(|returned| returned.error.clone());
    let value = action.value();
    let error = Memo::new(move |_| match value.get() {
        Some(Err(error)) => Some(error),
        Some(Ok(_)) => None,
        None => at_first.clone(),
    });
    provide_context(FormState {
        error,
        returned: StoredValue::new(returned),
    });
    provide_context(FieldPrefix(prefix));
    // A form without a name is no landmark.
    let role = label.is_none().then_some("none");
    view! {
        <ActionForm
            action
            attr:class=class
            attr:data-kind=kind
            attr:aria-label=label
            attr:role=role
            attr:novalidate=true
        >
            <input type="hidden" name="_page" value=page />
            <Summary error />
            {children()}
        </ActionForm>
    }
}

/// What stands before a field's name in its id.
#[derive(Clone)]
pub struct FieldPrefix(pub String);

/// The id of a field in the form around it.
pub fn field_id(name: &str) -> String {
    let prefix = use_context::<FieldPrefix>()
        .map(|prefix| prefix.0)
        .unwrap_or_default();
    format!("{prefix}{name}")
}

/// All mistakes together at the head of the form, with links to the fields.
#[component]
fn Summary(error: Memo<Option<ApiError>>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let prefix = use_context::<FieldPrefix>()
        .map(|prefix| prefix.0)
        .unwrap_or_default();
    let summary = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |before: Option<bool>| {
        let wrong = error.with(Option::is_some);
        if wrong
            && before.is_some()
            && let Some(summary) = summary.get()
        {
            // Without the focus the sentence is still there to be found.
            let _focused = summary.focus();
        }
        wrong
    });
    view! {
        <div
            node_ref=summary
            tabindex="-1"
            role="alert"
            class=move || if error.with(Option::is_some) { "error-summary" } else { "unseen" }
        >
            {move || {
                error.get().map(|error| {
                    let fields: Vec<_> = error
                        .fields()
                        .iter()
                        .filter(|mistake| !mistake.field.is_empty())
                        .map(|mistake| {
                            let sentence = crate::text::mistakes::sentence(mistake.mistake).in_language(language);
                            view! { <li><a href=format!("#{prefix}{}", mistake.field)>{sentence}</a></li> }
                        })
                        .collect();
                    view! {
                        <h2><span class="unseen">{t(words::ERROR)} " "</span>{error.sentence(language)}</h2>
                        {(!fields.is_empty()).then(|| view! { <ul>{fields}</ul> })}
                    }
                })
            }}
        </div>
    }
}
