//! Proposals to erase what is past its term: ids of cases, as long as a proposal waits.

use super::log::Logged;
use crate::StoreError;
use crate::tables::{all, run};
use domain::ids::{CaseId, EmployeeId, ErasureId, RetentionRuleId};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A proposal that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Which.
    pub id: ErasureId,
    /// By which rule.
    pub rule: RetentionRuleId,
    /// As the rule was then.
    pub rule_version: i32,
    /// Who proposed it.
    pub by: EmployeeId,
    /// By name.
    pub by_name: String,
    /// When, UTC seconds.
    pub at: Instant,
    /// The cases.
    pub cases: BTreeSet<CaseId>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    rule_id: Uuid,
    rule_version: i32,
    proposed_by: Uuid,
    by_name: String,
    proposed_at: i64,
}

#[derive(FromQueryResult)]
struct ItemRow {
    proposal_id: Uuid,
    case_id: Uuid,
}

impl Logged<'_> {
    /// All proposals that wait, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn proposals(&self) -> Result<Vec<Proposal>, StoreError> {
        let sql = "SELECT p.id, p.rule_id, p.rule_version, p.proposed_by, e.name AS by_name,
                p.proposed_at
             FROM case_erasure_proposal p JOIN employee e ON e.id = p.proposed_by
             WHERE p.state = 'open' ORDER BY p.proposed_at, p.id";
        let rows: Vec<Row> = all(self.connection(), sql, []).await?;
        let sql = "SELECT i.proposal_id, i.case_id FROM case_erasure_item i
             JOIN case_erasure_proposal p ON p.id = i.proposal_id WHERE p.state = 'open'";
        let items: Vec<ItemRow> = all(self.connection(), sql, []).await?;
        let mut cases: BTreeMap<Uuid, BTreeSet<CaseId>> = BTreeMap::new();
        for item in items {
            let of_it = cases.entry(item.proposal_id).or_default();
            of_it.insert(CaseId(item.case_id));
        }
        let proposal = |row: Row| Proposal {
            id: ErasureId(row.id),
            rule: RetentionRuleId(row.rule_id),
            rule_version: row.rule_version,
            by: EmployeeId(row.proposed_by),
            by_name: row.by_name,
            at: row.proposed_at,
            cases: cases.remove(&row.id).unwrap_or_default(),
        };
        Ok(rows.into_iter().map(proposal).collect())
    }

    /// Writes a proposal down.
    ///
    /// # Errors
    /// When there is one by this rule already, or the database fails.
    pub async fn insert_proposal(
        &self,
        (id, at): (ErasureId, Instant),
        (rule, version): (RetentionRuleId, i32),
        by: EmployeeId,
        cases: &[CaseId],
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO case_erasure_proposal
                (id, rule_id, rule_version, proposed_by, proposed_at, state)
             VALUES ($1, $2, $3, $4, $5, 'open')";
        let values = [
            id.0.into(),
            rule.0.into(),
            version.into(),
            by.0.into(),
            at.into(),
        ];
        run(self.connection(), sql, values).await?;
        for case in cases {
            let sql = "INSERT INTO case_erasure_item (proposal_id, case_id) VALUES ($1, $2)";
            run(self.connection(), sql, [id.0.into(), case.0.into()]).await?;
        }
        Ok(())
    }

    /// Ends a proposal, and forgets who it was about; tells whether it still waited.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_proposal(&self, id: ErasureId, approved: bool) -> Result<bool, StoreError> {
        let state = match approved {
            true => "approved",
            false => "withdrawn",
        };
        let sql = "UPDATE case_erasure_proposal SET state = $1 WHERE id = $2 AND state = 'open'";
        let touched = run(self.connection(), sql, [state.into(), id.0.into()]).await?;
        let sql = "DELETE FROM case_erasure_item WHERE proposal_id = $1";
        run(self.connection(), sql, [id.0.into()]).await?;
        Ok(touched == 1)
    }
}
