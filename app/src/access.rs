//! Which permission every route and every server function asks.
//!
//! The server refuses what is not in these tables, and a test holds them against the router and the
//! registered server functions, so nothing can be reached that was not thought about.

mod pages;
mod server_functions;

pub use pages::PAGES;
pub use server_functions::SERVER_FUNCTIONS;

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
    /// Somebody with a role that allows either action.
    Either(Action, Action),
    /// A school that came in by its link, or a colleague who books for one on the telephone. What
    /// colleagues may elsewhere counts nothing here.
    School,
}

/// The page that stands in for one that the visitor may not see.
pub const DENIED_PAGE: &str = "/geen-toegang";

/// Where a school reads that its visit is over, and how it comes in again.
pub const LEFT_PAGE: &str = "/boeken/uit";

/// The same for who was in until a while ago: the address says why.
pub const OVER_PAGE: &str = "/boeken/uit?waarom=voorbij";

/// Everything else that the server answers.
pub const OTHERS: &[(&str, Access)] = &[
    ("/healthz", Access::Public),
    ("/readyz", Access::Public),
    ("/pkg/:file", Access::Public),
    // Its token is its own permission.
    ("/agenda/:file", Access::Public),
    // A file with somebody's own calendar.
    (
        crate::api::busy::OWN_UPLOAD,
        Access::Needs(Action::ManageFeed),
    ),
    (
        crate::api::busy::STAFF_UPLOAD,
        Access::Needs(Action::ManageAbsences),
    ),
    // A file with answers to invitations.
    (
        crate::api::replies::UPLOAD,
        Access::Either(Action::PlanLessons, Action::ManageOutbox),
    ),
    // A file with outlines of municipalities.
    (
        crate::api::outlines::UPLOAD,
        Access::Needs(Action::ImportRegisters),
    ),
    // Only keeps the choice in a cookie of the visitor's own.
    ("/taal", Access::Public),
    // The figures of a page as a file.
    ("/dekking/rapport.xlsx", Access::Needs(Action::ReadCoverage)),
    ("/dekking/rapport.csv", Access::Needs(Action::ReadCoverage)),
    // For programs of others. The token that they show is their permission.
    ("/api/v1/openapi.json", Access::Public),
    ("/api/v1/coverage", Access::Public),
    ("/api/v1/coverage/choices", Access::Public),
    ("/api/v1/coverage/rows", Access::Public),
    ("/api/v1/coverage/months", Access::Public),
    ("/api/v1/coverage/white-spots", Access::Public),
    ("/api/v1/agreements", Access::Public),
    ("/live/planning", Access::Needs(Action::ReadPlanning)),
    // All that is known of a person, as a file; by a press, for the trail says so.
    (
        "/scholen/:id/contact/:contact/gegevens",
        Access::Needs(Action::ManageOrganisations),
    ),
    // A letter of a case, and an example of one.
    (
        "/zaken/:id/brieven/:letter",
        Access::Needs(Action::FollowCases),
    ),
    // What a youth gets of the file, as a ZIP.
    (
        "/zaken/:id/inzage/:request",
        Access::Needs(Action::FollowCases),
    ),
    (
        "/beheer/zaken/brieven/:kind/voorbeeld",
        Access::Needs(Action::KeepCaseRules),
    ),
    // The HTML of an example mail, shown in a frame.
    (
        "/beheer/post/voorbeeld/:kind/:file",
        Access::Needs(Action::ReadOutbox),
    ),
];

/// Whether an address is for programs of others: no page of ours and no server function.
pub fn is_open_api(path: &str) -> bool {
    path.starts_with("/api/v1/")
}

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
