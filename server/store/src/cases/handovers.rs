//! Handovers: which case goes from whom to whom. Ids, numbers and names of colleagues; nothing here
//! is about a youth.

use super::log::Logged;
use crate::tables::{all, one, run};
use crate::{StoreError, Tx};
use domain::cases::{CaseState, Colleague, HandoverFacts, HandoverLine, HandoverState};
use domain::ids::{AreaId, CaseId, EmployeeId, HandoverId, YouthId};
use domain::permission::{Deed, Permit};
use domain::time::{Day, Instant};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// That something of a case `f` is still open, so that somebody must answer for it. Of a youth who was
/// erased nothing is.
pub(super) const OPEN: &str = "(EXISTS (SELECT 1 FROM case_key k WHERE k.youth_id = f.youth_id)
    AND (f.state IN ('received', 'running')
    OR EXISTS (SELECT 1 FROM case_signal s WHERE s.case_id = f.id AND (s.state = 'active'
        OR (s.objected_on IS NOT NULL AND s.objection_outcome IS NULL)))
    OR EXISTS (SELECT 1 FROM case_referral r WHERE r.case_id = f.id
        AND r.state IN ('proposed', 'agreed', 'handed_over'))
    OR EXISTS (SELECT 1 FROM case_follow_up u WHERE u.case_id = f.id AND u.done_on IS NULL)
    OR EXISTS (SELECT 1 FROM case_access_request q WHERE q.case_id = f.id
        AND q.state IN ('open', 'made'))))";

/// A handover that is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewHandover {
    /// Its id.
    pub id: HandoverId,
    /// From whom.
    pub from: EmployeeId,
    /// To whom; none when nobody can take it.
    pub to: Option<EmployeeId>,
    /// Who stands in.
    pub stand_in: Option<EmployeeId>,
    /// First day of the absence; none for a return, and for one that a coordinator began.
    pub away_from: Option<Day>,
    /// The handover that it undoes.
    pub back_of: Option<HandoverId>,
}

/// A case that can be handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenCase {
    /// Which.
    pub case: CaseId,
    /// Whose.
    pub youth: YouthId,
    /// Its area.
    pub area: AreaId,
}

/// A handover that was accepted, of a worker who is back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Returning {
    /// Which.
    pub handover: HandoverId,
    /// The case.
    pub case: OpenCase,
    /// Who is back.
    pub back: EmployeeId,
    /// Who has the case.
    pub has: EmployeeId,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    case_id: Uuid,
    youth_id: Uuid,
    area_id: Uuid,
    number: String,
    state: String,
    from_id: Uuid,
    from_name: String,
    to_id: Option<Uuid>,
    to_name: Option<String>,
    stand_in_id: Option<Uuid>,
    stand_in_name: Option<String>,
    back_of: Option<Uuid>,
    away_from: Option<Day>,
    version: i32,
    signals: i64,
    referrals: i64,
    terms: i64,
    case_state: String,
}

#[derive(FromQueryResult)]
struct CaseRow {
    id: Uuid,
    youth_id: Uuid,
    area_id: Uuid,
}

#[derive(FromQueryResult)]
struct ReturnRow {
    handover: Uuid,
    id: Uuid,
    youth_id: Uuid,
    area_id: Uuid,
    from_id: Uuid,
    to_id: Uuid,
}

#[derive(FromQueryResult)]
struct LoadRow {
    worker_id: Uuid,
    running: i64,
}

#[derive(FromQueryResult)]
struct AwayRow {
    employee_id: Uuid,
    first_day: Day,
    last_day: Day,
}

