use super::signal_rules_page::RulesActs;
use crate::parts::choices::Tick;
use crate::parts::field::{Select, TextArea, TextField};
use crate::parts::form::HouseForm;
use crate::text::{cases, signals, use_language, words};
use domain::cases::{CareOrganisation, CareOrganisationForm};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The organisations that help, by municipality, with the form that adds or changes one.
#[component]
pub(super) fn CareList(
    organisations: Vec<CareOrganisation>,
    municipalities: Vec<(String, String)>,
    key: String,
    acts: RulesActs,
) -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let chosen = Memo::new(move |_| query.with(|query| query.get("hulp")));
    let all = organisations.clone();
    let places = municipalities.clone();
    let form = move || {
        let one = all
            .iter()
            .find(|one| Some(one.id.to_string()) == chosen.get())
            .cloned();
        view! { <OrganisationCard one municipalities=places.clone() key=key.clone() acts /> }
    };
    let rows: Vec<_> = organisations
        .into_iter()
        .map(|one| {
            let place = municipalities
                .iter()
                .find(|(code, _)| *code == one.municipality);
            let place = place.map_or_else(|| one.municipality.clone(), |(_, name)| name.clone());
            view! { <Row one place /> }
        })
        .collect();
    let empty = rows
        .is_empty()
        .then(|| view! { <p class="soft">{t(signals::NONE_YET)}</p> });
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="table-region" role="region" aria-labelledby="hulplijst" tabindex="0">
                <table class="table" data-stack="" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(signals::ORGANISATION)}</th>
                            <th scope="col" role="columnheader">{t(signals::MUNICIPALITIES)}</th>
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
    });
    view! {
        <h2 id="hulplijst">{t(signals::ORGANISATIONS)}</h2>
        {empty}
        {table}
        {form}
    }
}

#[component]
fn Row(one: CareOrganisation, place: String) -> impl IntoView {
    let t = use_language();
    let name = one.name.to_string();
    let label = format!("{} {name}", t(words::CHANGE));
    let used = t(if one.in_use { cases::YES } else { cases::NO });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{name}</th>
            <td role="cell" data-label=t(signals::MUNICIPALITIES)>{place}</td>
            <td role="cell" data-label=t(cases::IN_USE)>{used}</td>
            <td role="cell" class="table-actions">
                <a class="button button-small" href=format!("/beheer/signalen?hulp={}#hulp", one.id) aria-label=label>
                    {t(words::CHANGE)}
                </a>
            </td>
        </tr>
    }
}

#[component]
fn OrganisationCard(
    one: Option<CareOrganisation>,
    municipalities: Vec<(String, String)>,
    key: String,
    acts: RulesActs,
) -> impl IntoView {
    let t = use_language();
    let title = match one {
        Some(_) => signals::CHANGE_ORGANISATION,
        None => signals::ADD_ORGANISATION,
    };
    let body = match one {
        None => {
            let form = CareOrganisationForm {
                in_use: Some("on".to_owned()),
                ..CareOrganisationForm::default()
            };
            view! {
                <HouseForm action=acts.add class="form" label=t(title) prefix="nieuw-">
                    <input type="hidden" name="key" value=key />
                    <Fields form municipalities />
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                </HouseForm>
            }
            .into_any()
        }
        Some(one) => view! {
            <HouseForm action=acts.change class="form" label=t(title) prefix="wijzig-">
                <input type="hidden" name="id" value=one.id.to_string() />
                <input type="hidden" name="version" value=one.version.to_string() />
                <Fields form=CareOrganisationForm::of(&one) municipalities />
                <div class="actions form-actions">
                    <button class="button button-primary" type="submit">{t(words::SAVE)}</button>
                    <a class="button button-quiet" href="/beheer/signalen">{t(words::CANCEL)}</a>
                </div>
            </HouseForm>
        }
        .into_any(),
    };
    view! {
        <section class="card" id="hulp" aria-labelledby="hulp-kop">
            <header class="card-header"><h3 id="hulp-kop">{t(title)}</h3></header>
            {body}
        </section>
    }
}

#[component]
fn Fields(form: CareOrganisationForm, municipalities: Vec<(String, String)>) -> impl IntoView {
    let t = use_language();
    let in_use = form.in_use.is_some();
    view! {
        <Select name="municipality" post_as="form[municipality]" label=t(cases::MUNICIPALITY) options=municipalities value=form.municipality />
        <TextField name="name" post_as="form[name]" label=t(cases::NAME) value=form.name />
        <TextArea name="reached_by" post_as="form[reached_by]" label=t(signals::REACHED_BY) value=form.reached_by rows=2 />
        <Tick name="in_use" post_as="form[in_use]" label=t(cases::IN_USE) ticked=in_use />
    }
}
