use super::read_wishes;
use crate::tables::all;
use crate::{Store, StoreError};
use domain::area::Area;
use domain::ids::{AreaId, RequestId};
use domain::organisation::SearchKey;
use domain::permission::{Permit, ReadPlanning, Scope};
use domain::request::{RequestCounts, RequestFilter, RequestRow, Show, Tally};
use domain::time::Day;
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// Every request with how many of its lessons are in which state. `MAX` only picks the one value
/// that all rows of a request share.
const TALLIES: &str = "SELECT r.id, MAX(r.received_on) AS received_on, MAX(r.wishes) AS wishes,
        MAX(o.name) AS organisation, MAX(o.town) AS town,
        MAX(o.closed_on) AS closed_on, MAX(t.name) AS lesson_type,
        COUNT(CASE WHEN l.state = 'requested' THEN 1 END) AS requested,
        COUNT(CASE WHEN l.state = 'proposed' THEN 1 END) AS proposed,
        COUNT(CASE WHEN l.state = 'confirmed' THEN 1 END) AS confirmed,
        COUNT(CASE WHEN l.state IN ('given', 'not_shown_up') THEN 1 END) AS over_now,
        COUNT(CASE WHEN l.state = 'cancelled' THEN 1 END) AS cancelled
    FROM request r
    JOIN organisation o ON o.id = r.organisation_id
    JOIN municipality m ON m.code = o.municipality_code
    JOIN lesson_type t ON t.id = r.lesson_type_id
    LEFT JOIN lesson l ON l.request_id = r.id";

/// The list in which a request stands, as [`domain::request::Standing::shown_as`] tells it.
const SHOWN_AS: &str = "CASE WHEN requested > 0 THEN 'to_plan'
    WHEN proposed + confirmed > 0 THEN 'planned'
    WHEN over_now > 0 THEN 'done' ELSE 'cancelled' END";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    received_on: Day,
    wishes: String,
    organisation: String,
    town: String,
    closed_on: Option<Day>,
    lesson_type: String,
    requested: i64,
    proposed: i64,
    confirmed: i64,
    over_now: i64,
    cancelled: i64,
}

/// The requests that all filters but where they stand let through, and the values in it.
fn matching(permit: &Permit<ReadPlanning>, filter: &RequestFilter) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = Vec::new();
    let mut conditions = vec!["1 = 1".to_owned()];
    let mut value = |value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    if let Scope::Part { areas, .. } = permit.scope() {
        let list: Vec<_> = areas.iter().map(|area| value(area.0.into())).collect();
        conditions.push(match list.is_empty() {
            true => "1 = 0".to_owned(),
            false => format!("m.area_id IN ({})", list.join(", ")),
        });
    }
    if let Some(area) = filter.area {
        conditions.push(format!("m.area_id = {}", value(area.0.into())));
    }
    if let Some(lesson_type) = filter.lesson_type {
        conditions.push(format!(
            "r.lesson_type_id = {}",
            value(lesson_type.0.into())
        ));
    }
    if let Some(week) = filter.week {
        // The weeks stand first in the JSON, up to `],"weekdays"`; days on which it cannot come after.
        let wished = value(format!("{{\"weeks\":[%\"{}\"%],\"weekdays\"%", week.monday()).into());
        let open = value("{\"weeks\":[],%".into());
        conditions.push(format!("(r.wishes LIKE {wished} OR r.wishes LIKE {open})"));
    }
    for word in SearchKey::parse(&filter.typed).words() {
        // A folded word holds letters and digits only, so nothing that means something in LIKE.
        let pattern = value(format!("% {word}%").into());
        conditions.push(format!("o.search_text LIKE {pattern}"));
    }
    (
        format!("{TALLIES} WHERE {} GROUP BY r.id", conditions.join(" AND ")),
        values,
    )
}

impl Store {
    /// A page of requests, the oldest first; only what the permit reaches.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_requests(
        &self,
        permit: &Permit<ReadPlanning>,
        filter: &RequestFilter,
    ) -> Result<Vec<RequestRow>, StoreError> {
        let (matching, mut values) = matching(permit, filter);
        let wanted = match filter.show {
            Show::ToPlan => format!("WHERE {SHOWN_AS} = 'to_plan'"),
            Show::Planned => format!("WHERE {SHOWN_AS} = 'planned'"),
            Show::Done => format!("WHERE {SHOWN_AS} = 'done'"),
            Show::Cancelled => format!("WHERE {SHOWN_AS} = 'cancelled'"),
            Show::All => String::new(),
        };
        values.push(i64::from(RequestFilter::PAGE).into());
        values.push(i64::from(filter.skip()).into());
        let (most, skip) = (values.len() - 1, values.len());
        let sql = format!(
            "SELECT q.* FROM ({matching}) q {wanted}
             ORDER BY q.received_on, q.id LIMIT ${most} OFFSET ${skip}"
        );
        let rows: Vec<Row> = all(&self.db, &sql, values).await?;
        let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
        let read = |row: Row| RequestRow {
            id: RequestId(row.id),
            received_on: row.received_on,
            organisation: row.organisation,
            town: row.town,
            closed: row.closed_on.is_some(),
            lesson_type: row.lesson_type,
            tally: Tally {
                requested: count(row.requested),
                proposed: count(row.proposed),
                confirmed: count(row.confirmed),
                over: count(row.over_now),
                cancelled: count(row.cancelled),
            },
            wishes: read_wishes(&row.wishes),
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// How many requests the filters let through, by where they stand; only what the permit
    /// reaches.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_requests(
        &self,
        permit: &Permit<ReadPlanning>,
        filter: &RequestFilter,
    ) -> Result<RequestCounts, StoreError> {
        #[derive(FromQueryResult)]
        struct Count {
            shown_as: String,
            requests: i64,
        }
        let (matching, values) = matching(permit, filter);
        let sql = format!(
            "SELECT s.shown_as, COUNT(*) AS requests
             FROM (SELECT {SHOWN_AS} AS shown_as FROM ({matching}) q) s GROUP BY s.shown_as"
        );
        let mut counts = RequestCounts::default();
        for row in all::<Count>(&self.db, &sql, values).await? {
            let requests = u64::try_from(row.requests).unwrap_or(0);
            match row.shown_as.as_str() {
                "to_plan" => counts.to_plan = requests,
                "planned" => counts.planned = requests,
                "done" => counts.done = requests,
                _ => counts.cancelled = requests,
            }
        }
        Ok(counts)
    }

    /// The areas that the permit reaches, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn areas_in_reach(
        &self,
        permit: &Permit<ReadPlanning>,
    ) -> Result<Vec<Area>, StoreError> {
        #[derive(FromQueryResult)]
        struct AreaRow {
            id: Uuid,
            name: String,
        }
        let sql = "SELECT id, name FROM area ORDER BY name";
        let rows: Vec<AreaRow> = all(&self.db, sql, []).await?;
        let areas = rows.into_iter().map(|row| Area {
            id: AreaId(row.id),
            name: row.name,
        });
        Ok(areas.filter(|area| permit.covers(area.id, &[])).collect())
    }
}
