use super::erasure_register::ErasureRegister;
use super::proposal_card::ProposalCard;
use crate::api::cases::{
    self as api, ApproveErasure, ProposeErasure, WithdrawErasure, read_erasure,
};
use crate::parts::done::Done;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::plain_list::plain_list;
use crate::parts::settled::{any_settled, settled};
use crate::text::{language, retention_rules as words_of, use_language};
use domain::cases::RuleView;
use leptos::prelude::*;

/// What is past its term: counts for each rule, the proposals that wait, and the register.
#[component]
pub fn ErasurePage() -> impl IntoView {
    let t = use_language();
    let propose = ServerAction::<ProposeErasure>::new();
    let approve = ServerAction::<ApproveErasure>::new();
    let withdraw = ServerAction::<WithdrawErasure>::new();
    let changed = any_settled([settled(propose), settled(approve), settled(withdraw)]);
    let page = Resource::new(move || changed.get(), |_| read_erasure());
    view! {
        <PageHeader title=t(words_of::TITLE) lead=t(words_of::LEAD) />
        <Done told=words_of::DONE />
        <Load data=page show=move |page| view! { <Whole page propose approve withdraw /> } />
    }
}

#[component]
fn Whole(
    page: api::ErasurePage,
    propose: ServerAction<ProposeErasure>,
    approve: ServerAction<ApproveErasure>,
    withdraw: ServerAction<WithdrawErasure>,
) -> impl IntoView {
    let t = use_language();
    let view = page.view;
    let waits: Vec<_> = view.proposals.iter().map(|one| one.rule.id).collect();
    let no_rules = view
        .rules
        .is_empty()
        .then(|| view! { <p class="soft">{t(words_of::NO_RULES)}</p> });
    let rules: Vec<_> = view
        .rules
        .into_iter()
        .map(|one| {
            let may = one.run.due > 0 && !waits.contains(&one.kept.id);
            view! { <Rule one may key=page.key.clone() propose /> }
        })
        .collect();
    let none = view
        .proposals
        .is_empty()
        .then(|| view! { <p class="soft">{t(words_of::NO_PROPOSALS)}</p> });
    let proposals: Vec<_> = view
        .proposals
        .into_iter()
        .map(|one| view! { <ProposalCard one approve withdraw /> })
        .collect();
    view! {
        <div class="columns">
            <div class="stack">
                <section class="card" aria-labelledby="voorstellen">
                    <header class="card-header"><h2 id="voorstellen">{t(words_of::PROPOSALS)}</h2></header>
                    {none}
                    {proposals}
                </section>
                <section class="card" aria-labelledby="termijnen">
                    <header class="card-header"><h2 id="termijnen">{t(words_of::RULES)}</h2></header>
                    {no_rules}
                    {plain_list(rules)}
                </section>
            </div>
            <div class="stack"><ErasureRegister lines=view.register /></div>
        </div>
    }
}

#[component]
fn Rule(
    one: RuleView,
    may: bool,
    key: String,
    propose: ServerAction<ProposeErasure>,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let kept = one.kept;
    let kind = t(words_of::kind(kept.rule.kind));
    let term = words_of::term(language, &kept.rule);
    let form = may.then(|| {
        let label = format!("{}: {kind}, {term}", t(words_of::PROPOSE));
        // Each rule is a press of its own.
        let key: String = key.chars().take(24).collect();
        let key = format!("{key}{}", kept.id);
        view! {
            <HouseForm action=propose label=label prefix=format!("voorstel-{}-", kept.id)>
                <input type="hidden" name="key" value=key />
                <input type="hidden" name="rule" value=kept.id.to_string() />
                <input type="hidden" name="version" value=kept.version.to_string() />
                <button class="button" type="submit">{t(words_of::PROPOSE)}</button>
            </HouseForm>
        }
    });
    view! {
        <li class="stack">
            <p><strong>{kind}</strong> <br /> {term}</p>
            <p>{words_of::run(language, &one.run)}</p>
            {form}
        </li>
    }
}
