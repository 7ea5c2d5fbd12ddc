use super::CaseError;
use super::divide_handovers::MINE;
use crate::House;
use crate::outbox::{Letter, queue};
use domain::ids::{AreaId, CaseId};
use domain::permission::{Deed, Permit};
use domain::values::Email;
use mail::{Language, Message};
use store::Tx;

/// Where a coordinator finds the cases of the team.
pub(super) const TEAM: &str = "/zaken/team";

/// A mail to each address that says only: log in. Somebody who stands there twice gets one.
///
/// # Errors
/// When the database fails.
pub(super) async fn tell<D: Deed>(
    house: &House,
    (tx, permit): (&Tx, &Permit<D>),
    mut addresses: Vec<Email>,
    page: &str,
) -> Result<(), CaseError> {
    addresses.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    addresses.dedup();
    let message = Message::LogIn {
        page: page.to_owned(),
    };
    for address in &addresses {
        let letter = Letter {
            organisation: None,
            address,
            language: Language::Dutch,
            message: &message,
            invitations: Vec::new(),
            due_at: house.clock.now(),
        };
        queue(house, tx, permit, letter).await?;
    }
    Ok(())
}

/// The same to who answers for a case: its worker, or who stands in; the coordinators of its area
/// where nobody can be reached. Tells whether there was anybody.
///
/// # Errors
/// When the database fails.
pub(super) async fn tell_worker<D: Deed>(
    house: &House,
    (tx, permit): (&Tx, &Permit<D>),
    (case, area): (CaseId, AreaId),
) -> Result<bool, CaseError> {
    let worker = tx.case_worker_address(permit, case).await?;
    let (addresses, page) = match worker {
        Some(address) => (vec![address], MINE),
        None => (tx.case_coordinators(permit, area).await?, TEAM),
    };
    let anybody = !addresses.is_empty();
    tell(house, (tx, permit), addresses, page).await?;
    Ok(anybody)
}
