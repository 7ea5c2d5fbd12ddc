//! What changes of a case itself, each by the version that was seen.

use super::log::Logged;
use crate::StoreError;
use crate::tables::run;
use domain::cases::{Agreed, CaseState};
use domain::ids::{CaseId, EmployeeId};
use domain::time::{Day, Instant};
use vault::Sealed;

impl Logged<'_> {
    /// Gives a case to a worker, or another state, or both.
    ///
    /// # Errors
    /// `Stale` when it was changed since `version`; or when the database fails.
    pub async fn move_case(
        &self,
        case: CaseId,
        version: i32,
        (state, worker): (CaseState, Option<EmployeeId>),
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let touched = run(
            self.connection(),
            "UPDATE case_file SET state = $1, worker_id = $2, version = version + 1
             WHERE id = $3 AND version = $4",
            [
                state.code().into(),
                worker.map(|worker| worker.0).into(),
                case.0.into(),
                version.into(),
            ],
        )
        .await?;
        changed(touched)
    }

    /// Ends a case.
    ///
    /// # Errors
    /// `Stale` when it was changed since `version`; or when the database fails.
    pub async fn end_case(
        &self,
        case: CaseId,
        version: i32,
        (state, on, at): (CaseState, Day, Instant),
        ending: Option<Sealed>,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let touched = run(
            self.connection(),
            "UPDATE case_file SET state = $1, ended_on = $2, closed_at = $3, ending = $4,
                version = version + 1
             WHERE id = $5 AND version = $6",
            [
                state.code().into(),
                on.into(),
                at.into(),
                ending.map(Sealed::into_bytes).into(),
                case.0.into(),
                version.into(),
            ],
        )
        .await?;
        changed(touched)
    }

    /// Writes down what was agreed to.
    ///
    /// # Errors
    /// `Stale` when the case was changed since `version`; or when the database fails.
    pub async fn set_agreed(
        &self,
        case: CaseId,
        version: i32,
        agreed: &Agreed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let touched = run(
            self.connection(),
            "UPDATE case_file SET admits = $1, youth_agreed_on = $2, parents_agreed_on = $3,
                signed_on = $4, version = version + 1
             WHERE id = $5 AND version = $6",
            [
                agreed.consent.admits.into(),
                agreed.consent.youth.into(),
                agreed.consent.parents.into(),
                agreed.signed.into(),
                case.0.into(),
                version.into(),
            ],
        )
        .await?;
        changed(touched)
    }

    /// Writes down when the referrer was sent word of the end; none when that was not so after all.
    ///
    /// # Errors
    /// `Stale` when the case was changed since `version`; or when the database fails.
    pub async fn set_referrer_told(
        &self,
        case: CaseId,
        version: i32,
        on: Option<Day>,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_file SET referrer_told_on = $1, version = version + 1
                   WHERE id = $2 AND version = $3";
        let values = [on.into(), case.0.into(), version.into()];
        changed(run(self.connection(), sql, values).await?)
    }

    /// Raises the version of a case of which a part changes.
    ///
    /// # Errors
    /// `Stale` when it was changed since `version`; or when the database fails.
    pub async fn touch_case(&self, case: CaseId, version: i32) -> Result<(), StoreError> {
        self.of_case(case)?;
        let touched = run(
            self.connection(),
            "UPDATE case_file SET version = version + 1 WHERE id = $1 AND version = $2",
            [case.0.into(), version.into()],
        )
        .await?;
        changed(touched)
    }
}

fn changed(touched: u64) -> Result<(), StoreError> {
    match touched {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}
