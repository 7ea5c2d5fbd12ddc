//! Which permission every route and every server function asks.
//!
//! The server refuses what is not in these tables, and a test holds them against the router and the
//! registered server functions, so nothing can be reached that was not thought about.

use domain::permission::Action;

/// What somebody must be to come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Public,
    /// Anybody who is signed in.
    SignedIn,
    /// Somebody with a role that allows this action.
    Needs(Action),
    /// A school that came in by its link, or a colleague who books for one on the telephone. What
    /// colleagues may elsewhere counts nothing here.
    School,
}

/// The page that stands in for one that the visitor may not see.
pub const DENIED_PAGE: &str = "/geen-toegang";

/// Where a school reads that its visit is over, and how it comes in again.
pub const LEFT_PAGE: &str = "/boeken/uit";

/// Every page by its address; a part in `:colons` stands for any value.
pub const PAGES: &[(&str, Access)] = &[
    ("/", Access::SignedIn),
    ("/inloggen", Access::Public),
    (DENIED_PAGE, Access::Public),
    ("/account", Access::SignedIn),
    ("/planning", Access::Needs(Action::ReadPlanning)),
    ("/planning/dag", Access::Needs(Action::ReadPlanning)),
    ("/planning/lijst", Access::Needs(Action::ReadPlanning)),
    ("/planning/les/:id", Access::Needs(Action::ReadPlanning)),
    ("/planning/publiceren", Access::Needs(Action::PublishWeek)),
    ("/aanvragen", Access::Needs(Action::ReadPlanning)),
    ("/aanvragen/nieuw", Access::Needs(Action::PlanLessons)),
    ("/aanvragen/:id", Access::Needs(Action::ReadPlanning)),
    (
        "/aanvragen/:id/wijzigen",
        Access::Needs(Action::PlanLessons),
    ),
    ("/mijn-lessen", Access::Needs(Action::ReadLessons)),
    ("/mijn-lessen/:id", Access::Needs(Action::ReadLessons)),
    ("/mijn-agenda", Access::Needs(Action::ManageFeed)),
    ("/medewerkers", Access::Needs(Action::ReadStaff)),
    ("/medewerkers/nieuw", Access::Needs(Action::ManageStaff)),
    ("/medewerkers/:id", Access::Needs(Action::ReadStaff)),
    (
        "/medewerkers/:id/wijzigen",
        Access::Needs(Action::ManageStaff),
    ),
    ("/lesaanbod", Access::Needs(Action::ReadCatalogue)),
    ("/lesaanbod/nieuw", Access::Needs(Action::ManageCatalogue)),
    ("/lesaanbod/:id", Access::Needs(Action::ReadCatalogue)),
    ("/vakanties", Access::Needs(Action::ReadHolidays)),
    ("/beheer/seizoenen", Access::Needs(Action::ManageBooking)),
    (
        "/beheer/seizoenen/nieuw",
        Access::Needs(Action::ManageBooking),
    ),
    (
        "/beheer/seizoenen/:id",
        Access::Needs(Action::ManageBooking),
    ),
    ("/beheer/logboek", Access::Needs(Action::ReadAudit)),
    ("/beheer/post", Access::Needs(Action::ReadOutbox)),
    (
        "/beheer/post/voorbeelden",
        Access::Needs(Action::ReadOutbox),
    ),
    (
        "/beheer/post/voorbeelden/:kind",
        Access::Needs(Action::ReadOutbox),
    ),
    ("/scholen", Access::Needs(Action::ReadOrganisations)),
    ("/scholen/nieuw", Access::Needs(Action::ManageOrganisations)),
    ("/scholen/:id", Access::Needs(Action::ReadOrganisations)),
    (
        "/scholen/:id/wijzigen",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/scholen/:id/contact/nieuw",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/scholen/:id/contact/:contact",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/scholen/:id/groep/nieuw",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/scholen/:id/groep/:group",
        Access::Needs(Action::ManageOrganisations),
    ),
    ("/beheer/import", Access::Needs(Action::ImportRegisters)),
    // Its form posts here; the page comes back at the same address when the file is wrong.
    (
        "/beheer/import/upload",
        Access::Needs(Action::ImportRegisters),
    ),
    ("/beheer/import/:id", Access::Needs(Action::ImportRegisters)),
    ("/voor-scholen", Access::Public),
    ("/boeken", Access::School),
    ("/boeken/aanbod", Access::School),
    ("/boeken/kiezen", Access::School),
    ("/boeken/afmaken", Access::School),
    ("/boeken/jaar", Access::School),
    ("/boeken/wensen/:les", Access::School),
    ("/boeken/boeking/:id", Access::School),
    ("/boeken/boeking/:id/verplaatsen", Access::School),
    ("/boeken/groepen", Access::School),
    ("/boeken/groepen/nieuw", Access::School),
    ("/boeken/groepen/:group", Access::School),
    ("/evaluatie/:token", Access::Public),
    (LEFT_PAGE, Access::Public),
    // Its token is its own permission.
    ("/boeken/link/:token", Access::Public),
];

