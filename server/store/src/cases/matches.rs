//! Matches with other people's signals, and what workers do about them.

use super::log::Logged;
use super::sealed;
use crate::tables::{all, one, run};
use crate::{StoreError, Tx};
use domain::cases::{Lead, MatchKind, SharingConsent};
use domain::ids::{AreaId, CaseId, MatchId, SignalId, YouthId};
use domain::permission::{KeepCaseRules, Permit};
use domain::time::Day;
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// A match, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedMatch {
    /// Which.
    pub id: MatchId,
    /// Version to change it by.
    pub version: i32,
    /// Of which signal.
    pub signal: SignalId,
    /// What the two have in common.
    pub kind: MatchKind,
    /// When it was found.
    pub found_on: Day,
    /// When it was over.
    pub ended_on: Option<Day>,
    /// The other professional.
    pub other: Option<Sealed>,
    /// Who leads, and since when.
    pub lead: Option<(Lead, Day)>,
    /// Who agreed to sharing.
    pub consent: SharingConsent,
}

/// A match that the index told of.
#[derive(Debug, Clone)]
pub struct NewMatch {
    /// Its id here.
    pub id: MatchId,
    /// Of which signal.
    pub signal: SignalId,
    /// Whose.
    pub youth: YouthId,
    /// The index's own id of it.
    pub remote: String,
    /// What the two have in common.
    pub kind: MatchKind,
    /// The other professional.
    pub other: TaggedOther,
    /// When it was found.
    pub found_on: Day,
}

/// The other professional, sealed, and what stands for it.
#[derive(Debug, Clone)]
pub struct TaggedOther {
    /// Sealed.
    pub sealed: Sealed,
    /// An HMAC under a key that is not here: it changes when the professional does.
    pub tag: [u8; 32],
}

/// A signal as the index names it: ids alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedSignal {
    /// Which.
    pub signal: SignalId,
    /// Its case.
    pub case: CaseId,
    /// Whose case that is.
    pub youth: YouthId,
    /// The area of the case.
    pub area: AreaId,
    /// Whether it is active here.
    pub active: bool,
}

/// A match that stands, as far as is known here: ids alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingMatch {
    /// Which.
    pub id: MatchId,
    /// The index's own id of it.
    pub remote: String,
    /// The index's own id of the signal.
    pub signal: String,
    /// Its case.
    pub case: CaseId,
    /// Whose case that is.
    pub youth: YouthId,
    /// What stands for the other professional.
    pub tag: Option<Vec<u8>>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    signal_id: Uuid,
    kind: String,
    other: Option<Vec<u8>>,
    found_on: Day,
    ended_on: Option<Day>,
    lead: Option<String>,
    lead_on: Option<Day>,
    youth_agreed_on: Option<Day>,
    parents_agreed_on: Option<Day>,
    version: i32,
}

#[derive(FromQueryResult)]
struct NamedRow {
    id: Uuid,
    case_id: Uuid,
    youth_id: Uuid,
    area_id: Uuid,
    state: String,
}

#[derive(FromQueryResult)]
struct StandingRow {
    id: Uuid,
    remote_id: String,
    signal_remote_id: String,
    case_id: Uuid,
    youth_id: Uuid,
    other_tag: Option<Vec<u8>>,
}

const MATCH: &str = "SELECT id, signal_id, kind, other, found_on, ended_on, lead, lead_on,
    youth_agreed_on, parents_agreed_on, version FROM case_match";

impl Tx {
    /// The signal that an index knows by this id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn signal_known_as(
        &self,
        _: &Permit<KeepCaseRules>,
        (index, remote): (&str, &str),
    ) -> Result<Option<NamedSignal>, StoreError> {
        let sql = "SELECT s.id, s.case_id, s.youth_id, f.area_id, s.state
             FROM case_signal s JOIN case_file f ON f.id = s.case_id
             WHERE s.index_code = $1 AND s.remote_id = $2";
        let row: Option<NamedRow> = one(&self.inner, sql, [index.into(), remote.into()]).await?;
        Ok(row.map(|row| NamedSignal {
            signal: SignalId(row.id),
            case: CaseId(row.case_id),
            youth: YouthId(row.youth_id),
            area: AreaId(row.area_id),
            active: row.state == "active",
        }))
    }

    /// The matches of an index that stand, by signal.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn standing_matches(
        &self,
        _: &Permit<KeepCaseRules>,
        index: &str,
    ) -> Result<Vec<StandingMatch>, StoreError> {
        let sql =
            "SELECT m.id, m.remote_id, s.remote_id AS signal_remote_id, m.case_id, m.youth_id,
                m.other_tag
             FROM case_match m JOIN case_signal s ON s.id = m.signal_id
             WHERE m.ended_on IS NULL AND s.index_code = $1 AND s.remote_id IS NOT NULL
             ORDER BY s.remote_id, m.id";
        let rows: Vec<StandingRow> = all(&self.inner, sql, [index.into()]).await?;
        let standing = |row: StandingRow| StandingMatch {
            id: MatchId(row.id),
            remote: row.remote_id,
            signal: row.signal_remote_id,
            case: CaseId(row.case_id),
            youth: YouthId(row.youth_id),
            tag: row.other_tag,
        };
        Ok(rows.into_iter().map(standing).collect())
    }
}

