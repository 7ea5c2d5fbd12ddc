use crate::api::outbox::{Example, ExampleText, SendExample, read_example};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::field::Select;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{language, outbox, use_language};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// One message as schools get it: both languages, as plain text and with layout.
#[component]
pub fn ExamplePage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let kind = Memo::new(move |_| params.with(|params| params.get("kind").unwrap_or_default()));
    let done = Memo::new(move |_| query.with(|query| query.get("gedaan")));
    let send = ServerAction::<SendExample>::new();
    let sent = settled(send);
    let example = Resource::new(
        move || (kind.get(), done.get(), sent.get()),
        |(kind, ..)| read_example(kind),
    );
    view! {
        <Load data=example show=move |example| view! { <Shown example send /> } />
    }
}

#[component]
fn Shown(example: Example, send: ServerAction<SendExample>) -> impl IntoView {
    let t = use_language();
    let name = outbox::kind(language(), &example.kind);
    let above = [
        ("/beheer/post", outbox::MAIL),
        ("/beheer/post/voorbeelden", outbox::EXAMPLES),
    ]
    .map(|(href, name)| (href.to_owned(), t(name).to_owned()))
    .to_vec();
    let kind = example.kind.clone();
    let texts: Vec<_> = example
        .texts
        .iter()
        .map(|text| view! { <InLanguage kind=kind.clone() text=text.clone() /> })
        .collect();
    let form = example
        .may_send
        .then(|| view! { <SendForm kind=example.kind key=example.key send /> });
    view! {
        <Breadcrumbs above here=name.clone() />
        <PageHeader title=name lead=t(outbox::EXAMPLES_LEAD) />
        <div class="stack-wide">
            <Done told=outbox::DONE />
            <div class="mail-languages">{texts}</div>
            {form}
        </div>
    }
}

#[component]
fn InLanguage(kind: String, text: ExampleText) -> impl IntoView {
    let t = use_language();
    let name = match text.language.as_str() {
        "en" => outbox::ENGLISH,
        _ => outbox::DUTCH,
    };
    let code = text.language;
    let heading = format!("taal-{code}");
    let named_by = heading.clone();
    let source = format!("/beheer/post/voorbeeld/{kind}/{code}.html");
    let open = format!("{}: {}", t(outbox::OPEN), t(name));
    let region = format!("{}: {}", t(outbox::PLAIN), t(name));
    let frame = format!("{}: {}", t(outbox::RICH), t(name));
    view! {
        <section class="card" aria-labelledby=named_by>
            <header class="card-header"><h2 id=heading>{t(name)}</h2></header>
            <p>
                <span class="soft">{t(outbox::SUBJECT)}": "</span>
                <strong lang=code.clone()>{text.subject}</strong>
            </p>
            <h3>{t(outbox::RICH)}</h3>
            <iframe class="mail-frame" src=source.clone() title=frame sandbox=""></iframe>
            <p><a href=source target="_blank" rel="noopener" aria-label=open>{t(outbox::OPEN)}</a></p>
            <h3>{t(outbox::PLAIN)}</h3>
            <pre class="mail-text" role="region" aria-label=region lang=code>{text.text}</pre>
        </section>
    }
}

#[component]
fn SendForm(kind: String, key: String, send: ServerAction<SendExample>) -> impl IntoView {
    let t = use_language();
    let options = vec![
        ("nl".to_owned(), t(outbox::DUTCH).to_owned()),
        ("en".to_owned(), t(outbox::ENGLISH).to_owned()),
    ];
    view! {
        <section class="card" aria-labelledby="stuur">
            <header class="card-header"><h2 id="stuur">{t(outbox::SEND)}</h2></header>
            <p class="soft">{t(outbox::SEND_HELP)}</p>
            <HouseForm action=send class="form">
                <input type="hidden" name="kind" value=kind />
                <input type="hidden" name="key" value=key />
                <Select name="language" label=t(outbox::LANGUAGE) options />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(outbox::SEND_NOW)}</button>
                    <a class="button button-quiet" href="/beheer/post">{t(outbox::SEE_QUEUE)}</a>
                </div>
            </HouseForm>
        </section>
    }
}
