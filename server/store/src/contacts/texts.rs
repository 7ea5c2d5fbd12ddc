use crate::tables::{all, run};
use crate::{StoreError, Tx};
use domain::ids::OrganisationId;
use domain::organisation::Traces;
use domain::permission::{ManageOrganisations, Permit};
use sea_orm::FromQueryResult;
use uuid::Uuid;

const OWN: &str = "organisation_id = $1";
const OF_GROUP: &str = "group_id IN (SELECT id FROM school_group WHERE organisation_id = $1)";
const OF_LESSON: &str = "lesson_id IN (SELECT id FROM lesson WHERE organisation_id = $1)";

/// What people wrote at or about a school: table, key, column, and which rows are the school's (`$1`).
const WRITTEN: &[(&str, &str, &str, &str)] = &[
    ("school_group", "id", "name", OWN),
    ("school_group", "id", "teacher", OWN),
    ("group_unavailable", "id", "reason", OF_GROUP),
    ("free_day", "id", "reason", OWN),
    ("request", "id", "remarks", OWN),
    ("lesson", "id", "overruled", OWN),
    ("lesson", "id", "cancel_reason", OWN),
    ("lesson", "id", "outcome_remark", OWN),
    ("lesson_change", "id", "reason", OF_LESSON),
    ("evaluation", "lesson_id", "remark", OF_LESSON),
];

/// What repeats it: snapshots to undo an act by, and letters to others at the school.
const REPEATED: &[(&str, &str, &str, &str)] = &[
    ("lesson_change", "id", "before_state", OF_LESSON),
    ("lesson_change", "id", "after_state", OF_LESSON),
    ("outbox", "id", "message", OWN),
    ("outbox", "id", "invitation", OWN),
];

/// A text that others wrote and that names a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands, as `table.column`.
    pub place: String,
    /// The text, whole.
    pub text: String,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    text: String,
}

impl Tx {
    /// Texts at a school that name somebody.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mentions(
        &self,
        _: &Permit<ManageOrganisations>,
        school: OrganisationId,
        traces: &Traces,
    ) -> Result<Vec<Mention>, StoreError> {
        let mut found = Vec::new();
        for place in WRITTEN {
            let rows = self.texts(place, school).await?;
            let named = rows
                .into_iter()
                .filter(|row| traces.wiped(&row.text).is_some());
            found.extend(named.map(|row| Mention {
                place: format!("{}.{}", place.0, place.2),
                text: row.text,
            }));
        }
        Ok(found)
    }

    /// Takes somebody out of all texts of a school; tells out of how many.
    pub(super) async fn wipe_texts(
        &self,
        school: OrganisationId,
        traces: &Traces,
    ) -> Result<u64, StoreError> {
        let mut wiped = 0;
        for place in WRITTEN.iter().chain(REPEATED) {
            let (table, key, column, _) = place;
            for row in self.texts(place, school).await? {
                let Some(mut text) = traces.wiped(&row.text) else {
                    continue;
                };
                if *column == "name" {
                    // Names of groups differ from each other, and go on doing so.
                    let tail: String = row.id.simple().to_string().chars().skip(28).collect();
                    text = format!("{text} {tail}");
                }
                let sql = format!("UPDATE {table} SET {column} = $2 WHERE {key} = $1");
                run(&self.inner, &sql, [row.id.into(), text.into()]).await?;
                wiped += 1;
            }
        }
        Ok(wiped)
    }

    async fn texts(
        &self,
        (table, key, column, whose): &(&str, &str, &str, &str),
        school: OrganisationId,
    ) -> Result<Vec<Row>, StoreError> {
        let sql = format!(
            "SELECT {key} AS id, {column} AS text FROM {table}
             WHERE {whose} AND {column} IS NOT NULL AND {column} <> ''"
        );
        all(&self.inner, &sql, [school.0.into()]).await
    }
}
