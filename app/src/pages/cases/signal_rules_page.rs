use super::care_list::CareList;
use super::index_form::IndexFields;
use super::index_link_part::{IndexLinkPart, Purges};
use super::rules_tabs::RulesTabs;
use crate::api::cases::{
    self as api, AddCareOrganisation, ChangeCareOrganisation, PurgeIndex, SaveIndex, WindDownIndex,
    read_signal_rules,
};
use crate::parts::done::Done;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{signals, use_language, words};
use domain::cases::{IndexForm, IndexLink, IndexRules, SignalTerms};
use leptos::prelude::*;

/// The forms of the page.
#[derive(Clone, Copy)]
pub(super) struct RulesActs {
    pub index: ServerAction<SaveIndex>,
    pub add: ServerAction<AddCareOrganisation>,
    pub change: ServerAction<ChangeCareOrganisation>,
    pub wind_down: ServerAction<WindDownIndex>,
    pub purge: ServerAction<PurgeIndex>,
}

/// The indexes, and the organisations that help, with one being changed (`hulp=ID`).
#[component]
pub fn SignalRulesPage() -> impl IntoView {
    let t = use_language();
    let acts = RulesActs {
        index: ServerAction::new(),
        add: ServerAction::new(),
        change: ServerAction::new(),
        wind_down: ServerAction::new(),
        purge: ServerAction::new(),
    };
    let changed = any_settled([
        settled(acts.index),
        settled(acts.add),
        settled(acts.change),
        settled(acts.wind_down),
        settled(acts.purge),
    ]);
    let page = Resource::new(move || changed.get(), |_| read_signal_rules());
    view! {
        <PageHeader title=t(signals::RULES) lead=t(signals::RULES_LEAD) />
        <RulesTabs here="/beheer/signalen" />
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::SignalRulesPage, acts: RulesActs) -> impl IntoView {
    let t = use_language();
    let (rules, key) = (page.rules, page.key);
    let municipalities = rules.municipalities;
    let links = rules.links;
    let known: Vec<_> = rules
        .indexes
        .into_iter()
        .map(|index| {
            let link = links
                .iter()
                .find(|link| link.code == index.index.code)
                .cloned();
            let index = Some(index);
            view! { <IndexCard index link municipalities=municipalities.clone() acts /> }
        })
        .collect();
    view! {
        <div class="stack">
            <Done told=signals::DONE />
            <h2>{t(signals::INDEXES)}</h2>
            {known}
            <Purges purges=rules.purges />
            <IndexCard index=None link=None municipalities=municipalities.clone() acts />
            <CareList organisations=rules.organisations municipalities key acts />
        </div>
    }
}

/// The form of one index, or of a new one.
#[component]
fn IndexCard(
    index: Option<IndexRules>,
    link: Option<IndexLink>,
    municipalities: Vec<(String, String)>,
    acts: RulesActs,
) -> impl IntoView {
    let t = use_language();
    let (version, form) = match &index {
        Some(rules) => (rules.version, IndexForm::of(rules)),
        None => (0, fresh()),
    };
    let title = match &index {
        Some(rules) => rules.index.name.clone(),
        None => t(signals::NEW_INDEX).to_owned(),
    };
    let on = index.as_ref().is_some_and(|rules| rules.index.on);
    let link = link.map(|link| view! { <IndexLinkPart link index=(version, on) acts /> });
    let code = index.map_or("nieuw".to_owned(), |rules| rules.index.code);
    let heading = format!("index-{code}");
    let is_new = version == 0;
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <header class="card-header"><h3 id=heading.clone()>{title.clone()}</h3></header>
            <HouseForm action=acts.index class="form" label=title prefix=format!("index-{code}-")>
                <input type="hidden" name="version" value=version.to_string() />
                <IndexFields form municipalities is_new />
                <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
            </HouseForm>
            {link}
        </section>
    }
}

/// A new index, with what is usual.
fn fresh() -> IndexForm {
    let usual = SignalTerms::USUAL;
    IndexForm {
        on: Some("on".to_owned()),
        months: usual.months.to_string(),
        warn_days: usual.warn_days.to_string(),
        remove_days: usual.remove_days.to_string(),
        ..IndexForm::default()
    }
}
