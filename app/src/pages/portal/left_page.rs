use super::ask_form::AskForm;
use super::kept_form::KeptVisit;
use crate::access::LEFT_PAGE;
use crate::api::ApiError;
use crate::parts::done::Done;
use crate::parts::form::FormReturn;
use crate::parts::page_header::PageHeader;
use crate::text::{portal as text, portal_public, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// For who is not in: why, and how to come in. That is who left by hand (`gedaan=afgesloten`), whose
/// visit ended by itself (`waarom=voorbij`), and who followed a letter without having come in; a new
/// link is asked for here, and that it was asked is told here (`gedaan=gevraagd`).
#[component]
pub fn LeftPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let other = FormReturn::kept().is_some_and(|kept| kept.error == ApiError::OtherSchool);
    let why = move || {
        if other {
            return (words::OTHER_SCHOOL, words::OTHER_SCHOOL_HELP);
        }
        query.with(|query| {
            let done = query.get("gedaan");
            match (done.as_deref(), query.get("waarom").as_deref()) {
                (Some("gevraagd"), _) => (text::ASKED, text::ASKED_HELP),
                (Some(_), _) => (text::LEFT, text::LEFT_HELP),
                (None, Some("voorbij")) => (text::NOT_IN, text::NOT_IN_HELP),
                (None, _) => (text::COME_IN, text::COME_IN_HELP),
            }
        })
    };
    view! {
        {move || {
            let (title, help) = why();
            view! { <PageHeader title=t(title) lead=t(help) /> }
        }}
        {match FormReturn::kept() {
            Some(kept) => view! { <KeptVisit kept /> }.into_any(),
            None => view! {
                <div class="stack">
                    <Done told=portal_public::DONE />
                    <AskForm back=LEFT_PAGE />
                </div>
            }
            .into_any(),
        }}
    }
}
