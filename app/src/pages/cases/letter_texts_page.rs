use super::rules_tabs::RulesTabs;
use crate::api::cases::{SaveTemplate, read_templates};
use crate::parts::done::Done;
use crate::parts::field::TextArea;
use crate::parts::form::PostedForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{language, letters, use_language, words};
use domain::cases::{LetterKind, TemplateView};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// Address of the page.
const PAGE: &str = "/beheer/zaken/brieven";

/// The texts of letters: one at a time, chosen by `soort`.
#[component]
pub fn LetterTextsPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let chosen = Memo::new(move |_| {
        let code = query.with(|query| query.get("soort")).unwrap_or_default();
        LetterKind::parse(&code).unwrap_or(LetterKind::IndexSignal)
    });
    let page = Resource::new(|| (), |()| read_templates());
    view! {
        <PageHeader title=t(letters::TEXTS) lead=t(letters::TEXTS_LEAD) />
        <RulesTabs here="/beheer/zaken/brieven" />
        <div class="stack">
            <Done told=letters::DONE />
            <Load data=page show=move |templates| view! { <Whole templates chosen /> } />
        </div>
    }
}

#[component]
fn Whole(templates: Vec<TemplateView>, chosen: Memo<LetterKind>) -> impl IntoView {
    let t = use_language();
    let links = move || {
        LetterKind::ALL
            .iter()
            .map(|kind| {
                let here = (*kind == chosen.get()).then_some("page");
                view! {
                    <li>
                        <a class="tab" href=format!("{PAGE}?soort={}", kind.code()) aria-current=here>
                            {t(letters::kind(*kind))}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    let one = move || {
        templates
            .iter()
            .find(|template| template.kind == chosen.get())
            .cloned()
            .map(|template| view! { <One template /> })
    };
    view! {
        <nav class="tabs" aria-label=t(letters::KINDS)><ul class="tabs-list">{links}</ul></nav>
        {one}
    }
}

#[component]
fn One(template: TemplateView) -> impl IntoView {
    let t = use_language();
    let language = language();
    let code = template.kind.code();
    let fields: Vec<_> = template
        .fields
        .into_iter()
        .map(|(name, example)| {
            view! {
                <div class="fact">
                    <dt><code>{format!("{{{name}}}")}</code></dt>
                    <dd>{example}</dd>
                </div>
            }
        })
        .collect();
    view! {
        <div class="columns">
            <section class="card" aria-labelledby="brieftekst">
                <header class="card-header">
                    <h2 id="brieftekst">{t(letters::kind(template.kind))}</h2>
                    <span class="chip">{letters::version(language, template.version)}</span>
                </header>
                <PostedForm to=SaveTemplate::PATH label=t(letters::BODY)>
                    <input type="hidden" name="kind" value=code />
                    <input type="hidden" name="version" value=template.version.to_string() />
                    <TextArea name="body" label=t(letters::BODY) hint=t(letters::BODY_HINT) value=template.body rows=24 />
                    <div class="actions form-actions">
                        <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                        <button
                            class="button"
                            type="submit"
                            formaction=format!("{PAGE}/{code}/voorbeeld")
                            formtarget="_blank"
                        >
                            {t(letters::PREVIEW)}
                        </button>
                    </div>
                </PostedForm>
            </section>
            <section class="card" aria-labelledby="velden">
                <header class="card-header"><h2 id="velden">{t(letters::FIELDS)}</h2></header>
                <p>{t(letters::FIELDS_LEAD)}</p>
                <dl class="facts">{fields}</dl>
            </section>
        </div>
    }
}
