//! Many rows in one value.
//!
//! The driver hands every value over by itself, which for a thousand lessons of thirteen columns
//! costs more than all the rest of showing them. Here the engine packs the rows into one text.

use super::one;
use crate::StoreError;
use sea_orm::{ConnectionTrait, DatabaseBackend, FromQueryResult, Value};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

/// All rows of a query, packed; `columns` are its columns in the order of the fields of `R`, which
/// is read from lists. Columns named `id` or `..._id` are UUIDs. Numbers, texts, days and what is
/// NULL come as they are; truth values do not.
pub(crate) async fn packed<R: DeserializeOwned>(
    db: &impl ConnectionTrait,
    columns: &[&str],
    query: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<R>, StoreError> {
    #[derive(FromQueryResult)]
    struct Packed {
        packed: String,
    }
    let sqlite = db.get_database_backend() == DatabaseBackend::Sqlite;
    let column = |name: &&str| {
        let is_id = *name == "id" || name.ends_with("_id");
        match (sqlite, is_id) {
            // Of nothing, hex() makes an empty text.
            (true, true) => format!("NULLIF(hex(t.{name}), '')"),
            _ => format!("t.{name}"),
        }
    };
    let row = columns.iter().map(column).collect::<Vec<_>>().join(", ");
    let all = if sqlite {
        format!("json_group_array(json_array({row}))")
    } else {
        format!("COALESCE(json_agg(json_build_array({row})), '[]')::text")
    };
    let sql = format!("SELECT {all} AS packed FROM ({query}) AS t");
    let found: Option<Packed> = one(db, &sql, values).await?;
    let text = found.map_or_else(|| "[]".to_owned(), |row| row.packed);
    serde_json::from_str(&text).map_err(|_| StoreError::Unreadable("packed rows"))
}

/// A column of a packed query: the ids that another table keeps beside a row, in their order, as one
/// text for [`read_ids`].
pub(crate) fn ids_beside(db: &impl ConnectionTrait, id: &str, from: &str, order: &str) -> String {
    let list = match db.get_database_backend() {
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
