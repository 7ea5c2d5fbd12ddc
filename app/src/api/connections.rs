//! Programs of others that read figures.

mod make_connection;
mod read_connections;
mod revoke_connection;

pub use make_connection::{MakeConnection, make_connection};
pub use read_connections::{ConnectionsPage, Made, ReadConnections, read_connections};
pub use revoke_connection::{RevokeConnection, revoke_connection};

/// The page.
pub const PAGE: &str = "/beheer/koppelingen";

/// Where the description of what programs can ask is.
pub const DESCRIPTION: &str = "/api/v1/openapi.json";

/// Carries a new token to the page that shows it.
#[cfg(feature = "ssr")]
const COOKIE: crate::api::once::Once = crate::api::once::Once("__Host-new-connection");
