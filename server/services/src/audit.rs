//! The audit trail.

use crate::{Actor, Fault, House};
use domain::permission::{Deed, Permit, ReadAudit};
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};
use store::AuditEntry;
pub use store::audit::{AuditFilter, AuditLine, SubjectName};
use uuid::Uuid;

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

/// Names of the records that these lines are about, by the id that the line carries; none for what
/// is gone or has no name.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn subjects(
    house: &House,
    actor: &Actor,
    lines: &[AuditLine],
) -> Result<BTreeMap<String, SubjectName>, Fault> {
    let permit = actor.permit::<ReadAudit>()?;
    let ids: BTreeSet<Uuid> = lines
        .iter()
        .filter_map(|line| line.subject.parse().ok())
        .collect();
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let names = house.store.audit_subjects(&permit, &ids).await?;
    Ok(names
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect())
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