const LINES: &str = "SELECT h.id, h.case_id, f.youth_id, f.area_id, f.number, h.state,
        h.from_id, a.name AS from_name, h.to_id, b.name AS to_name,
        h.stand_in_id, c.name AS stand_in_name, h.back_of, h.away_from, h.version,
        (SELECT COUNT(*) FROM case_signal s WHERE s.case_id = f.id AND s.state = 'active')
            AS signals,
        (SELECT COUNT(*) FROM case_referral r WHERE r.case_id = f.id
            AND r.state IN ('proposed', 'agreed', 'handed_over')) AS referrals,
        f.state AS case_state,
        (SELECT COUNT(*) FROM case_step p WHERE p.case_id = f.id AND p.planned_on IS NOT NULL
            AND p.done_on IS NULL AND p.skipped_on IS NULL AND f.state IN ('received', 'running'))
          + (SELECT COUNT(*) FROM case_assignment g WHERE g.case_id = f.id AND f.state = 'running'
            AND g.due_on IS NOT NULL AND g.done_on IS NULL)
          + (SELECT COUNT(*) FROM case_discussion d WHERE d.case_id = f.id
            AND d.postponed_until IS NOT NULL
            AND (f.state = 'running' OR EXISTS (SELECT 1 FROM case_signal i
                WHERE i.case_id = f.id AND i.state = 'active'))
            AND NOT EXISTS (SELECT 1 FROM case_discussion l WHERE l.case_id = d.case_id
                AND (l.made_at > d.made_at OR (l.made_at = d.made_at AND l.id > d.id))))
          + (SELECT COUNT(*) FROM case_follow_up u WHERE u.case_id = f.id AND u.done_on IS NULL)
          + (SELECT COUNT(*) FROM case_signal o WHERE o.case_id = f.id
            AND o.objected_on IS NOT NULL AND o.objection_outcome IS NULL)
          + (SELECT COUNT(*) FROM case_access_request q WHERE q.case_id = f.id
            AND q.state IN ('open', 'made')) AS terms
     FROM case_handover h JOIN case_file f ON f.id = h.case_id
     JOIN employee a ON a.id = h.from_id
     LEFT JOIN employee b ON b.id = h.to_id
     LEFT JOIN employee c ON c.id = h.stand_in_id";