/// Every server function by its address.
pub const SERVER_FUNCTIONS: &[(&str, Access)] = &[
    ("/api/account/sign-in", Access::Public),
    ("/api/account/sign-out", Access::SignedIn),
    ("/api/account/sign-out-everywhere", Access::SignedIn),
    ("/api/account/change-passphrase", Access::SignedIn),
    ("/api/account/who-am-i", Access::Public),
    (
        "/api/planning/read-board",
        Access::Needs(Action::ReadPlanning),
    ),
    (
        "/api/planning/place-visit",
        Access::Needs(Action::PlanLessons),
    ),
    (
        "/api/planning/read-done",
        Access::Needs(Action::ReadPlanning),
    ),
    ("/api/planning/undo", Access::Needs(Action::PlanLessons)),
    (
        "/api/lessons/read-lesson",
        Access::Needs(Action::ReadPlanning),
    ),
    ("/api/lessons/confirm", Access::Needs(Action::PlanLessons)),
    ("/api/lessons/take-off", Access::Needs(Action::PlanLessons)),
    ("/api/lessons/cancel", Access::Needs(Action::PlanLessons)),
    ("/api/lessons/ask-again", Access::Needs(Action::PlanLessons)),
    ("/api/lessons/record", Access::Needs(Action::RecordLesson)),
    ("/api/lessons/unrecord", Access::Needs(Action::RecordLesson)),
    (
        "/api/publishing/read-changes",
        Access::Needs(Action::PublishWeek),
    ),
    (
        "/api/publishing/publish-week",
        Access::Needs(Action::PublishWeek),
    ),
    (
        "/api/requests/read-requests",
        Access::Needs(Action::ReadPlanning),
    ),
    (
        "/api/requests/read-request",
        Access::Needs(Action::ReadPlanning),
    ),
    (
        "/api/requests/read-new-request",
        Access::Needs(Action::PlanLessons),
    ),
    (
        "/api/requests/read-change",
        Access::Needs(Action::PlanLessons),
    ),
    (
        "/api/requests/find-school",
        Access::Needs(Action::PlanLessons),
    ),
    ("/api/requests/make", Access::Needs(Action::PlanLessons)),
    ("/api/requests/change", Access::Needs(Action::PlanLessons)),
    (
        "/api/requests/add-groups",
        Access::Needs(Action::PlanLessons),
    ),
    (
        "/api/requests/withdraw-group",
        Access::Needs(Action::PlanLessons),
    ),
    ("/api/requests/cancel", Access::Needs(Action::PlanLessons)),
    (
        "/api/my-lessons/read-week",
        Access::Needs(Action::ReadLessons),
    ),
    (
        "/api/my-lessons/read-lesson",
        Access::Needs(Action::ReadLessons),
    ),
    ("/api/feed/read-feed", Access::Needs(Action::ManageFeed)),
    ("/api/feed/make-feed", Access::Needs(Action::ManageFeed)),
    ("/api/feed/revoke-feed", Access::Needs(Action::ManageFeed)),
    ("/api/start/read-start", Access::SignedIn),
    ("/api/staff/read-staff", Access::Needs(Action::ReadStaff)),
    ("/api/staff/read-employee", Access::Needs(Action::ReadStaff)),
    (
        "/api/staff/read-employee-form",
        Access::Needs(Action::ManageStaff),
    ),
    (
        "/api/staff/add-employee",
        Access::Needs(Action::ManageStaff),
    ),
    (
        "/api/staff/change-employee",
        Access::Needs(Action::ManageStaff),
    ),
    ("/api/staff/set-roles", Access::Needs(Action::ManageStaff)),
    (
        "/api/staff/give-passphrase",
        Access::Needs(Action::ManageStaff),
    ),
    ("/api/staff/deactivate", Access::Needs(Action::ManageStaff)),
    ("/api/staff/reactivate", Access::Needs(Action::ManageStaff)),
    (
        "/api/staff/add-absence",
        Access::Needs(Action::ManageAbsences),
    ),
    (
        "/api/staff/remove-absence",
        Access::Needs(Action::ManageAbsences),
    ),
    (
        "/api/catalogue/read-catalogue",
        Access::Needs(Action::ReadCatalogue),
    ),
    (
        "/api/catalogue/read-lesson-type",
        Access::Needs(Action::ReadCatalogue),
    ),
    (
        "/api/catalogue/read-new-lesson-type",
        Access::Needs(Action::ManageCatalogue),
    ),
    (
        "/api/catalogue/add-lesson-type",
        Access::Needs(Action::ManageCatalogue),
    ),
    (
        "/api/catalogue/change-lesson-type",
        Access::Needs(Action::ManageCatalogue),
    ),
    (
        "/api/catalogue/add-version",
        Access::Needs(Action::ManageCatalogue),
    ),
    (
        "/api/catalogue/change-version",
        Access::Needs(Action::ManageCatalogue),
    ),
    (
        "/api/catalogue/remove-version",
        Access::Needs(Action::ManageCatalogue),
    ),
    (
        "/api/catalogue/add-skill",
        Access::Needs(Action::ManageCatalogue),
    ),
    (
        "/api/catalogue/rename-skill",
        Access::Needs(Action::ManageCatalogue),
    ),
    (
        "/api/holidays/read-holidays",
        Access::Needs(Action::ReadHolidays),
    ),
    (
        "/api/holidays/add-holiday",
        Access::Needs(Action::ManageHolidays),
    ),
    (
        "/api/holidays/change-holiday",
        Access::Needs(Action::ManageHolidays),
    ),
    (
        "/api/holidays/remove-holiday",
        Access::Needs(Action::ManageHolidays),
    ),
    (
        "/api/seasons/read-seasons",
        Access::Needs(Action::ManageBooking),
    ),
    (
        "/api/seasons/read-new-season",
        Access::Needs(Action::ManageBooking),
    ),
    (
        "/api/seasons/read-season",
        Access::Needs(Action::ManageBooking),
    ),
    ("/api/seasons/add", Access::Needs(Action::ManageBooking)),
    ("/api/seasons/change", Access::Needs(Action::ManageBooking)),
    (
        "/api/seasons/set-offers",
        Access::Needs(Action::ManageBooking),
    ),
    (
        "/api/seasons/set-quota",
        Access::Needs(Action::ManageBooking),
    ),
    (
        "/api/seasons/remove-quota",
        Access::Needs(Action::ManageBooking),
    ),
    ("/api/audit/read-trail", Access::Needs(Action::ReadAudit)),
    ("/api/outbox/read-outbox", Access::Needs(Action::ReadOutbox)),
    (
        "/api/outbox/read-examples",
        Access::Needs(Action::ReadOutbox),
    ),
    (
        "/api/outbox/read-example",
        Access::Needs(Action::ReadOutbox),
    ),
    ("/api/outbox/retry", Access::Needs(Action::ManageOutbox)),
    ("/api/outbox/stop", Access::Needs(Action::ManageOutbox)),
    (
        "/api/outbox/send-example",
        Access::Needs(Action::ManageOutbox),
    ),
    (
        "/api/organisations/search",
        Access::Needs(Action::ReadOrganisations),
    ),
    (
        "/api/organisations/find",
        Access::Needs(Action::ReadOrganisations),
    ),
    (
        "/api/organisations/read",
        Access::Needs(Action::ReadOrganisations),
    ),
    (
        "/api/organisations/read-form",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/read-contact-form",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/read-group",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/add",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/change",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/close",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/reopen",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/add-contact",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/change-contact",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/remove-contact",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/add-group",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/change-group",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/remove-group",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/copy-groups",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/add-unavailable",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/remove-unavailable",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/add-free-day",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/organisations/remove-free-day",
        Access::Needs(Action::ManageOrganisations),
    ),
    (
        "/api/imports/read-all",
        Access::Needs(Action::ImportRegisters),
    ),
    ("/api/imports/read", Access::Needs(Action::ImportRegisters)),
    ("/api/imports/apply", Access::Needs(Action::ImportRegisters)),
    ("/api/portal/read-frame", Access::Public),
    ("/api/portal/read-home", Access::School),
    ("/api/evaluations/look", Access::Public),
    ("/api/evaluations/answer", Access::Public),
    ("/api/portal/leave", Access::School),
    ("/api/booking/read-offer", Access::School),
    ("/api/booking/read-series", Access::School),
    ("/api/booking/read-held", Access::School),
    ("/api/booking/read-year", Access::School),
    ("/api/booking/read-booking", Access::School),
    ("/api/booking/read-move", Access::School),
    ("/api/booking/read-wishes", Access::School),
    ("/api/booking/hold", Access::School),
    ("/api/booking/confirm", Access::School),
    ("/api/booking/drop", Access::School),
    ("/api/booking/cancel", Access::School),
    ("/api/booking/undo", Access::School),
    ("/api/booking/move", Access::School),
    ("/api/booking/leave-wishes", Access::School),
    ("/api/portal/read-groups", Access::School),
    ("/api/portal/add-group", Access::School),
    ("/api/portal/change-group", Access::School),
    ("/api/portal/remove-group", Access::School),
    ("/api/portal/take-over-groups", Access::School),
    ("/api/portal/add-moment", Access::School),
    ("/api/portal/remove-moment", Access::School),
    ("/api/portal/look", Access::Public),
    ("/api/portal/enter", Access::Public),
    ("/api/portal/read-public", Access::Public),
    ("/api/portal/ask-link", Access::Public),
    (
        "/api/invitations/send-link",
        Access::Needs(Action::InviteSchools),
    ),
    (
        "/api/invitations/revoke-link",
        Access::Needs(Action::InviteSchools),
    ),
    (
        "/api/invitations/book-for",
        Access::Needs(Action::InviteSchools),
    ),
];

