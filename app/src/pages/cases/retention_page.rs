use super::erasure_register::ErasureRegister;
use super::retention_masks::RetentionMasks;
use super::rules_tabs::RulesTabs;
use crate::api::cases::{
    self as api, AddRetentionRule, ChangeRetentionRule, RetireRetentionRule, SetMasks,
    read_retention,
};
use crate::parts::done::Done;
use crate::parts::field::{Select, TextField};
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{language, retention_rules as words_of, staff, use_language, words};
use domain::cases::{
    KeptRule, RetainedKind, RetentionAction, RetentionForm, RetentionRule, RetentionTrigger,
    RuleView,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

const HERE: &str = "/beheer/zaken/bewaren";

/// The forms of the page.
#[derive(Clone, Copy)]
struct Acts {
    add: ServerAction<AddRetentionRule>,
    change: ServerAction<ChangeRetentionRule>,
    retire: ServerAction<RetireRetentionRule>,
    masks: ServerAction<SetMasks>,
}

/// How long something of cases is kept, with one rule being changed (`regel=ID`), in counts alone.
#[component]
pub fn RetentionPage() -> impl IntoView {
    let t = use_language();
    let acts = Acts {
        add: ServerAction::new(),
        change: ServerAction::new(),
        retire: ServerAction::new(),
        masks: ServerAction::new(),
    };
    let changed = any_settled([
        settled(acts.add),
        settled(acts.change),
        settled(acts.retire),
        settled(acts.masks),
    ]);
    let page = Resource::new(move || changed.get(), |_| read_retention());
    view! {
        <PageHeader title=t(words_of::TITLE) lead=t(words_of::RULES_LEAD) />
        <RulesTabs here=HERE />
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::RetentionPage, acts: Acts) -> impl IntoView {
    let query = use_query_map();
    let chosen = Memo::new(move |_| query.with(|query| query.get("regel")));
    let rules = page.view.rules.clone();
    let key = page.key;
    let form = move || {
        let rule = rules
            .iter()
            .find(|one| Some(one.kept.id.to_string()) == chosen.get())
            .map(|one| one.kept.clone());
        view! { <RuleCard rule key=key.clone() acts /> }
    };
    view! {
        <div class="stack">
            <Done told=words_of::DONE />
            <div class="columns">
                <div class="stack">
                    <RuleList rules=page.view.rules acts />
                    <ErasureRegister lines=page.view.register />
                </div>
                <div class="stack">{form} <RetentionMasks masks=page.view.masks action=acts.masks /></div>
            </div>
        </div>
    }
}

#[component]
fn RuleList(rules: Vec<RuleView>, acts: Acts) -> impl IntoView {
    let t = use_language();
    let none = rules
        .is_empty()
        .then(|| view! { <p class="soft">{t(words_of::NO_RULES)}</p> });
    let lines: Vec<_> = rules
        .into_iter()
        .map(|one| view! { <RuleLine one acts /> })
        .collect();
    view! {
        <section class="card" aria-labelledby="termijnen">
            <header class="card-header"><h2 id="termijnen">{t(words_of::RULES)}</h2></header>
            {none}
            <ul class="stack plain-list">{lines}</ul>
        </section>
    }
}

#[component]
fn RuleLine(one: RuleView, acts: Acts) -> impl IntoView {
    let t = use_language();
    let language = language();
    let KeptRule {
        id,
        rule,
        in_use,
        version,
    } = one.kept;
    let name = format!(
        "{}, {}",
        t(words_of::kind(rule.kind)),
        words_of::term(language, &rule)
    );
    let then = format!(
        "{}. {}: {}.",
        t(words_of::action(rule.action)),
        t(words_of::APPROVER),
        t(staff::role(rule.approver)).to_lowercase()
    );
    let today = match in_use {
        true => words_of::run(language, &one.run),
        false => t(words_of::RETIRED).to_owned(),
    };
    let retire = in_use.then(|| {
        let label = format!("{}: {name}", t(words_of::RETIRE));
        view! {
            <HouseForm action=acts.retire label=label prefix=format!("stop-{id}-")>
                <input type="hidden" name="id" value=id.to_string() />
                <input type="hidden" name="version" value=version.to_string() />
                <button class="button button-small button-quiet" type="submit">{t(words_of::RETIRE)}</button>
            </HouseForm>
        }
    });
    let change = format!("{}: {name}", t(words::CHANGE));
    view! {
        <li class="stack">
            <p>
                <strong>{t(words_of::kind(rule.kind))}</strong>
                <br />
                {words_of::term(language, &rule)}
            </p>
            <p class="soft">{rule.ground.to_string()}</p>
            <p>{then}</p>
            <p>{format!("{}: {today}", t(words_of::TODAY))}</p>
            <div class="actions">
                <a class="button button-small" href=format!("{HERE}?regel={id}#regel") aria-label=change>
                    {t(words::CHANGE)}
                </a>
                {retire}
            </div>
        </li>
    }
}

#[component]
fn RuleCard(rule: Option<KeptRule>, key: String, acts: Acts) -> impl IntoView {
    let t = use_language();
    let title = match rule {
        Some(_) => words_of::CHANGE,
        None => words_of::ADD,
    };
    let body = match rule {
        None => view! {
            <HouseForm action=acts.add class="form" label=t(title) prefix="nieuw-">
                <input type="hidden" name="key" value=key />
                <Fields form=RetentionForm::default() />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        }
        .into_any(),
        Some(kept) => view! {
            <HouseForm action=acts.change class="form" label=t(title) prefix="wijzig-">
                <input type="hidden" name="id" value=kept.id.to_string() />
                <input type="hidden" name="version" value=kept.version.to_string() />
                <Fields form=RetentionForm::of(&kept.rule) />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                    <a class="button button-quiet" href=HERE>{t(words::CANCEL)}</a>
                </div>
            </HouseForm>
        }
        .into_any(),
    };
    view! {
        <section class="card" id="regel" aria-labelledby="regel-kop">
            <header class="card-header"><h2 id="regel-kop">{t(title)}</h2></header>
            {body}
        </section>
    }
}

#[component]
fn Fields(form: RetentionForm) -> impl IntoView {
    let t = use_language();
    let option = |code: &'static str, text: &'static str| (code.to_owned(), text.to_owned());
    let kinds = RetainedKind::ALL.iter();
    let kinds = kinds
        .map(|one| option(one.code(), t(words_of::kind(*one))))
        .collect();
    let triggers = RetentionTrigger::ALL.iter();
    let triggers = triggers
        .map(|one| option(one.code(), t(words_of::trigger(*one))))
        .collect();
    let actions = RetentionAction::ALL.iter();
    let actions = actions
        .map(|one| option(one.code(), t(words_of::action(*one))))
        .collect();
    let roles = RetentionRule::APPROVERS.iter();
    let roles = roles
        .map(|one| option(one.code(), t(staff::role(*one))))
        .collect();
    view! {
        <Select name="kind" post_as="form[kind]" label=t(words_of::KIND) options=kinds value=form.kind />
        <TextField name="ground" post_as="form[ground]" label=t(words_of::GROUND) hint=t(words_of::GROUND_HINT) value=form.ground />
        <TextField name="months" post_as="form[months]" label=t(words_of::MONTHS) inputmode="numeric" width="input-s" value=form.months />
        <Select name="trigger" post_as="form[trigger]" label=t(words_of::TRIGGER) options=triggers value=form.trigger />
        <Select name="action" post_as="form[action]" label=t(words_of::ACTION) options=actions value=form.action />
        <Select name="approver" post_as="form[approver]" label=t(words_of::APPROVER) options=roles value=form.approver />
    }
}
