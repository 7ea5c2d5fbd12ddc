//! What is kept of cases, as retention rules look at it: states and days, no words; and how it goes.

use super::log::Logged;
use super::sealed;
use crate::StoreError;
use crate::tables::{all, run};
use domain::cases::{CaseState, HeldBack, RetainedFacts, RetainedKind};
use domain::ids::{AreaId, CaseId, YouthId};
use domain::time::{Day, Instant, wall_of};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::{Sealed, UnderMaster};

/// A case as retention rules look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetainedCase {
    /// Which.
    pub case: CaseId,
    /// Whose.
    pub youth: YouthId,
    /// What people call it by.
    pub number: String,
    /// Its area.
    pub area: AreaId,
    /// The facts, still without the birth.
    pub facts: RetainedFacts,
    /// The youth's birth, sealed.
    pub birth: Option<Sealed>,
    /// The youth's key, wrapped.
    pub key: UnderMaster,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    youth_id: Uuid,
    number: String,
    area_id: Uuid,
    state: String,
    ended_on: Option<Day>,
    birth_date: Option<Vec<u8>>,
    master: String,
    wrapped: Vec<u8>,
    signals: i64,
    in_index: i64,
    signal_ended: Option<Day>,
    objections: i64,
    requests: i64,
    weighed_on: Option<Day>,
    noticed_at: Option<i64>,
    talked_at: Option<i64>,
    referred_at: Option<i64>,
    lettered_at: Option<i64>,
    noted_at: Option<i64>,
}

/// Cases whose youth has a key: of the others nothing is left to erase.
const RETAINED: &str = "SELECT f.id, f.youth_id, f.number, f.area_id, f.state, f.ended_on,
        y.birth_date, k.master, k.wrapped,
        (SELECT COUNT(*) FROM case_signal s WHERE s.case_id = f.id) AS signals,
        (SELECT COUNT(*) FROM case_signal s WHERE s.case_id = f.id AND (s.state <> 'removed'
            OR EXISTS (SELECT 1 FROM case_index_job j
                WHERE j.signal_id = s.id AND j.done_at IS NULL))) AS in_index,
        (SELECT MAX(s.ended_on) FROM case_signal s WHERE s.case_id = f.id) AS signal_ended,
        (SELECT COUNT(*) FROM case_signal s WHERE s.case_id = f.id
            AND s.objected_on IS NOT NULL AND s.objection_outcome IS NULL) AS objections,
        (SELECT COUNT(*) FROM case_access_request r WHERE r.youth_id = f.youth_id
            AND r.state IN ('open', 'made')) AS requests,
        (SELECT MAX(w.made_on) FROM case_weighing w WHERE w.case_id = f.id) AS weighed_on,
        (SELECT MAX(s.made_at) FROM case_screening s WHERE s.case_id = f.id) AS noticed_at,
        (SELECT MAX(d.made_at) FROM case_discussion d WHERE d.case_id = f.id) AS talked_at,
        (SELECT MAX(r.made_at) FROM case_referral r WHERE r.case_id = f.id) AS referred_at,
        (SELECT MAX(l.made_at) FROM case_letter l WHERE l.case_id = f.id) AS lettered_at,
        (SELECT MAX(n.made_at) FROM case_note n WHERE n.case_id = f.id) AS noted_at
     FROM case_file f JOIN case_youth y ON y.id = f.youth_id
     JOIN case_key k ON k.youth_id = f.youth_id
     ORDER BY f.number";

/// Sealed columns of what hangs from a case; a youth's erasure empties them, for what is sealed by a
/// key that is gone is only in the way.
const OF_CASE: &[(&str, &str)] = &[
    ("case_assignment", "words"),
    ("case_note", "words"),
    ("case_appointment", "words"),
    ("case_screening", "words"),
    ("case_weighing", "words"),
    ("case_weighing", "disagreed"),
    ("case_discussion", "words"),
    ("case_signal", "objection"),
    ("case_letter", "pdf"),
    ("case_letter", "withdrawal"),
    ("case_referral", "words"),
    ("case_referral", "outcome"),
    ("case_access_request", "document"),
    ("case_access_request", "file"),
    ("case_access_request", "ending"),
    ("case_break_glass", "reason"),
    ("case_match", "other"),
    ("case_match", "other_tag"),
    ("case_match_contact", "words"),
    ("case_follow_up", "words"),
    ("case_follow_up", "outcome"),
];

