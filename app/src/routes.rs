//! Pages by address.

use crate::pages::account::{AccountPage, SignInPage};
use crate::pages::audit::TrailPage;
use crate::pages::catalogue::{CataloguePage, LessonTypePage, NewLessonTypePage};
use crate::pages::holidays::HolidaysPage;
use crate::pages::missing::{DeniedPage, MissingPage};
use crate::pages::staff::{ChangeEmployeePage, EmployeePage, NewEmployeePage, StaffPage};
use crate::parts::form::FormReturn;
use crate::parts::frame::Frame;
use crate::text::Language;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::SsrMode;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_context(chosen_language());
    FormReturn::provide();
    Effect::new(|| {
        if let Some(root) = document().document_element() {
            // Tells tests and styles that the page is alive; nothing depends on it.
            let _marked = root.set_attribute("data-hydrated", "true");
        }
    });
    view! {
        <Router>
            <Frame>
                <Routes fallback=MissingPage>
                    <Route path=path!("/") view=crate::pages::start::StartPage ssr=SsrMode::Async />
                    <Route path=path!("/inloggen") view=SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/geen-toegang") view=DeniedPage ssr=SsrMode::Async />
                    <Route path=path!("/account") view=AccountPage ssr=SsrMode::Async />
                    <Route path=path!("/planning") view=crate::pages::planning::BoardPage ssr=SsrMode::Async />
                    <Route path=path!("/planning/dag") view=crate::pages::planning::DayPage ssr=SsrMode::Async />
                    <Route path=path!("/planning/lijst") view=crate::pages::planning::ListPage ssr=SsrMode::Async />
                    <Route path=path!("/planning/les/:id") view=crate::pages::lesson::LessonPage ssr=SsrMode::Async />
                    <Route path=path!("/planning/publiceren") view=crate::pages::publish_week::PublishWeekPage ssr=SsrMode::Async />
                    <Route path=path!("/aanvragen") view=crate::pages::requests::RequestsPage ssr=SsrMode::Async />
                    <Route path=path!("/aanvragen/nieuw") view=crate::pages::requests::NewRequestPage ssr=SsrMode::Async />
                    <Route path=path!("/aanvragen/:id") view=crate::pages::requests::RequestPage ssr=SsrMode::Async />
                    <Route path=path!("/aanvragen/:id/wijzigen") view=crate::pages::requests::ChangeRequestPage ssr=SsrMode::Async />
                    <Route path=path!("/mijn-lessen") view=crate::pages::my_lessons::OwnWeekPage ssr=SsrMode::Async />
                    <Route path=path!("/mijn-lessen/:id") view=crate::pages::my_lessons::OwnLessonPage ssr=SsrMode::Async />
                    <Route path=path!("/mijn-agenda") view=crate::pages::my_lessons::FeedPage ssr=SsrMode::Async />
                    <Route path=path!("/medewerkers") view=StaffPage ssr=SsrMode::Async />
                    <Route path=path!("/medewerkers/nieuw") view=NewEmployeePage ssr=SsrMode::Async />
                    <Route path=path!("/medewerkers/:id") view=EmployeePage ssr=SsrMode::Async />
                    <Route path=path!("/medewerkers/:id/wijzigen") view=ChangeEmployeePage ssr=SsrMode::Async />
                    <Route path=path!("/lesaanbod") view=CataloguePage ssr=SsrMode::Async />
                    <Route path=path!("/lesaanbod/nieuw") view=NewLessonTypePage ssr=SsrMode::Async />
                    <Route path=path!("/lesaanbod/:id") view=LessonTypePage ssr=SsrMode::Async />
                    <Route path=path!("/vakanties") view=HolidaysPage ssr=SsrMode::Async />
                    <Route path=path!("/scholen") view=crate::pages::organisations::OrganisationsPage ssr=SsrMode::Async />
                    <Route path=path!("/scholen/nieuw") view=crate::pages::organisations::NewOrganisationPage ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id") view=crate::pages::organisations::OrganisationPage ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/wijzigen") view=crate::pages::organisations::ChangeOrganisationPage ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/contact/nieuw") view=crate::pages::organisations::NewContactPage ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/contact/:contact") view=crate::pages::organisations::ChangeContactPage ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/groep/nieuw") view=crate::pages::organisations::NewGroupPage ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/groep/:group") view=crate::pages::organisations::GroupPage ssr=SsrMode::Async />
                    <Route path=path!("/beheer/import") view=crate::pages::imports::ImportsPage ssr=SsrMode::Async />
                    <Route path=path!("/beheer/import/upload") view=crate::pages::imports::ImportsPage ssr=SsrMode::Async />
                    <Route path=path!("/beheer/import/:id") view=crate::pages::imports::ImportPage ssr=SsrMode::Async />
                    <Route path=path!("/beheer/post") view=crate::pages::outbox::OutboxPage ssr=SsrMode::Async />
                    <Route path=path!("/beheer/post/voorbeelden") view=crate::pages::outbox::ExamplesPage ssr=SsrMode::Async />
                    <Route path=path!("/beheer/post/voorbeelden/:kind") view=crate::pages::outbox::ExamplePage ssr=SsrMode::Async />
                    <Route path=path!("/beheer/logboek") view=TrailPage ssr=SsrMode::Async />
                    <Route path=path!("/evaluatie/:token") view=crate::pages::evaluation::EvaluationPage ssr=SsrMode::Async />
                    <Route path=path!("/boeken") view=crate::pages::portal::HomePage ssr=SsrMode::Async />
                    <Route path=path!("/boeken/link/:token") view=crate::pages::portal::LinkPage ssr=SsrMode::Async />
                    <Route path=path!("/boeken/uit") view=crate::pages::portal::LeftPage ssr=SsrMode::Async />
                </Routes>
            </Frame>
        </Router>
    }
}

/// The language that the server chose; in the browser it stands in the document.
fn chosen_language() -> Language {
    #[cfg(feature = "ssr")]
    {
        crate::api::request::caller().language
    }
    #[cfg(not(feature = "ssr"))]
    {
        let code = document()
            .document_element()
            .and_then(|root| root.get_attribute("lang"))
            .unwrap_or_default();
        Language::parse(&code)
    }
}
