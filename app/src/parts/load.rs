//! Data of a page: shown when it is there, and a clear page with the right status when it is not.

use crate::api::ApiError;
use crate::parts::page_header::PageHeader;
use crate::text::{language, use_language, words};
use leptos::prelude::*;

/// What stands in place of data that could not be read.
#[component]
pub fn Unreadable(
    /// Why.
    error: ApiError,
) -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let (Some(response), Ok(status)) = (
        use_context::<leptos_axum::ResponseOptions>(),
        http::StatusCode::from_u16(error.status()),
    ) {
        response.set_status(status);
    }
    let t = use_language();
    let help = match error {
        ApiError::NotFound => t(words::NOT_FOUND_HELP),
        ApiError::Denied => t(words::DENIED_HELP),
        _ => "",
    };
    view! {
        <PageHeader title=error.sentence(language()) lead=help />
        <p><a class="button" href="/">{t(words::TO_START)}</a></p>
    }
}
