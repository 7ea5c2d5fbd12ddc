use super::IndexTx;
use crate::StoreError;
use crate::tables::{one, run};
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct Answered {
    asked: String,
    answer: String,
}

impl IndexTx {
    /// What this organisation asked under this id before, as a digest, and the answer it got.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answered(
        &self,
        organisation: &str,
        request: &str,
    ) -> Result<Option<(String, String)>, StoreError> {
        let sql = "SELECT asked, answer FROM index_request \
                   WHERE organisation_id = $1 AND request_id = $2";
        let row =
            one::<Answered>(&self.tx.inner, sql, [organisation.into(), request.into()]).await?;
        Ok(row.map(|row| (row.asked, row.answer)))
    }

    /// Remembers an answer, in the transaction of its act.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remember(
        &self,
        organisation: &str,
        request: &str,
        asked: &str,
        answer: &str,
        at: i64,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO index_request (organisation_id, request_id, asked, answer, at) \
                   VALUES ($1, $2, $3, $4, $5)";
        let values = [
            organisation.into(),
            request.into(),
            asked.into(),
            answer.into(),
            at.into(),
        ];
        run(&self.tx.inner, sql, values).await?;
        Ok(())
    }
}
