//! A calendar feed on a page: its address once, where it stands, and the buttons to make, replace and
//! revoke it. And how calendar programs take such an address.

use crate::api::ApiError;
use crate::api::feed::FeedView;
use crate::parts::copy_field::CopyField;
use crate::parts::form::HouseForm;
use crate::parts::notice::{Notice, Tone};
use crate::text::feed::FeedWords;
use crate::text::{Text, feed as text, language, use_language};
use leptos::prelude::*;
use leptos::server_fn::client::Client;
use leptos::server_fn::codec::{Json, PostUrl};
use leptos::server_fn::request::ClientReq;
use leptos::server_fn::{Http, ServerFn};
use leptos::web_sys::FormData;
use serde::de::DeserializeOwned;

/// A feed, with its buttons.
#[component]
pub fn Feed<M, R>(
    /// The feed.
    feed: FeedView,
    /// Makes or replaces it.
    make: ServerAction<M>,
    /// Revokes it.
    revoke: ServerAction<R>,
    /// What it says.
    words: &'static FeedWords,
    /// Field that says of what it is, and its value.
    #[prop(optional)]
    of: Option<(&'static str, String)>,
    /// Tells this feed from others on the page, for ids.
    #[prop(optional, into)]
    prefix: String,
    /// Of what it is, for who hears the buttons, when there are more on the page.
    #[prop(optional, into)]
    name: Option<String>,
) -> impl IntoView
where
    M: ServerFn<Protocol = Http<PostUrl, Json>, Error = ApiError>
        + DeserializeOwned
        + Clone
        + Send
        + Sync
        + 'static,
    M::Output: Send + Sync + Clone + 'static,
    M::Client: Client<ApiError>,
    <<M::Client as Client<ApiError>>::Request as ClientReq<ApiError>>::FormData: From<FormData>,
    R: ServerFn<Protocol = Http<PostUrl, Json>, Error = ApiError>
        + DeserializeOwned
        + Clone
        + Send
        + Sync
        + 'static,
    R::Output: Send + Sync + Clone + 'static,
    R::Client: Client<ApiError>,
    <<R::Client as Client<ApiError>>::Request as ClientReq<ApiError>>::FormData: From<FormData>,
{
    let t = use_language();
    let address = feed.address.map(|address| {
        view! {
            <Notice tone=Tone::Warning>
                <p class="notice-title">{t(text::ADDRESS_ONCE)}</p>
                <p>{t(words.once_help)}</p>
                <CopyField id="adres" value=address words=&text::COPY_WORDS />
            </Notice>
        }
    });
    let hidden = || {
        let (name, value) = of.clone()?;
        Some(view! { <input type="hidden" name=name value=value /> })
    };
    let (to_make, to_revoke) = (hidden(), hidden());
    let heard = |button: Text| name.as_ref().map(|name| format!("{} ({name})", t(button)));
    let (make_heard, replace_heard) = (heard(words.make), heard(text::REPLACE));
    let revoke_heard = heard(text::REVOKE);
    let shown = match feed.state {
        Some(state) => view! {
            <p>{text::stands(language(), state)} " " {t(words.shows)}</p>
            <HouseForm action=make class="stack-tight" prefix=format!("{prefix}nieuw-")>
                {to_make}
                <p>{t(words.replace_help)}</p>
                <button class="button" type="submit" aria-label=replace_heard>
                    {t(text::REPLACE)}
                </button>
            </HouseForm>
            <HouseForm action=revoke class="stack-tight" prefix=format!("{prefix}intrekken-")>
                {to_revoke}
                <p>{t(words.revoke_help)}</p>
                <button class="button button-danger" type="submit" aria-label=revoke_heard>
                    {t(text::REVOKE)}
                </button>
            </HouseForm>
        }
        .into_any(),
        None => view! {
            <p>{t(words.how)}</p>
            <p>{t(words.shows)}</p>
            <HouseForm action=make prefix=format!("{prefix}maken-")>
                {to_make}
                <button class="button" type="submit" aria-label=make_heard>
                    {t(words.make)}
                </button>
            </HouseForm>
        }
        .into_any(),
    };
    view! { {address} {shown} }
}

/// How each program takes an address.
#[component]
pub fn FeedSteps(
    /// How fast changes come through.
    pace: Text,
) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="stack" aria-labelledby="uitleg">
            <h2 id="uitleg">{t(text::INSTRUCTIONS)}</h2>
            <div class="card-grid">
                <Steps name="Outlook" steps=text::OUTLOOK />
                <Steps name="Google" steps=text::GOOGLE />
                <Steps name="Apple" steps=text::APPLE />
            </div>
            <p>{t(pace)}</p>
        </section>
    }
}

#[component]
fn Steps(name: &'static str, steps: &'static [Text]) -> impl IntoView {
    let t = use_language();
    let id = format!("uitleg-{}", name.to_lowercase());
    let steps = steps
        .iter()
        .map(|step| view! { <li>{t(*step)}</li> })
        .collect_view();
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <h3 id=id.clone()>{name}</h3>
            <ol>{steps}</ol>
        </section>
    }
}
