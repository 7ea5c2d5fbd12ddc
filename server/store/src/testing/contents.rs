//! All that stands in a test's database, whatever the tables are.

use super::{Engine, TestDatabase};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::{BTreeMap, BTreeSet};

impl TestDatabase {
    /// Every row of every table, as text, by table; rows in an order of their own text.
    pub async fn contents(&self) -> BTreeMap<String, Vec<String>> {
        let mut all = BTreeMap::new();
        for (table, columns) in self.columns().await {
            let row = match self.engine() {
                Engine::Postgres => "t::text".to_owned(),
                Engine::Sqlite => {
                    let quoted = columns.iter().map(|column| format!("quote(\"{column}\")"));
                    quoted.collect::<Vec<_>>().join(" || ',' || ")
                }
            };
            let mut rows = self
                .strings(&format!("SELECT {row} FROM \"{table}\" t"))
                .await;
            rows.sort();
            all.insert(table, rows);
        }
        all
    }

    /// The columns, as `table.column`, in which a text stands somewhere, in capitals or not.
    pub async fn columns_with(&self, text: &str) -> BTreeSet<String> {
        let pattern = text.to_lowercase().replace('\'', "''");
        let mut found = BTreeSet::new();
        for (table, columns) in self.columns().await {
            for column in columns {
                let sql = format!(
                    "SELECT COUNT(*) FROM \"{table}\"
                     WHERE lower(CAST(\"{column}\" AS text)) LIKE '%{pattern}%'"
                );
                if self.number(&sql).await > 0 {
                    found.insert(format!("{table}.{column}"));
                }
            }
        }
        found
    }

    /// Whether the bytes of the SQLite file, or of the log beside it, hold a text; never on
    /// PostgreSQL.
    pub fn file_holds(&self, text: &str) -> bool {
        let files = self.file.iter().flat_map(|file| {
            ["", "-wal"].map(|end| std::fs::read(format!("{}{end}", file.display())))
        });
        let mut bytes = files.filter_map(Result::ok);
        bytes.any(|bytes| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        })
    }

    /// The columns of every table.
    async fn columns(&self) -> BTreeMap<String, Vec<String>> {
        let sql = match self.engine() {
            Engine::Postgres => {
                "SELECT table_name || '.' || column_name FROM information_schema.columns
                 WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"
            }
            Engine::Sqlite => {
                "SELECT m.name || '.' || c.name FROM sqlite_master m
                 JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid"
            }
        };
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for name in self.strings(sql).await {
            let (table, column) = name.split_once('.').expect("a table and a column");
            let columns = tables.entry(table.to_owned()).or_default();
            columns.push(column.to_owned());
        }
        tables
    }

    /// The texts of a query with one column.
    pub async fn strings(&self, sql: &str) -> Vec<String> {
        let db = &self.store.db;
        let statement = Statement::from_string(db.get_database_backend(), sql);
        let rows = db.query_all_raw(statement).await.expect("the query runs");
        let text = |row: &sea_orm::QueryResult| row.try_get_by_index(0).expect("a text");
        rows.iter().map(text).collect()
    }
}
