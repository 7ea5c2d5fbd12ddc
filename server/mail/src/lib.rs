//! Mail: what is said to a school, how it is written down, and how it is sent.
//!
//! Three steps, each on its own:
//! 1. a [`Message`] is data, kept as JSON in the outbox by the act that causes it;
//! 2. [`Message::render`] writes it as subject, plain text and HTML in a [`Language`];
//! 3. a [`Mailer`] sends the [`Envelope`] around that, and [`next_try`] says when to try again.
//!
//! Nothing here reads a clock or a database. No error, no `Debug` and no subject tells anything about
//! a person.

mod arrived;
mod cleanse;
mod compose;
mod envelope;
mod house;
mod language;
mod letter;
mod mailer;
mod message;
mod message_id;
mod moment;
mod retry;
mod send_error;

pub use arrived::calendar_objects;
pub use envelope::{Envelope, Invitation, Method, Sender};
pub use house::House;
pub use language::Language;
pub use mailer::{
    Folder, Mailer, Memory, Secret, SettingsError, SignIn, Smtp, SmtpSettings, Timeouts, Tls,
};
pub use message::{
    CODE_MINUTES, Lesson, Message, MovedLesson, Named, Rendered, RequestedLesson, Until, samples,
};
pub use message_id::MessageId;
pub use retry::next_try;
pub use send_error::{Reason, SendError};
