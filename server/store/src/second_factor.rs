//! Second factors, recovery codes, and the sessions in which one was given.

use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::ids::{EmployeeId, SecondFactorId};
use domain::permission::{KeepCaseRules, ManageOwnAccount, Permit};
use domain::time::Instant;
use domain::values::Email;
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::{Sealed, UnderMaster};

/// The second factor of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// Its id, for which the secret is sealed.
    pub id: SecondFactorId,
    /// The secret, sealed by a master key.
    pub secret: UnderMaster,
    /// When it was first proved; none: it was only shown.
    pub confirmed_at: Option<Instant>,
    /// The last time step that was used.
    pub last_step: i64,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    master: String,
    secret: Vec<u8>,
    confirmed_at: Option<i64>,
    last_step: i64,
}

impl Row {
    fn read(self) -> Result<SecondFactor, StoreError> {
        let sealed = Sealed::from_bytes(self.secret);
        Ok(SecondFactor {
            id: SecondFactorId(self.id),
            secret: UnderMaster {
                master: self.master,
                sealed: sealed.map_err(|_| StoreError::Unreadable("second_factor.secret"))?,
            },
            confirmed_at: self.confirmed_at,
            last_step: self.last_step,
        })
    }
}

impl Store {
    /// The second factor of an employee, proved or not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn second_factor(
        &self,
        _: &Permit<ManageOwnAccount>,
        employee: EmployeeId,
    ) -> Result<Option<SecondFactor>, StoreError> {
        let row: Option<Row> = one(
            &self.db,
            "SELECT id, master, secret, confirmed_at, last_step
             FROM second_factor WHERE employee_id = $1",
            [employee.0.into()],
        )
        .await?;
        row.map(Row::read).transpose()
    }

    /// How many recovery codes are still to be used.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn recovery_codes_left(
        &self,
        _: &Permit<ManageOwnAccount>,
        employee: EmployeeId,
    ) -> Result<i64, StoreError> {
        #[derive(FromQueryResult)]
        struct Count {
            n: i64,
        }
        let count: Option<Count> = one(
            &self.db,
            "SELECT COUNT(*) AS n FROM recovery_code WHERE employee_id = $1 AND used_at IS NULL",
            [employee.0.into()],
        )
        .await?;
        Ok(count.map_or(0, |count| count.n))
    }

    /// Notes that a session asked for something of the cases, unless that was noted since `before`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn touch_cases(
        &self,
        token_hash: &str,
        now: Instant,
        before: Instant,
    ) -> Result<(), StoreError> {
        run(
            &self.db,
            "UPDATE session SET cases_seen_at = $1
             WHERE token_hash = $2 AND (cases_seen_at IS NULL OR cases_seen_at < $3)",
            [now.into(), token_hash.into(), before.into()],
        )
        .await?;
        Ok(())
    }

    /// Second factors of which the secret is sealed by another master key than this one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn second_factors_not_under(
        &self,
        _: &Permit<KeepCaseRules>,
        master: &str,
        most: u32,
    ) -> Result<Vec<(SecondFactorId, UnderMaster)>, StoreError> {
        let rows: Vec<Row> = all(
            &self.db,
            "SELECT id, master, secret, confirmed_at, last_step FROM second_factor
             WHERE master <> $1 ORDER BY id LIMIT $2",
            [master.into(), i64::from(most).into()],
        )
        .await?;
        let read = rows.into_iter().map(|row| {
            let read = row.read()?;
            Ok((read.id, read.secret))
        });
        read.collect()
    }
}

