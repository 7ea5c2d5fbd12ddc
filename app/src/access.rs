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
}

/// Every page by its address; a part in `:colons` stands for any value.
pub const PAGES: &[(&str, Access)] = &[
    ("/", Access::SignedIn),
    ("/inloggen", Access::Public),
    ("/account", Access::SignedIn),
    ("/planning", Access::Needs(Action::ReadPlanning)),
];

/// Every server function by its address.
pub const SERVER_FUNCTIONS: &[(&str, Access)] = &[
    ("/api/account/sign-in", Access::Public),
    ("/api/account/sign-out", Access::SignedIn),
    ("/api/account/sign-out-everywhere", Access::SignedIn),
    ("/api/account/change-passphrase", Access::SignedIn),
    ("/api/account/who-am-i", Access::Public),
    ("/api/planning/read-board", Access::Needs(Action::ReadPlanning)),
    ("/api/planning/place-visit", Access::Needs(Action::PlanLessons)),
    ("/api/planning/undo", Access::Needs(Action::PlanLessons)),
];

/// Everything else that the server answers.
pub const OTHERS: &[(&str, Access)] = &[
    ("/healthz", Access::Public),
    ("/readyz", Access::Public),
    ("/pkg/:file", Access::Public),
    ("/live/planning", Access::Needs(Action::ReadPlanning)),
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
        assert_eq!(access_to("/planning/"), Some(Access::Needs(Action::ReadPlanning)));
    }
}
