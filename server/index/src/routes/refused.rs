use crate::IndexError;
use crate::wire::Refusal;
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Why an endpoint did nothing.
pub(super) enum Refused {
    /// There is no token, or nobody's.
    Token,
    /// The body is not what the description says.
    Body,
    /// What the index says.
    Index(IndexError),
}

impl From<IndexError> for Refused {
    fn from(error: IndexError) -> Self {
        Self::Index(error)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let (status, error, message) = match self {
            Self::Token => (
                StatusCode::UNAUTHORIZED,
                "token",
                "a token is needed".to_owned(),
            ),
            Self::Body => (
                StatusCode::BAD_REQUEST,
                "body",
                "the body is not what /v1/openapi.json describes".to_owned(),
            ),
            Self::Index(error) => {
                let (status, word) = of(&error);
                (status, word, error.to_string())
            }
        };
        (
            status,
            Json(Refusal {
                error: error.to_owned(),
                message,
            }),
        )
            .into_response()
    }
}

fn of(error: &IndexError) -> (StatusCode, &'static str) {
    match error {
        IndexError::NotFound => (StatusCode::NOT_FOUND, "not-found"),
        IndexError::Closed => (StatusCode::GONE, "closed"),
        IndexError::Person(_) => (StatusCode::UNPROCESSABLE_ENTITY, "person"),
        IndexError::Worker => (StatusCode::UNPROCESSABLE_ENTITY, "worker"),
        IndexError::Parents => (StatusCode::UNPROCESSABLE_ENTITY, "parents"),
        IndexError::Age => (StatusCode::UNPROCESSABLE_ENTITY, "age"),
        IndexError::State => (StatusCode::CONFLICT, "state"),
        IndexError::Request => (StatusCode::CONFLICT, "request"),
        IndexError::Store(_) => (StatusCode::SERVICE_UNAVAILABLE, "database"),
    }
}
