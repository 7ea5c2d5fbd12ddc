//! The tables as sea-orm entities, and the two ways to run a statement written by hand.

macro_rules! table {
    ($(#[$doc:meta])* $module:ident = $name:literal { $($body:tt)* }) => {
        $(#[$doc])*
        pub(crate) mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
            #[sea_orm(table_name = $name)]
            pub struct Model { $($body)* }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

mod agreements;
mod bulk;
mod letters;
mod mail;
mod packed;
mod people;
mod planning;
mod region;
mod statement;

pub(crate) use agreements::*;
pub(crate) use bulk::{insert_all, insert_or_update};
pub(crate) use letters::*;
pub(crate) use mail::*;
pub(crate) use packed::{Pack, Packed, PackedRow, Rows, ids_beside, packed, packed_row, read_ids};
pub(crate) use people::*;
pub(crate) use planning::*;
pub(crate) use region::*;
pub(crate) use statement::{all, one, placeholders, run};
