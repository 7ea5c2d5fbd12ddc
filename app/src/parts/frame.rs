//! The frame around every page: skip link, top bar, main part.

use crate::api::account::{Me, SignOut, who_am_i};
use crate::parts::case_lock::{CaseLock, LockDialog};
use crate::parts::focus;
use crate::parts::form::HouseForm;
use crate::parts::language_switch::LanguageSwitch;
use crate::parts::portal_bar::{PortalBar, is_portal};
use crate::text::{
    Text, access_request, account, agreements, audit, case_log, cases, catalogue, contacts,
    coverage, feed, holidays, imports, organisations, outbox, requests, retention_rules, seasons,
    staff, text, use_language, words,
};
use domain::permission::Action;
use leptos::prelude::*;
use leptos::web_sys::{EventTarget, Node};
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;

/// A place in the main menu, and on the start page.
pub struct Place {
    /// Its address.
    pub href: &'static str,
    /// Its name.
    pub label: Text,
    /// Who may go there.
    pub needs: Action,
}

/// Where one's own lessons stand.
const OWN_LESSONS: &str = "/mijn-lessen";

/// All places, in the order in which they are shown.
pub const PLACES: &[Place] = &[
    Place {
        href: "/planning",
        label: text("Planning", "Planning"),
        needs: Action::ReadPlanning,
    },
    Place {
        href: "/aanvragen",
        label: requests::REQUESTS,
        needs: Action::ReadPlanning,
    },
    Place {
        href: "/scholen",
        label: organisations::SCHOOLS,
        needs: Action::ReadOrganisations,
    },
    Place {
        href: "/dekking",
        label: coverage::COVERAGE,
        needs: Action::ReadCoverage,
    },
    Place {
        href: "/afspraken",
        label: agreements::AGREEMENTS,
        needs: Action::ReadCoverage,
    },
    Place {
        href: OWN_LESSONS,
        label: text("Mijn lessen", "My lessons"),
        needs: Action::ManageFeed,
    },
    Place {
        href: "/medewerkers",
        label: staff::STAFF,
        needs: Action::ReadStaff,
    },
    Place {
        href: "/lesaanbod",
        label: catalogue::CATALOGUE,
        needs: Action::ReadCatalogue,
    },
    Place {
        href: "/zaken",
        label: cases::CASES,
        needs: Action::FollowCases,
    },
    Place {
        href: "/vakanties",
        label: holidays::HOLIDAYS,
        needs: Action::ManageHolidays,
    },
    Place {
        href: "/beheer/seizoenen",
        label: seasons::SEASONS,
        needs: Action::ManageBooking,
    },
    Place {
        href: "/beheer/zaken",
        label: cases::RULES_SHORT,
        needs: Action::KeepCaseRules,
    },
    Place {
        href: "/beheer/bewaren",
        label: contacts::TERM,
        needs: Action::ManageRetention,
    },
    Place {
        href: "/beheer/import",
        label: imports::IMPORT,
        needs: Action::ImportRegisters,
    },
    Place {
        href: "/beheer/post",
        label: outbox::MAIL,
        needs: Action::ReadOutbox,
    },
    Place {
        href: "/zaken/alarmen",
        label: case_log::ALARMS,
        needs: Action::CoordinateCases,
    },
    Place {
        href: "/zaken/bewaren",
        label: retention_rules::TITLE,
        needs: Action::ErasePastTerm,
    },
    Place {
        href: "/zaken/inzage",
        label: access_request::LIST,
        needs: Action::ReadCaseLog,
    },
    Place {
        href: "/zaken/logboek",
        label: case_log::LOG,
        needs: Action::ReadCaseLog,
    },
    Place {
        href: "/zaken/glas",
        label: case_log::GLASS,
        needs: Action::BreakGlass,
    },
    Place {
        href: "/beheer/logboek",
        label: audit::TRAIL,
        needs: Action::ReadAudit,
    },
];

/// Who is signed in, on every page.
#[derive(Clone, Copy)]
pub struct Signed(pub Resource<Option<Me>>);

/// The frame.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let t = use_language();
    let path = use_location().pathname;
    // Signing in and out are the moments at which it changes, and both change the path.
    let signing = Memo::new(move |_| path.with(|path| path.starts_with("/inloggen")));
    let portal = Memo::new(move |_| path.with(|path| is_portal(path)));
    let me = Resource::new(
        move || (signing.get(), portal.get()),
        async |(_, portal)| match portal {
            true => None,
            false => who_am_i().await.ok().flatten(),
        },
    );
    provide_context(Signed(me));
    let lock = CaseLock::watch(path);
    let is_shut = move || lock.is_shut();
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            focus::on_new_page();
        }
        now
    });
    view! {
        <SkipLink to="inhoud" label=t(words::SKIP) />
        <Suspense>
            {move || Suspend::new(async move { me.await.map(|me| view! { <TopBar me path /> }) })}
        </Suspense>
        <PortalBar path />
        <LockDialog lock />
        <main
            id="inhoud"
            tabindex="-1"
            class=move || main_class(&path.get())
            hidden=is_shut
            inert=is_shut
        >
            {children()}
        </main>
        {move || (!portal.get()).then(|| view! { <LanguageSwitch /> })}
    }
}

