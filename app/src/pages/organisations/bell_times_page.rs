use crate::api::organisations::{BellPage, SetBellTimes, UsualBellTimes, read_bell_times};
use crate::parts::bell_fields::BellFields;
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{bell_times as text, organisations, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// When lessons start at a school, for colleagues.
#[component]
pub fn BellTimesPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let save = ServerAction::<SetBellTimes>::new();
    let usual = ServerAction::<UsualBellTimes>::new();
    let page = Resource::new(move || id.get(), read_bell_times);
    view! {
        <Load data=page show=move |page| view! { <Whole id=id.get_untracked() page save usual /> } />
    }
}

#[component]
fn Whole(
    id: String,
    page: BellPage,
    save: ServerAction<SetBellTimes>,
    usual: ServerAction<UsualBellTimes>,
) -> impl IntoView {
    let t = use_language();
    let above = vec![
        ("/scholen".to_owned(), t(organisations::SCHOOLS).to_owned()),
        (format!("/scholen/{id}"), page.name),
    ];
    let now = if page.own { text::OWN } else { text::USUAL };
    let whose = id.clone();
    let back = page.own.then(|| {
        view! {
            <HouseForm action=usual prefix="gewoon-">
                <input type="hidden" name="organisation" value=whose />
                <button class="button" type="submit">{t(text::TO_USUAL)}</button>
            </HouseForm>
        }
    });
    view! {
        <Breadcrumbs above here=t(text::TITLE) />
        <PageHeader title=t(text::TITLE) lead=t(text::LEAD) />
        <div class="stack">
            <p>{t(now)} " " {t(text::HOW)}</p>
            <HouseForm action=save class="stack" prefix="bel-">
                <input type="hidden" name="organisation" value=id />
                <BellFields form=page.form />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(text::SAVE)}</button>
                </div>
            </HouseForm>
            {back}
        </div>
    }
}
