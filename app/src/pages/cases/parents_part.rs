use super::signal_acts::SignalActs;
use crate::parts::field::TextField;
use crate::parts::form::HouseForm;
use crate::parts::plain_list::plain_list;
use crate::text::{language, matches, time, use_language};
use domain::cases::{CaseView, ParentView};
use leptos::prelude::*;

/// Parents, by whom an index finds a family, with the form that adds one. Somebody who only looks
/// through broken glass sees the list alone.
#[component]
pub(super) fn ParentsPart(case: CaseView, key: String, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let may_act = case.may_change();
    let list: Vec<_> = case
        .signals
        .parents
        .iter()
        .map(|one| view! { <One one=one.clone() case=case.case.to_string() may_act acts /> })
        .collect();
    if !may_act && list.is_empty() {
        return ().into_any();
    }
    let form = may_act.then(|| {
        view! {
            <p>{t(matches::PARENTS_HELP)}</p>
            <HouseForm action=acts.add_parent class="form" label=t(matches::ADD_PARENT) prefix="ouder-">
                <input type="hidden" name="case" value=case.case.to_string() />
                <input type="hidden" name="key" value=key />
                <TextField name="given_names" post_as="form[given_names]" label=t(matches::GIVEN_NAMES) />
                <TextField name="family_name" post_as="form[family_name]" label=t(matches::FAMILY_NAME) />
                <TextField name="birth_date" post_as="form[birth_date]" label=t(matches::BIRTH_DATE) kind="date" width="input-m" />
                <button class="button" type="submit">{t(matches::ADD_PARENT)}</button>
            </HouseForm>
        }
    });
    view! {
        <h3>{t(matches::PARENTS)}</h3>
        {plain_list(list)}
        {form}
    }
    .into_any()
}

#[component]
fn One(one: ParentView, case: String, may_act: bool, acts: SignalActs) -> impl IntoView {
    let t = use_language();
    let name = format!(
        "{} {}",
        one.words.given_names.as_str(),
        one.words.family_name.as_str()
    );
    let born = one.words.birth_date.as_str();
    let born = born
        .parse()
        .map_or_else(|_| born.to_owned(), |day| time::date(language(), day));
    let id = one.id;
    let label = format!("{}: {name}", t(matches::TAKE_OUT));
    let form = may_act.then(|| {
        view! {
            <HouseForm action=acts.remove_parent label=label.clone() prefix=format!("ouder-{id}-")>
                <input type="hidden" name="case" value=case />
                <input type="hidden" name="parent" value=id.to_string() />
                <button class="button button-small" type="submit" aria-label=label.clone()>
                    {t(matches::TAKE_OUT)}
                </button>
            </HouseForm>
        }
    });
    view! {
        <li>
            <p>{format!("{name}, {born}")}</p>
            {form}
        </li>
    }
}