/// Everything else that the server answers.
pub const OTHERS: &[(&str, Access)] = &[
    ("/healthz", Access::Public),
    ("/readyz", Access::Public),
    ("/pkg/:file", Access::Public),
    // Its token is its own permission.
    ("/agenda/:file", Access::Public),
    // Only keeps the choice in a cookie of the visitor's own.
    ("/taal", Access::Public),
    ("/live/planning", Access::Needs(Action::ReadPlanning)),
    // The HTML of an example mail, shown in a frame.
    (
        "/beheer/post/voorbeeld/:kind/:file",
        Access::Needs(Action::ReadOutbox),
    ),
];

/// What an address asks; none when it is not declared.
pub fn access_to(path: &str) -> Option<Access> {
    [PAGES, SERVER_FUNCTIONS, OTHERS]
        .into_iter()
        .flatten()
        .find(|(pattern, _)| matches(pattern, path))
        .map(|(_, access)| *access)
}

fn matches(pattern: &str, path: &str) -> bool {
    let mut wanted = pattern.trim_matches('/').split('/');
    let mut given = path.trim_matches('/').split('/');
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(part), Some(value)) if part.starts_with(':') && !value.is_empty() => {}
            (Some(part), Some(value)) if part == value => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_not_declared_has_no_access() {
        assert_eq!(access_to("/geheim"), None);
        assert_eq!(access_to("/planning/extra/deep"), None);
        assert_eq!(
            access_to("/planning/"),
            Some(Access::Needs(Action::ReadPlanning))
        );
    }
}
