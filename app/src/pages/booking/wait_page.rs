use crate::api::booking::{JoinLine, WaitPage as Page, read_wait};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::choices::Choices;
use crate::parts::for_school::ForSchool;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{booking, language, use_language, waiting as text, words};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// Puts groups on the waiting list for a lesson.
#[component]
pub fn WaitPage() -> impl IntoView {
    let t = use_language();
    let params = use_params_map();
    let query = use_query_map();
    let lesson = Memo::new(move |_| params.with(|params| params.get("les").unwrap_or_default()));
    let action = ServerAction::<JoinLine>::new();
    let page = Resource::new(move || lesson.get(), read_wait);
    view! {
        <Breadcrumbs
            above=vec![("/boeken/aanbod".to_owned(), t(booking::BOOK).to_owned())]
            here=t(text::LIST)
        />
        <Load
            data=page
            show=move |page| {
                let ticked = query.with_untracked(|query| query.get_all("groep"));
                let ticked = ticked.unwrap_or_default();
                view! { <Whole page ticked action /> }
            }
        />
    }
}

#[component]
fn Whole(page: Page, ticked: Vec<String>, action: ServerAction<JoinLine>) -> impl IntoView {
    let t = use_language();
    let l = language();
    let groups: Vec<_> = page
        .groups
        .iter()
        .map(|one| {
            let more = booking::group(l, &one.level, one.pupils);
            (one.id.to_string(), format!("{} ({more})", one.name))
        })
        .collect();
    view! {
        <PageHeader title=text::join_title(l, &page.lesson) lead=t(text::JOIN_LEAD) />
        <HouseForm action class="form">
            <ForSchool school=page.school />
            <input type="hidden" name="key" value=page.key />
            <input type="hidden" name="form[lesson_type]" value=page.lesson_type.to_string() />
            <Choices
                name="groups"
                post_as="form[groups][]"
                label=t(booking::WHICH_GROUPS)
                options=groups
                ticked
            />
            <p>{t(text::ORDER)} " " {text::then_mailed(l, page.offer_hours)}</p>
            <div class="actions form-actions">
                <button class="button button-primary" type="submit">{t(text::JOIN_NOW)}</button>
                <a class="button button-quiet" href="/boeken/aanbod">{t(words::CANCEL)}</a>
            </div>
        </HouseForm>
    }
}
