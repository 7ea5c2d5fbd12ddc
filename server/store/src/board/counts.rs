use super::seen::{published_lessons, standing};
use crate::tables::{all, one};
use crate::{Store, StoreError};
use domain::board::PublishedLesson;
use domain::permission::{Deed, Permit, Scope};
use domain::time::Week;
use sea_orm::{FromQueryResult, Value};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The lessons of a week, as they stand and as educators see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekLessons {
    /// As they stand, those that are cancelled left out.
    pub stand: Vec<PublishedLesson>,
    /// As they were published.
    pub seen: Vec<PublishedLesson>,
}

/// What the permit reaches, as a condition on `m.area_id`; its values stand from `$from` on.
fn reached<D: Deed>(permit: &Permit<D>, from: usize) -> (String, Vec<Value>) {
    match permit.scope() {
        Scope::Part { areas, .. } if areas.is_empty() => ("1 = 0".to_owned(), Vec::new()),
        Scope::Part { areas, .. } => {
            let list = crate::tables::placeholders(from, areas.len());
            let values = areas.iter().map(|area| area.0.into()).collect();
            (format!("m.area_id IN ({list})"), values)
        }
        _ => ("1 = 1".to_owned(), Vec::new()),
    }
}

impl Store {
    /// How many visits are still to plan, whichever week they are for; only what the permit reaches.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_open_visits<D: Deed>(&self, permit: &Permit<D>) -> Result<u64, StoreError> {
        #[derive(FromQueryResult)]
        struct Count {
            n: i64,
        }
        let (reached, values) = reached(permit, 1);
        let sql = format!(
            "SELECT COUNT(*) AS n FROM (
                 SELECT DISTINCT l.request_id, l.visit FROM lesson l
                 JOIN organisation o ON o.id = l.organisation_id
                 JOIN municipality m ON m.code = o.municipality_code
                 WHERE l.state = 'requested' AND {reached}) v"
        );
        let count: Option<Count> = one(&self.db, &sql, values).await?;
        Ok(count.map_or(0, |count| u64::try_from(count.n).unwrap_or(0)))
    }

    /// The lessons of a week, without anything that stands beside them; only what the permit
    /// reaches.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn week_lessons<D: Deed>(
        &self,
        permit: &Permit<D>,
        week: Week,
    ) -> Result<WeekLessons, StoreError> {
        #[derive(FromQueryResult)]
        struct Id {
            id: Uuid,
        }
        let days = || -> Vec<Value> { vec![week.monday().into(), week.sunday().into()] };
        let (reached, areas) = reached(permit, 3);
        let of_area = "JOIN organisation o ON o.id = l.organisation_id
             JOIN municipality m ON m.code = o.municipality_code";
        let stand = standing(&self.db, week, of_area, (&reached, areas.clone())).await?;
        let mut seen = published_lessons(&self.db, week).await?;
        if !areas.is_empty() || reached == "1 = 0" {
            let sql = format!(
                "SELECT l.id FROM published_lesson p JOIN lesson l ON l.id = p.lesson_id {of_area}
                 WHERE p.day BETWEEN $1 AND $2 AND {reached}"
            );
            let kept: Vec<Id> = all(&self.db, &sql, [days(), areas].concat()).await?;
            let kept: BTreeSet<Uuid> = kept.into_iter().map(|row| row.id).collect();
            seen.retain(|lesson| kept.contains(&lesson.lesson.0));
        }
        Ok(WeekLessons { stand, seen })
    }
}
