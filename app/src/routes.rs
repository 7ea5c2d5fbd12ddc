//! Pages by address.

use crate::pages;
use crate::parts::form::FormReturn;
use crate::parts::frame::Frame;
use crate::text::Language;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{Lazy, LazyRoute, SsrMode, lazy_route, path};

/// A page, by the part of the site and the place in `pages`. The pages of a part share a file of wasm,
/// that the browser fetches when somebody first comes there.
macro_rules! page {
    ($part:ident: $area:ident::$page:ident) => {{
        struct $part;
        #[lazy_route]
        impl LazyRoute for $part {
            fn data() -> Self {
                Self
            }
            fn view(_page: Self) -> AnyView {
                pages::$area::$page().into_any()
            }
        }
        Lazy::<$part>::new()
    }};
}

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_context(chosen_language());
    FormReturn::provide();
    view! {
        <Router>
            <Frame>
                <Routes fallback=pages::missing::MissingPage>
                    <Route path=path!("/") view=page!(Own: start::StartPage) ssr=SsrMode::Async />
                    <Route path=path!("/inloggen") view=page!(Own: account::SignInPage) ssr=SsrMode::Async />
                    <Route path=path!("/geen-toegang") view=pages::missing::DeniedPage ssr=SsrMode::Async />
                    <Route path=path!("/account") view=page!(Own: account::AccountPage) ssr=SsrMode::Async />
                    <Route path=path!("/account/tweede-stap") view=page!(Own: account::SecondStepSetUpPage) ssr=SsrMode::Async />
                    <Route path=path!("/tweede-stap") view=page!(Own: account::GiveStepPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/logboek") view=page!(Cases: case_log::CaseLogPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/logboek/jongere/:id") view=page!(Cases: case_log::YouthLogPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/alarmen") view=page!(Cases: case_log::AlarmsPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/glas") view=page!(Cases: case_log::GlassPage) ssr=SsrMode::Async />
                    <Route path=path!("/planning") view=page!(Week: planning::BoardPage) ssr=SsrMode::Async />
                    <Route path=path!("/planning/dag") view=page!(Week: planning::DayPage) ssr=SsrMode::Async />
                    <Route path=path!("/planning/lijst") view=page!(Week: planning::ListPage) ssr=SsrMode::Async />
                    <Route path=path!("/planning/les/:id") view=page!(Week: lesson::LessonPage) ssr=SsrMode::Async />
                    <Route path=path!("/planning/publiceren") view=page!(Week: publish_week::PublishWeekPage) ssr=SsrMode::Async />
                    <Route path=path!("/planning/antwoorden") view=page!(Week: replies::RepliesPage) ssr=SsrMode::Async />
                    <Route path=path!("/aanvragen") view=page!(Week: requests::RequestsPage) ssr=SsrMode::Async />
                    <Route path=path!("/aanvragen/nieuw") view=page!(Week: requests::NewRequestPage) ssr=SsrMode::Async />
                    <Route path=path!("/aanvragen/wachtlijst") view=page!(Week: requests::LinePage) ssr=SsrMode::Async />
                    <Route path=path!("/aanvragen/:id") view=page!(Week: requests::RequestPage) ssr=SsrMode::Async />
                    <Route path=path!("/aanvragen/:id/wijzigen") view=page!(Week: requests::ChangeRequestPage) ssr=SsrMode::Async />
                    <Route path=path!("/dekking") view=page!(Cover: coverage::CoveragePage) ssr=SsrMode::Async />
                    <Route path=path!("/dekking/regels") view=page!(Cover: coverage::RowsPage) ssr=SsrMode::Async />
                    <Route path=path!("/dekking/witte-vlekken") view=page!(Cover: coverage::WhiteSpotsPage) ssr=SsrMode::Async />
                    <Route path=path!("/dekking/werkdruk") view=page!(Cover: coverage::WorkloadPage) ssr=SsrMode::Async />
                    <Route path=path!("/dekking/werkdruk/regels") view=page!(Cover: coverage::WorkloadRowsPage) ssr=SsrMode::Async />
                    <Route path=path!("/dekking/aandacht") view=page!(Cover: coverage::AttentionPage) ssr=SsrMode::Async />
                    <Route path=path!("/dekking/aandacht/instellen") view=page!(Cover: coverage::AlertsPage) ssr=SsrMode::Async />
                    <Route path=path!("/afspraken") view=page!(Cover: agreements::AgreementsPage) ssr=SsrMode::Async />
                    <Route path=path!("/afspraken/nieuw") view=page!(Cover: agreements::NewAgreementPage) ssr=SsrMode::Async />
                    <Route path=path!("/afspraken/zonder") view=page!(Cover: agreements::UnpaidPage) ssr=SsrMode::Async />
                    <Route path=path!("/afspraken/les/:id") view=page!(Cover: agreements::ChargePage) ssr=SsrMode::Async />
                    <Route path=path!("/afspraken/:id") view=page!(Cover: agreements::AgreementPage) ssr=SsrMode::Async />
                    <Route path=path!("/afspraken/:id/wijzigen") view=page!(Cover: agreements::ChangeAgreementPage) ssr=SsrMode::Async />
                    <Route path=path!("/mijn-lessen") view=page!(Own: my_lessons::OwnWeekPage) ssr=SsrMode::Async />
                    <Route path=path!("/mijn-cijfers") view=page!(Own: my_lessons::OwnFiguresPage) ssr=SsrMode::Async />
                    <Route path=path!("/mijn-lessen/:id") view=page!(Own: my_lessons::OwnLessonPage) ssr=SsrMode::Async />
                    <Route path=path!("/mijn-lessen/:id/zorg") view=page!(Own: my_lessons::WorryPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/zorgen") view=page!(Cases: cases::WorriesPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/gevonden") view=page!(Cases: cases::FoundPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/:id/school") view=page!(Cases: cases::SchoolPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/:id/bsn") view=page!(Cases: cases::BsnPage) ssr=SsrMode::Async />
                    <Route path=path!("/dekking/zaken") view=page!(Cover: coverage::CaseCountsPage) ssr=SsrMode::Async />
                    <Route path=path!("/mijn-agenda") view=page!(Own: my_lessons::FeedPage) ssr=SsrMode::Async />
                    <Route path=path!("/medewerkers") view=page!(Region: staff::StaffPage) ssr=SsrMode::Async />
                    <Route path=path!("/medewerkers/nieuw") view=page!(Region: staff::NewEmployeePage) ssr=SsrMode::Async />
                    <Route path=path!("/medewerkers/:id") view=page!(Region: staff::EmployeePage) ssr=SsrMode::Async />
                    <Route path=path!("/medewerkers/:id/wijzigen") view=page!(Region: staff::ChangeEmployeePage) ssr=SsrMode::Async />
                    <Route path=path!("/lesaanbod") view=page!(House: catalogue::CataloguePage) ssr=SsrMode::Async />
                    <Route path=path!("/lesaanbod/nieuw") view=page!(House: catalogue::NewLessonTypePage) ssr=SsrMode::Async />
                    <Route path=path!("/lesaanbod/:id") view=page!(House: catalogue::LessonTypePage) ssr=SsrMode::Async />
                    <Route path=path!("/vakanties") view=page!(House: holidays::HolidaysPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen") view=page!(Region: organisations::OrganisationsPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen/nieuw") view=page!(Region: organisations::NewOrganisationPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id") view=page!(Region: organisations::OrganisationPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/wijzigen") view=page!(Region: organisations::ChangeOrganisationPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/lestijden") view=page!(Region: organisations::BellTimesPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/contact/nieuw") view=page!(Region: organisations::NewContactPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/contact/:contact") view=page!(Region: organisations::ChangeContactPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/contact/:contact/wissen") view=page!(Region: organisations::EraseContactPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/groep/nieuw") view=page!(Region: organisations::NewGroupPage) ssr=SsrMode::Async />
                    <Route path=path!("/scholen/:id/groep/:group") view=page!(Region: organisations::GroupPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken") view=page!(Cases: cases::MyCasesPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/nieuw") view=page!(Cases: cases::IntakePage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/team") view=page!(Cases: cases::TeamPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/overdracht") view=page!(Cases: cases::HandoversPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/meelezen") view=page!(Cases: cases::AskedPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/bewaren") view=page!(Cases: cases::ErasurePage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/inzage") view=page!(Cases: cases::AccessListPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/:id") view=page!(Cases: cases::CasePage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/:id/afdruk") view=page!(Cases: cases::PrintPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/:id/inzage") view=page!(Cases: cases::AccessPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/:id/gegevens") view=page!(Cases: cases::CorrectionPage) ssr=SsrMode::Async />
                    <Route path=path!("/zaken/:id/brief/:kind") view=page!(Cases: cases::LetterPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/zaken/brieven") view=page!(House: cases::LetterTextsPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/zaken/bewaren") view=page!(House: cases::RetentionPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/zaken") view=page!(House: cases::RulesPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/signalen") view=page!(House: cases::SignalRulesPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/bewaren") view=page!(House: retention::TermPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/seizoenen") view=page!(House: seasons::SeasonsPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/seizoenen/nieuw") view=page!(House: seasons::NewSeasonPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/seizoenen/:id") view=page!(House: seasons::SeasonPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/import") view=page!(House: imports::ImportsPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/import/upload") view=page!(House: imports::ImportsPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/import/:id") view=page!(House: imports::ImportPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/kaart") view=page!(House: imports::OutlinesPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/koppelingen") view=page!(House: connections::ConnectionsPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/post") view=page!(House: outbox::OutboxPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/post/voorbeelden") view=page!(House: outbox::ExamplesPage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/post/voorbeelden/:kind") view=page!(House: outbox::ExamplePage) ssr=SsrMode::Async />
                    <Route path=path!("/beheer/logboek") view=page!(House: audit::TrailPage) ssr=SsrMode::Async />
                    <Route path=path!("/voor-scholen") view=page!(Portal: portal::PublicPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken") view=page!(Portal: portal::HomePage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/aanbod") view=page!(Portal: booking::OfferPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/kiezen") view=page!(Portal: booking::SeriesPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/afmaken") view=page!(Portal: booking::HeldPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/jaar") view=page!(Portal: booking::YearPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/wensen/:les") view=page!(Portal: booking::WishPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/wachtlijst/:les") view=page!(Portal: booking::WaitPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/boeking/:id") view=page!(Portal: booking::BookingPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/boeking/:id/verplaatsen") view=page!(Portal: booking::MovePage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/agenda") view=page!(Portal: portal::CalendarPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/tijden") view=page!(Portal: portal::TimesPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/contact") view=page!(Portal: portal::ContactPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/groepen") view=page!(Portal: portal::GroupsPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/groepen/nieuw") view=page!(Portal: portal::NewGroupPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/groepen/:group") view=page!(Portal: portal::GroupPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/link/:token") view=page!(Portal: portal::LinkPage) ssr=SsrMode::Async />
                    <Route path=path!("/boeken/uit") view=page!(Portal: portal::LeftPage) ssr=SsrMode::Async />
                    <Route path=path!("/evaluatie/:token") view=page!(Portal: evaluation::EvaluationPage) ssr=SsrMode::Async />
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
