use crate::tables::{all, run};
use crate::{Store, StoreError, Tx};
use domain::ids::{LessonId, OrganisationId, RequestId};
use domain::permission::{Permit, PlanLessons};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A lesson ahead that its school was told of, and was not reminded of yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToRemind {
    /// Which.
    pub lesson: LessonId,
    /// Of which school.
    pub organisation: OrganisationId,
    /// Its day.
    pub day: Day,
    /// How many days before it the season of its request, else that of its day, wants a reminder;
    /// none when there is no such season.
    pub days_before: Option<u16>,
    /// When its school last heard of it.
    pub told_at: Instant,
}

#[derive(FromQueryResult)]
struct RemindRow {
    id: Uuid,
    organisation_id: Uuid,
    day: Day,
    days_before: Option<i32>,
    told_at: i64,
}

/// Only what stands as the school knows it: of what planners are moving, it hears first.
const TO_REMIND: &str = "SELECT l.id, l.organisation_id, l.day,
        COALESCE(s.reminder_days, (SELECT n.reminder_days FROM season n
            WHERE l.day BETWEEN n.first_day AND n.last_day ORDER BY n.first_day DESC LIMIT 1))
            AS days_before,
        COALESCE(t.told_at, p.changed_at) AS told_at
    FROM lesson l
    JOIN request r ON r.id = l.request_id
    LEFT JOIN season s ON s.id = r.season_id
    LEFT JOIN told_lesson t ON t.lesson_id = l.id
    LEFT JOIN published_lesson p ON p.lesson_id = l.id
    WHERE l.day > $1 AND l.day <= $2 AND l.state IN ('proposed', 'confirmed')
      AND r.held_until IS NULL
      AND ((t.lesson_id IS NOT NULL AND t.invited AND t.state <> 'cancelled'
            AND t.day = l.day AND t.start_minute = l.start_minute)
        OR (t.lesson_id IS NULL AND p.state <> 'cancelled'
            AND p.day = l.day AND p.start_minute = l.start_minute))
      AND NOT EXISTS (SELECT 1 FROM reminder d WHERE d.lesson_id = l.id AND d.day = l.day)
    ORDER BY l.day, l.organisation_id, l.start_minute, l.id";

/// A visit of which the school was not asked yet how it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToEvaluate {
    /// The first lesson of it that was given; the answer counts for this one.
    pub lesson: LessonId,
    /// Its request.
    pub request: RequestId,
}

const TO_EVALUATE: &str = "SELECT l.id, l.request_id FROM lesson l
    WHERE l.state = 'given' AND l.day >= $1 AND l.day < $2
      AND NOT EXISTS (SELECT 1 FROM lesson e WHERE e.request_id = l.request_id
            AND e.visit = l.visit AND e.day = l.day AND e.state = 'given'
            AND (e.start_minute < l.start_minute
                OR (e.start_minute = l.start_minute AND e.id < l.id)))
      AND NOT EXISTS (SELECT 1 FROM evaluation_link v JOIN lesson e ON e.id = v.lesson_id
            WHERE e.request_id = l.request_id AND e.visit = l.visit AND e.day = l.day)
    ORDER BY l.day, l.start_minute, l.id LIMIT 200";

impl Store {
    /// The lessons after one day up to another that may have to be reminded of.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lessons_to_remind(
        &self,
        _: &Permit<PlanLessons>,
        after: Day,
        until: Day,
    ) -> Result<Vec<ToRemind>, StoreError> {
        let rows: Vec<RemindRow> = all(&self.db, TO_REMIND, [after.into(), until.into()]).await?;
        let read = |row: RemindRow| ToRemind {
            lesson: LessonId(row.id),
            organisation: OrganisationId(row.organisation_id),
            day: row.day,
            days_before: row.days_before.and_then(|days| u16::try_from(days).ok()),
            told_at: row.told_at,
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// The visits from a day on, and before another, of which schools may be asked how they were;
    /// at most 200.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lessons_to_evaluate(
        &self,
        _: &Permit<PlanLessons>,
        from: Day,
        before: Day,
    ) -> Result<Vec<ToEvaluate>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            request_id: Uuid,
        }
        let rows: Vec<Row> = all(&self.db, TO_EVALUATE, [from.into(), before.into()]).await?;
        let read = |row: Row| ToEvaluate {
            lesson: LessonId(row.id),
            request: RequestId(row.request_id),
        };
        Ok(rows.into_iter().map(read).collect())
    }
}

impl Tx {
    /// Notes that a lesson is reminded of; false when somebody did so before, for this day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_reminder(
        &self,
        _: &Permit<PlanLessons>,
        lesson: LessonId,
        day: Day,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "INSERT INTO reminder (lesson_id, day, at) VALUES ($1, $2, $3)
                   ON CONFLICT (lesson_id, day) DO NOTHING";
        let values = [lesson.0.into(), day.into(), now.into()];
        Ok(run(&self.inner, sql, values).await? == 1)
    }

    /// Notes the link by which a school says how a lesson was; false when there is one already.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_evaluation_link(
        &self,
        _: &Permit<PlanLessons>,
        lesson: LessonId,
        token_hash: &str,
        now: Instant,
        expires_at: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "INSERT INTO evaluation_link (lesson_id, token_hash, made_at, expires_at)
                   VALUES ($1, $2, $3, $4) ON CONFLICT (lesson_id) DO NOTHING";
        let values = [
            lesson.0.into(),
            token_hash.into(),
            now.into(),
            expires_at.into(),
        ];
        Ok(run(&self.inner, sql, values).await? == 1)
    }
}
