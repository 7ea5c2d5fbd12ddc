//! Mail: queued with the act that it tells about, delivered by a job, watched by administrators.

mod deliver;
mod manage;
mod preview;
mod queue;
mod read_outbox;
mod send_example;
mod trouble;
mod wipe;

pub use deliver::{Delivered, Delivery, deliver_due, deliver_next};
pub use manage::{give_up, retry};
pub use preview::{Preview, Written, preview, preview_html, previews};
pub use queue::Letter;
pub(crate) use queue::queue;
pub use read_outbox::read_outbox;
pub use send_example::send_example;
pub use wipe::{KEPT_DAYS, wipe};
