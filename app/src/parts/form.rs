//! Forms that work with and without JavaScript.
//!
//! With JavaScript a form calls its server function and shows the answer's mistakes. Without, the
//! browser posts it; when it has mistakes, the server shows the page again with what was typed and
//! what is wrong ([`FormReturn`]), under the right status.

mod summary;

use self::summary::Summary;
use crate::api::ApiError;
use crate::text::language;
use domain::values::Mistake;
use leptos::form::ActionForm;
use leptos::prelude::*;
use leptos::server_fn::client::Client;
use leptos::server_fn::codec::{Json, PostUrl};
use leptos::server_fn::request::ClientReq;
use leptos::server_fn::{Http, ServerFn};
use leptos::web_sys::{FormData, SubmitEvent};
use leptos_router::hooks::use_location;
use leptos_router::location::Location;
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
    /// The page that it stood on.
    pub page: String,
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
        let returned = Returned(returned.into_inner());
        provide_context(Refused(RwSignal::new(returned.0.is_some())));
        provide_context(returned);
    }

    /// The form that came back because its school was not in any more, or cases were locked, for
    /// sending it once more.
    pub fn kept() -> Option<Self> {
        use_context::<Returned>()
            .and_then(|returned| returned.0)
            .filter(|returned| {
                matches!(
                    returned.error,
                    ApiError::VisitOver | ApiError::OtherSchool | ApiError::SecondStep
                )
            })
    }

    /// The form that came back from this address, if one did.
    pub fn of(action: &str) -> Option<Self> {
        use_context::<Returned>()
            .and_then(|returned| returned.0)
            .filter(|returned| returned.action == action)
    }
}

/// Whether the last form that was sent was refused; what an earlier one did is then no news.
#[derive(Clone, Copy)]
pub struct Refused(RwSignal<bool>);

impl Refused {
    /// Whether it was.
    pub fn get(self) -> bool {
        self.0.get()
    }
}

/// What the fields of a form need to know of it.
///
/// A page that is read anew makes its forms anew, and the browser may ask a part of the old one once
/// more after it is gone: everything here then answers with nothing.
#[derive(Clone, Copy)]
pub struct FormState {
    error: Memo<Option<ApiError>>,
    returned: StoredValue<Option<FormReturn>>,
    fields: StoredValue<Vec<Named>>,
}

/// What the form knows of a field.
#[derive(Debug, Clone)]
struct Named {
    name: String,
    label: String,
    /// Whether it asks for exactly one of a few answers.
    single: bool,
}

impl FormState {
    /// Tells the form what a field is called on the screen, so that the list of mistakes can name it.
    pub fn name_field(self, name: &str, label: &str, single: bool) {
        // A form that is gone needs no names.
        let _told = self.fields.try_update_value(|fields| {
            fields.retain(|field| field.name != name);
            fields.push(Named {
                name: name.to_owned(),
                label: label.to_owned(),
                single,
            });
        });
    }