impl Tx {
    /// Whole days away of whoever follows a case, or handed one over, that end on a day or later, by person and first day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn absences_of_followers<D: Deed>(
        &self,
        _: &Permit<D>,
        from: Day,
    ) -> Result<Vec<(EmployeeId, Day, Day)>, StoreError> {
        let sql = "SELECT a.employee_id, a.first_day, a.last_day FROM absence a
             WHERE a.last_day >= $1 AND a.start_minute = 0 AND a.end_minute >= 1440
               AND (EXISTS (SELECT 1 FROM case_file f WHERE f.worker_id = a.employee_id)
                    OR EXISTS (SELECT 1 FROM case_handover h WHERE h.from_id = a.employee_id))
             ORDER BY a.employee_id, a.first_day, a.last_day";
        let rows: Vec<AwayRow> = all(&self.inner, sql, [from.into()]).await?;
        let away = |row: AwayRow| (EmployeeId(row.employee_id), row.first_day, row.last_day);
        Ok(rows.into_iter().map(away).collect())
    }

    /// Cases of a worker with something open that are not being handed over, and were not because
    /// of the absence that begins on a day; oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn cases_to_hand_over<D: Deed>(
        &self,
        _: &Permit<D>,
        from: EmployeeId,
        away_from: Day,
    ) -> Result<Vec<OpenCase>, StoreError> {
        let sql = format!(
            "SELECT f.id, f.youth_id, f.area_id FROM case_file f
             WHERE f.worker_id = $1 AND {OPEN} AND NOT EXISTS
               (SELECT 1 FROM case_handover h WHERE h.case_id = f.id
                AND (h.state IN ('proposed', 'confirmed', 'refused')
                     OR (h.from_id = $1 AND h.away_from = $2)))
             ORDER BY f.received_on, f.number"
        );
        let values = [from.0.into(), away_from.into()];
        let rows: Vec<CaseRow> = all(&self.inner, &sql, values).await?;
        Ok(rows.into_iter().map(open_case).collect())
    }

    /// Cases that were handed over and accepted, still with who accepted, whose worker is there
    /// again on a day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn cases_to_return<D: Deed>(
        &self,
        _: &Permit<D>,
        today: Day,
    ) -> Result<Vec<Returning>, StoreError> {
        let sql = format!(
            "SELECT h.id AS handover, f.id, f.youth_id, f.area_id, h.from_id, h.to_id
             FROM case_handover h JOIN case_file f ON f.id = h.case_id
             JOIN employee e ON e.id = h.from_id
             WHERE h.state = 'accepted' AND h.back_of IS NULL AND f.worker_id = h.to_id
               AND e.active = $2 AND {OPEN}
               AND NOT EXISTS (SELECT 1 FROM case_handover b WHERE b.case_id = h.case_id
                   AND (b.back_of = h.id OR b.state IN ('proposed', 'confirmed', 'refused')))
               AND h.away_from <= $1
               AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.employee_id = h.from_id
                   AND a.first_day <= $1 AND a.last_day >= $1)
             ORDER BY h.made_at, h.id"
        );
        let values = [today.into(), true.into()];
        let rows: Vec<ReturnRow> = all(&self.inner, &sql, values).await?;
        let returning = |row: ReturnRow| Returning {
            handover: HandoverId(row.handover),
            case: open_case(CaseRow {
                id: row.id,
                youth_id: row.youth_id,
                area_id: row.area_id,
            }),
            back: EmployeeId(row.from_id),
            has: EmployeeId(row.to_id),
        };
        Ok(rows.into_iter().map(returning).collect())
    }

    /// How many open cases each worker has.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn case_loads<D: Deed>(
        &self,
        _: &Permit<D>,
    ) -> Result<Vec<(EmployeeId, u16)>, StoreError> {
        let sql = "SELECT worker_id, COUNT(*) AS running FROM case_file
             WHERE worker_id IS NOT NULL AND state IN ('received', 'running') GROUP BY worker_id";
        let rows: Vec<LoadRow> = all(&self.inner, sql, []).await?;
        let load = |row: LoadRow| {
            let running = u16::try_from(row.running).unwrap_or(u16::MAX);
            (EmployeeId(row.worker_id), running)
        };
        Ok(rows.into_iter().map(load).collect())
    }

    /// Handovers that are open, by who hands over; each with whose case it is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_handovers<D: Deed>(
        &self,
        _: &Permit<D>,
    ) -> Result<Vec<(YouthId, HandoverLine)>, StoreError> {
        let sql = format!(
            "{LINES} WHERE h.state IN ('proposed', 'confirmed', 'refused')
             ORDER BY a.name, h.from_id, f.number"
        );
        read(all(&self.inner, &sql, []).await?)
    }

    /// Open handovers of cases that are no longer with who hands over, or of which nothing is open
    /// any more.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn handovers_without_use<D: Deed>(
        &self,
        _: &Permit<D>,
    ) -> Result<Vec<(YouthId, HandoverLine)>, StoreError> {
        let sql = format!("{LINES} WHERE {} ORDER BY f.number", without_use());
        read(all(&self.inner, &sql, []).await?)
    }

    /// Whether this handover is one of them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn is_without_use<D: Deed>(
        &self,
        _: &Permit<D>,
        id: HandoverId,
    ) -> Result<bool, StoreError> {
        let sql = format!("{LINES} WHERE h.id = $1 AND {}", without_use());
        let row: Option<Row> = one(&self.inner, &sql, [id.0.into()]).await?;
        Ok(row.is_some())
    }

    /// Whether something of a case is still open, so that somebody must answer for it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_open_ends<D: Deed>(
        &self,
        _: &Permit<D>,
        case: CaseId,
    ) -> Result<bool, StoreError> {
        let sql = format!(
            "SELECT f.id, f.youth_id, f.area_id FROM case_file f WHERE f.id = $1 AND {OPEN}"
        );
        let row: Option<CaseRow> = one(&self.inner, &sql, [case.0.into()]).await?;
        Ok(row.is_some())
    }

    /// Handovers that wait for the holder of the permit to accept them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn handovers_to_me<D: Deed>(
        &self,
        permit: &Permit<D>,
    ) -> Result<Vec<(YouthId, HandoverLine)>, StoreError> {
        let Some(me) = permit.actor() else {
            return Ok(Vec::new());
        };
        let sql = format!("{LINES} WHERE h.state = 'confirmed' AND h.to_id = $1 ORDER BY f.number");
        read(all(&self.inner, &sql, [me.0.into()]).await?)
    }

    /// One handover.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn handover<D: Deed>(
        &self,
        _: &Permit<D>,
        id: HandoverId,
    ) -> Result<(YouthId, HandoverLine), StoreError> {
        let sql = format!("{LINES} WHERE h.id = $1");
        let row: Option<Row> = one(&self.inner, &sql, [id.0.into()]).await?;
        line_of(row.ok_or(StoreError::NotFound)?)
    }
}

