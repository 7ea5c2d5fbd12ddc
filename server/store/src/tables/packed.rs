//! Many rows in one value.
//!
//! The driver hands every value over by itself, which for a thousand lessons of thirteen columns
//! costs more than all the rest of showing them. Here the engine packs the rows into one text.

use crate::StoreError;
use sea_orm::{ConnectionTrait, DatabaseBackend, QueryResult, Statement, Value};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use std::marker::PhantomData;
use uuid::Uuid;

/// A row that comes packed.
pub(crate) trait PackedRow: DeserializeOwned {
    /// The columns of the query, in the order of its fields, which are read from lists. Columns
    /// named `id` or `..._id` are UUIDs. Numbers, texts, days and what is NULL come as they are;
    /// truth values do not, and of what has a fraction only fifteen digits.
    const COLUMNS: &[&str];
}

/// A row that comes packed, its columns named as its fields.
macro_rules! packed_row {
    ($(#[$about:meta])* $seen:vis struct $row:ident {
        $($(#[$of:meta])* $open:vis $field:ident: $kind:ty),+ $(,)?
    }) => {
        $(#[$about])*
        #[derive(serde::Deserialize)]
        $seen struct $row { $($(#[$of])* $open $field: $kind),+ }

        impl $crate::tables::PackedRow for $row {
            const COLUMNS: &[&str] = &[$(stringify!($field)),+];
        }
    };
}
pub(crate) use packed_row;

/// All rows of a query, packed.
pub(crate) async fn packed<R: PackedRow>(
    db: &impl ConnectionTrait,
    query: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<R>, StoreError> {
    let mut ask = Pack::new(db);
    let rows = ask.add(query);
    ask.read(db, values).await?.take(rows)
}

/// Several packed queries in one statement, on the same values: each trip to the engine costs as
/// much as a hundred rows.
pub(crate) struct Pack {
    backend: DatabaseBackend,
    columns: Vec<String>,
}

/// One of the queries of a [`Pack`].
pub(crate) struct Rows<R> {
    place: usize,
    row: PhantomData<R>,
}

/// What the queries of a [`Pack`] gave.
pub(crate) struct Packed(QueryResult);

impl Pack {
    pub(crate) fn new(db: &impl ConnectionTrait) -> Self {
        Self {
            backend: db.get_database_backend(),
            columns: Vec::new(),
        }
    }

    pub(crate) fn backend(&self) -> DatabaseBackend {
        self.backend
    }

    /// Adds a query.
    pub(crate) fn add<R: PackedRow>(&mut self, query: &str) -> Rows<R> {
        let sqlite = self.backend == DatabaseBackend::Sqlite;
        let column = |name: &&str| {
            let is_id = *name == "id" || name.ends_with("_id");
            match (sqlite, is_id) {
                // Of nothing, hex() makes an empty text.
                (true, true) => format!("NULLIF(hex(t.{name}), '')"),
                _ => format!("t.{name}"),
            }
        };
        let row: Vec<String> = R::COLUMNS.iter().map(column).collect();
        let row = row.join(", ");
        let all = if sqlite {
            format!("json_group_array(json_array({row}))")
        } else {
            format!("COALESCE(json_agg(json_build_array({row})), '[]')::text")
        };
        self.columns
            .push(format!("(SELECT {all} FROM ({query}) AS t)"));
        Rows {
            place: self.columns.len() - 1,
            row: PhantomData,
        }
    }

    /// Asks them all.
    pub(crate) async fn read(
        self,
        db: &impl ConnectionTrait,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<Packed, StoreError> {
        let sql = format!("SELECT {}", self.columns.join(", "));
        let statement = Statement::from_sql_and_values(self.backend, sql, values);
        let row = db.query_one_raw(statement).await?;
        row.map(Packed).ok_or(StoreError::Unreadable("packed rows"))
    }
}

impl Packed {
    /// The rows of one query.
    pub(crate) fn take<R: PackedRow>(&self, rows: Rows<R>) -> Result<Vec<R>, StoreError> {
        let text: String = self.0.try_get_by_index(rows.place)?;
        serde_json::from_str(&text).map_err(|_| StoreError::Unreadable("packed rows"))
    }
}

/// A column of a packed query: the ids that another table keeps beside a row, in their order, as one
/// text for [`read_ids`].
pub(crate) fn ids_beside(backend: DatabaseBackend, id: &str, from: &str, order: &str) -> String {
    let list = match backend {
        DatabaseBackend::Sqlite => format!("group_concat(hex({id}), ',' ORDER BY {order})"),
        _ => format!("string_agg({id}::text, ',' ORDER BY {order})"),
    };
    format!("(SELECT {list} FROM {from})")
}

/// Reads what [`ids_beside`] gave; nothing when there were none.
pub(crate) fn read_ids<'de, D: Deserializer<'de>>(text: D) -> Result<Vec<Uuid>, D::Error> {
    let text: Option<&str> = Option::deserialize(text)?;
    let ids = text.into_iter().flat_map(|text| text.split(','));
    ids.map(|id| Uuid::parse_str(id).map_err(D::Error::custom))
        .collect()
}