impl Logged<'_> {
    /// The matches of a case, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn matches(&self, case: CaseId) -> Result<Vec<SealedMatch>, StoreError> {
        self.of_case(case)?;
        let sql = format!("{MATCH} WHERE case_id = $1 ORDER BY found_on DESC, id DESC");
        let rows: Vec<Row> = all(self.connection(), &sql, [case.0.into()]).await?;
        rows.into_iter().map(match_of).collect()
    }

    /// The match of a signal that an index knows by this id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn known_match(
        &self,
        case: CaseId,
        (signal, remote): (SignalId, &str),
    ) -> Result<Option<SealedMatch>, StoreError> {
        self.of_case(case)?;
        let sql = format!("{MATCH} WHERE case_id = $1 AND signal_id = $2 AND remote_id = $3");
        let values = [case.0.into(), signal.0.into(), remote.into()];
        let row: Option<Row> = one(self.connection(), &sql, values).await?;
        row.map(match_of).transpose()
    }

    /// Writes down a match that is new.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_match(&self, case: CaseId, new: NewMatch) -> Result<(), StoreError> {
        self.of_case(case)?;
        self.of_youth(new.youth)?;
        run(
            self.connection(),
            "INSERT INTO case_match
                (id, signal_id, case_id, youth_id, remote_id, kind, other, other_tag, found_on,
                 version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
            [
                new.id.0.into(),
                new.signal.0.into(),
                case.0.into(),
                new.youth.0.into(),
                new.remote.into(),
                new.kind.code().into(),
                new.other.sealed.into_bytes().into(),
                new.other.tag.to_vec().into(),
                new.found_on.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// A match stands, with this professional on the other side; also one that was over.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn renew_match(
        &self,
        case: CaseId,
        id: MatchId,
        other: TaggedOther,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_match SET other = $1, other_tag = $2, ended_on = NULL,
                version = version + 1
             WHERE id = $3 AND case_id = $4";
        let values = [
            other.sealed.into_bytes().into(),
            other.tag.to_vec().into(),
            id.0.into(),
            case.0.into(),
        ];
        run(self.connection(), sql, values).await?;
        Ok(())
    }

    /// A match is over; nobody else's contact data stay.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_match(&self, case: CaseId, id: MatchId, on: Day) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_match SET ended_on = $1, other = NULL, other_tag = NULL,
                version = version + 1
                   WHERE id = $2 AND case_id = $3 AND ended_on IS NULL";
        let values = [on.into(), id.0.into(), case.0.into()];
        run(self.connection(), sql, values).await?;
        Ok(())
    }

    /// Writes who leads and who agreed in a match of which `version` was read.
    ///
    /// # Errors
    /// `Stale` when it was changed since; or when the database fails.
    pub async fn save_match(
        &self,
        case: CaseId,
        (id, version): (MatchId, i32),
        (lead, consent): (Option<(Lead, Day)>, SharingConsent),
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let touched = run(
            self.connection(),
            "UPDATE case_match SET lead = $1, lead_on = $2, youth_agreed_on = $3,
                parents_agreed_on = $4, version = version + 1
             WHERE id = $5 AND case_id = $6 AND version = $7",
            [
                lead.map(|(lead, _)| lead.code()).into(),
                lead.map(|(_, on)| on).into(),
                consent.youth.into(),
                consent.parents.into(),
                id.0.into(),
                case.0.into(),
                version.into(),
            ],
        )
        .await?;
        match touched {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }
}

fn match_of(row: Row) -> Result<SealedMatch, StoreError> {
    let lead = row.lead.as_deref().map(Lead::parse).transpose();
    let lead = lead.map_err(|_| StoreError::Unreadable("case_match.lead"))?;
    Ok(SealedMatch {
        id: MatchId(row.id),
        version: row.version,
        signal: SignalId(row.signal_id),
        kind: MatchKind::parse(&row.kind).map_err(|_| StoreError::Unreadable("case_match.kind"))?,
        found_on: row.found_on,
        ended_on: row.ended_on,
        other: sealed(row.other)?,
        lead: lead.zip(row.lead_on),
        consent: SharingConsent {
            youth: row.youth_agreed_on,
            parents: row.parents_agreed_on,
        },
    })
}
