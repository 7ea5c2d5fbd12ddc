use crate::api::ApiError;
use domain::cases::LetterDraft;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A letter before it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterPage {
    /// What it can be filled with.
    pub draft: LetterDraft,
    /// Makes pressing twice make it once.
    pub key: String,
}

/// What a letter of a case can be filled with.
#[server(prefix = "/api", endpoint = "cases/draft-letter")]
pub async fn draft_letter(case: String, kind: String) -> Result<LetterPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::cases::LetterKind;
    use services::Post;

    let case = case.parse().map_err(|_| ApiError::NotFound)?;
    let kind = LetterKind::parse(&kind).map_err(|_| ApiError::NotFound)?;
    Ok(LetterPage {
        draft: services::cases::draft_letter(&house(), &actor()?, case, kind).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
