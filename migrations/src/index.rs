//! The schema of the index service, which has a database of its own: who gave a signal about whom,
//! never why.
//!
//! Nobody's name or number is in it. A person is a digest under a key outside the database; what
//! can be read are the workers, who are there to be found.

mod i0001_signals;

use sea_orm_migration::prelude::*;

/// All changes of the index service's schema, in order.
#[derive(Debug)]
pub struct IndexMigrator;

impl MigratorTrait for IndexMigrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(i0001_signals::Migration)]
    }

    fn migration_table_name() -> DynIden {
        Alias::new("index_change").into_iden()
    }
}
