use super::bsn_use::BsnUse;
use super::handover_days::HandoverDays;
use super::rules_tabs::RulesTabs;
use super::worry_days::WorryDays;
use crate::api::cases::{
    self as api, AddOffence, ChangeOffence, SetBsnUse, SetHandoverDays, SetTerms, SetWorryDays,
    read_rules,
};
use crate::parts::choices::Tick;
use crate::parts::done::Done;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{bsn, cases, handovers, use_language, words, worries};
use domain::cases::{Offence, OffenceForm, StepKind, Terms, TermsForm};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The forms of the page.
#[derive(Clone, Copy)]
struct Acts {
    add: ServerAction<AddOffence>,
    change: ServerAction<ChangeOffence>,
    terms: ServerAction<SetTerms>,
    days: ServerAction<SetHandoverDays>,
    bsn: ServerAction<SetBsnUse>,
    worries: ServerAction<SetWorryDays>,
}

/// The list of offences, with one being changed (`feit=ID`), and the terms.
#[component]
pub fn RulesPage() -> impl IntoView {
    let t = use_language();
    let acts = Acts {
        add: ServerAction::new(),
        change: ServerAction::new(),
        terms: ServerAction::new(),
        days: ServerAction::new(),
        bsn: ServerAction::new(),
        worries: ServerAction::new(),
    };
    let changed = any_settled([
        settled(acts.add),
        settled(acts.change),
        settled(acts.terms),
        settled(acts.days),
        settled(acts.bsn),
        settled(acts.worries),
    ]);
    let page = Resource::new(move || changed.get(), |_| read_rules());
    view! {
        <PageHeader title=t(cases::RULES) lead=t(cases::RULES_LEAD) />
        <RulesTabs here="/beheer/zaken" />
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::RulesPage, acts: Acts) -> impl IntoView {
    let query = use_query_map();
    let chosen = Memo::new(move |_| query.with(|query| query.get("feit")));
    let offences = page.rules.offences.clone();
    let key = page.key;
    let form = move || {
        let offence = offences
            .iter()
            .find(|one| Some(one.id.to_string()) == chosen.get())
            .cloned();
        view! { <OffenceCard offence key=key.clone() acts /> }
    };
    view! {
        <div class="stack">
            <Done told=cases::DONE />
            <Done told=handovers::DONE />
            <Done told=bsn::DONE />
            <Done told=worries::DAYS_DONE />
            <div class="columns">
                <div class="stack"><OffenceList offences=page.rules.offences /></div>
                <div class="stack">
                    {form}
                    <TermsCard terms=page.rules.terms acts />
                    <HandoverDays days=page.rules.handover_days remind=page.rules.handover_remind_days action=acts.days />
                    <WorryDays days=page.rules.worry_days action=acts.worries />
                    <BsnUse on=page.rules.uses_bsn action=acts.bsn />
                </div>
            </div>
        </div>
    }
}

#[component]
fn OffenceList(offences: Vec<Offence>) -> impl IntoView {
    let t = use_language();
    if offences.is_empty() {
        return view! { <p class="soft">{t(cases::NO_LIST)}</p> }.into_any();
    }
    let rows: Vec<_> = offences
        .into_iter()
        .map(|offence| {
            let name = offence.name.to_string();
            let label = format!("{} {name}", t(words::CHANGE));
            let used = t(if offence.in_use { cases::YES } else { cases::NO });
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{name}</th>
                    <td role="cell" data-label=t(cases::CATEGORY)>{offence.category.to_string()}</td>
                    <td role="cell" data-label=t(cases::IN_USE)>{used}</td>
                    <td role="cell" class="table-actions">
                        <a class="button button-small" href=format!("/beheer/zaken?feit={}#feit", offence.id) aria-label=label>
                            {t(words::CHANGE)}
                        </a>
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-region" role="region" aria-labelledby="feiten" tabindex="0">
            <table class="table" data-stack="" role="table">
                <caption class="table-caption" id="feiten">{t(cases::OFFENCES)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(cases::NAME)}</th>
                        <th scope="col" role="columnheader">{t(cases::CATEGORY)}</th>
                        <th scope="col" role="columnheader">{t(cases::IN_USE)}</th>
                        <th scope="col" role="columnheader">
                            <span class="unseen">{t(words::ACTIONS)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn OffenceCard(offence: Option<Offence>, key: String, acts: Acts) -> impl IntoView {
    let t = use_language();
    let title = match offence {
        Some(_) => cases::CHANGE_OFFENCE,
        None => cases::ADD_OFFENCE,
    };
    let body = match offence {
        None => view! {
            <HouseForm action=acts.add class="form" label=t(title) prefix="nieuw-">
                <input type="hidden" name="key" value=key />
                <Fields form=OffenceForm { in_use: Some("on".to_owned()), ..OffenceForm::default() } />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        }
        .into_any(),
        Some(offence) => view! {
            <HouseForm action=acts.change class="form" label=t(title) prefix="wijzig-">
                <input type="hidden" name="id" value=offence.id.to_string() />
                <input type="hidden" name="version" value=offence.version.to_string() />
                <Fields form=OffenceForm::of(&offence) />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                    <a class="button button-quiet" href="/beheer/zaken">{t(words::CANCEL)}</a>
                </div>
            </HouseForm>
        }
        .into_any(),
    };
    view! {
        <section class="card" id="feit" aria-labelledby="feit-kop">
            <header class="card-header"><h2 id="feit-kop">{t(title)}</h2></header>
            {body}
        </section>
    }
}

#[component]
fn Fields(form: OffenceForm) -> impl IntoView {
    let t = use_language();
    view! {
        <TextField name="name" post_as="form[name]" label=t(cases::NAME) value=form.name />
        <TextField name="category" post_as="form[category]" label=t(cases::CATEGORY) value=form.category />
        <Tick name="in_use" post_as="form[in_use]" label=t(cases::IN_USE) ticked=form.in_use.is_some() />
    }
}

#[component]
fn TermsCard(terms: Terms, acts: Acts) -> impl IntoView {
    let t = use_language();
    let form = TermsForm::of(&terms);
    let fields: Vec<_> = StepKind::ALL
        .iter()
        .map(|step| {
            let code = step.code();
            let value = form.0.get(code).cloned().unwrap_or_default();
            view! {
                <TextField
                    name=code
                    post_as=format!("form[{code}]")
                    label=t(cases::step(*step))
                    value=value
                    inputmode="numeric"
                    width="input-s"
                />
            }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="termijnen">
            <header class="card-header"><h2 id="termijnen">{t(cases::TERMS)}</h2></header>
            <p>{t(cases::TERMS_HELP)}</p>
            <HouseForm action=acts.terms class="form" label=t(cases::TERMS) prefix="termijn-">
                {fields}
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                </div>
            </HouseForm>
        </section>
    }
}
