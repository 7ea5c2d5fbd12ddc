//! How the link to each index stands, winding it down, and clearing away what it left: counts alone.

use super::log::Logged;
use crate::tables::{all, run};
use crate::{StoreError, Tx};
use domain::cases::{IndexLink, IndexPurge, PurgeCounts};
use domain::ids::IndexPurgeId;
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::{Day, wall_of};
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct LinkRow {
    code: String,
    active: i64,
    inactive: i64,
    matches: i64,
    waiting: i64,
    troubled: i64,
    waits_since: Option<i64>,
    known: i64,
    all_matches: i64,
    messages: i64,
}

#[derive(FromQueryResult)]
struct TroubleRow {
    index_code: String,
    trouble: String,
}

#[derive(FromQueryResult)]
struct PurgeRow {
    name: String,
    purged_on: Day,
    signals: i32,
    matches: i32,
    contacts: i32,
    parents: i32,
    messages: i32,
}

const LINKS: &str = "SELECT i.code,
        (SELECT COUNT(*) FROM case_signal s WHERE s.index_code = i.code AND s.state = 'active')
            AS active,
        (SELECT COUNT(*) FROM case_signal s WHERE s.index_code = i.code AND s.state = 'inactive')
            AS inactive,
        (SELECT COUNT(*) FROM case_match m JOIN case_signal s ON s.id = m.signal_id
            WHERE s.index_code = i.code AND m.ended_on IS NULL) AS matches,
        (SELECT COUNT(*) FROM case_index_job j JOIN case_signal s ON s.id = j.signal_id
            WHERE s.index_code = i.code AND j.done_at IS NULL) AS waiting,
        (SELECT COUNT(*) FROM case_index_job j JOIN case_signal s ON s.id = j.signal_id
            WHERE s.index_code = i.code AND j.done_at IS NULL AND j.trouble IS NOT NULL)
            AS troubled,
        (SELECT MIN(j.made_at) FROM case_index_job j JOIN case_signal s ON s.id = j.signal_id
            WHERE s.index_code = i.code AND j.done_at IS NULL) AS waits_since,
        (SELECT COUNT(*) FROM case_signal s
            WHERE s.index_code = i.code AND s.remote_id IS NOT NULL) AS known,
        (SELECT COUNT(*) FROM case_match m JOIN case_signal s ON s.id = m.signal_id
            WHERE s.index_code = i.code) AS all_matches,
        (SELECT COUNT(*) FROM case_index_job j JOIN case_signal s ON s.id = j.signal_id
            WHERE s.index_code = i.code) AS messages
     FROM case_index i ORDER BY i.name, i.code";

impl Tx {
    /// How the link to each index stands, in the order of [`Tx::indexes`]; whether this server has
    /// one is not known here.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn index_links<D: Deed>(&self, _: &Permit<D>) -> Result<Vec<IndexLink>, StoreError> {
        let rows: Vec<LinkRow> = all(&self.inner, LINKS, []).await?;
        let sql = "SELECT DISTINCT s.index_code, j.trouble FROM case_index_job j
             JOIN case_signal s ON s.id = j.signal_id
             WHERE j.done_at IS NULL AND j.trouble IS NOT NULL ORDER BY s.index_code, j.trouble";
        let troubles: Vec<TroubleRow> = all(&self.inner, sql, []).await?;
        let link = |row: LinkRow| {
            let of_it = troubles.iter().filter(|one| one.index_code == row.code);
            IndexLink {
                linked: false,
                active: count(row.active),
                inactive: count(row.inactive),
                matches: count(row.matches),
                waiting: count(row.waiting),
                troubled: count(row.troubled),
                troubles: of_it.map(|one| one.trouble.clone()).collect(),
                waits_since: row.waits_since.map(|at| wall_of(at).0),
                left: count(row.known + row.all_matches + row.messages),
                code: row.code,
            }
        };
        Ok(rows.into_iter().map(link).collect())
    }

    /// An index takes no signals any more: `last` was its last day, unless it had an earlier one.
    ///
    /// # Errors
    /// `Stale` when it was changed since `version`; or when the database fails.
    pub async fn stop_index(
        &self,
        _: &Permit<KeepCaseRules>,
        (code, version): (&str, i32),
        last: Day,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE case_index SET is_on = $1, version = version + 1,
                ends_on = CASE WHEN ends_on < $2 THEN ends_on ELSE $2 END
             WHERE code = $3 AND version = $4";
        let values = [false.into(), last.into(), code.into(), version.into()];
        match run(&self.inner, sql, values).await? {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// The reports of what was cleared away, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn index_purges<D: Deed>(
        &self,
        _: &Permit<D>,
    ) -> Result<Vec<IndexPurge>, StoreError> {
        let sql = "SELECT i.name, p.purged_on, p.signals, p.matches, p.contacts, p.parents,
                p.messages
             FROM case_index_purge p JOIN case_index i ON i.code = p.index_code
             ORDER BY p.purged_on DESC, p.id DESC";
        let rows: Vec<PurgeRow> = all(&self.inner, sql, []).await?;
        let number = |number: i32| u32::try_from(number).unwrap_or(0);
        let purge = |row: PurgeRow| IndexPurge {
            index: row.name,
            on: row.purged_on,
            counts: PurgeCounts {
                signals: number(row.signals),
                matches: number(row.matches),
                contacts: number(row.contacts),
                parents: number(row.parents),
                messages: number(row.messages),
            },
        };
        Ok(rows.into_iter().map(purge).collect())
    }
}

impl Logged<'_> {
    /// Clears away what an index left, and writes the report: matches and the talks about them, the
    /// ids by which it knew signals, what it was told, and parents of youths without another index.
    /// That a signal was given stays in its case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn purge_index(
        &self,
        (id, code): (IndexPurgeId, &str),
        on: Day,
    ) -> Result<PurgeCounts, StoreError> {
        const OF_IT: &str = "signal_id IN (SELECT id FROM case_signal WHERE index_code = $1)";
        let clear = async |sql: &str| run(self.connection(), sql, [code.into()]).await;
        let contacts = clear(&format!(
            "DELETE FROM case_match_contact WHERE match_id IN
                (SELECT id FROM case_match WHERE {OF_IT})"
        ))
        .await?;
        let matches = clear(&format!("DELETE FROM case_match WHERE {OF_IT}")).await?;
        let messages = clear(&format!("DELETE FROM case_index_job WHERE {OF_IT}")).await?;
        let parents = clear(
            "DELETE FROM case_parent WHERE youth_id IN
                (SELECT youth_id FROM case_signal WHERE index_code = $1)
             AND youth_id NOT IN (SELECT youth_id FROM case_signal WHERE index_code <> $1
                AND state <> 'removed')",
        )
        .await?;
        let signals = clear(
            "UPDATE case_signal SET remote_id = NULL WHERE index_code = $1
             AND remote_id IS NOT NULL",
        )
        .await?;
        let count = |rows: u64| i32::try_from(rows).unwrap_or(i32::MAX);
        run(
            self.connection(),
            "INSERT INTO case_index_purge
                (id, index_code, purged_on, signals, matches, contacts, parents, messages)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            [
                id.0.into(),
                code.into(),
                on.into(),
                count(signals).into(),
                count(matches).into(),
                count(contacts).into(),
                count(parents).into(),
                count(messages).into(),
            ],
        )
        .await?;
        let count = |rows: u64| u32::try_from(rows).unwrap_or(u32::MAX);
        Ok(PurgeCounts {
            signals: count(signals),
            matches: count(matches),
            contacts: count(contacts),
            parents: count(parents),
            messages: count(messages),
        })
    }
}

fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
