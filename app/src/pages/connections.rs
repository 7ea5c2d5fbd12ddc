//! Programs of others that read figures.

mod connection_form;
mod connections_page;

pub use connections_page::ConnectionsPage;
