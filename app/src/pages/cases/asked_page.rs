use super::weighing_card::Version;
use crate::api::cases::{ApproveWeighing, read_asked};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{cases, language, signals, use_language};
use domain::cases::AskedWeighing;
use leptos::prelude::*;

/// Weighings that colleagues ask the viewer to read; of their cases nothing else.
#[component]
pub fn AskedPage() -> impl IntoView {
    let t = use_language();
    let approve = ServerAction::<ApproveWeighing>::new();
    let approved = settled(approve);
    let page = Resource::new(move || approved.get(), |_| read_asked());
    let above = vec![("/zaken".to_owned(), t(cases::CASES).to_owned())];
    view! {
        <Breadcrumbs above here=t(signals::READ_ALONG).to_owned() />
        <PageHeader title=t(signals::READ_ALONG) lead=t(signals::READ_ALONG_LEAD) />
        <Done told=signals::DONE />
        <Load data=page show=move |asked| view! { <Whole asked approve /> } />
    }
}

#[component]
fn Whole(asked: Vec<AskedWeighing>, approve: ServerAction<ApproveWeighing>) -> impl IntoView {
    let t = use_language();
    if asked.is_empty() {
        return view! {
            <EmptyState title=t(signals::NOTHING_TO_READ) help=t(signals::NOTHING_TO_READ_HELP) />
        }
        .into_any();
    }
    let cards: Vec<_> = asked
        .into_iter()
        .map(|one| view! { <One one approve /> })
        .collect();
    view! { <div class="stack">{cards}</div> }.into_any()
}

#[component]
fn One(one: AskedWeighing, approve: ServerAction<ApproveWeighing>) -> impl IntoView {
    let t = use_language();
    let id = one.id.to_string();
    let heading = format!("zaak-{id}");
    let title = cases::numbered(language(), &one.number);
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <header class="card-header"><h2 id=heading.clone()>{title.clone()}</h2></header>
            <Version one=one.weighing />
            <HouseForm action=approve label=title prefix=format!("akkoord-{id}-")>
                <input type="hidden" name="weighing" value=id />
                <button class="button button-primary" type="submit">{t(signals::APPROVE)}</button>
            </HouseForm>
        </section>
    }
}
