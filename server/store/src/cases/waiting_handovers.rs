//! Handovers that wait for their receiver, and when the receiver was reminded.

use super::handovers::OPEN;
use super::log::Logged;
use crate::tables::{all, run};
use crate::{StoreError, Tx};
use domain::ids::{CaseId, EmployeeId, HandoverId};
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::Day;
use sea_orm::FromQueryResult;
use uuid::Uuid;

const REMIND_DAYS: &str = "handover_remind_days";

/// A handover that its receiver neither accepted nor refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingHandover {
    /// Which.
    pub id: HandoverId,
    /// Who receives.
    pub to: EmployeeId,
    /// Since when it waits.
    pub confirmed_on: Day,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    to_id: Uuid,
    confirmed_on: Day,
}

impl Logged<'_> {
    /// Notes since when a handover waits for its receiver, and whether who stands in answers already.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn handover_waits(
        &self,
        case: CaseId,
        id: HandoverId,
        (since, stands_in): (Day, bool),
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_handover SET confirmed_on = $1, reminded_on = NULL, stands_in = $2
                   WHERE id = $3 AND case_id = $4";
        let values = [since.into(), stands_in.into(), id.0.into(), case.0.into()];
        run(self.connection(), sql, values).await?;
        Ok(())
    }
}

impl Tx {
    /// Lets who stands in answer where the absence has begun; gives how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin_stand_ins(
        &self,
        _: &Permit<KeepCaseRules>,
        today: Day,
    ) -> Result<u64, StoreError> {
        let sql = "UPDATE case_handover SET stands_in = $1
                   WHERE state IN ('confirmed', 'refused') AND stands_in = $2 AND away_from <= $3";
        let values = [true.into(), false.into(), today.into()];
        run(&self.inner, sql, values).await
    }

    /// Handovers whose receiver said nothing yet and was not reminded today.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting_handovers(
        &self,
        _: &Permit<KeepCaseRules>,
        today: Day,
    ) -> Result<Vec<WaitingHandover>, StoreError> {
        let sql = format!(
            "SELECT h.id, h.to_id, h.confirmed_on FROM case_handover h
             JOIN case_file f ON f.id = h.case_id
             WHERE h.state = 'confirmed' AND h.to_id IS NOT NULL AND h.confirmed_on < $1
               AND (h.reminded_on IS NULL OR h.reminded_on < $1) AND {OPEN}
             ORDER BY h.id"
        );
        let rows: Vec<Row> = all(&self.inner, &sql, [today.into()]).await?;
        let waiting = |row: Row| WaitingHandover {
            id: HandoverId(row.id),
            to: EmployeeId(row.to_id),
            confirmed_on: row.confirmed_on,
        };
        Ok(rows.into_iter().map(waiting).collect())
    }

    /// Notes that the receiver of a handover is reminded today; tells whether that was not so yet.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remind_of_handover(
        &self,
        _: &Permit<KeepCaseRules>,
        id: HandoverId,
        today: Day,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE case_handover SET reminded_on = $1
                   WHERE id = $2 AND state = 'confirmed'
                     AND (reminded_on IS NULL OR reminded_on < $1)";
        Ok(run(&self.inner, sql, [today.into(), id.0.into()]).await? == 1)
    }

    /// After how many working days a receiver is reminded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn handover_remind_days<D: Deed>(&self, _: &Permit<D>) -> Result<u16, StoreError> {
        let number = self.case_setting(REMIND_DAYS).await?;
        let number = number.ok_or(StoreError::NotFound)?;
        u16::try_from(number).map_err(|_| StoreError::Unreadable("case_setting.number"))
    }

    /// Sets it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_handover_remind_days(
        &self,
        _: &Permit<KeepCaseRules>,
        days: u16,
    ) -> Result<(), StoreError> {
        self.set_case_setting(REMIND_DAYS, days).await
    }
}
