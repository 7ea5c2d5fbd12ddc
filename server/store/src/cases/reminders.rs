//! What comes back to a worker or a team: days and numbers of cases, nothing about anybody.

use super::lists::within;
use super::log::Logged;
use super::weighings::NEWEST;
use crate::StoreError;
use crate::tables::all;
use domain::cases::ReminderKind;
use domain::ids::{CaseId, EmployeeId, YouthId};
use domain::permission::{Deed, Permit};
use domain::time::{Day, Week};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// One thing that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComesBack {
    /// The day of it.
    pub day: Day,
    /// What.
    pub kind: ReminderKind,
    /// Which case.
    pub case: CaseId,
    /// Whose case that is.
    pub youth: YouthId,
    /// What people call it by.
    pub number: String,
    /// Who follows the case; of a weighing that is to be read along, who reads it.
    pub worker: Option<EmployeeId>,
}

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    day: Day,
    case_id: Uuid,
    youth_id: Uuid,
    number: String,
    worker_id: Option<Uuid>,
}

/// The last talk at home counts, while the case runs or a signal is active; a signal that ends is told
/// from the day of the warning on; an appointment from today up to and including Sunday. Nothing comes
/// back of a youth who was erased. `asked` says whose reading along it is of a weighing `w`; `today` and
/// `sunday` are the numbers of their values.
fn due(within: &str, asked: &str, (today, sunday): (usize, usize)) -> String {
    format!(
        "SELECT d.kind, d.day, d.case_id, d.youth_id, d.number, d.worker_id FROM (
    SELECT 'discussion' AS kind, d.postponed_until AS day, f.id AS case_id, f.youth_id, f.number,
        f.worker_id
    FROM case_discussion d JOIN case_file f ON f.id = d.case_id
    WHERE {within}
      AND (f.state = 'running' OR EXISTS (SELECT 1 FROM case_signal a
        WHERE a.case_id = f.id AND a.state = 'active'))
      AND d.postponed_until IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM case_discussion l WHERE l.case_id = d.case_id
        AND (l.made_at > d.made_at OR (l.made_at = d.made_at AND l.id > d.id)))
    UNION ALL
    SELECT 'signal_ends', s.ends_on, f.id, f.youth_id, f.number, f.worker_id
    FROM case_signal s JOIN case_file f ON f.id = s.case_id
    WHERE {within}
      AND s.state = 'active' AND s.warns_on <= ${today}
    UNION ALL
    SELECT 'letter', s.given_on, f.id, f.youth_id, f.number, f.worker_id
    FROM case_signal s JOIN case_file f ON f.id = s.case_id
    WHERE {within}
      AND s.state = 'active' AND s.informed_on IS NULL
    UNION ALL
    SELECT 'objection', s.objected_on, f.id, f.youth_id, f.number, f.worker_id
    FROM case_signal s JOIN case_file f ON f.id = s.case_id
    WHERE {within}
      AND s.objected_on IS NOT NULL AND s.objection_outcome IS NULL
    UNION ALL
    SELECT 'care', r.ask_after, f.id, f.youth_id, f.number, f.worker_id
    FROM case_referral r JOIN case_file f ON f.id = r.case_id
    WHERE {within}
      AND r.state = 'handed_over' AND r.ask_after IS NOT NULL
    UNION ALL
    SELECT 'follow_up', u.due_on, f.id, f.youth_id, f.number, f.worker_id
    FROM case_follow_up u JOIN case_file f ON f.id = u.case_id
    WHERE {within}
      AND u.done_on IS NULL
    UNION ALL
    SELECT 'read_along', w.made_on, f.id, f.youth_id, f.number, w.asked_id
    FROM case_weighing w JOIN case_file f ON f.id = w.case_id
    WHERE {asked} AND w.asked_id IS NOT NULL AND w.second_id IS NULL AND NOT w.declined
      AND {NEWEST}
    UNION ALL
    SELECT 'disagreed', w.made_on, f.id, f.youth_id, f.number, f.worker_id
    FROM case_weighing w JOIN case_file f ON f.id = w.case_id
    WHERE {within}
      AND w.declined AND {NEWEST}
    UNION ALL
    SELECT 'match', m.found_on, f.id, f.youth_id, f.number, f.worker_id
    FROM case_match m JOIN case_file f ON f.id = m.case_id
    WHERE {within}
      AND m.ended_on IS NULL
      AND NOT EXISTS (SELECT 1 FROM case_match_contact c WHERE c.match_id = m.id)
    UNION ALL
    SELECT 'access', r.due_on, f.id, f.youth_id, f.number, f.worker_id
    FROM case_access_request r JOIN case_file f ON f.id = r.case_id
    WHERE {within}
      AND r.state IN ('open', 'made')
    UNION ALL
    SELECT 'assignment', g.due_on, f.id, f.youth_id, f.number, f.worker_id
    FROM case_assignment g JOIN case_file f ON f.id = g.case_id
    WHERE {within}
      AND f.state = 'running' AND g.due_on IS NOT NULL AND g.done_on IS NULL
    UNION ALL
    SELECT 'appointment', p.day, f.id, f.youth_id, f.number, f.worker_id
    FROM case_appointment p JOIN case_file f ON f.id = p.case_id
    WHERE {within}
      AND p.cancelled_at IS NULL AND p.day >= ${today} AND p.day <= ${sunday}
    ) d JOIN case_key k ON k.youth_id = d.youth_id
    ORDER BY d.day, d.number, d.kind"
    )
}

impl Logged<'_> {
    /// What comes back within reach of a permit, the first day first; `mine`: only what comes back to
    /// whoever holds it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reminders<D: Deed>(
        &self,
        permit: &Permit<D>,
        mine: bool,
        today: Day,
    ) -> Result<Vec<ComesBack>, StoreError> {
        let mut values: Vec<Value> = Vec::new();
        let Some(reached) = within(permit, mine, &mut values) else {
            return Ok(Vec::new());
        };
        // Whoever is asked to read along does not reach the case.
        let asked = match mine {
            true => "w.asked_id = $1",
            false => reached.as_str(),
        };
        let today_at = values.len() + 1;
        values.extend([today.into(), Week::of(today).sunday().into()]);
        let sql = due(&reached, asked, (today_at, today_at + 1));
        let rows: Vec<Row> = all(self.connection(), &sql, values).await?;
        rows.into_iter().map(comes_back).collect()
    }
}

fn comes_back(row: Row) -> Result<ComesBack, StoreError> {
    let kind = match row.kind.as_str() {
        "discussion" => ReminderKind::Discussion,
        "signal_ends" => ReminderKind::SignalEnds,
        "letter" => ReminderKind::Letter,
        "objection" => ReminderKind::Objection,
        "care" => ReminderKind::Care,
        "follow_up" => ReminderKind::FollowUp,
        "read_along" => ReminderKind::ReadAlong,
        "disagreed" => ReminderKind::Disagreed,
        "match" => ReminderKind::Match,
        "access" => ReminderKind::Access,
        "assignment" => ReminderKind::Assignment,
        "appointment" => ReminderKind::Appointment,
        _ => return Err(StoreError::Unreadable("a reminder")),
    };
    Ok(ComesBack {
        day: row.day,
        kind,
        case: CaseId(row.case_id),
        youth: YouthId(row.youth_id),
        number: row.number,
        worker: row.worker_id.map(EmployeeId),
    })
}
