use crate::text::{planning, requests, use_language, words};
use domain::request::{RequestFilter, RequestList, Show};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;

/// Where the list lives.
pub(super) const PATH: &str = "/aanvragen";

/// The filter that an address holds; what cannot be read counts as not said.
pub(super) fn parse(query: &ParamsMap) -> RequestFilter {
    let get = |name: &str| query.get(name).unwrap_or_default();
    RequestFilter {
        show: Show::parse(&get("stand")),
        area: get("gebied").parse().ok(),
        lesson_type: get("les").parse().ok(),
        week: get("week").parse().ok(),
        typed: get("zoek"),
        page: get("pagina").parse().unwrap_or(1).max(1),
    }
}

/// The address of the first page of a list, ending in what another parameter can follow.
pub(super) fn address(filter: &RequestFilter, show: Show) -> String {
    let mut query = ParamsMap::new();
    query.insert("stand", show.code().to_owned());
    let mut add = |name: &'static str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            query.insert(name, value);
        }
    };
    add("gebied", filter.area.map(|id| id.to_string()));
    add("les", filter.lesson_type.map(|id| id.to_string()));
    add("week", filter.week.map(|week| week.to_string()));
    add("zoek", Some(filter.typed.clone()));
    format!("{PATH}{}&", query.to_query_string())
}

/// Whether anything but the state is asked.
pub(super) fn narrowed(filter: &RequestFilter) -> bool {
    filter.area.is_some()
        || filter.lesson_type.is_some()
        || filter.week.is_some()
        || !filter.typed.trim().is_empty()
}

/// The tabs: each state with how many there are.
#[component]
pub(super) fn StateTabs(filter: RequestFilter, list: RequestList) -> impl IntoView {
    let t = use_language();
    let tabs = Show::ALL.map(|show| {
        let href = address(&filter, show).trim_end_matches('&').to_owned();
        let current = (filter.show == show).then_some("page");
        view! {
            <li>
                <a class="tab" href=href aria-current=current>
                    {t(requests::show(show))} " "
                    <span class="count" data-calm=(show != Show::ToPlan).then_some("")>{list.counts.of(show)}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="tabs" aria-label=t(requests::STATE)>
            <ul class="tabs-list">{tabs.collect_view()}</ul>
        </nav>
    }
}

/// The filter as a form, for every browser.
#[component]
pub(super) fn FilterForm(
    filter: RequestFilter,
    list: RequestList,
    /// How many were found, as a sentence.
    found: String,
) -> impl IntoView {
    let t = use_language();
    let areas: Vec<_> = list
        .areas
        .into_iter()
        .map(|area| {
            let selected = filter.area == Some(area.id);
            view! { <option value=area.id.to_string() selected=selected>{area.name}</option> }
        })
        .collect();
    let types: Vec<_> = list
        .types
        .into_iter()
        .map(|(id, name)| {
            let selected = filter.lesson_type == Some(id);
            view! { <option value=id.to_string() selected=selected>{name}</option> }
        })
        .collect();
    let week = filter.week.map(|week| week.to_string()).unwrap_or_default();
    let clear = narrowed(&filter).then(|| {
        let href = format!("{PATH}?stand={}", filter.show.code());
        view! { <a class="button button-quiet" href=href>{t(words::CLEAR)}</a> }
    });
    view! {
        <form class="filter-bar" method="get" action=PATH role="search" aria-label=t(requests::FILTER)>
            <input type="hidden" name="stand" value=filter.show.code() />
            <div class="field filter-bar-grow">
                <label class="field-label" for="zoek">{t(requests::SCHOOL)}</label>
                <input class="input" id="zoek" name="zoek" type="search" value=filter.typed autocomplete="off" />
            </div>
            <div class="field">
                <label class="field-label" for="gebied">{t(requests::AREA)}</label>
                <select class="input input-select" id="gebied" name="gebied">
                    <option value="">{t(planning::ALL_AREAS)}</option>
                    {areas}
                </select>
            </div>
            <div class="field">
                <label class="field-label" for="les">{t(requests::LESSON)}</label>
                <select class="input input-select" id="les" name="les">
                    <option value="">{t(planning::ALL_TYPES)}</option>
                    {types}
                </select>
            </div>
            <div class="field">
                <label class="field-label" for="week">{t(requests::WISHED_WEEK)}</label>
                <input
                    class="input input-m"
                    id="week"
                    name="week"
                    type="week"
                    placeholder="2026-W48"
                    value=week
                />
            </div>
            <div class="actions">
                <button class="button" type="submit">{t(words::FILTER)}</button>
                {clear}
            </div>
            <p class="filter-bar-result" role="status">{found}</p>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::AreaId;

    #[test]
    fn the_address_of_a_list_says_what_the_list_shows() {
        let filter = RequestFilter {
            show: Show::Planned,
            area: Some(AreaId::from_number(3)),
            week: "2026-W48".parse().ok(),
            typed: "de regenboog & co".to_owned(),
            page: 1,
            ..RequestFilter::default()
        };
        let address = address(&filter, Show::Planned);
        let query = address
            .split_once('?')
            .map(|(_, query)| query)
            .unwrap_or_default();
        let map: ParamsMap = query
            .trim_end_matches('&')
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        assert_eq!(map.get("stand").as_deref(), Some("gepland"));
        assert_eq!(parse(&map).week, filter.week);
        assert!(!query.contains(' ') && !address.contains("& co"));
    }
}
