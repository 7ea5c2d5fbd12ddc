//! The audit trail.

use crate::{Actor, Fault, House};
use domain::permission::{Deed, Permit, ReadAudit};
use domain::time::Instant;
use store::AuditEntry;
pub use store::audit::{AuditFilter, AuditLine};

/// Lines of the trail, newest first.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn read_trail(
    house: &House,
    actor: &Actor,
    filter: &AuditFilter,
) -> Result<Vec<AuditLine>, Fault> {
    let permit = actor.permit::<ReadAudit>()?;
    Ok(house.store.audit_lines(&permit, filter).await?)
}

/// One line of the trail for an act under a permit.
pub(crate) fn entry<D: Deed>(
    permit: &Permit<D>,
    at: Instant,
    act: &'static str,
    subject: impl ToString,
    detail: serde_json::Value,
) -> AuditEntry {
    AuditEntry {
        at,
        employee: permit.actor(),
        school: permit.school(),
        action: D::ACTION,
        act,
        subject: subject.to_string(),
        detail,
    }
}
