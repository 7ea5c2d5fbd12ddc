use crate::api::feed::{self, MakeFeed, RevokeFeed, read_feed};
use crate::parts::done::Done;
use crate::parts::form::HouseForm;
use crate::parts::load::Unreadable;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{Text, feed as text, language, use_language, words};
use domain::time::Instant;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

const TOLD: &[(&str, Text)] = &[("ingetrokken", text::REVOKED)];

/// One's own calendar feed: making its address, replacing it, revoking it, and how to use it.
#[component]
pub fn FeedPage() -> impl IntoView {
    let t = use_language();
    let make = ServerAction::<MakeFeed>::new();
    let revoke = ServerAction::<RevokeFeed>::new();
    let (made, revoked) = (settled(make), settled(revoke));
    let page = Resource::new(
        move || (made.get(), revoked.get()),
        async |_| read_feed().await,
    );
    view! {
        <PageHeader title=t(text::TITLE) lead=t(text::LEAD) />
        <Done told=TOLD />
        <Transition fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                match page.await {
                    Err(error) => view! { <Unreadable error /> }.into_any(),
                    Ok(feed) => view! { <State feed make revoke /> }.into_any(),
                }
            })}
        </Transition>
        <section class="stack" aria-labelledby="uitleg">
            <h2 id="uitleg">{t(text::INSTRUCTIONS)}</h2>
            <div class="card-grid">
                <Steps name="Outlook" steps=text::OUTLOOK />
                <Steps name="Google" steps=text::GOOGLE />
                <Steps name="Apple" steps=text::APPLE />
            </div>
            <p>{t(text::PACE)}</p>
        </section>
    }
}

#[component]
fn State(
    feed: feed::FeedPage,
    make: ServerAction<MakeFeed>,
    revoke: ServerAction<RevokeFeed>,
) -> impl IntoView {
    let t = use_language();
    let address = feed.address.map(|address| {
        view! {
            <Notice tone=Tone::Warning>
                <p class="notice-title">{t(text::ADDRESS_ONCE)}</p>
                <p>{t(text::ADDRESS_ONCE_HELP)}</p>
                <CopyField address />
            </Notice>
        }
    });
    view! {
        {address}
        <section class="stack feed-state" aria-labelledby="adres-titel">
            <h2 id="adres-titel">{t(text::STATE)}</h2>
            {match feed.made_at {
                Some(at) => view! { <Made at make revoke /> }.into_any(),
                None => {
                    view! {
                        <p>{t(text::HOW)}</p>
                        <p>{t(text::SHOWS)}</p>
                        <HouseForm action=make>
                            <button class="button button-primary" type="submit">{t(text::MAKE)}</button>
                        </HouseForm>
                    }
                    .into_any()
                }
            }}
        </section>
    }
}

/// The address whole, however narrow the screen, with a button that copies it where that can be.
#[component]
fn CopyField(address: String) -> impl IntoView {
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
        told.set(Some(if copied {
            text::COPIED
        } else {
            text::COPY_YOURSELF
        }));
    };
    view! {
        <div class="field">
            <label class="field-label" for="adres">{t(text::ADDRESS)}</label>
            <textarea node_ref=field class="input feed-address" id="adres" rows="3" readonly=true>
                {address}
            </textarea>
        </div>
        {move || alive.try_get().unwrap_or_default().then(|| view! {
            <p>
                <button class="button" type="button" on:click=copy>{t(text::COPY)}</button>
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

#[component]
fn Made(
    at: Instant,
    make: ServerAction<MakeFeed>,
    revoke: ServerAction<RevokeFeed>,
) -> impl IntoView {
    let t = use_language();
    view! {
        <p>{text::made(language(), at)} " " {t(text::SHOWS)}</p>
        <HouseForm action=make class="stack-tight" prefix="nieuw-">
            <p>{t(text::REPLACE_HELP)}</p>
            <button class="button" type="submit">{t(text::REPLACE)}</button>
        </HouseForm>
        <HouseForm action=revoke class="stack-tight" prefix="intrekken-">
            <p>{t(text::REVOKE_HELP)}</p>
            <button class="button button-danger" type="submit">{t(text::REVOKE)}</button>
        </HouseForm>
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
