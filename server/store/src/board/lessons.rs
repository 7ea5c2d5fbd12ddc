use super::facts::{GroupFact, LessonFact, RequestFact};
use super::params::Beside;
use crate::StoreError;
use crate::tables::{Pack, Packed, Rows, ids_beside, packed_row, read_ids};
use domain::ids::{EmployeeId, LessonId};
use domain::time::Day;
use std::collections::BTreeMap;
use uuid::Uuid;

packed_row! {
    /// A lesson with its group and its request: to ask for those by themselves costs more than to
    /// say some of them twice.
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
        refused: Option<String>,
        name: String,
        pupils: i32,
        received_on: Day,
        wishes: String,
        held_until: Option<i64>,
        #[serde(deserialize_with = "read_ids")]
        educators: Vec<Uuid>,
    }
}

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

/// The queries for them.
pub(super) struct AskLessons {
    placed: Rows<Row>,
    open: Option<Rows<Row>>,
    own_groups: Option<Rows<GroupFact>>,
    own_request: Option<Rows<RequestFact>>,
}

impl AskLessons {
    pub(super) fn add(ask: &mut Pack, beside: Beside) -> Self {
        let from = "lesson_educator e WHERE e.lesson_id = l.id";
        let educators = ids_beside(ask.backend(), "e.employee_id", from, "e.place");
        let select = format!(
            "SELECT l.*, g.name, g.pupils, r.received_on, r.wishes, r.held_until,
                    {educators} AS educators
             FROM lesson l JOIN school_group g ON g.id = l.group_id
             JOIN request r ON r.id = l.request_id"
        );
        let placed = ask.add(&format!(
            "{select} WHERE l.day BETWEEN $1 AND $2 AND l.state <> 'cancelled'"
        ));
        let open = matches!(beside, Beside::ToPlan).then(|| {
            ask.add(&format!(
                "{select} WHERE l.state = 'requested'
                 ORDER BY r.received_on, l.request_id, l.visit, l.visit_order"
            ))
        });
        let one = matches!(beside, Beside::Organisation(_) | Beside::Request(..));
        let own_groups = one.then(|| {
            ask.add("SELECT id, name, pupils FROM school_group WHERE organisation_id = $5")
        });
        let own_request = matches!(beside, Beside::Request(..)).then(|| {
            ask.add("SELECT id, received_on, wishes, held_until FROM request WHERE id = $6")
        });
        Self {
            placed,
            open,
            own_groups,
            own_request,
        }
    }

    pub(super) fn take(self, found: &Packed) -> Result<LessonFacts, StoreError> {
        let mut groups = BTreeMap::new();
        let mut requests = BTreeMap::new();
        let mut facts = LessonFacts::default();
        // Sorted here: the engine would carry the whole rows through its sorter.
        let mut placed = found.take(self.placed)?;
        placed.sort_unstable_by_key(|row| (row.day, row.start_minute, row.id));
        for row in placed {
            let (lesson, educators) = row.read(&mut groups, &mut requests);
            if !educators.is_empty() {
                facts.educators.insert(LessonId(lesson.id), educators);
            }
            facts.placed.push(lesson);
        }
        if let Some(open) = self.open {
            let open = found.take(open)?.into_iter();
            facts.open = open
                .map(|row| row.read(&mut groups, &mut requests).0)
                .collect();
        }
        if let Some(own) = self.own_groups {
            let own = found.take(own)?.into_iter();
            groups.extend(own.map(|group| (group.id, group)));
        }
        if let Some(own) = self.own_request {
            let own = found.take(own)?.into_iter();
            requests.extend(own.map(|request| (request.id, request)));
        }
        facts.groups = groups.into_values().collect();
        facts.requests = requests.into_values().collect();
        Ok(facts)
    }
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
            refused: self.refused,
        };
        (lesson, self.educators.into_iter().map(EmployeeId).collect())
    }
}
