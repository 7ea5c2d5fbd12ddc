//! Mail: the queue, and what each message looks like.

mod example_page;
mod examples_page;
mod mail_table;
mod outbox_page;

pub use example_page::ExamplePage;
pub use examples_page::ExamplesPage;
pub use outbox_page::OutboxPage;
