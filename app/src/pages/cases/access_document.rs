use crate::text::{access_request as words_of, use_language};
use domain::cases::FileDocument;
use leptos::prelude::*;

/// What a youth gets, to be read before somebody signs it.
#[component]
pub(super) fn AccessDocument(document: FileDocument) -> impl IntoView {
    let t = use_language();
    let sections: Vec<_> = document
        .sections
        .into_iter()
        .map(|section| {
            let entries: Vec<_> = section
                .entries
                .into_iter()
                .map(|entry| {
                    view! {
                        <div class="fact">
                            <dt>{entry.label}</dt>
                            <dd class="written">{entry.words.as_str().to_owned()}</dd>
                        </div>
                    }
                })
                .collect();
            view! {
                <h4>{section.title}</h4>
                <dl class="facts">{entries}</dl>
            }
        })
        .collect();
    view! {
        <details class="fold">
            <summary><h3>{t(words_of::WHAT)}</h3></summary>
            // It is written to the youth, in Dutch whatever the reader's language.
            <div class="stack" lang="nl">{sections}</div>
        </details>
    }
}