/// A link past what comes first, seen once it has the focus. The router would take it for a link to
/// another page, so with JavaScript it moves the focus itself.
#[component]
pub fn SkipLink(
    /// Id of the element to go to.
    to: &'static str,
    /// Its text.
    label: &'static str,
) -> impl IntoView {
    let href = format!("#{to}");
    let target = href.clone();
    let skip = move |event: leptos::ev::MouseEvent| {
        if focus::on(&target) {
            event.prevent_default();
        }
    };
    view! { <a class="skip-link" href=href on:click=skip>{label}</a> }
}

/// The sign-in page fills the window, the planning takes its whole width.
fn main_class(path: &str) -> &'static str {
    match path {
        "/inloggen" => "",
        "/planning" | "/planning/dag" | "/planning/lijst" => "main main-wide board-page",
        "/dekking" => "main main-wide",
        _ => "main",
    }
}

/// In which place a page is: the nearest above it.
fn place_of(path: &str) -> Option<&'static str> {
    let above = PLACES.iter().map(|place| place.href);
    above
        .filter(|href| path.starts_with(href))
        .max_by_key(|href| href.len())
}

#[component]
fn TopBar(me: Me, path: Memo<String>) -> impl IntoView {
    let t = use_language();
    let actor = me.actor();
    let places: Vec<_> = PLACES
        .iter()
        .filter(|place| actor.may(place.needs))
        // Case workers have a calendar too, and no lessons in it.
        .filter(|place| place.href != OWN_LESSONS || actor.may(Action::ReadLessons))
        .collect();
    // So many need the width of a desk; on less they move into the menu.
    let many = (places.len() > 5).then_some("many");
    let links = move |class: &'static str| {
        places
            .iter()
            .map(|place| {
                let href = place.href;
                let current = move || path.with(|path| place_of(path) == Some(href)).then_some("page");
                view! { <li><a class=class href=href aria-current=current>{t(place.label)}</a></li> }
            })
            .collect::<Vec<_>>()
    };
    let calendar = (actor.may(Action::ManageFeed) || actor.may(Action::ReadPlanning)).then(|| {
        view! { <li><a class="menu-item" href="/mijn-agenda">{t(feed::TITLE)}</a></li> }
    });
    let sign_out = ServerAction::<SignOut>::new();
    view! {
        <header class="top-bar" data-places=many>
            <a class="top-bar-home" href="/">
                <img src="/logo.svg" alt="" width="28" height="28" />
                <span>{t(words::PRODUCT)}</span>
            </a>
            <nav class="top-bar-nav" aria-label=t(words::MAIN_NAVIGATION)>
                <ul class="top-bar-list">{links("")}</ul>
            </nav>
            <Menu class="menu top-bar-menu" icon="icon icon-menu" name="Menu" path>
                <nav class="menu-panel" aria-label=t(words::MAIN_NAVIGATION)>
                    <ul class="menu-list">{links("menu-item")}</ul>
                </nav>
            </Menu>
            <Menu
                class="menu top-bar-user"
                icon="icon icon-user"
                name=me.name.clone()
                name_class="top-bar-user-name"
                path
            >
                <div class="menu-panel">
                    <ul class="menu-list">
                        {calendar}
                        <li><a class="menu-item" href="/account">{t(account::ACCOUNT)}</a></li>
                    </ul>
                    <HouseForm action=sign_out>
                        <button class="menu-item" type="submit">{t(account::SIGN_OUT)}</button>
                    </HouseForm>
                </div>
            </Menu>
        </header>
    }
}

/// A menu that opens by itself without JavaScript; with it, Escape closes it, and so do leaving it
/// and going somewhere.
#[component]
fn Menu(
    class: &'static str,
    icon: &'static str,
    #[prop(into)] name: String,
    #[prop(default = "")] name_class: &'static str,
    path: Memo<String>,
    children: Children,
) -> impl IntoView {
    let menu = NodeRef::<leptos::html::Details>::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    Effect::new(move || {
        path.track();
        close();
    });
    let key = move |event: leptos::ev::KeyboardEvent| {
        let open = menu.get_untracked().is_some_and(|menu| menu.open());
        if event.key() == "Escape" && open {
            event.stop_propagation();
            close();
            if let Some(menu) = menu.get_untracked()
                && let Ok(Some(button)) = menu.query_selector("summary")
            {
                focus::on_element(&button);
            }
        }
    };
    let holds = move |target: Option<EventTarget>| {
        let target = target.and_then(|target| target.dyn_into::<Node>().ok());
        menu.get_untracked()
            .is_some_and(|menu| menu.contains(target.as_ref()))
    };
    // To nowhere is no leaving: some browsers give a pressed button no focus.
    let left = move |event: leptos::ev::FocusEvent| {
        if event.related_target().is_some() && !holds(event.related_target()) {
            close();
        }
    };
    Effect::new(move || {
        let outside = window_event_listener(leptos::ev::pointerdown, move |event| {
            if !holds(event.target()) {
                close();
            }
        });
        on_cleanup(move || outside.remove());
    });
    view! {
        <details class=class node_ref=menu on:keydown=key on:focusout=left>
            <summary class="menu-button">
                <span class=icon aria-hidden="true"></span>
                <span class=name_class>{name}</span>
            </summary>
            {children()}
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn a_page_is_in_one_place_the_nearest_above_it() {
        assert_eq!(place_of("/zaken/bewaren"), Some("/zaken/bewaren"));
        assert_eq!(place_of("/zaken/team"), Some("/zaken"));
        assert_eq!(place_of("/account"), None);
    }
}
