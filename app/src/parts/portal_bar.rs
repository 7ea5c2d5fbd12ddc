//! What stands above the pages of schools: whose lessons, which school, the language, the way out. No
//! menu of colleagues.

use crate::api::portal::{LeaveSchool, PortalFrame, PortalSchool, read_frame};
use crate::parts::form::HouseForm;
use crate::parts::language_switch::LanguageForm;
use crate::text::{Text, portal as text, portal_contact, use_language};
use leptos::prelude::*;

/// The school's own places.
const PLACES: &[(&str, Text)] = &[
    ("/boeken", text::HOME),
    ("/boeken/aanbod", text::BOOK),
    ("/boeken/groepen", text::GROUPS),
    ("/boeken/contact", portal_contact::TITLE),
];

/// Whether an address is one of schools.
pub fn is_portal(path: &str) -> bool {
    path == "/boeken"
        || path.starts_with("/boeken/")
        || path.starts_with("/evaluatie/")
        || path == "/voor-scholen"
}

/// Whether somebody may be in at this address: here the bar is read anew, because coming in and going
/// out change it.
fn inside(path: &str) -> Option<bool> {
    let outside = path == "/voor-scholen"
        || path.starts_with("/evaluatie/")
        || path == crate::access::LEFT_PAGE
        || path.starts_with("/boeken/link/");
    is_portal(path).then_some(!outside)
}

/// The bar; nothing elsewhere.
#[component]
pub fn PortalBar(
    /// Address of the page.
    path: Memo<String>,
) -> impl IntoView {
    let place = Memo::new(move |_| path.with(|path| inside(path)));
    let frame = Resource::new(
        move || place.get(),
        async |place| match place {
            Some(_) => read_frame().await.ok(),
            None => None,
        },
    );
    let leave = ServerAction::<LeaveSchool>::new();
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                frame.await.map(|frame| view! { <Bar frame path leave /> })
            })}
        </Suspense>
    }
}

#[component]
fn Bar(frame: PortalFrame, path: Memo<String>, leave: ServerAction<LeaveSchool>) -> impl IntoView {
    let t = use_language();
    let PortalFrame {
        organisation,
        school,
    } = frame;
    let by_colleague = school.as_ref().is_some_and(|school| school.by_colleague);
    let on_behalf = school
        .clone()
        .filter(|school| school.by_colleague)
        .map(|school| view! { <OnBehalf school leave /> });
    let own = school.is_some();
    let home = if own { "/boeken" } else { "/voor-scholen" };
    let out = (own && !by_colleague).then(|| {
        view! {
            <HouseForm action=leave>
                <button class="button button-quiet button-small" type="submit">{t(text::LEAVE)}</button>
            </HouseForm>
        }
    });
    let links = own.then(|| {
        let places = PLACES.iter().map(|(href, label)| {
            let here = move || path.with(|path| path == href).then_some("page");
            view! { <li><a href=*href aria-current=here>{t(*label)}</a></li> }
        });
        let places = places.collect::<Vec<_>>();
        view! {
            <nav class="portal-bar-nav" aria-label=t(text::PLACES)>
                <ul class="portal-bar-list">{places}</ul>
            </nav>
        }
    });
    view! {
        {on_behalf}
        <header class="portal-bar">
            <div class="portal-bar-names">
                <a class="portal-bar-organisation" href=home>{organisation}</a>
                {school.map(|school| view! { <span class="portal-bar-school">{school.name}</span> })}
            </div>
            <div class="portal-bar-ways"><LanguageForm />{out}</div>
            {links}
        </header>
    }
}

/// That a colleague books in a school's name, and how to stop.
#[component]
fn OnBehalf(school: PortalSchool, leave: ServerAction<LeaveSchool>) -> impl IntoView {
    let t = use_language();
    view! {
        <section class="on-behalf" aria-label=t(text::ON_BEHALF)>
            <p>{t(text::ON_BEHALF)} " " <strong>{school.name}</strong></p>
            <HouseForm action=leave>
                <button class="button button-small" type="submit">{t(text::STOP)}</button>
            </HouseForm>
        </section>
    }
}
