use crate::StoreError;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait};

/// Rows in one statement: with our widest table far below the engines' limits on values
/// (32,766 on SQLite, 65,535 on PostgreSQL).
const CHUNK: usize = 500;

/// Inserts rows, hundreds in a statement; tells how many.
pub(crate) async fn insert_all<A: ActiveModelTrait>(
    db: &impl ConnectionTrait,
    rows: impl IntoIterator<Item = A>,
) -> Result<u64, StoreError> {
    insert_or(db, rows, None).await
}

/// The same, with what to do when a row is there already; tells how many rows were written.
pub(crate) async fn insert_or_update<A: ActiveModelTrait>(
    db: &impl ConnectionTrait,
    rows: impl IntoIterator<Item = A>,
    again: OnConflict,
) -> Result<u64, StoreError> {
    insert_or(db, rows, Some(again)).await
}

async fn insert_or<A: ActiveModelTrait>(
    db: &impl ConnectionTrait,
    rows: impl IntoIterator<Item = A>,
    again: Option<OnConflict>,
) -> Result<u64, StoreError> {
    let rows: Vec<A> = rows.into_iter().collect();
    let mut written = 0;
    let mut rest = rows.into_iter();
    loop {
        let chunk: Vec<A> = rest.by_ref().take(CHUNK).collect();
        if chunk.is_empty() {
            return Ok(written);
        }
        let mut insert = <A::Entity as EntityTrait>::insert_many(chunk);
        if let Some(again) = &again {
            insert = insert.on_conflict(again.clone());
        }
        written += insert.exec_without_returning(db).await?;
    }
}
