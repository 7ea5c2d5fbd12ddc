//! Cases in lists: what one may see, with sealed names and the keys that open them.

use super::log::Logged;
use super::sealed;
use crate::StoreError;
use crate::tables::{all, placeholders};
use domain::cases::{CaseState, Step, StepKind, StepState, Track};
use domain::ids::{AreaId, CaseId, EmployeeId, YouthId};
use domain::permission::{Deed, Permit, Scope};
use domain::time::Day;
use sea_orm::{FromQueryResult, Value};
use std::collections::BTreeMap;
use uuid::Uuid;
use vault::{Sealed, UnderMaster};

/// A case in a list, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCase {
    /// Which.
    pub case: CaseId,
    /// Whose.
    pub youth: YouthId,
    /// What people call it by.
    pub number: String,
    /// Its area.
    pub area: AreaId,
    /// Who follows it.
    pub worker: Option<EmployeeId>,
    /// Where it stands.
    pub state: CaseState,
    /// Day on which it came in.
    pub received_on: Day,
    /// Grows with each change.
    pub version: i32,
    /// Given names.
    pub given_names: Option<Sealed>,
    /// Family name.
    pub family_name: Option<Sealed>,
    /// The youth's key, wrapped; none when it was destroyed.
    pub key: Option<UnderMaster>,
    /// Its steps.
    pub track: Track,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    youth_id: Uuid,
    number: String,
    area_id: Uuid,
    worker_id: Option<Uuid>,
    state: String,
    received_on: Day,
    version: i32,
    given_names: Option<Vec<u8>>,
    family_name: Option<Vec<u8>>,
    master: Option<String>,
    wrapped: Option<Vec<u8>>,
}

#[derive(FromQueryResult)]
struct StepRow {
    case_id: Uuid,
    step: String,
    planned_on: Option<Day>,
    done_on: Option<Day>,
    skipped_on: Option<Day>,
}

impl Logged<'_> {
    /// Open cases that a permit reaches, oldest first; `mine`: only those that its holder follows or stands in for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_cases<D: Deed>(
        &self,
        permit: &Permit<D>,
        mine: bool,
    ) -> Result<Vec<ListedCase>, StoreError> {
        let open = "f.state IN ('received', 'running')";
        self.listed(permit, mine, open).await
    }

    /// All cases that a permit reaches, those that ended too, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reached_cases<D: Deed>(
        &self,
        permit: &Permit<D>,
    ) -> Result<Vec<ListedCase>, StoreError> {
        self.listed(permit, false, "1 = 1").await
    }

    async fn listed<D: Deed>(
        &self,
        permit: &Permit<D>,
        mine: bool,
        state: &str,
    ) -> Result<Vec<ListedCase>, StoreError> {
        let mut values: Vec<Value> = Vec::new();
        let Some(within) = within(permit, mine, &mut values) else {
            return Ok(Vec::new());
        };
        let from = format!("FROM case_file f WHERE {within} AND {state}");
        let sql = format!(
            "SELECT f.id, f.youth_id, f.number, f.area_id, f.worker_id, f.state, f.received_on,
                f.version, y.given_names, y.family_name, k.master, k.wrapped
             FROM (SELECT f.* {from}) f JOIN case_youth y ON y.id = f.youth_id
             LEFT JOIN case_key k ON k.youth_id = f.youth_id
             ORDER BY f.received_on, f.number"
        );
        let rows: Vec<Row> = all(self.connection(), &sql, values.clone()).await?;
        let sql = format!(
            "SELECT s.case_id, s.step, s.planned_on, s.done_on, s.skipped_on
             FROM case_step s WHERE s.case_id IN (SELECT f.id {from})"
        );
        let steps: Vec<StepRow> = all(self.connection(), &sql, values).await?;
        let mut tracks: BTreeMap<Uuid, Vec<(StepKind, Step)>> = BTreeMap::new();
        for row in steps {
            tracks.entry(row.case_id).or_default().push(step_of(row)?);
        }
        let listed = |row: Row| {
            let steps = tracks.remove(&row.id).unwrap_or_default();
            listed_of(row, Track::of(steps))
        };
        rows.into_iter().map(listed).collect()
    }

    /// The steps of a case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn track(&self, case: CaseId) -> Result<Track, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT case_id, step, planned_on, done_on, skipped_on
                   FROM case_step WHERE case_id = $1";
        let rows: Vec<StepRow> = all(self.connection(), sql, [case.0.into()]).await?;
        let steps: Result<Vec<_>, _> = rows.into_iter().map(step_of).collect();
        Ok(Track::of(steps?))
    }
}

/// That a permit reaches a case (`f`), with the values that it takes, from the first on; `mine`: only
/// those that its holder follows or stands in for. None when it reaches nothing.
pub(super) fn within<D: Deed>(
    permit: &Permit<D>,
    mine: bool,
    values: &mut Vec<Value>,
) -> Option<String> {
    if mine {
        values.push(permit.actor()?.0.into());
        return Some(answers(1));
    }
    match permit.scope() {
        Scope::Region => Some("1 = 1".to_owned()),
        Scope::Part { areas, own } => {
            values.extend(areas.iter().map(|area| Value::from(area.0)));
            let mut parts = Vec::new();
            if !areas.is_empty() {
                parts.push(format!("f.area_id IN ({})", placeholders(1, areas.len())));
            }
            if let Some(own) = own {
                values.push(own.0.into());
                parts.push(answers(values.len()));
            }
            (!parts.is_empty()).then(|| format!("({})", parts.join(" OR ")))
        }
        Scope::School(_) => None,
    }
}

/// That the employee of this value follows a case (`f`), or stands in for who does.
pub(super) fn answers(value: usize) -> String {
    format!(
        "(f.worker_id = ${value} OR EXISTS (SELECT 1 FROM case_handover h WHERE h.case_id = f.id
            AND h.stand_in_id = ${value} AND h.from_id = f.worker_id
            AND h.state IN ('confirmed', 'refused') AND h.stands_in))"
    )
}

fn step_of(row: StepRow) -> Result<(StepKind, Step), StoreError> {
    let kind = StepKind::parse(&row.step).map_err(|_| StoreError::Unreadable("case_step.step"))?;
    let state = match (row.done_on, row.skipped_on) {
        (Some(day), _) => StepState::Done(day),
        (None, Some(day)) => StepState::Skipped(day),
        (None, None) => StepState::Open,
    };
    let planned = row.planned_on;
    Ok((kind, Step { planned, state }))
}

fn listed_of(row: Row, track: Track) -> Result<ListedCase, StoreError> {
    let wrapped = sealed(row.wrapped)?;
    Ok(ListedCase {
        case: CaseId(row.id),
        youth: YouthId(row.youth_id),
        number: row.number,
        area: AreaId(row.area_id),
        worker: row.worker_id.map(EmployeeId),
        state: CaseState::parse(&row.state)
            .map_err(|_| StoreError::Unreadable("case_file.state"))?,
        received_on: row.received_on,
        version: row.version,
        given_names: sealed(row.given_names)?,
        family_name: sealed(row.family_name)?,
        key: row
            .master
            .zip(wrapped)
            .map(|(master, sealed)| UnderMaster { master, sealed }),
        track,
    })
}
