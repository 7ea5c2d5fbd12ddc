use crate::access::LEFT_PAGE;
use crate::api::ApiError;
use crate::parts::form::FormReturn;
use crate::parts::kept_form::{KeptForm, WayBack};
use crate::text::{portal as text, use_language};
use leptos::prelude::*;

/// What a school sent when it was not in any more.
#[component]
pub(super) fn KeptVisit(kept: FormReturn) -> impl IntoView {
    let t = use_language();
    let way = (kept.error == ApiError::VisitOver).then(|| WayBack {
        help: t(text::KEPT_HELP),
        href: LEFT_PAGE.to_owned(),
        label: t(text::NEW_LINK),
    });
    view! { <KeptForm kept title=t(text::KEPT) way send=t(text::SEND_AGAIN) /> }
}
