//! Citizen service numbers: sealed, found by a digest whose key is not here, and used only where an
//! administrator says so.

use super::log::Logged;
use super::sealed;
use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::cases::KnownCase;
use domain::ids::{CaseId, YouthId};
use domain::permission::{Deed, KeepCaseRules, Permit};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// Name of the setting.
const SETTING: &str = "bsn";

/// What a number is found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BsnDigest {
    /// The HMAC of the number.
    pub digest: [u8; 32],
    /// Tells the key of that HMAC from another.
    pub mark: [u8; 32],
}

#[derive(FromQueryResult)]
struct CaseRow {
    id: Uuid,
    number: String,
}

impl Tx {
    /// Whether numbers are in use.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn uses_bsn<D: Deed>(&self, _: &Permit<D>) -> Result<bool, StoreError> {
        let number = self.case_setting(SETTING).await?;
        Ok(number.is_some_and(|number| number != 0))
    }

    /// Sets it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_uses_bsn(
        &self,
        _: &Permit<KeepCaseRules>,
        uses: bool,
    ) -> Result<(), StoreError> {
        self.set_case_setting(SETTING, uses).await
    }
}

impl Logged<'_> {
    /// The number of a youth, sealed.
    ///
    /// # Errors
    /// `NotFound`; or when the database fails.
    pub async fn bsn(&self, youth: YouthId) -> Result<Option<Sealed>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            bsn: Option<Vec<u8>>,
        }
        self.of_youth(youth)?;
        let sql = "SELECT bsn FROM case_youth WHERE id = $1";
        let row: Option<Row> = one(self.connection(), sql, [youth.0.into()]).await?;
        sealed(row.ok_or(StoreError::NotFound)?.bsn)
    }

    /// Writes down the number of a youth, with what it is found by; or that none is known.
    ///
    /// # Errors
    /// When the youth has no key, or the database fails.
    pub async fn set_bsn(
        &self,
        youth: YouthId,
        number: Option<(Sealed, BsnDigest)>,
    ) -> Result<(), StoreError> {
        self.of_youth(youth)?;
        let (number, digest) = number.unzip();
        let sql = "UPDATE case_youth SET bsn = $1, version = version + 1 WHERE id = $2";
        let values = [number.map(Sealed::into_bytes).into(), youth.0.into()];
        run(self.connection(), sql, values).await?;
        match digest {
            Some(digest) => self.set_bsn_digest(youth, digest).await,
            None => {
                let sql = "DELETE FROM case_bsn WHERE youth_id = $1";
                run(self.connection(), sql, [youth.0.into()]).await?;
                Ok(())
            }
        }
    }

    /// Writes down by what the number of a youth is found, in the place of what was.
    ///
    /// # Errors
    /// When the youth has no key, or the database fails.
    pub async fn set_bsn_digest(
        &self,
        youth: YouthId,
        BsnDigest { digest, mark }: BsnDigest,
    ) -> Result<(), StoreError> {
        self.of_youth(youth)?;
        let sql = "INSERT INTO case_bsn (youth_id, digest, mark) VALUES ($1, $2, $3)
                   ON CONFLICT (youth_id) DO UPDATE SET digest = $2, mark = $3";
        let values = [youth.0.into(), digest.to_vec().into(), mark.to_vec().into()];
        run(self.connection(), sql, values).await?;
        Ok(())
    }

    /// All cases of youths with a number, newest first, whoever may see them: that is for who asks
    /// to sort out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn cases_with_bsn(&self, digest: &[u8; 32]) -> Result<Vec<KnownCase>, StoreError> {
        let sql =
            "SELECT f.id, f.number FROM case_bsn b JOIN case_file f ON f.youth_id = b.youth_id
                   WHERE b.digest = $1 ORDER BY f.number DESC";
        let rows: Vec<CaseRow> = all(self.connection(), sql, [digest.to_vec().into()]).await?;
        let known = |row: CaseRow| KnownCase {
            case: CaseId(row.id),
            number: row.number,
        };
        Ok(rows.into_iter().map(known).collect())
    }
}

impl Store {
    /// Youths whose number is not found by a digest under this key, a handful at a time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bsn_not_under(
        &self,
        _: &Permit<KeepCaseRules>,
        mark: &[u8; 32],
        most: u32,
    ) -> Result<Vec<YouthId>, StoreError> {
        #[derive(FromQueryResult)]
        struct Id {
            id: Uuid,
        }
        let rows: Vec<Id> = all(
            &self.db,
            "SELECT y.id FROM case_youth y JOIN case_key k ON k.youth_id = y.id
             LEFT JOIN case_bsn b ON b.youth_id = y.id
             WHERE y.bsn IS NOT NULL AND (b.mark IS NULL OR b.mark <> $1)
             ORDER BY y.id LIMIT $2",
            [mark.to_vec().into(), i64::from(most).into()],
        )
        .await?;
        Ok(rows.into_iter().map(|row| YouthId(row.id)).collect())
    }
}
