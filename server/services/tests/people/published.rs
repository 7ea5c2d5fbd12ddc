//! Lessons and their publication, written as rows: what planners do has use cases of its own.

use crate::world::*;
use domain::ids::{EmployeeId, LessonId};
use domain::time::{Minute, instant_of};
use services::{Actor, House};
use store::testing::TestDatabase;

/// One educator, one school in Leiden with one group, one request.
pub struct Published<'a> {
    pub database: &'a TestDatabase,
    pub educator: EmployeeId,
    pub actor: Actor,
    lesson_type: String,
}

/// The ids of school, contact, group and request as each engine writes them.
fn id(database: &TestDatabase, number: u128) -> String {
    sql_id(database, LessonId::from_number(number))
}

const SCHOOL: u128 = 0x100;
const GROUP: u128 = 0x101;
const REQUEST: u128 = 0x102;
const CONTACT: u128 = 0x103;

impl<'a> Published<'a> {
    pub async fn new(database: &'a TestDatabase, house: &House) -> Self {
        let lesson_type = sql_id(database, lesson_type(house, "Online veiligheid").await);
        let (educator, actor) = educator(house, "Noor de Wit").await;
        area_of_leiden(database).await;
        let area = sql_id(database, LEIDEN);
        let (school, group) = (id(database, SCHOOL), id(database, GROUP));
        let (request, contact) = (id(database, REQUEST), id(database, CONTACT));
        for sql in [
            format!("INSERT INTO municipality VALUES ('0546', 'Leiden', {area}, 52.16, 4.49)"),
            "INSERT INTO postcode_point VALUES (2311, 52.1601, 4.4970)".to_owned(),
            "INSERT INTO postcode_point VALUES (2511, 52.0800, 4.3113)".to_owned(),
            format!("UPDATE employee SET home_postcode = '2511 AB' WHERE id = {}", sql_id(database, educator)),
            format!(
                "INSERT INTO organisation (id, kind, name, street, house_number, postcode, town,
                    municipality_code, phone, website, search_text, version)
                 VALUES ({school}, 'primary', 'De Regenboog; ''t Nest', 'Breestraat', '54-56',
                    '2311 CD', 'Leiden', '0546', '0711111111', '', '', 1)"
            ),
            format!(
                "INSERT INTO contact (id, organisation_id, name, function, email, phone) VALUES ({contact}, {school}, 'Canary Contact', 'ib',
                    'canary@school.example', '0712222222')"
            ),
            format!(
                "INSERT INTO school_group VALUES ({group}, {school}, 2026, 'Groep 8a', 'groep 8', 28,
                    'Canary Teacher', 1)"
            ),
            format!(
                "INSERT INTO request (id, organisation_id, lesson_type_id, contact_id, received_on,
                    pattern, wishes, remarks, version)
                 VALUES ({request}, {school}, {lesson_type}, {contact}, '2026-09-01', 'series', '{{}}',
                    'Canary Remark', 1)"
            ),
        ] {
            run(database, &sql).await;
        }
        Self {
            database,
            educator,
            actor,
            lesson_type,
        }
    }

    /// A lesson of 45 minutes on the planners' board; educators do not see it yet.
    pub async fn lesson(&self, number: u128, on: &str, minute: u16, state: &str) {
        let database = self.database;
        let (lesson, starts) = (id(database, number), instant(on, minute));
        let ends = starts + 45 * 60;
        let (request, school, group) = (
            id(database, REQUEST),
            id(database, SCHOOL),
            id(database, GROUP),
        );
        run(database, &format!(
            "INSERT INTO lesson (id, request_id, organisation_id, lesson_type_id, group_id, visit,
                visit_order, minutes, setup_minutes, state, day, start_minute, starts_at, ends_at, version)
             VALUES ({lesson}, {request}, {school}, {}, {group}, 1, 1, 45, 10, '{state}', '{on}',
                {minute}, {starts}, {ends}, 1)",
            self.lesson_type
        )).await;
        let who = sql_id(database, self.educator);
        run(
            database,
            &format!("INSERT INTO lesson_educator VALUES ({lesson}, {who}, 0)"),
        )
        .await;
    }

    /// The same lesson, published as well, with the audit row that every write leaves.
    pub async fn published(&self, number: u128, on: &str, minute: u16, state: &str) {
        self.lesson(
            number,
            on,
            minute,
            if state == "cancelled" {
                state
            } else {
                "confirmed"
            },
        )
        .await;
        let (lesson, starts) = (id(self.database, number), instant(on, minute));
        let monday = domain::time::Week::of(day(on)).monday();
        run(
            self.database,
            &format!(
            "INSERT INTO published_lesson VALUES ({lesson}, '{monday}', '{state}', '{on}', {minute},
                {starts}, {}, 3, {NOW})",
            starts + 45 * 60
        ),
        )
        .await;
        let who = sql_id(self.database, self.educator);
        let sql = format!("INSERT INTO published_educator VALUES ({lesson}, {who}, 0)");
        run(self.database, &sql).await;
        self.acted(number, NOW).await;
    }

    /// What planners change in the school's records.
    pub async fn change(&self, sql: &str, number: u128) {
        run(self.database, sql).await;
        self.acted(number, NOW).await;
    }

    /// An audit row; `number` only keeps its id apart from the others.
    pub async fn acted(&self, number: u128, at: i64) {
        let row = id(self.database, 0x9000 + number);
        run(
            self.database,
            &format!(
                "INSERT INTO audit (id, at, action, subject_kind, subject_id, detail)
             VALUES ({row}, {at}, 'publish_week', 'week.publish', '', '{{}}')"
            ),
        )
        .await;
    }
}

fn instant(on: &str, minute: u16) -> i64 {
    instant_of(day(on), Minute(minute))
        .one()
        .expect("one instant")
}
