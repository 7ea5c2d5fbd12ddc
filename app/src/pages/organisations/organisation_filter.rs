use crate::api::organisations::{Found, find_organisations};
use crate::parts::address::encoded;
use crate::parts::search_box::{SearchBox, Suggestion};
use crate::text::{language, organisation_words, organisations as text, use_language, words};
use domain::area::Area;
use domain::organisation::OrganisationKind;
use leptos::prelude::*;

/// What the list is asked for, as it stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) typed: String,
    pub(super) kind: String,
    pub(super) area: String,
    pub(super) closed_too: bool,
    pub(super) page: u32,
}

impl Asked {
    /// The address of the list without its page, ending in `?` or `&`.
    pub(super) fn address(&self) -> String {
        let closed = if self.closed_too { "ook" } else { "" };
        let asked = [
            ("q", self.typed.as_str()),
            ("soort", &self.kind),
            ("gebied", &self.area),
            ("gesloten", closed),
        ];
        let mut address = "/scholen?".to_owned();
        for (name, value) in asked.into_iter().filter(|(_, value)| !value.is_empty()) {
            address.push_str(&format!("{name}={}&", encoded(value)));
        }
        address
    }

    fn is_default(&self) -> bool {
        *self
            == Self {
                page: self.page,
                ..Self::default()
            }
    }
}

/// The form above the list.
#[component]
pub(super) fn OrganisationFilter(asked: Asked, areas: Vec<Area>, total: u64) -> impl IntoView {
    let t = use_language();
    let filtered = !asked.is_default();
    let kinds = OrganisationKind::ALL.map(|kind| {
        let selected = kind.code() == asked.kind;
        view! { <option value=kind.code() selected=selected>{t(organisation_words::kind(kind))}</option> }
    });
    let areas: Vec<_> = areas
        .into_iter()
        .map(|area| {
            let value = area.id.to_string();
            let selected = value == asked.area;
            view! { <option value=value selected=selected>{area.name}</option> }
        })
        .collect();
    view! {
        <form class="filter-bar" method="get" action="/scholen" role="search" aria-label=t(text::FILTER_LIST)>
            <div class="filter-bar-grow">
                <SearchBox
                    name="q"
                    label=text::SEARCH
                    value=asked.typed
                    list=text::SUGGESTIONS
                    none=text::NO_SUGGESTION
                    count=told
                    find
                />
            </div>
            <div class="field">
                <label class="field-label" for="soort">{t(text::KIND)}</label>
                <select class="input input-select" id="soort" name="soort">
                    <option value="">{t(text::ALL_KINDS)}</option>
                    {kinds.collect_view()}
                </select>
            </div>
            <div class="field">
                <label class="field-label" for="gebied">{t(text::AREA)}</label>
                <select class="input input-select" id="gebied" name="gebied">
                    <option value="">{t(text::ALL_AREAS)}</option>
                    {areas}
                </select>
            </div>
            <div class="field">
                <label class="field-label" for="gesloten">{t(text::SHOW)}</label>
                <select class="input input-select" id="gesloten" name="gesloten">
                    <option value="">{t(text::ONLY_OPEN)}</option>
                    <option value="ook" selected=asked.closed_too>{t(text::CLOSED_TOO)}</option>
                </select>
            </div>
            <div class="actions">
                <button class="button" type="submit">{t(words::FILTER)}</button>
                {filtered.then(|| view! {
                    <a class="button button-quiet" href="/scholen">{t(words::CLEAR)}</a>
                })}
            </div>
            <p class="filter-bar-result" role="status">{text::found(language(), total)}</p>
        </form>
    }
}

fn told(count: usize) -> String {
    text::suggestions(language(), count)
}

async fn find(typed: String) -> Option<Vec<Suggestion>> {
    let found = find_organisations(typed).await.ok()?;
    Some(found.into_iter().map(suggestion).collect())
}

fn suggestion(one: Found) -> Suggestion {
    let place = format!("{} {}", one.postcode, one.town);
    let parts = [one.street.as_str(), place.trim(), one.site_code.as_str()];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Suggestion {
        href: format!("/scholen/{}", one.id),
        place: parts.join(" · "),
        name: one.name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_keeps_what_was_asked() {
        let asked = Asked {
            typed: "'s-gravenhage & co".to_owned(),
            kind: "club".to_owned(),
            closed_too: true,
            ..Asked::default()
        };
        assert_eq!(
            asked.address(),
            "/scholen?q=%27s-gravenhage%20%26%20co&soort=club&gesloten=ook&"
        );
        assert_eq!(Asked::default().address(), "/scholen?");
    }
}
