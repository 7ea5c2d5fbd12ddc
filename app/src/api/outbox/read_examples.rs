use crate::api::ApiError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One kind of message, with its subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleLine {
    /// What kind, as a word that never changes.
    pub kind: String,
    /// Its subject in Dutch.
    pub subject: String,
    /// Its subject in English.
    pub subject_in_english: String,
}

/// Every kind of message, in the order of a school year.
#[server(prefix = "/api", endpoint = "outbox/read-examples")]
pub async fn read_examples() -> Result<Vec<ExampleLine>, ApiError> {
    use crate::api::request::{actor, house};

    let previews = services::outbox::previews(&house(), &actor()?)?;
    let lines = previews.into_iter().map(|preview| {
        let mut subjects = preview.written.into_iter().map(|written| written.subject);
        ExampleLine {
            kind: preview.kind.to_owned(),
            subject: subjects.next().unwrap_or_default(),
            subject_in_english: subjects.next().unwrap_or_default(),
        }
    });
    Ok(lines.collect())
}
