use crate::api::ApiError;
use domain::time::{Day, Minute};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the link of an evaluation asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedAbout {
    /// How this lesson was.
    Open {
        /// Name of the lesson type.
        lesson_type: String,
        /// Name of the group.
        group: String,
        /// Its day and start, wall time.
        at: Option<(Day, Minute)>,
    },
    /// Nothing more: it was answered.
    Answered,
    /// Nothing: nobody gave this link out, or it is too old.
    Gone,
}

/// Looks at the link of an evaluation; changes nothing.
#[server(prefix = "/api", endpoint = "evaluations/look")]
pub async fn look_at_evaluation(token: String) -> Result<AskedAbout, ApiError> {
    use crate::api::request::house;
    use services::evaluations::{Asked, look};

    Ok(match look(&house(), &token).await? {
        Asked::Open {
            lesson_type,
            group,
            at,
        } => AskedAbout::Open {
            lesson_type,
            group,
            at,
        },
        Asked::Answered => AskedAbout::Answered,
        Asked::Gone => AskedAbout::Gone,
    })
}
