use super::{IndexStore, IndexTx};
use crate::StoreError;
use crate::tables::{all, one, run};
use sea_orm::FromQueryResult;
use std::collections::BTreeSet;

/// Two signals that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchRow {
    /// Its id.
    pub id: String,
    /// The signal that stood there.
    pub older_id: String,
    /// The signal that came.
    pub newer_id: String,
    /// `youth` or `family`.
    pub kind: &'static str,
    /// When it was found, in seconds since 1970 in UTC.
    pub found_at: i64,
}

/// A match as one of the two organisations sees it: its own signal, and who gave the other.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct MatchNews {
    /// The match.
    pub id: String,
    /// `youth` or `family`.
    pub kind: String,
    /// When it was found, in seconds since 1970 in UTC.
    pub found_at: i64,
    /// The signal of the organisation that looks.
    pub signal_id: String,
    /// The other organisation.
    pub organisation: String,
    /// Its worker.
    pub worker_name: Option<String>,
    /// That worker's telephone number.
    pub worker_phone: Option<String>,
    /// That worker's e-mail address.
    pub worker_email: Option<String>,
}

#[derive(FromQueryResult)]
struct Counts {
    signals: i64,
    matches: i64,
}

impl IndexStore {
    /// How many signals there are, in any state, and how many matches.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn counts(&self) -> Result<(i64, i64), StoreError> {
        let sql = "SELECT (SELECT COUNT(*) FROM index_signal) AS signals, \
                   (SELECT COUNT(*) FROM index_match) AS matches";
        let counts = one::<Counts>(&self.store.db, sql, [])
            .await?
            .ok_or(StoreError::NotFound)?;
        Ok((counts.signals, counts.matches))
    }

    /// Matches that this organisation was not told yet, oldest first. One side of a match is told of
    /// the other only while both signals are active.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn untold(
        &self,
        organisation: &str,
        day: &str,
        most: i64,
    ) -> Result<Vec<MatchNews>, StoreError> {
        let untold = |own: &str| format!("m.{own}_told_at IS NULL");
        let sql = format!("{} LIMIT $3", standing(untold));
        all(
            &self.store.db,
            &sql,
            [organisation.into(), day.into(), most.into()],
        )
        .await
    }

    /// The matches of a signal of this organisation that stand on a day, told or not, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn matches_of(
        &self,
        organisation: &str,
        day: &str,
        signal: &str,
    ) -> Result<Vec<MatchNews>, StoreError> {
        let sql = standing(|_| "mine.id = $3".to_owned());
        all(
            &self.store.db,
            &sql,
            [organisation.into(), day.into(), signal.into()],
        )
        .await
    }
}

/// Both sides of matches between signals that are active on a day.
fn standing(which: impl Fn(&str) -> String) -> String {
    let side = |own: &str, other: &str| {
        let which = which(own);
        format!(
            "SELECT m.id, m.kind, m.found_at, mine.id AS signal_id, o.name AS organisation, \
             theirs.worker_name, theirs.worker_phone, theirs.worker_email FROM index_match m \
             JOIN index_signal mine ON mine.id = m.{own}_id \
             JOIN index_signal theirs ON theirs.id = m.{other}_id \
             JOIN index_organisation o ON o.id = theirs.organisation_id \
             WHERE mine.organisation_id = $1 AND {which} \
             AND mine.state = 'active' AND mine.ends_on > $2 \
             AND theirs.state = 'active' AND theirs.ends_on > $2"
        )
    };
    let (older, newer) = (side("older", "newer"), side("newer", "older"));
    format!("{older} UNION ALL {newer} ORDER BY 3, 1, 4")
}

impl IndexTx {
    /// Writes a match, unless these two signals matched before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_match(&self, row: &MatchRow) -> Result<bool, StoreError> {
        let sql = "INSERT INTO index_match (id, older_id, newer_id, kind, found_at) \
                   SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT 1 FROM index_match \
                   WHERE older_id = $2 AND newer_id = $3 OR older_id = $3 AND newer_id = $2)";
        let values = [
            row.id.clone().into(),
            row.older_id.clone().into(),
            row.newer_id.clone().into(),
            row.kind.into(),
            row.found_at.into(),
        ];
        Ok(run(&self.tx.inner, sql, values).await? > 0)
    }

    /// Both sides of a signal's matches are told of them once more: they stand again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tell_again(&self, signal: &str) -> Result<(), StoreError> {
        let sql = "UPDATE index_match SET older_told_at = NULL, newer_told_at = NULL \
                   WHERE older_id = $1 OR newer_id = $1";
        run(&self.tx.inner, sql, [signal.into()]).await?;
        Ok(())
    }

    /// Notes that the owner of this signal was told of this match; true when there is such a match.
    /// Noted twice, the first time counts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn told(
        &self,
        id: &str,
        signal: &str,
        organisation: &str,
        at: i64,
    ) -> Result<bool, StoreError> {
        let mut found = 0;
        for own in ["older", "newer"] {
            let sql = format!(
                "UPDATE index_match SET {own}_told_at = COALESCE({own}_told_at, $4) \
                 WHERE id = $1 AND {own}_id = $2 AND EXISTS (SELECT 1 FROM index_signal \
                 WHERE id = $2 AND organisation_id = $3)"
            );
            let values = [id.into(), signal.into(), organisation.into(), at.into()];
            found += run(&self.tx.inner, &sql, values).await?;
        }
        Ok(found > 0)
    }

    /// Ends the family matches of a signal with others than these.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_families(
        &self,
        signal: &str,
        stands: &BTreeSet<String>,
    ) -> Result<(), StoreError> {
        let sql = "SELECT id, older_id, newer_id FROM index_match \
                   WHERE kind = 'family' AND (older_id = $1 OR newer_id = $1)";
        let rows: Vec<PairRow> = all(&self.tx.inner, sql, [signal.into()]).await?;
        for row in rows {
            let stands = [&row.older_id, &row.newer_id]
                .into_iter()
                .any(|id| id != signal && stands.contains(id));
            if !stands {
                let sql = "DELETE FROM index_match WHERE id = $1";
                run(&self.tx.inner, sql, [row.id.into()]).await?;
            }
        }
        Ok(())
    }
}

#[derive(FromQueryResult)]
struct PairRow {
    id: String,
    older_id: String,
    newer_id: String,
}