impl Tx {
    /// Who has this address, whether active or not; for the demo.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn employee_of(&self, email: &Email) -> Result<Option<EmployeeId>, StoreError> {
        #[derive(FromQueryResult)]
        struct Id {
            id: Uuid,
        }
        let row: Option<Id> = one(
            &self.inner,
            "SELECT id FROM employee WHERE email = $1",
            [email.as_str().into()],
        )
        .await?;
        Ok(row.map(|row| EmployeeId(row.id)))
    }

    /// Puts a new second factor, not yet proved, in the place of whatever was there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn show_second_factor(
        &self,
        _: &Permit<ManageOwnAccount>,
        employee: EmployeeId,
        (id, secret): (SecondFactorId, &UnderMaster),
        at: Instant,
    ) -> Result<(), StoreError> {
        let gone = "DELETE FROM second_factor WHERE employee_id = $1";
        run(&self.inner, gone, [employee.0.into()]).await?;
        run(
            &self.inner,
            "INSERT INTO second_factor
                (id, employee_id, kind, master, secret, made_at, confirmed_at, last_step)
             VALUES ($1, $2, 'totp', $3, $4, $5, NULL, 0)",
            [
                id.0.into(),
                employee.0.into(),
                secret.master.as_str().into(),
                secret.sealed.as_bytes().to_vec().into(),
                at.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Takes the second factor and the recovery codes of somebody away, and what they opened.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_second_factor(
        &self,
        _: &Permit<KeepCaseRules>,
        employee: EmployeeId,
    ) -> Result<(), StoreError> {
        for statement in [
            "DELETE FROM second_factor WHERE employee_id = $1",
            "DELETE FROM recovery_code WHERE employee_id = $1",
            "UPDATE session SET second_factor_at = NULL WHERE employee_id = $1",
        ] {
            run(&self.inner, statement, [employee.0.into()]).await?;
        }
        Ok(())
    }

    /// Uses a time step of a second factor, and proves the factor by it the first time. Tells whether
    /// it counted: a step at or before the last one never does, whoever comes first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn use_step(
        &self,
        _: &Permit<ManageOwnAccount>,
        factor: SecondFactorId,
        step: i64,
        at: Instant,
    ) -> Result<bool, StoreError> {
        let touched = run(
            &self.inner,
            "UPDATE second_factor SET last_step = $1, confirmed_at = COALESCE(confirmed_at, $2)
             WHERE id = $3 AND last_step < $1",
            [step.into(), at.into(), factor.0.into()],
        )
        .await?;
        Ok(touched == 1)
    }

    /// Puts new recovery codes, as digests, in the place of all that were there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_recovery_codes(
        &self,
        _: &Permit<ManageOwnAccount>,
        employee: EmployeeId,
        digests: &[String],
        at: Instant,
    ) -> Result<(), StoreError> {
        let gone = "DELETE FROM recovery_code WHERE employee_id = $1";
        run(&self.inner, gone, [employee.0.into()]).await?;
        for digest in digests {
            run(
                &self.inner,
                "INSERT INTO recovery_code (code_hash, employee_id, made_at) VALUES ($1, $2, $3)",
                [digest.as_str().into(), employee.0.into(), at.into()],
            )
            .await?;
        }
        Ok(())
    }

    /// Uses a recovery code; tells whether it counted, which it does once.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn use_recovery_code(
        &self,
        _: &Permit<ManageOwnAccount>,
        employee: EmployeeId,
        digest: &str,
        at: Instant,
    ) -> Result<bool, StoreError> {
        let touched = run(
            &self.inner,
            "UPDATE recovery_code SET used_at = $1
             WHERE code_hash = $2 AND employee_id = $3 AND used_at IS NULL",
            [at.into(), digest.into(), employee.0.into()],
        )
        .await?;
        Ok(touched == 1)
    }

    /// Notes that the second step was taken in a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn give_second_step(
        &self,
        _: &Permit<ManageOwnAccount>,
        token_hash: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        run(
            &self.inner,
            "UPDATE session SET second_factor_at = $1, cases_seen_at = $1 WHERE token_hash = $2",
            [at.into(), token_hash.into()],
        )
        .await?;
        Ok(())
    }

    /// Locks the other sessions of somebody: they have to take the second step again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ask_second_step_elsewhere(
        &self,
        _: &Permit<ManageOwnAccount>,
        employee: EmployeeId,
        but: &str,
    ) -> Result<(), StoreError> {
        run(
            &self.inner,
            "UPDATE session SET second_factor_at = NULL
             WHERE employee_id = $1 AND token_hash <> $2",
            [employee.0.into(), but.into()],
        )
        .await?;
        Ok(())
    }

    /// Puts the same secret there as another master key seals it; tells whether it was still as it
    /// was.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reseal_second_factor(
        &self,
        _: &Permit<KeepCaseRules>,
        id: SecondFactorId,
        was: &UnderMaster,
        becomes: &UnderMaster,
    ) -> Result<bool, StoreError> {
        let touched = run(
            &self.inner,
            "UPDATE second_factor SET master = $1, secret = $2 WHERE id = $3 AND secret = $4",
            [
                becomes.master.as_str().into(),
                becomes.sealed.as_bytes().to_vec().into(),
                id.0.into(),
                was.sealed.as_bytes().to_vec().into(),
            ],
        )
        .await?;
        Ok(touched == 1)
    }
}
