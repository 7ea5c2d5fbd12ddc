//! What changed under the figures of coverage, kept by the engines themselves: whoever writes, a
//! cache of months can ask whether it is still right.
//!
//! `changes` of a month, summed, grow with every change of a lesson in it: the month of its day, or
//! of the day on which it was asked for as long as it has none. Months are years times twelve plus
//! 0 to 11. Month 0 stands for what all months share: schools, areas, themes, agreements,
//! homes, holidays.
//!
//! SQLite has one writer, so it keeps one row a month. PostgreSQL adds rows and never changes one:
//! writers of the same months would wait for each other there, or stop each other. Rows are folded
//! into one at times (`store::coverage`), which leaves the sums as they are.

use crate::statements::run;
use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const INDEX: &str = "CREATE INDEX request_received ON request (received_on)";

const SQLITE_TABLE: &str = "CREATE TABLE coverage_change (
    month integer NOT NULL PRIMARY KEY,
    changes bigint NOT NULL
)";

const POSTGRES_TABLES: &[&str] = &[
    "CREATE TABLE coverage_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        month integer NOT NULL,
        changes bigint NOT NULL
    )",
    "CREATE INDEX coverage_change_month ON coverage_change (month) INCLUDE (changes)",
    "CREATE FUNCTION coverage_month(date) RETURNS integer LANGUAGE sql IMMUTABLE AS
     'SELECT (EXTRACT(YEAR FROM $1) * 12 + EXTRACT(MONTH FROM $1) - 1)::integer'",
];

/// What changes a month: a table, the columns that say which, and a query that gives the days
/// concerned, with `ROWS` for the rows that were written.
const BY_MONTH: &[(&str, &[&str], &str)] = &[
    ("lesson", &["day", "request_id"], OF_LESSON),
    ("lesson_educator", &["lesson_id"], BESIDE_LESSON),
    ("lesson_charge", &["lesson_id"], BESIDE_LESSON),
    (
        "school_group",
        &["id"],
        "SELECT COALESCE(l.day, r.received_on) AS day FROM ROWS
         JOIN lesson l ON l.group_id = x.id JOIN request r ON r.id = l.request_id",
    ),
    (
        "request",
        &["id", "received_on"],
        "SELECT x.received_on AS day FROM ROWS
         UNION ALL SELECT l.day FROM ROWS JOIN lesson l ON l.request_id = x.id
         WHERE l.day IS NOT NULL",
    ),
];

const OF_LESSON: &str = "SELECT COALESCE(x.day, r.received_on) AS day FROM ROWS
     JOIN request r ON r.id = x.request_id";

const BESIDE_LESSON: &str = "SELECT COALESCE(l.day, r.received_on) AS day FROM ROWS
     JOIN lesson l ON l.id = x.lesson_id JOIN request r ON r.id = l.request_id";

/// What all months share.
const SHARED: &[&str] = &[
    "organisation",
    "municipality",
    "postcode_point",
    "lesson_type",
    "funding_source",
    "agreement",
    "area",
    "employee",
    "holiday",
];

/// Each way to write, with the names of the rows before and after.
const WRITES: &[(&str, &[&str])] = &[
    ("INSERT", &["NEW"]),
    ("UPDATE", &["OLD", "NEW"]),
    ("DELETE", &["OLD"]),
];

/// SQLite runs a trigger for each row.
fn sqlite() -> Vec<String> {
    let month =
        "CAST(strftime('%Y', day) AS integer) * 12 + CAST(strftime('%m', day) AS integer) - 1";
    let add = "ON CONFLICT (month) DO UPDATE SET changes = changes + excluded.changes;";
    let mut all = vec![INDEX.to_owned(), SQLITE_TABLE.to_owned()];
    for (write, rows) in WRITES {
        let trigger = |table: &str, body: &str| {
            format!(
                "CREATE TRIGGER coverage_{table}_{write} AFTER {write} ON {table} BEGIN {body} END"
            )
        };
        for (table, columns, days) in BY_MONTH {
            let of_row = |row: &&str| {
                let columns = columns.iter().map(|name| format!("{row}.{name} AS {name}"));
                let columns = columns.collect::<Vec<_>>().join(", ");
                let days = days.replace("ROWS", &format!("(SELECT {columns}) x"));
                format!(
                    "INSERT INTO coverage_change (month, changes)
                     SELECT {month}, COUNT(*) FROM ({days}) WHERE true GROUP BY 1 {add} "
                )
            };
            all.push(trigger(table, &rows.iter().map(of_row).collect::<String>()));
        }
        for table in SHARED {
            let body = format!("INSERT INTO coverage_change (month, changes) VALUES (0, 1) {add}");
            all.push(trigger(table, &body));
        }
    }
    all
}

/// PostgreSQL runs a trigger for each statement, with all the rows that it wrote.
fn postgres() -> Vec<String> {
    let mut all = vec![INDEX.to_owned()];
    all.extend(
        POSTGRES_TABLES
            .iter()
            .map(|&statement| statement.to_owned()),
    );
    for (write, rows) in WRITES {
        let mut trigger = |table: &str, body: &str, seen: &str| {
            let name = format!("coverage_{table}_{write}").to_lowercase();
            all.push(format!(
                "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS
                 $$ BEGIN {body} RETURN NULL; END $$"
            ));
            all.push(format!(
                "CREATE TRIGGER {name} AFTER {write} ON {table} {seen}
                 FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
            ));
        };
        let seen = rows.iter().map(|row| format!("{row} TABLE AS rows_{row}"));
        let seen = format!("REFERENCING {}", seen.collect::<Vec<_>>().join(" "));
        for (table, _, days) in BY_MONTH {
            let of_rows = |row: &&str| {
                let days = days.replace("ROWS", &format!("rows_{row} x"));
                format!(
                    "INSERT INTO coverage_change (month, changes)
                     SELECT coverage_month(d.day), COUNT(*) FROM ({days}) d GROUP BY 1; "
                )
            };
            trigger(table, &rows.iter().map(of_rows).collect::<String>(), &seen);
        }
        for table in SHARED {
            let body = "INSERT INTO coverage_change (month, changes) VALUES (0, 1);";
            trigger(table, body, "");
        }
    }
    all
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let statements = match manager.get_database_backend() {
            DatabaseBackend::Postgres => postgres(),
            _ => sqlite(),
        };
        let statements: Vec<_> = statements.iter().map(String::as_str).collect();
        run(manager, &statements).await
    }
}
