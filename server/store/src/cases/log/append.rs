use crate::tables::{one, run};
use crate::{StoreError, Tx};
use domain::ids::{CaseId, EmployeeId, YouthId};
use domain::permission::{Deed, Permit};
use domain::time::Instant;
use sea_orm::{DatabaseTransaction, FromQueryResult};
use vault::Sealed;
use vault::chain::{LogRow, link};

/// What a row of the log is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// No youth in particular: a list, a search, a count, the log itself.
    Many,
    /// One youth.
    Youth(YouthId),
    /// One case of a youth.
    Case(YouthId, CaseId),
}

impl About {
    /// Which youth, when it is one.
    pub const fn youth(self) -> Option<YouthId> {
        match self {
            Self::Many => None,
            Self::Youth(youth) | Self::Case(youth, _) => Some(youth),
        }
    }

    /// Which case, when it is one.
    pub const fn case(self) -> Option<CaseId> {
        match self {
            Self::Many | Self::Youth(_) => None,
            Self::Case(_, case) => Some(case),
        }
    }
}

/// A row to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// When, UTC seconds.
    pub at: Instant,
    /// What was done, as a word that never changes, such as `case.read`.
    pub deed: &'static str,
    /// About whom or what.
    pub about: About,
    /// What else is to be known, sealed by the youth's key for `case_log`, the youth, `detail`.
    pub detail: Option<Sealed>,
}

/// The proof that something stands in the log, in the transaction that it belongs to. Only
/// [`Tx::log_case`] makes one, and what reads or writes cases asks for it: a read that cannot be
/// logged does not compile.
#[derive(Debug)]
pub struct Logged<'tx> {
    tx: &'tx Tx,
    sequence: i64,
    actor: Option<EmployeeId>,
    about: About,
}

impl Logged<'_> {
    /// The row's place in the log, from 1.
    pub fn sequence(&self) -> i64 {
        self.sequence
    }

    /// Who it was; none is the house itself.
    pub fn actor(&self) -> Option<EmployeeId> {
        self.actor
    }

    /// What it was about.
    pub fn about(&self) -> About {
        self.about
    }

    /// Whether what is read now is what the row says.
    ///
    /// # Errors
    /// `NotFound` when the row is about another youth.
    pub fn of_youth(&self, youth: YouthId) -> Result<(), StoreError> {
        match self.about.youth() {
            Some(about) if about != youth => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }

    /// The same for a case.
    ///
    /// # Errors
    /// `NotFound` when the row is about another case.
    pub fn of_case(&self, case: CaseId) -> Result<(), StoreError> {
        match self.about.case() {
            Some(about) if about != case => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }

    /// The transaction in which the row was added: where the read belongs too.
    pub(crate) fn connection(&self) -> &DatabaseTransaction {
        &self.tx.inner
    }
}

impl Tx {
    /// Adds a row to the log. It waits for whoever is adding one, until their transaction ends: rows
    /// follow each other strictly. Add it before other rows are locked, so that two who wait for
    /// each other cannot be.
    ///
    /// # Errors
    /// When the database fails; then nothing of the transaction may stay.
    pub async fn log_case<D: Deed>(
        &self,
        permit: &Permit<D>,
        entry: &LogEntry,
    ) -> Result<Logged<'_>, StoreError> {
        let (last, previous) = self.last_of_log().await?;
        let sequence = last + 1;
        let actor = permit.actor();
        let (youth, case) = (entry.about.youth(), entry.about.case());
        let detail = entry.detail.as_ref().map(Sealed::as_bytes);
        let hash = link(
            &previous,
            &LogRow {
                sequence,
                at: entry.at,
                actor: actor.map(|id| id.0),
                deed: entry.deed,
                youth: youth.map(|id| id.0),
                case: case.map(|id| id.0),
                detail,
            },
        );
        run(
            &self.inner,
            "INSERT INTO case_log
                (sequence, at, actor_id, deed, youth_id, case_id, detail, previous, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            [
                sequence.into(),
                entry.at.into(),
                actor.map(|id| id.0).into(),
                entry.deed.into(),
                youth.map(|id| id.0).into(),
                case.map(|id| id.0).into(),
                detail.map(<[u8]>::to_vec).into(),
                previous.to_vec().into(),
                hash.to_vec().into(),
            ],
        )
        .await?;
        run(
            &self.inner,
            "UPDATE case_log_head SET sequence = $1, hash = $2 WHERE id = 1",
            [sequence.into(), hash.to_vec().into()],
        )
        .await?;
        Ok(Logged {
            tx: self,
            sequence,
            actor,
            about: entry.about,
        })
    }

    /// The place and hash of the last row, locked until this transaction ends.
    async fn last_of_log(&self) -> Result<(i64, [u8; 32]), StoreError> {
        #[derive(FromQueryResult)]
        struct Head {
            sequence: i64,
            hash: Vec<u8>,
        }
        // SQLite has one writer at a time anyway.
        let lock = match self.is_postgres() {
            true => " FOR UPDATE",
            false => "",
        };
        let sql = format!("SELECT sequence, hash FROM case_log_head WHERE id = 1{lock}");
        let head: Head = one(&self.inner, &sql, [])
            .await?
            .ok_or(StoreError::Unreadable("case_log_head"))?;
        let hash = head.hash.try_into();
        let hash = hash.map_err(|_| StoreError::Unreadable("case_log_head.hash"))?;
        Ok((head.sequence, hash))
    }
}
