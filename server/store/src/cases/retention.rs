//! Rules about how long something of cases is kept, whose names are masked, and the register of what
//! was erased: counts. Nothing here is about anybody.

use crate::tables::{all, run};
use crate::{StoreError, Tx};
use domain::cases::{
    ErasureLine, KeptRule, MaskRules, RetainedKind, RetentionAction, RetentionRule,
    RetentionTrigger,
};
use domain::ids::{EmployeeId, ErasureId, RetentionRuleId};
use domain::permission::{Deed, KeepCaseRules, Permit, Role};
use domain::time::{Instant, wall_of};
use domain::values::Name;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// What was erased at once, to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewErasure {
    /// Its id.
    pub id: ErasureId,
    /// When, UTC seconds.
    pub at: Instant,
    /// The rule as it was.
    pub rule: RetentionRule,
    /// Who proposed it.
    pub proposed_by: EmployeeId,
    /// Who agreed.
    pub approved_by: EmployeeId,
    /// How many were proposed.
    pub proposed: u32,
    /// How many went.
    pub erased: u32,
}

#[derive(FromQueryResult)]
struct RuleRow {
    id: Uuid,
    kind: String,
    ground: String,
    starts_at: String,
    months: i32,
    action: String,
    approver: String,
    in_use: bool,
    version: i32,
}

#[derive(FromQueryResult)]
struct ErasureRow {
    at: i64,
    kind: String,
    ground: String,
    action: String,
    proposed_by: String,
    approved_by: String,
    proposed: i32,
    erased: i32,
}

#[derive(FromQueryResult)]
struct SettingRow {
    name: String,
    number: i32,
}

/// The names of the settings in their table.
const MASKS: [&str; 3] = ["mask_colleagues", "mask_parents", "mask_referrer"];