    /// The mistake beside a field, as a sentence.
    pub fn mistake(self, field: &str) -> Option<&'static str> {
        let error = self.error.try_get()??;
        let mistake = error.fields().iter().find(|m| m.field == field)?.mistake;
        Some(self.sentence(field, mistake))
    }

    fn sentence(self, field: &str, mistake: Mistake) -> &'static str {
        let single = self.named(field).is_some_and(|named| named.single);
        let mistake = match mistake {
            // "At least one" would promise more than one can be chosen.
            Mistake::NothingChosen if single => Mistake::NotAChoice,
            other => other,
        };
        crate::text::mistakes::sentence(mistake).in_language(language())
    }

    fn named(self, field: &str) -> Option<Named> {
        self.fields
            .try_with_value(|fields| fields.iter().find(|one| one.name == field).cloned())?
    }

    /// What was typed in a field before the form came back.
    pub fn typed(self, field: &str) -> Option<String> {
        self.returned.try_with_value(|returned| {
            let values = &returned.as_ref()?.values;
            values
                .iter()
                .find(|(name, _)| name == field)
                .map(|(_, value)| value.clone())
        })?
    }

    /// The same for a field that is posted inside a struct, as `form[name]`.
    pub fn chosen_inside(self, field: &str) -> Option<String> {
        self.all_chosen(field)?.into_iter().next()
    }

    /// Everything chosen in a field with several values (`form[name][0]`, `form[name][]`); none when
    /// no form came back.
    pub fn all_chosen(self, field: &str) -> Option<Vec<String>> {
        self.returned.try_with_value(|returned| {
            let values = &returned.as_ref()?.values;
            let of_field = values.iter().filter(|(name, _)| bare_name(name) == field);
            Some(of_field.map(|(_, value)| value.clone()).collect())
        })?
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
    let page = address_of(use_location());
    let returned = FormReturn::of(F::PATH);
    let at_first = returned.as_ref().map(|returned| returned.error.clone());
    let value = action.value();
    // An answer that came before this form was made: the page was read anew because of it.
    let answered = matches!(value.get_untracked(), Some(Err(_)));
    let error = Memo::new(move |_| match value.get() {
        Some(Err(error)) => Some(error),
        Some(Ok(_)) => None,
        None => at_first.clone(),
    });
    let state = FormState {
        error,
        returned: StoredValue::new(returned),
        fields: StoredValue::new(Vec::new()),
    };
    provide_context(state);
    provide_context(FieldPrefix(prefix));
    let refused = use_context::<Refused>();
    Effect::new(move |before: Option<()>| {
        let answer = value.with(|value| value.as_ref().map(Result::is_err));
        if let (Some(()), Some(Refused(refused)), Some(wrong)) = (before, refused, answer) {
            refused.set(wrong);
        }
    });
    let pending = action.pending();
    let busy = move || pending.try_get().unwrap_or_default();
    let once = move |event: SubmitEvent| {
        if pending.try_get_untracked().unwrap_or_default() {
            // The first press is still on its way.
            event.prevent_default();
            event.stop_propagation();
        }
    };
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
            attr:aria-busy=move || busy().then_some("true")
            on:submit:capture=once
        >
            <input type="hidden" name="_page" value=page />
            <Summary state answered page />
            {children()}
        </ActionForm>
    }
}

/// A form that the browser always posts itself, also with JavaScript: for one with a button that
/// sends it elsewhere. What was wrong comes back with the page, as without JavaScript.
#[component]
pub fn PostedForm(
    /// Address of the server function.
    to: &'static str,
    /// Names the form for who hears the page.
    #[prop(into)]
    label: String,
    /// What the form holds.
    children: Children,
) -> impl IntoView {
    let page = address_of(use_location());
    let returned = FormReturn::of(to);
    let error = returned.as_ref().map(|returned| returned.error.clone());
    let state = FormState {
        error: Memo::new(move |_| error.clone()),
        returned: StoredValue::new(returned),
        fields: StoredValue::new(Vec::new()),
    };
    provide_context(state);
    provide_context(FieldPrefix(String::new()));
    view! {
        <form class="form" method="post" action=to aria-label=label novalidate=true>
            <input type="hidden" name="_page" value=page />
            <Summary state answered=true page />
            {children()}
        </form>
    }
}

/// Path and query of the page.
fn address_of(location: Location) -> Signal<String> {
    let (path, query) = (location.pathname, location.search);
    Signal::derive(move || match query.get() {
        query if query.is_empty() => path.get(),
        query => format!("{}?{query}", path.get()),
    })
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

/// A form that only asks for another page: what is chosen stands in the address. What is missing is
/// told beside the field, as in [`HouseForm`].
#[component]
pub fn AskingForm(
    /// Address of the page it asks for.
    to: &'static str,
    /// Names the form for who hears the page.
    #[prop(into)]
    label: String,
    /// What was wrong with what the address asked, if anything.
    error: Option<ApiError>,
    /// What the form holds.
    children: Children,
) -> impl IntoView {
    let location = use_location();
    let page_to_see = Signal::derive(move || location.pathname.get());
    let state = FormState {
        error: Memo::new(move |_| error.clone()),
        returned: StoredValue::new(None),
        fields: StoredValue::new(Vec::new()),
    };
    provide_context(state);
    provide_context(FieldPrefix(String::new()));
    view! {
        <form class="form" method="get" action=to aria-label=label>
            <Summary state answered=true page=page_to_see />
            {children()}
        </form>
    }
}
