use super::facts::{GroupFact, LessonFact, RequestFact};
use super::queries::Beside;
use crate::StoreError;
use crate::tables::{ids_beside, packed, read_ids};
use domain::ids::{EmployeeId, LessonId, OrganisationId, RequestId};
use domain::time::{Day, Week};
use sea_orm::{ConnectionTrait, Value};
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The lessons that a week's facts tell of, with whom they name.
#[derive(Default)]
pub(super) struct LessonFacts {
    /// By day, start and id.
    pub(super) placed: Vec<LessonFact>,
    /// Oldest request first, in the order of their visits.
    pub(super) open: Vec<LessonFact>,
    /// Who gives those that are placed; the first leads.
    pub(super) educators: BTreeMap<LessonId, Vec<EmployeeId>>,
    /// Each once, by id.
    pub(super) groups: Vec<GroupFact>,
    /// Each once, by id.
    pub(super) requests: Vec<RequestFact>,
}

/// The columns of a [`Row`], in the order of its fields. Group and request come with each lesson: to
/// ask for them by themselves costs more than to say some of them twice.
const COLUMNS: &[&str] = &[
    "id",
    "request_id",
    "organisation_id",
    "lesson_type_id",
    "group_id",
    "visit",
    "minutes",
    "setup_minutes",
    "state",
    "day",
    "start_minute",
    "version",
    "overruled",
    "name",
    "pupils",
    "received_on",
    "wishes",
    "held_until",
    "educators",
];

#[derive(Deserialize)]
struct Row {
    id: Uuid,
    request_id: Uuid,
    organisation_id: Uuid,
    lesson_type_id: Uuid,
    group_id: Uuid,
    visit: i32,
    minutes: i32,
    setup_minutes: i32,
    state: String,
    day: Option<Day>,
    start_minute: Option<i32>,
    version: i32,
    overruled: Option<String>,
    name: String,
    pupils: i32,
    received_on: Day,
    wishes: String,
    held_until: Option<i64>,
    #[serde(deserialize_with = "read_ids")]
    educators: Vec<Uuid>,
}

const JOINED: &str = "lesson l JOIN school_group g ON g.id = l.group_id
     JOIN request r ON r.id = l.request_id";

pub(super) async fn read(
    db: &impl ConnectionTrait,
    week: Week,
    beside: Beside,
) -> Result<LessonFacts, StoreError> {
    let educators = ids_beside(
        db,
        "e.employee_id",
        "lesson_educator e WHERE e.lesson_id = l.id",
        "e.place",
    );
    let select = format!(
        "SELECT l.*, g.name, g.pupils, r.received_on, r.wishes, r.held_until, {educators} AS educators
         FROM {JOINED}"
    );
    let mut groups = BTreeMap::new();
    let mut requests = BTreeMap::new();
    let mut facts = LessonFacts::default();

    let sql = format!(
        "{select} WHERE l.day BETWEEN $1 AND $2 AND l.state <> 'cancelled'
         ORDER BY l.day, l.start_minute, l.id"
    );
    let days = [week.monday().into(), week.sunday().into()];
    for row in packed::<Row>(db, COLUMNS, &sql, days).await? {
        let (lesson, educators) = row.read(&mut groups, &mut requests);
        if !educators.is_empty() {
            facts.educators.insert(LessonId(lesson.id), educators);
        }
        facts.placed.push(lesson);
    }
    match beside {
        Beside::Nothing => {}
        Beside::ToPlan => {
            let sql = format!(
                "{select} WHERE l.state = 'requested'
                 ORDER BY r.received_on, l.request_id, l.visit, l.visit_order"
            );
            for row in packed::<Row>(db, COLUMNS, &sql, []).await? {
                facts.open.push(row.read(&mut groups, &mut requests).0);
            }
        }
        Beside::Organisation(id) => own_groups(db, id, &mut groups).await?,
        Beside::Request(organisation, request) => {
            own_groups(db, organisation, &mut groups).await?;
            own_request(db, request, &mut requests).await?;
        }
    }
    facts.groups = groups.into_values().collect();
    facts.requests = requests.into_values().collect();
    Ok(facts)
}

impl Row {
    /// The lesson with who gives it; its group and request go where they are kept once.
    fn read(
        self,
        groups: &mut BTreeMap<Uuid, GroupFact>,
        requests: &mut BTreeMap<Uuid, RequestFact>,
    ) -> (LessonFact, Vec<EmployeeId>) {
        groups.entry(self.group_id).or_insert(GroupFact {
            id: self.group_id,
            name: self.name,
            pupils: self.pupils,
        });
        requests.entry(self.request_id).or_insert(RequestFact {
            id: self.request_id,
            received_on: self.received_on,
            wishes: self.wishes,
            held_until: self.held_until,
        });
        let lesson = LessonFact {
            id: self.id,
            request_id: self.request_id,
            organisation_id: self.organisation_id,
            lesson_type_id: self.lesson_type_id,
            group_id: self.group_id,
            visit: self.visit,
            minutes: self.minutes,
            setup_minutes: self.setup_minutes,
            state: self.state,
            day: self.day,
            start_minute: self.start_minute,
            version: self.version,
            overruled: self.overruled,
        };
        (lesson, self.educators.into_iter().map(EmployeeId).collect())
    }
}

async fn own_groups(
    db: &impl ConnectionTrait,
    organisation: OrganisationId,
    groups: &mut BTreeMap<Uuid, GroupFact>,
) -> Result<(), StoreError> {
    let sql = "SELECT id, name, pupils FROM school_group WHERE organisation_id = $1";
    let values: [Value; 1] = [organisation.0.into()];
    let own: Vec<GroupFact> = packed(db, &["id", "name", "pupils"], sql, values).await?;
    groups.extend(own.into_iter().map(|group| (group.id, group)));
    Ok(())
}

async fn own_request(
    db: &impl ConnectionTrait,
    request: RequestId,
    requests: &mut BTreeMap<Uuid, RequestFact>,
) -> Result<(), StoreError> {
    let sql = "SELECT id, received_on, wishes, held_until FROM request WHERE id = $1";
    let columns = ["id", "received_on", "wishes", "held_until"];
    let values: [Value; 1] = [request.0.into()];
    let own: Vec<RequestFact> = packed(db, &columns, sql, values).await?;
    requests.extend(own.into_iter().map(|request| (request.id, request)));
    Ok(())
}
