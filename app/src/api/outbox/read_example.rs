use crate::api::ApiError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// An example of one kind of message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// What kind, as a word that never changes.
    pub kind: String,
    /// As schools get it, in each language.
    pub texts: Vec<ExampleText>,
    /// Whether the viewer may send it to themselves.
    pub may_send: bool,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// An example in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleText {
    /// The language's code (BCP 47).
    pub language: String,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
}

/// The example of one kind.
#[server(prefix = "/api", endpoint = "outbox/read-example")]
pub async fn read_example(kind: String) -> Result<Example, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;
    use services::Post;

    let actor = actor()?;
    let preview = services::outbox::preview(&house(), &actor, &kind)?;
    let texts = preview.written.into_iter().map(|written| ExampleText {
        language: written.language.code().to_owned(),
        subject: written.subject,
        text: written.text,
    });
    Ok(Example {
        kind: preview.kind.to_owned(),
        texts: texts.collect(),
        may_send: actor.may(Action::ManageOutbox),
        key: Post::new()?.as_str().to_owned(),
    })
}