impl Tx {
    /// All rules: those in use first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn retention_rules<D: Deed>(
        &self,
        _: &Permit<D>,
    ) -> Result<Vec<KeptRule>, StoreError> {
        let sql = "SELECT id, kind, ground, starts_at, months, action, approver, in_use, version
                   FROM case_retention_rule ORDER BY in_use DESC, kind, months, id";
        let rows: Vec<RuleRow> = all(&self.inner, sql, []).await?;
        rows.into_iter().map(rule_of).collect()
    }

    /// Adds a rule.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_retention_rule(
        &self,
        _: &Permit<KeepCaseRules>,
        id: RetentionRuleId,
        rule: &RetentionRule,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO case_retention_rule
                (id, kind, ground, starts_at, months, action, approver, in_use, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)";
        let values = [
            id.0.into(),
            rule.kind.code().into(),
            rule.ground.as_str().into(),
            rule.trigger.code().into(),
            i32::from(rule.months).into(),
            rule.action.code().into(),
            rule.approver.code().into(),
            true.into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(())
    }

    /// Changes a rule of which `version` was shown; one that was retired counts again.
    ///
    /// # Errors
    /// `Stale` when it was changed since.
    pub async fn change_retention_rule(
        &self,
        _: &Permit<KeepCaseRules>,
        (id, version): (RetentionRuleId, i32),
        rule: &RetentionRule,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE case_retention_rule SET kind = $1, ground = $2, starts_at = $3,
                months = $4, action = $5, approver = $6, in_use = $7, version = version + 1
             WHERE id = $8 AND version = $9";
        let values = [
            rule.kind.code().into(),
            rule.ground.as_str().into(),
            rule.trigger.code().into(),
            i32::from(rule.months).into(),
            rule.action.code().into(),
            rule.approver.code().into(),
            true.into(),
            id.0.into(),
            version.into(),
        ];
        changed(run(&self.inner, sql, values).await?)
    }

    /// Retires a rule: nothing is proposed by it any more.
    ///
    /// # Errors
    /// `Stale` when it was changed since.
    pub async fn retire_retention_rule(
        &self,
        _: &Permit<KeepCaseRules>,
        (id, version): (RetentionRuleId, i32),
    ) -> Result<(), StoreError> {
        let sql = "UPDATE case_retention_rule SET in_use = $1, version = version + 1
                   WHERE id = $2 AND version = $3";
        let values = [false.into(), id.0.into(), version.into()];
        changed(run(&self.inner, sql, values).await?)
    }

    /// Whose names are masked in what a youth gets.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mask_rules<D: Deed>(&self, _: &Permit<D>) -> Result<MaskRules, StoreError> {
        let sql = "SELECT name, number FROM case_setting WHERE name IN ($1, $2, $3)";
        let rows: Vec<SettingRow> = all(&self.inner, sql, MASKS.map(Into::into)).await?;
        // What is not told is masked.
        let is_on = |name: &str| {
            let row = rows.iter().find(|row| row.name == name);
            row.is_none_or(|row| row.number != 0)
        };
        let [colleagues, parents, referrer] = MASKS.map(is_on);
        Ok(MaskRules {
            colleagues,
            parents,
            referrer,
        })
    }

    /// Sets it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_mask_rules(
        &self,
        _: &Permit<KeepCaseRules>,
        rules: MaskRules,
    ) -> Result<(), StoreError> {
        let numbers = [rules.colleagues, rules.parents, rules.referrer].map(i32::from);
        for (name, number) in MASKS.into_iter().zip(numbers) {
            let sql = "UPDATE case_setting SET number = $1 WHERE name = $2";
            run(&self.inner, sql, [number.into(), name.into()]).await?;
        }
        Ok(())
    }

    /// The register, newest first: how many, never who.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn erasures<D: Deed>(
        &self,
        _: &Permit<D>,
        most: u32,
    ) -> Result<Vec<ErasureLine>, StoreError> {
        let sql = "SELECT r.at, r.kind, r.ground, r.action, p.name AS proposed_by,
                a.name AS approved_by, r.proposed, r.erased
             FROM case_erasure r JOIN employee p ON p.id = r.proposed_by
             JOIN employee a ON a.id = r.approved_by
             ORDER BY r.at DESC, r.id DESC LIMIT $1";
        let rows: Vec<ErasureRow> = all(&self.inner, sql, [i64::from(most).into()]).await?;
        rows.into_iter().map(line_of).collect()
    }

    /// Adds a line to it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn register_erasure<D: Deed>(
        &self,
        _: &Permit<D>,
        new: NewErasure,
    ) -> Result<(), StoreError> {
        let count = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
        let sql = "INSERT INTO case_erasure (id, at, kind, ground, action, proposed_by,
                approved_by, proposed, erased)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let values = [
            new.id.0.into(),
            new.at.into(),
            new.rule.kind.code().into(),
            new.rule.ground.as_str().into(),
            new.rule.action.code().into(),
            new.proposed_by.0.into(),
            new.approved_by.0.into(),
            count(new.proposed).into(),
            count(new.erased).into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(())
    }
}

fn changed(touched: u64) -> Result<(), StoreError> {
    match touched {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

fn rule_of(row: RuleRow) -> Result<KeptRule, StoreError> {
    let unreadable = |_| StoreError::Unreadable("case_retention_rule");
    let rule = RetentionRule {
        kind: RetainedKind::parse(&row.kind).map_err(unreadable)?,
        ground: Name::parse(&row.ground).map_err(unreadable)?,
        trigger: RetentionTrigger::parse(&row.starts_at).map_err(unreadable)?,
        months: u16::try_from(row.months).unwrap_or(u16::MAX),
        action: RetentionAction::parse(&row.action).map_err(unreadable)?,
        approver: Role::parse(&row.approver).map_err(unreadable)?,
    };
    Ok(KeptRule {
        id: RetentionRuleId(row.id),
        rule,
        in_use: row.in_use,
        version: row.version,
    })
}

fn line_of(row: ErasureRow) -> Result<ErasureLine, StoreError> {
    let unreadable = |_| StoreError::Unreadable("case_erasure");
    let count = |n: i32| u32::try_from(n).unwrap_or(0);
    Ok(ErasureLine {
        at: row.at,
        on: wall_of(row.at).0,
        kind: RetainedKind::parse(&row.kind).map_err(unreadable)?,
        ground: row.ground,
        action: RetentionAction::parse(&row.action).map_err(unreadable)?,
        proposed_by: row.proposed_by,
        approved_by: row.approved_by,
        proposed: count(row.proposed),
        erased: count(row.erased),
    })
}
