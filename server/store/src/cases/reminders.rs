//! What comes back to a worker: days and numbers of cases, nothing about anybody.

use super::lists::answers;
use super::log::Logged;
use crate::StoreError;
use crate::tables::all;
use domain::cases::{Reminder, ReminderKind};
use domain::ids::{CaseId, YouthId};
use domain::permission::{Deed, Permit};
use domain::time::Day;
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    day: Day,
    case_id: Uuid,
    youth_id: Uuid,
    number: String,
}

/// The last talk at home counts, while the case runs or a signal is active; a signal that ends is told
/// from the day of the warning on. Nothing comes back of a youth who was erased.
fn due() -> String {
    let mine = answers(1);
    format!(
        "SELECT d.kind, d.day, d.case_id, d.youth_id, d.number FROM (
    SELECT 'discussion' AS kind, d.postponed_until AS day, f.id AS case_id, f.youth_id, f.number
    FROM case_discussion d JOIN case_file f ON f.id = d.case_id
    WHERE {mine}
      AND (f.state = 'running' OR EXISTS (SELECT 1 FROM case_signal a
        WHERE a.case_id = f.id AND a.state = 'active'))
      AND d.postponed_until IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM case_discussion l WHERE l.case_id = d.case_id
        AND (l.made_at > d.made_at OR (l.made_at = d.made_at AND l.id > d.id)))
    UNION ALL
    SELECT 'signal_ends', s.ends_on, f.id, f.youth_id, f.number
    FROM case_signal s JOIN case_file f ON f.id = s.case_id
    WHERE {mine}
      AND s.state = 'active' AND s.warns_on <= $2
    UNION ALL
    SELECT 'letter', s.given_on, f.id, f.youth_id, f.number
    FROM case_signal s JOIN case_file f ON f.id = s.case_id
    WHERE {mine}
      AND s.state = 'active' AND s.informed_on IS NULL
    UNION ALL
    SELECT 'objection', s.objected_on, f.id, f.youth_id, f.number
    FROM case_signal s JOIN case_file f ON f.id = s.case_id
    WHERE {mine}
      AND s.objected_on IS NOT NULL AND s.objection_outcome IS NULL
    UNION ALL
    SELECT 'care', r.ask_after, f.id, f.youth_id, f.number
    FROM case_referral r JOIN case_file f ON f.id = r.case_id
    WHERE {mine}
      AND r.state = 'handed_over' AND r.ask_after IS NOT NULL
    UNION ALL
    SELECT 'follow_up', u.due_on, f.id, f.youth_id, f.number
    FROM case_follow_up u JOIN case_file f ON f.id = u.case_id
    WHERE {mine}
      AND u.done_on IS NULL
    UNION ALL
    SELECT 'read_along', w.made_on, f.id, f.youth_id, f.number
    FROM case_weighing w JOIN case_file f ON f.id = w.case_id
    WHERE w.asked_id = $1 AND w.second_id IS NULL
    UNION ALL
    SELECT 'match', m.found_on, f.id, f.youth_id, f.number
    FROM case_match m JOIN case_file f ON f.id = m.case_id
    WHERE {mine}
      AND m.ended_on IS NULL
      AND NOT EXISTS (SELECT 1 FROM case_match_contact c WHERE c.match_id = m.id)
    UNION ALL
    SELECT 'access', r.due_on, f.id, f.youth_id, f.number
    FROM case_access_request r JOIN case_file f ON f.id = r.case_id
    WHERE {mine}
      AND r.state IN ('open', 'made')
    ) d JOIN case_key k ON k.youth_id = d.youth_id
    ORDER BY d.day, d.number, d.kind"
    )
}

impl Logged<'_> {
    /// What comes back to whoever holds the permit, the first day first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reminders<D: Deed>(
        &self,
        permit: &Permit<D>,
        today: Day,
    ) -> Result<Vec<(YouthId, Reminder)>, StoreError> {
        let Some(me) = permit.actor() else {
            return Ok(Vec::new());
        };
        let values = [me.0.into(), today.into()];
        let rows: Vec<Row> = all(self.connection(), &due(), values).await?;
        let reminder = |row: Row| {
            let kind = match row.kind.as_str() {
                "discussion" => ReminderKind::Discussion,
                "signal_ends" => ReminderKind::SignalEnds,
                "letter" => ReminderKind::Letter,
                "objection" => ReminderKind::Objection,
                "care" => ReminderKind::Care,
                "follow_up" => ReminderKind::FollowUp,
                "read_along" => ReminderKind::ReadAlong,
                "match" => ReminderKind::Match,
                "access" => ReminderKind::Access,
                _ => return Err(StoreError::Unreadable("a reminder")),
            };
            let reminder = Reminder {
                day: row.day,
                kind,
                case: CaseId(row.case_id),
                number: row.number,
            };
            Ok((YouthId(row.youth_id), reminder))
        };
        rows.into_iter().map(reminder).collect()
    }
}
