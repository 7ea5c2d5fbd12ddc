//! Roles behind the wall, given to somebody: in the log of cases, and never unseen.

use super::note::note;
use crate::outbox::{Letter, queue};
use crate::{Fault, House};
use domain::permission::{Grant, ManageStaff, Permit, Role};
use mail::{Language, Message};
use store::Tx;
use store::cases::log::About;

/// Where it stands.
const LOG: &str = "/zaken/logboek";

/// Notes each role behind the wall that is given in the log of cases, and has the privacy officers
/// told to log in. Nothing where no cases are.
///
/// # Errors
/// When the database fails.
pub(crate) async fn tell_of_wall_roles(
    house: &House,
    (tx, permit): (&Tx, &Permit<ManageStaff>),
    gained: &[Grant],
) -> Result<(), Fault> {
    let deeds: Vec<_> = gained.iter().filter_map(|one| deed(one.role)).collect();
    if deeds.is_empty() || house.case_keys.is_none() {
        return Ok(());
    }
    for deed in deeds {
        note(house, tx, permit, deed, About::Many).await?;
    }
    let message = Message::LogIn {
        page: LOG.to_owned(),
    };
    for address in tx.privacy_officers(permit).await? {
        let letter = Letter {
            organisation: None,
            address: &address,
            language: Language::Dutch,
            message: &message,
            invitations: Vec::new(),
            due_at: house.clock.now(),
        };
        queue(house, tx, permit, letter).await?;
    }
    Ok(())
}

/// What giving a role is called in the log; nothing for one that opens nothing of cases.
const fn deed(role: Role) -> Option<&'static str> {
    match role {
        Role::CaseWorker => Some("role.case_worker"),
        Role::CaseCoordinator => Some("role.case_coordinator"),
        Role::PrivacyOfficer => Some("role.privacy_officer"),
        Role::Planner | Role::Educator | Role::Manager | Role::Administrator => None,
    }
}
