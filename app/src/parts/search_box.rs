//! A search field that suggests while one types (WAI-ARIA combobox with a list). Without
//! JavaScript it is a plain field in the form around it.

mod marked;

use crate::text::{Text, use_language};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::KeyboardEvent;
use marked::marked;
use std::time::Duration;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What tells it from others of that name.
    pub place: String,
}

/// Waits this long after the last letter.
const PAUSE: Duration = Duration::from_millis(150);

/// The field with its list.
#[component]
pub fn SearchBox<F, Answer>(
    /// Its id and name.
    name: &'static str,
    /// Its label.
    label: Text,
    /// What stands in it at first.
    value: String,
    /// Name of the list.
    list: Text,
    /// What stands in the list when nothing was found.
    none: Text,
    /// How many were found, as a sentence.
    count: fn(usize) -> String,
    /// Finds suggestions for what was typed; `None` when that failed.
    find: F,
) -> impl IntoView
where
    F: Fn(String) -> Answer + Copy + Send + Sync + 'static,
    Answer: Future<Output = Option<Vec<Suggestion>>> + 'static,
{
    let t = use_language();
    let state = State::new();
    Effect::new(move |_| state.alive.set(true));
    let mut ask = debounce(PAUSE, move |typed: String| {
        spawn_local(async move {
            let found = find(typed.clone()).await;
            // Only the answer to what stands in the field now.
            if state.typed.try_get_untracked() == Some(typed)
                && let Some(found) = found
            {
                state.show(found);
            }
        });
    });
    let mut typed = move |typed: String| {
        state.typed.set(typed.clone());
        if typed.trim().is_empty() {
            state.close()
        } else {
            ask(typed)
        }
    };
    let list_id = format!("{name}-lijst");
    let option_id = move |place: usize| format!("{name}-{place}");
    let alive = move |value: &'static str| move || state.is_alive().then_some(value);
    let controls = {
        let list_id = list_id.clone();
        move || state.is_alive().then(|| list_id.clone())
    };
    let expanded = move || state.is_alive().then(|| state.is_open().to_string());
    let active = move || state.active().map(option_id);
    let told = move || {
        if state.is_open() {
            count(state.found().len())
        } else {
            String::new()
        }
    };
    view! {
        <div class="search-box">
            <label class="field-label" for=name>{t(label)}</label>
            <div class="search-box-control">
                <span class="icon icon-search" aria-hidden="true"></span>
                <input
                    class="input"
                    id=name
                    name=name
                    // No `search`: that kind of field may not be a combobox (ARIA in HTML).
                    type="text"
                    inputmode="search"
                    autocomplete="off"
                    value=value
                    role=alive("combobox")
                    aria-autocomplete=alive("list")
                    aria-controls=controls
                    aria-expanded=expanded
                    aria-activedescendant=active
                    on:input:target=move |event| typed(event.target().value())
                    on:keydown=move |event| state.key(&event)
                    on:blur=move |_| state.close()
                />
            </div>
            <ul
                class="search-box-results"
                id=list_id
                role="listbox"
                aria-label=t(list)
                hidden=move || !state.is_open()
            >
                {move || options(state, option_id, t(none))}
            </ul>
            <p class="unseen" role="status">{told}</p>
        </div>
    }
}

fn options(state: State, option_id: impl Fn(usize) -> String, none: &'static str) -> impl IntoView {
    let found = state.found();
    if found.is_empty() {
        return view! {
            <li class="search-box-none" role="option" aria-disabled="true" aria-selected="false">{none}</li>
        }
        .into_any();
    }
    let typed = state.typed.try_get_untracked().unwrap_or_default();
    let options = found.into_iter().enumerate().map(|(place, one)| {
        let (before, match_, after) = marked(&one.name, &typed);
        let match_ = (!match_.is_empty()).then(|| view! { <mark>{match_}</mark> });
        let selected = move || (state.active() == Some(place)).to_string();
        view! {
            <li
                class="search-box-result"
                id=option_id(place)
                role="option"
                aria-selected=selected
                // Keeps the focus in the field, so that the list is still there at the click.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| state.choose(place)
            >
                <span class="search-box-name">{before}{match_}{after}</span>
                <span class="search-box-place">{one.place}</span>
            </li>
        }
    });
    options.collect_view().into_any()
}

#[derive(Clone, Copy)]
struct State {
    alive: RwSignal<bool>,
    open: RwSignal<bool>,
    typed: RwSignal<String>,
    found: RwSignal<Vec<Suggestion>>,
    active: RwSignal<Option<usize>>,
    go: StoredValue<Go>,
}

/// Goes to an address.
type Go = Box<dyn Fn(&str) + Send + Sync>;

impl State {
    fn new() -> Self {
        let navigate = leptos_router::hooks::use_navigate();
        Self {
            alive: RwSignal::new(false),
            open: RwSignal::new(false),
            typed: RwSignal::new(String::new()),
            found: RwSignal::new(Vec::new()),
            active: RwSignal::new(None),
            go: StoredValue::new(Box::new(move |href| navigate(href, Default::default()))),
        }
    }

    // Choosing leaves the page, and its view is asked once more after its signals are gone.

    fn is_alive(self) -> bool {
        self.alive.try_get().unwrap_or_default()
    }

    fn is_open(self) -> bool {
        self.open.try_get().unwrap_or_default()
    }

    fn active(self) -> Option<usize> {
        self.active.try_get().flatten()
    }

    fn found(self) -> Vec<Suggestion> {
        self.found.try_get().unwrap_or_default()
    }

    fn show(self, found: Vec<Suggestion>) {
        self.active.set(None);
        self.found.set(found);
        self.open.set(true);
    }

    fn close(self) {
        // Also called when the field loses the focus because the page went.
        let _gone = (self.open.try_set(false), self.active.try_set(None));
    }

    fn choose(self, place: usize) {
        let href = self
            .found
            .with_untracked(|found| found.get(place).map(|one| one.href.clone()));
        if let Some(href) = href {
            self.close();
            self.go.with_value(|go| go(&href));
        }
    }

    fn key(self, event: &KeyboardEvent) {
        let (open, count) = (
            self.open.get_untracked(),
            self.found.with_untracked(Vec::len),
        );
        let active = self.active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if count > 0 => {
                event.prevent_default();
                self.open.set(true);
                self.active
                    .set(Some(step(active, count, event.key() == "ArrowDown")));
            }
            "Enter" if open => {
                if let Some(place) = active {
                    event.prevent_default();
                    self.choose(place);
                }
            }
            "Escape" if open => {
                event.prevent_default();
                self.close();
            }
            _ => {}
        }
    }
}

/// The next or previous option, round and round.
fn step(active: Option<usize>, count: usize, down: bool) -> usize {
    match (active, down) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(place), true) => (place + 1) % count,
        (Some(place), false) => (place + count - 1) % count,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_go_round_the_list() {
        assert_eq!(step(None, 3, true), 0);
        assert_eq!(step(Some(2), 3, true), 0);
        assert_eq!(step(None, 3, false), 2);
        assert_eq!(step(Some(0), 3, false), 2);
    }
}
