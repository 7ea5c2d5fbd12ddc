//! Mail: the queue, and what each message looks like.

mod read_example;
mod read_examples;
mod read_outbox;
mod retry_mail;
mod send_example;
mod stop_mail;

pub use read_example::{Example, ExampleText, ReadExample, read_example};
pub use read_examples::{ExampleLine, ReadExamples, read_examples};
pub use read_outbox::{ReadOutbox, read_outbox};
pub use retry_mail::{RetryMail, retry_mail};
pub use send_example::{SendExample, send_example};
pub use stop_mail::{StopMail, stop_mail};

/// Where an act on the queue leads: back to the part of it that was shown, and what was done. A mail
/// that went on meanwhile is no failure, only news.
#[cfg(feature = "ssr")]
fn shown_again(
    done: Result<(), services::Fault>,
    state: &str,
    word: &str,
) -> Result<(), super::ApiError> {
    let word = match done {
        Err(services::Fault::Stale) => "al-verder",
        done => done.map(|()| word)?,
    };
    let state = domain::outbox::MailState::parse(state).map_or("", |state| state.code());
    leptos_axum::redirect(&format!("/beheer/post?stand={state}&gedaan={word}"));
    Ok(())
}
