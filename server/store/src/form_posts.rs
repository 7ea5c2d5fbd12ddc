//! Form posts that came before: pressing twice does it once.

use crate::tables::form_post;
use crate::{Store, StoreError, Tx};
use domain::ids::EmployeeId;
use domain::time::Instant;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

impl Store {
    /// What was answered to this post of this employee before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answered(
        &self,
        key: &str,
        employee: Option<EmployeeId>,
    ) -> Result<Option<String>, StoreError> {
        let row = form_post::Entity::find_by_id(key.to_owned())
            .one(&self.db)
            .await?;
        Ok(row
            .filter(|row| row.employee_id == employee.map(|id| id.0))
            .map(|row| row.answer))
    }

    /// Forgets posts older than an instant.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sweep_form_posts(&self, before: Instant) -> Result<(), StoreError> {
        form_post::Entity::delete_many()
            .filter(form_post::Column::At.lt(before))
            .exec(&self.db)
            .await?;
        Ok(())
    }
}

impl Tx {
    /// Remembers the answer to a post, in the same transaction as its act.
    ///
    /// # Errors
    /// `Broken(FormPost)` when the same post was answered meanwhile.
    pub async fn remember_answer(
        &self,
        key: &str,
        employee: Option<EmployeeId>,
        at: Instant,
        answer: &str,
    ) -> Result<(), StoreError> {
        let row = form_post::ActiveModel {
            post_key: Set(key.to_owned()),
            employee_id: Set(employee.map(|id| id.0)),
            at: Set(at),
            answer: Set(answer.to_owned()),
        };
        form_post::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }
}
