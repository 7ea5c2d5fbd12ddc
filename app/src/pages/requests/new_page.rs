use super::request_form::RequestForm;
use super::school_search::SchoolSearch;
use crate::api::ApiError;
use crate::api::requests::{NewRequest, read_new_request};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{requests, use_language};
use domain::ids::OrganisationId;
use domain::time::SchoolYear;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// A new request: first the school, then what it asks.
#[component]
pub fn NewRequestPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let school = Memo::new(move |_| query.with(|query| query.get("school")));
    let year = Memo::new(move |_| {
        query
            .with(|query| query.get("jaar"))?
            .parse()
            .ok()
            .map(SchoolYear)
    });
    let page = Resource::new(
        move || (school.get(), year.get()),
        async |(school, year)| match school {
            None => Ok(None),
            Some(school) => match school.parse::<OrganisationId>() {
                Ok(school) => read_new_request(school, year).await.map(Some),
                Err(_) => Err(ApiError::NotFound),
            },
        },
    );
    view! {
        <Breadcrumbs
            above=vec![("/aanvragen".to_owned(), t(requests::REQUESTS).to_owned())]
            here=t(requests::NEW)
        />
        <Load
            data=page
            show=move |page| match page {
                None => view! {
                    <PageHeader title=t(requests::NEW) />
                    <SchoolSearch />
                }
                .into_any(),
                Some(page) => view! { <Shown page /> }.into_any(),
            }
        />
    }
}

#[component]
fn Shown(page: NewRequest) -> impl IntoView {
    let t = use_language();
    let lead = format!("{}, {}", page.choices.name, page.choices.town);
    view! {
        <PageHeader title=t(requests::NEW) lead>
            <a class="button" href="/aanvragen/nieuw">{t(requests::OTHER_SCHOOL)}</a>
        </PageHeader>
        <RequestForm page />
    }
}
