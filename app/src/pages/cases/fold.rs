use crate::api::ApiError;
use crate::parts::form::FormReturn;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use std::collections::BTreeMap;

/// Which parts of the page the reader opened or shut; it outlives a page that is read anew.
#[derive(Clone, Copy)]
pub(super) struct Folds(StoredValue<BTreeMap<&'static str, bool>>);

impl Folds {
    /// Nothing was opened or shut yet.
    pub fn new() -> Self {
        Self(StoredValue::new(BTreeMap::new()))
    }
}

/// On a page with this in its context nothing is folded away.
#[derive(Clone, Copy)]
pub(super) struct Unfolded;

/// Whether a form of this kind came back with mistakes, which must then be seen.
pub(super) fn came_back<F: ServerFn<Error = ApiError>>() -> bool {
    FormReturn::of(F::PATH).is_some()
}

/// A part of the case that is folded away until it is its turn.
#[component]
pub(super) fn Fold(
    /// Id of the heading.
    id: &'static str,
    /// The heading.
    #[prop(into)]
    title: String,
    /// How it stands, in a few words, to be read while it is shut.
    #[prop(optional, into)]
    note: String,
    /// Whether it is open at first.
    open: bool,
    /// Words of the address (`gedaan=WORD`) after which it stays open.
    #[prop(optional)]
    done: &'static [&'static str],
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let query = use_query_map();
    let word = query.with_untracked(|query| query.get("gedaan"));
    let just_done = word.is_some_and(|word| done.contains(&word.as_str()));
    let folds = use_context::<Folds>();
    let chosen = folds.and_then(|folds| folds.0.with_value(|all| all.get(id).copied()));
    let unfolded = use_context::<Unfolded>().is_some();
    let open = open || unfolded || just_done || chosen.unwrap_or_default();
    let details = NodeRef::<leptos::html::Details>::new();
    let remember = move |_| {
        if let (Some(folds), Some(details)) = (folds, details.get_untracked()) {
            // A page that is gone remembers nothing.
            let _told = folds
                .0
                .try_update_value(|all| all.insert(id, details.open()));
        }
    };
    view! {
        <section aria-labelledby=id>
            <details class="card fold" open=open node_ref=details on:toggle=remember>
                <summary>
                    <h2 id=id>{title}</h2>
                    {(!note.is_empty()).then(|| view! { <span class="soft">{note}</span> })}
                </summary>
                <div class="stack">{children()}</div>
            </details>
        </section>
    }
}
