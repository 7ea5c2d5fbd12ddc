//! Programs of others that read figures: their tokens, made and taken back by an administrator, and
//! who shows one.

mod manage_connections;
mod open_connection;

pub use manage_connections::{connections, made_just_now, make_connection, revoke_connection};
pub use open_connection::{MOST_ASKED, MOST_WRONG, Opened, Refused, open_connection};
