use super::offers_card::OffersCard;
use super::quotas_card::QuotasCard;
use super::season_fields::SeasonFields;
use crate::api::seasons::{self as api, ChangeSeason, RemoveQuota, SetOffers, SetQuota};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{language, seasons, use_language, words};
use domain::booking::{SeasonForm, SeasonRulesForm};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The forms on the page of a season.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub change: ServerAction<ChangeSeason>,
    pub offers: ServerAction<SetOffers>,
    pub quota: ServerAction<SetQuota>,
    pub remove: ServerAction<RemoveQuota>,
}

/// One season: its offer, the agreements with municipalities (`gemeente=CODE` is being written), and
/// its period and rules.
#[component]
pub fn SeasonPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let acts = Acts {
        change: ServerAction::new(),
        offers: ServerAction::new(),
        quota: ServerAction::new(),
        remove: ServerAction::new(),
    };
    let done = any_settled([
        settled(acts.change),
        settled(acts.offers),
        settled(acts.quota),
        settled(acts.remove),
    ]);
    let page = Resource::new(
        move || (id.get(), done.get()),
        |(id, _)| api::read_season(id),
    );
    view! {
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::SeasonPage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let id = page.season.id;
    let name = page.season.name.to_string();
    let above = vec![(
        "/beheer/seizoenen".to_owned(),
        t(seasons::SEASONS).to_owned(),
    )];
    let (form, rules) = (
        SeasonForm::of(&page.season),
        SeasonRulesForm::of(&page.rules),
    );
    view! {
        <Breadcrumbs above here=name.clone() />
        <PageHeader title=name lead=seasons::phase(language(), page.phase) />
        <div class="stack">
            <Done told=seasons::DONE />
            <OffersCard season=id rows=page.offers action=acts.offers />
            <QuotasCard season=id rows=page.quotas acts />
            <section class="card" aria-labelledby="regels-kop">
                <header class="card-header">
                    <h2 id="regels-kop">{t(seasons::PERIOD_AND_RULES)}</h2>
                </header>
                <HouseForm action=acts.change class="form" prefix="seizoen-">
                    <input type="hidden" name="id" value=id.to_string() />
                    <input type="hidden" name="version" value=page.version.to_string() />
                    <SeasonFields form rules />
                    <div class="actions form-actions">
                        <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                    </div>
                </HouseForm>
            </section>
        </div>
    }
}
