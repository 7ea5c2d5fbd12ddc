use super::weighing_card::Version;
use crate::api::cases::{ApproveWeighing, DisagreeWeighing, read_asked};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::field::TextArea;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{cases, language, signals, use_language};
use domain::cases::AskedWeighing;
use leptos::prelude::*;

/// The forms of the page.
#[derive(Clone, Copy)]
struct Acts {
    approve: ServerAction<ApproveWeighing>,
    disagree: ServerAction<DisagreeWeighing>,
}

/// Weighings that colleagues ask the viewer to read; of their cases nothing else.
#[component]
pub fn AskedPage() -> impl IntoView {
    let t = use_language();
    let acts = Acts {
        approve: ServerAction::new(),
        disagree: ServerAction::new(),
    };
    let answered = any_settled([settled(acts.approve), settled(acts.disagree)]);
    let page = Resource::new(move || answered.get(), |_| read_asked());
    let above = vec![("/zaken".to_owned(), t(cases::CASES).to_owned())];
    view! {
        <Breadcrumbs above here=t(signals::READ_ALONG).to_owned() />
        <PageHeader title=t(signals::READ_ALONG) lead=t(signals::READ_ALONG_LEAD) />
        <Done told=signals::DONE />
        <Load data=page show=move |asked| view! { <Whole asked acts /> } />
    }
}

#[component]
fn Whole(asked: Vec<AskedWeighing>, acts: Acts) -> impl IntoView {
    let t = use_language();
    if asked.is_empty() {
        return view! {
            <EmptyState title=t(signals::NOTHING_TO_READ) help=t(signals::NOTHING_TO_READ_HELP) />
        }
        .into_any();
    }
    let cards: Vec<_> = asked
        .into_iter()
        .map(|one| view! { <One one acts /> })
        .collect();
    view! { <div class="stack">{cards}</div> }.into_any()
}

#[component]
fn One(one: AskedWeighing, acts: Acts) -> impl IntoView {
    let t = use_language();
    let id = one.id.to_string();
    let (approved, disagreed) = (id.clone(), id.clone());
    let heading = format!("zaak-{id}");
    let title = cases::numbered(language(), &one.number);
    let disagree = format!("{}: {title}", t(signals::DISAGREE));
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <header class="card-header"><h2 id=heading.clone()>{title.clone()}</h2></header>
            <Version one=one.weighing />
            <HouseForm action=acts.approve label=title prefix=format!("akkoord-{id}-")>
                <input type="hidden" name="weighing" value=approved />
                <button class="button button-primary" type="submit">{t(signals::APPROVE)}</button>
            </HouseForm>
            <HouseForm action=acts.disagree class="form" label=disagree prefix=format!("niet-eens-{id}-")>
                <input type="hidden" name="weighing" value=disagreed />
                <TextArea name="words" label=t(signals::DISAGREE_WHY) hint=t(signals::DISAGREE_HINT) rows=3 />
                <button class="button" type="submit">{t(signals::DISAGREE)}</button>
            </HouseForm>
        </section>
    }
}
