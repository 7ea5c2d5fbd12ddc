use super::Action;
use crate::connection::ConnectionScope;
use crate::values::Mistake;
use serde::{Deserialize, Serialize};

/// What somebody is to the organisation; one person may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Plans lessons.
    Planner,
    /// Gives lessons.
    Educator,
    /// Answers for the coverage of an area.
    Manager,
    /// Follows cases; sees nothing of the planning by this role.
    CaseWorker,
    /// Gives cases to workers and answers for them in an area.
    CaseCoordinator,
    /// Reads who saw which case; sees no case.
    PrivacyOfficer,
    /// Keeps people, roles, catalogue and settings.
    Administrator,
}

impl Role {
    /// All roles, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Planner,
        Self::Educator,
        Self::Manager,
        Self::CaseWorker,
        Self::CaseCoordinator,
        Self::PrivacyOfficer,
        Self::Administrator,
    ];

    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planner => "planner",
            Self::Educator => "educator",
            Self::Manager => "manager",
            Self::CaseWorker => "case_worker",
            Self::CaseCoordinator => "case_coordinator",
            Self::PrivacyOfficer => "privacy_officer",
            Self::Administrator => "administrator",
        }
    }

    /// Whether it opens something of the cases. Its grants count only in a session that has given
    /// the second factor.
    pub const fn is_behind_the_wall(self) -> bool {
        matches!(
            self,
            Self::CaseWorker | Self::CaseCoordinator | Self::PrivacyOfficer
        )
    }

    /// Reads a role from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// How far a role carries an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Not at all.
    No,
    /// Only what is one's own.
    Own,
    /// The areas for which the role was given.
    Areas,
    /// The whole region, whatever the areas of the role: clashes do not stop at an area's border.
    Region,
}

/// The table: role × action → reach.
pub const fn reach(role: Role, action: Action) -> Reach {
    use Action::*;
    use Reach::*;
    match (role, action) {
        (_, ManageOwnAccount) => Own,

        (
            Role::Planner,
            PlanLessons | PublishWeek | ManageOrganisations | RecordLesson | InviteSchools,
        ) => Areas,
        (
            Role::Planner,
            ReadPlanning | ReadLessons | ReadOrganisations | ReadCatalogue | ReadStaff
            | ReadHolidays | ManageAbsences,
        ) => Region,

        (Role::Educator, ReadLessons | RecordLesson | ManageFeed | PassWorry) => Own,
        (Role::Educator, ReadCatalogue | ReadHolidays) => Region,

        (
            Role::Manager,
            ReadPlanning | ReadLessons | ReadOrganisations | ReadCoverage | ManageAgreements
            | SetAlerts | InviteUnreached | CountCases,
        ) => Areas,
        (Role::Manager, ReadCatalogue | ReadHolidays | ReadStaff) => Region,

        (Role::CaseWorker, FollowCases) => Own,
        // Their appointments, in a calendar that says no more than when.
        (Role::CaseWorker | Role::CaseCoordinator, ManageFeed) => Own,
        (Role::CaseCoordinator, FollowCases | CoordinateCases | ErasePastTerm) => Areas,
        (Role::CaseWorker | Role::CaseCoordinator, BreakGlass) => Region,
        (Role::PrivacyOfficer, ReadCaseLog | ErasePastTerm) => Region,

        (
            Role::Administrator,
            ReadOrganisations | ManageOrganisations | ReadCatalogue | ManageCatalogue | ReadStaff
            | ManageAbsences | ManageStaff | ReadHolidays | ManageHolidays | ImportRegisters
            | ReadAudit | ManageBooking | ManageRetention | ReadOutbox | ManageOutbox
            | KeepCaseRules | ManageConnections,
        ) => Region,

        _ => No,
    }
}

/// What a program may to which an administrator gave this scope: read, and nothing else. What it asks
/// for is held against its scopes at its address too.
pub const fn connection_may(scope: ConnectionScope, action: Action) -> bool {
    use Action::*;
    match scope {
        ConnectionScope::Coverage => matches!(action, ReadCoverage),
        // Agreements are shown with the names of their municipalities.
        ConnectionScope::Agreements => matches!(action, ReadCoverage | ReadOrganisations),
    }
}

/// What a school may that came in by its link: book, and keep its own groups and free days, all of
/// it for itself alone; and read what every school may know.
pub const fn school_may(action: Action) -> bool {
    use Action::*;
    matches!(
        action,
        BookLessons | ManageOrganisations | ReadCatalogue | ReadHolidays
    )
}
