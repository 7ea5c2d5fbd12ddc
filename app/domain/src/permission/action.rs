use serde::{Deserialize, Serialize};

/// A kind of action as a type, so that a permit for one is no permit for another.
pub trait Deed: Copy + std::fmt::Debug {
    /// The action it stands for.
    const ACTION: Action;
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident => $code:literal),+ $(,)?) => {
        /// Everything that can be allowed or refused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Action { $($(#[$doc])* $name),+ }

        impl Action {
            /// All actions.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The name used in the audit trail.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub struct $name;
            impl Deed for $name { const ACTION: Action = Action::$name; }
        )+
    };
}

actions! {
    /// See the board, requests and lessons as planners work on them, drafts included.
    ReadPlanning => "read_planning",
    /// Make, change and cancel requests; place, move, confirm and cancel lessons.
    PlanLessons => "plan_lessons",
    /// Make a week's plan visible to educators.
    PublishWeek => "publish_week",
    /// See published lessons.
    ReadLessons => "read_lessons",
    /// Record whether a lesson was given.
    RecordLesson => "record_lesson",
    /// See schools, clubs, their contacts and groups.
    ReadOrganisations => "read_organisations",
    /// Change schools, clubs, their contacts and groups.
    ManageOrganisations => "manage_organisations",
    /// See the catalogue.
    ReadCatalogue => "read_catalogue",
    /// Change the catalogue.
    ManageCatalogue => "manage_catalogue",
    /// See staff with skills, hours and absences.
    ReadStaff => "read_staff",
    /// Record absences of staff.
    ManageAbsences => "manage_absences",
    /// Change staff, their hours, skills and roles.
    ManageStaff => "manage_staff",
    /// See holidays.
    ReadHolidays => "read_holidays",
    /// Change holidays.
    ManageHolidays => "manage_holidays",
    /// Import registers, points and holidays.
    ImportRegisters => "import_registers",
    /// Read the audit trail.
    ReadAudit => "read_audit",
    /// See agreements with municipalities and what was delivered of them.
    ReadCoverage => "read_coverage",
    /// Change agreements and say to which one a lesson is charged.
    ManageAgreements => "manage_agreements",
    /// Set of what one wants to be told of coverage.
    SetAlerts => "set_alerts",
    /// Mail a school that was not reached a link by which it books, and nothing else of that link.
    InviteUnreached => "invite_unreached",
    /// Make or revoke a calendar feed.
    ManageFeed => "manage_feed",
    /// Book for one's own school, and see and change what it booked.
    BookLessons => "book_lessons",
    /// Send schools a link by which they book, take it back, and book for them on the telephone.
    InviteSchools => "invite_schools",
    /// Set seasons and the rules by which schools book.
    ManageBooking => "manage_booking",
    /// Let programs of others read figures, and stop them.
    ManageConnections => "manage_connections",
    /// Set how long people at schools are known, and see who goes.
    ManageRetention => "manage_retention",
    /// See which mail went out and what each message looks like.
    ReadOutbox => "read_outbox",
    /// Try mail again, stop it, and send oneself an example.
    ManageOutbox => "manage_outbox",
    /// Follow a Halt-straf: see and change a case, its youth and what was written about them.
    FollowCases => "follow_cases",
    /// Give cases to workers, and see how they stand in one's areas.
    CoordinateCases => "coordinate_cases",
    /// See a case that is not one's own for a short time, for a reason that is told to others.
    BreakGlass => "break_glass",
    /// Keep the lists, terms and letter templates that cases use; never a case itself.
    KeepCaseRules => "keep_case_rules",
    /// Read who saw which case, and hold the log against its chain.
    ReadCaseLog => "read_case_log",
    /// Propose what retention rules erase, and agree to what somebody else proposed.
    ErasePastTerm => "erase_past_term",
    /// Count cases for each municipality, rounded.
    CountCases => "count_cases",
    /// Pass a worry from one's own lesson to whoever follows cases, sealed.
    PassWorry => "pass_worry",
    /// See and change one's own account: passphrase, sessions.
    ManageOwnAccount => "manage_own_account",
}

/// By which a school is let in to book: as a colleague who plans, or as the manager of an area where it
/// was not reached.
pub trait LetsIn: Deed {}
impl LetsIn for InviteSchools {}
impl LetsIn for InviteUnreached {}