impl Logged<'_> {
    /// All cases of which something is left, by number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn retained(&self) -> Result<Vec<RetainedCase>, StoreError> {
        let rows: Vec<Row> = all(self.connection(), RETAINED, []).await?;
        rows.into_iter().map(retained_of).collect()
    }

    /// Erases a youth: the key goes, and what it sealed is emptied. Ids, states and days of the cases
    /// stay, and say nothing of anybody. Tells whether there was a key.
    ///
    /// # Errors
    /// `NotFound` when the log's row is about another youth; or when the database fails.
    pub async fn erase_youth(&self, youth: YouthId, at: Instant) -> Result<bool, StoreError> {
        if !self.destroy_youth_key(youth).await? {
            return Ok(false);
        }
        run(
            self.connection(),
            "UPDATE case_youth SET given_names = NULL, family_name = NULL, birth_date = NULL,
                address = NULL, contact = NULL, bsn = NULL, bsn_index = NULL, erased_at = $1,
                version = version + 1
             WHERE id = $2",
            [at.into(), youth.0.into()],
        )
        .await?;
        for sql in [
            "UPDATE case_file SET referral = NULL, ending = NULL, school = NULL,
                version = version + 1
             WHERE youth_id = $1",
            "DELETE FROM case_parent WHERE youth_id = $1",
            "UPDATE case_index_job SET asked = NULL
             WHERE signal_id IN (SELECT s.id FROM case_signal s WHERE s.youth_id = $1)",
        ] {
            run(self.connection(), sql, [youth.0.into()]).await?;
        }
        for (table, column) in OF_CASE {
            let sql = format!(
                "UPDATE {table} SET {column} = NULL
                 WHERE case_id IN (SELECT f.id FROM case_file f WHERE f.youth_id = $1)"
            );
            run(self.connection(), &sql, [youth.0.into()]).await?;
        }
        let sql = "UPDATE case_handover SET state = 'withdrawn', version = version + 1
                   WHERE state IN ('proposed', 'confirmed', 'refused')
                     AND case_id IN (SELECT f.id FROM case_file f WHERE f.youth_id = $1)";
        run(self.connection(), sql, [youth.0.into()]).await?;
        Ok(true)
    }

    /// Takes a part of a case away; tells how many rows went. What is a whole case is none.
    ///
    /// # Errors
    /// `NotFound` when the log's row is about another case; or when the database fails.
    pub async fn remove_part(&self, case: CaseId, kind: RetainedKind) -> Result<u64, StoreError> {
        self.of_case(case)?;
        let statements: &[&str] = match kind {
            RetainedKind::EndedWell
            | RetainedKind::EndedBadly
            | RetainedKind::SentBack
            | RetainedKind::Signal => &[],
            RetainedKind::Weighing => &[
                "DELETE FROM case_weighing WHERE case_id = $1",
                "DELETE FROM case_screening WHERE case_id = $1",
                "DELETE FROM case_discussion WHERE case_id = $1",
            ],
            RetainedKind::Referral => &["DELETE FROM case_referral WHERE case_id = $1"],
            RetainedKind::Letter => &["DELETE FROM case_letter WHERE case_id = $1"],
            RetainedKind::Note => &["DELETE FROM case_note WHERE case_id = $1"],
        };
        let mut gone = 0;
        for sql in statements {
            gone += run(self.connection(), sql, [case.0.into()]).await?;
        }
        Ok(gone)
    }
}

fn retained_of(row: Row) -> Result<RetainedCase, StoreError> {
    let state =
        CaseState::parse(&row.state).map_err(|_| StoreError::Unreadable("case_file.state"))?;
    let on = |at: Option<i64>| at.map(|at| wall_of(at).0);
    let weighed = [row.weighed_on, on(row.noticed_at), on(row.talked_at)];
    let held = if !state.has_ended() {
        Some(HeldBack::Running)
    } else if row.objections > 0 {
        Some(HeldBack::Objection)
    } else if row.requests > 0 {
        Some(HeldBack::AccessRequest)
    } else if row.in_index > 0 {
        Some(HeldBack::InIndex)
    } else {
        None
    };
    let wrapped = sealed(Some(row.wrapped))?.ok_or(StoreError::Unreadable("case_key.wrapped"))?;
    Ok(RetainedCase {
        case: CaseId(row.id),
        youth: YouthId(row.youth_id),
        number: row.number,
        area: AreaId(row.area_id),
        facts: RetainedFacts {
            state,
            ended_on: row.ended_on,
            birth: None,
            signals: u32::try_from(row.signals).unwrap_or(u32::MAX),
            signal_ended: row.signal_ended.filter(|_| row.in_index == 0),
            weighed_on: weighed.into_iter().flatten().max(),
            referred_on: on(row.referred_at),
            lettered_on: on(row.lettered_at),
            noted_on: on(row.noted_at),
            held,
        },
        birth: sealed(row.birth_date)?,
        key: UnderMaster {
            master: row.master,
            sealed: wrapped,
        },
    })
}
