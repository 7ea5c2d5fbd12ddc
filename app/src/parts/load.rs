//! Data of a page: shown when it is there, and a clear page with the right status when it is not.

use crate::access::OVER_PAGE;
use crate::api::ApiError;
use crate::api::second_step::STEP_PAGE;
use crate::parts::page_header::PageHeader;
use crate::parts::portal_bar::is_portal;
use crate::text::{language, portal, second_step, use_language, words};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The data of a page: that it is looked up until it is there, then `show` of it, or what stands in
/// its place.
#[component]
pub fn Load<T, F, V>(
    /// What is read.
    data: Resource<Result<T, ApiError>>,
    /// The page with it.
    show: F,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    F: Fn(T) -> V + Clone + Send + 'static,
    V: IntoView + 'static,
{
    let t = use_language();
    view! {
        <Transition fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || {
                let show = show.clone();
                Suspend::new(async move {
                    match data.await {
                        Err(error) => view! { <Unreadable error /> }.into_any(),
                        Ok(data) => show(data).into_any(),
                    }
                })
            }}
        </Transition>
    }
}

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
    let over = error == ApiError::VisitOver;
    let step = error == ApiError::SecondStep;
    let help = match error {
        ApiError::NotFound => t(words::NOT_FOUND_HELP),
        ApiError::Denied => t(words::DENIED_HELP),
        ApiError::VisitOver => t(words::VISIT_OVER_HELP),
        _ => "",
    };
    view! {
        <PageHeader title=error.sentence(language()) lead=help />
        {if over {
            let how = t(portal::HOW_BACK);
            view! { <p><a class="button" href=OVER_PAGE>{how}</a></p> }.into_any()
        } else if step {
            let title = t(second_step::TITLE);
            view! { <p><a class="button button-primary" href=STEP_PAGE>{title}</a></p> }.into_any()
        } else {
            view! { <ToStart /> }.into_any()
        }}
    }
}

/// The way to where the visitor belongs: a school to its own page, staff to theirs.
#[component]
pub fn ToStart() -> impl IntoView {
    let t = use_language();
    let path = use_location().pathname;
    let href = move || {
        if path.with(|path| is_portal(path)) {
            "/boeken"
        } else {
            "/"
        }
    };
    view! { <p><a class="button" href=href>{t(words::TO_START)}</a></p> }
}
