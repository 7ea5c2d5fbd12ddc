use super::bsn_card::AlsoKnown;
use crate::api::cases::{SetBsn, read_bsn};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{bsn as text, cases, language, use_language, words};
use domain::cases::BsnPage as Page;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The form in which the citizen service number of a youth is written down.
#[component]
pub fn BsnPage() -> impl IntoView {
    let params = use_params_map();
    let set = ServerAction::<SetBsn>::new();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let page = Resource::new(move || id.get(), read_bsn);
    view! {
        <Load data=page show=move |page| view! { <Whole case=id.get_untracked() page set /> } />
    }
}

#[component]
fn Whole(case: String, page: Page, set: ServerAction<SetBsn>) -> impl IntoView {
    let t = use_language();
    let above = vec![
        ("/zaken".to_owned(), t(cases::CASES).to_owned()),
        (
            format!("/zaken/{case}"),
            cases::numbered(language(), &page.number),
        ),
    ];
    let value = page
        .bsn
        .shown
        .map_or_else(String::new, |bsn| bsn.as_str().to_owned());
    view! {
        <Breadcrumbs above here=t(text::BSN).to_owned() />
        <PageHeader title=t(text::BSN) lead=t(text::LEAD) />
        <section class="card" aria-label=t(text::BSN)>
            <HouseForm action=set class="form" label=t(text::BSN)>
                <input type="hidden" name="case" value=case />
                <TextField name="bsn" label=t(text::BSN) hint=t(text::HINT) inputmode="numeric" width="input-m" value=value />
                <AlsoKnown also=page.bsn.also />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