impl Logged<'_> {
    /// Writes down a handover that is proposed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_handover(
        &self,
        case: CaseId,
        new: NewHandover,
        at: Instant,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let values: [Value; 9] = [
            new.id.0.into(),
            case.0.into(),
            new.from.0.into(),
            new.to.map(|to| to.0).into(),
            new.stand_in.map(|one| one.0).into(),
            HandoverState::Proposed.code().into(),
            new.away_from.into(),
            new.back_of.map(|id| id.0).into(),
            at.into(),
        ];
        run(
            self.connection(),
            "INSERT INTO case_handover
                (id, case_id, from_id, to_id, stand_in_id, state, away_from, back_of, made_at,
                 version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
            values,
        )
        .await?;
        Ok(())
    }

    /// Writes a handover of which `version` was read as it is now.
    ///
    /// # Errors
    /// `Stale` when it was changed since; or when the database fails.
    pub async fn save_handover(
        &self,
        case: CaseId,
        (id, version): (HandoverId, i32),
        facts: HandoverFacts,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let to = Some(facts.to).filter(|to| *to != facts.from);
        let touched = run(
            self.connection(),
            "UPDATE case_handover SET state = $1, to_id = $2, stand_in_id = $3,
                version = version + 1
             WHERE id = $4 AND case_id = $5 AND version = $6",
            [
                facts.state.code().into(),
                to.map(|to| to.0).into(),
                facts.stand_in.map(|one| one.0).into(),
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

fn open_case(row: CaseRow) -> OpenCase {
    OpenCase {
        case: CaseId(row.id),
        youth: YouthId(row.youth_id),
        area: AreaId(row.area_id),
    }
}

/// That a handover `h` of a case `f` is open, and the case no longer with who hands over or over.
fn without_use() -> String {
    format!(
        "h.state IN ('proposed', 'confirmed', 'refused')
         AND (f.worker_id IS NULL OR f.worker_id <> h.from_id OR NOT {OPEN})"
    )
}

fn read(rows: Vec<Row>) -> Result<Vec<(YouthId, HandoverLine)>, StoreError> {
    rows.into_iter().map(line_of).collect()
}

fn line_of(row: Row) -> Result<(YouthId, HandoverLine), StoreError> {
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let colleague = |id: Option<Uuid>, name: Option<String>| {
        let (id, name) = id.zip(name)?;
        let id = EmployeeId(id);
        Some(Colleague { id, name })
    };
    let line = HandoverLine {
        id: HandoverId(row.id),
        version: row.version,
        case: CaseId(row.case_id),
        number: row.number,
        area: AreaId(row.area_id),
        state: HandoverState::parse(&row.state)
            .map_err(|_| StoreError::Unreadable("case_handover.state"))?,
        is_return: row.back_of.is_some(),
        is_chosen: row.back_of.is_none() && row.away_from.is_none(),
        away_from: row.away_from,
        from: Colleague {
            id: EmployeeId(row.from_id),
            name: row.from_name,
        },
        to: colleague(row.to_id, row.to_name),
        stand_in: colleague(row.stand_in_id, row.stand_in_name),
        signals: count(row.signals),
        referrals: count(row.referrals),
        terms: count(row.terms),
        case_state: CaseState::parse(&row.case_state)
            .map_err(|_| StoreError::Unreadable("case_file.state"))?,
    };
    Ok((YouthId(row.youth_id), line))
}
