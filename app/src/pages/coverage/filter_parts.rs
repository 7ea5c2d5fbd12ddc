//! What the filters of these pages are made of.

use crate::api::coverage::{AREA, KIND, THEME, TOWN};
use crate::text::{Text, coverage as text, organisation_words, use_language};
use domain::ids::{AreaId, LessonTypeId};
use domain::organisation::OrganisationKind;
use leptos::prelude::*;

/// A day of the filter.
#[component]
pub(super) fn DayField(name: &'static str, label: Text, value: String) -> impl IntoView {
    let t = use_language();
    view! {
        <div class="field">
            <label class="field-label" for=name>{t(label)}</label>
            <input class="input" type="date" id=name name=name value=value />
        </div>
    }
}

/// The choice of an area.
#[component]
pub(super) fn AreaChoice(areas: Vec<(AreaId, String)>, value: String) -> impl IntoView {
    let options = areas.into_iter();
    let options = options.map(|(id, name)| (id.to_string(), name)).collect();
    view! { <Choice name=AREA label=text::AREA all=Some(text::ALL_AREAS) options value /> }
}

/// The choice of a municipality.
#[component]
pub(super) fn TownChoice(towns: Vec<(String, String)>, value: String) -> impl IntoView {
    view! { <Choice name=TOWN label=text::MUNICIPALITY all=Some(text::ALL_TOWNS) options=towns value /> }
}

/// The choice of a theme.
#[component]
pub(super) fn ThemeChoice(themes: Vec<(LessonTypeId, String)>, value: String) -> impl IntoView {
    let options = themes.into_iter();
    let options = options.map(|(id, name)| (id.to_string(), name)).collect();
    view! { <Choice name=THEME label=text::THEME all=Some(text::ALL_THEMES) options value /> }
}

/// The choice of a kind of organisation.
#[component]
pub(super) fn KindChoice(value: String) -> impl IntoView {
    let t = use_language();
    let options = OrganisationKind::ALL.map(|kind| {
        let name = t(organisation_words::kind(kind));
        (kind.code().to_owned(), name.to_owned())
    });
    let options = options.to_vec();
    view! { <Choice name=KIND label=text::KIND all=Some(text::ALL_KINDS) options value /> }
}

/// A choice of the filter; `all` for none.
#[component]
pub(super) fn Choice(
    name: &'static str,
    label: Text,
    all: Option<Text>,
    options: Vec<(String, String)>,
    value: String,
) -> impl IntoView {
    let t = use_language();
    let options: Vec<_> = (options.into_iter())
        .map(|(code, text)| {
            let selected = code == value;
            view! { <option value=code selected=selected>{text}</option> }
        })
        .collect();
    let all = all.map(|all| view! { <option value="">{t(all)}</option> });
    view! {
        <div class="field">
            <label class="field-label" for=name>{t(label)}</label>
            <select class="input input-select" id=name name=name>{all}{options}</select>
        </div>
    }
}
