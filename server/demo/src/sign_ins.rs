use crate::places::LEIDEN;
use domain::permission::{Grant, Role};

/// Somebody who can sign in to the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignIn {
    /// The e-mail address to sign in with; that of one of the demo's employees.
    pub email: &'static str,
    /// The passphrase. Public, so it exists only in a database that the demo made, and only in a
    /// development build: in what an operator installs it is empty, and nobody can sign in by it.
    pub passphrase: &'static str,
    /// The secret of their authenticator app (base32), for who works with cases; empty for others,
    /// and as public as the passphrase.
    pub app_secret: &'static str,
    /// What this person may.
    pub grants: &'static [Grant],
    /// The employee's name.
    pub name: &'static str,
}

const fn whole_region(role: Role) -> Grant {
    Grant { role, area: None }
}

/// The text itself in a development build, nothing in a release build.
const fn development_only(passphrase: &'static str) -> &'static str {
    if cfg!(debug_assertions) {
        passphrase
    } else {
        ""
    }
}

/// The demo's sign-ins, in the order in which they are shown.
pub const SIGN_INS: [SignIn; 9] = [
    SignIn {
        email: "planner@demo.example",
        passphrase: development_only("demo-planner-2026-halt"),
        app_secret: "",
        grants: &[whole_region(Role::Planner)],
        name: "Femke Aalbers",
    },
    SignIn {
        email: "educator@demo.example",
        passphrase: development_only("demo-educator-2026-halt"),
        app_secret: "",
        grants: &[whole_region(Role::Educator)],
        name: "Sanne Verhulst",
    },
    SignIn {
        email: "manager@demo.example",
        passphrase: development_only("demo-manager-2026-halt"),
        app_secret: "",
        grants: &[whole_region(Role::Manager)],
        name: "Rob Terlingen",
    },
    SignIn {
        email: "caseworker@demo.example",
        passphrase: development_only("demo-caseworker-2026-halt"),
        app_secret: development_only("MRSW23ZNMNQXGZLXN5ZGWZLSFUZDAMRW"),
        grants: &[whole_region(Role::CaseWorker)],
        name: "Yasmina Belkadi",
    },
    SignIn {
        email: "admin@demo.example",
        passphrase: development_only("demo-admin-2026-halt"),
        app_secret: "",
        grants: &[whole_region(Role::Administrator)],
        name: "Karel Blomsma",
    },
    SignIn {
        email: "planner.leiden@demo.example",
        passphrase: development_only("demo-leiden-2026-halt"),
        app_secret: "",
        grants: &[Grant {
            role: Role::Planner,
            area: Some(LEIDEN),
        }],
        name: "Ineke van der Zwaluw",
    },
    SignIn {
        email: "coordinator@demo.example",
        passphrase: development_only("demo-coordinator-2026-halt"),
        app_secret: development_only("MRSW23ZNMNXW64TENFXGC5DPOIWTEMBS"),
        grants: &[whole_region(Role::CaseCoordinator)],
        name: "Wendela Kranenborg",
    },
    SignIn {
        email: "privacy@demo.example",
        passphrase: development_only("demo-privacy-2026-halt"),
        app_secret: development_only("MRSW23ZNOBZGS5TBMN4S23LPOJSS2MRQ"),
        grants: &[whole_region(Role::PrivacyOfficer)],
        name: "Otto Sijbrandij",
    },
    SignIn {
        email: "caseworker.two@demo.example",
        passphrase: development_only("demo-caseworker-two-2026-halt"),
        app_secret: development_only("MRSW23ZNMNQXGZLXN5ZGWZLSFV2HO3ZN"),
        grants: &[whole_region(Role::CaseWorker)],
        name: "Thijmen Wagensveld",
    },
];
