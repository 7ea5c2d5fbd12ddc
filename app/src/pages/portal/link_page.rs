use super::ask_form::AskForm;
use crate::access::LEFT_PAGE;
use crate::api::portal::{EnterSchool, LinkLook, look};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{language, portal_link as text, use_language};
use domain::booking::LinkTold;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Where a link from a mail leads. It shows whose it is; only the button goes in, because mail scanners
/// open every link.
#[component]
pub fn LinkPage() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
    let enter = ServerAction::<EnterSchool>::new();
    let page = Resource::new(
        move || (token.get(), enter.version().get()),
        |(token, _)| look(token),
    );
    view! {
        <Load data=page show=move |link| view! { <Shown link token enter /> } />
    }
}

#[component]
fn Shown(link: LinkLook, token: Memo<String>, enter: ServerAction<EnterSchool>) -> impl IntoView {
    let t = use_language();
    let (Some(school), LinkTold::GoOn) = (link.school, link.told) else {
        return view! { <Closed told=link.told /> }.into_any();
    };
    view! {
        <PageHeader title=text::title(language(), &school) lead=t(text::LEAD) />
        <HouseForm action=enter class="form">
            <input type="hidden" name="token" value=move || token.get() />
            <div class="actions">
                <button class="button button-primary" type="submit">{t(text::GO_ON)}</button>
            </div>
        </HouseForm>
        <p class="soft">{text::not_yours(language(), &school)}</p>
    }
    .into_any()
}

/// Why the link opens nothing.
#[component]
fn Closed(told: LinkTold) -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(match told {
            LinkTold::TooOld | LinkTold::Withdrawn => http::StatusCode::GONE,
            LinkTold::NotKnown | LinkTold::GoOn => http::StatusCode::NOT_FOUND,
        });
    }
    let t = use_language();
    let (title, why) = text::closed(told);
    view! {
        <PageHeader title=t(title) lead=t(why) />
        <AskForm back=LEFT_PAGE />
    }
}
