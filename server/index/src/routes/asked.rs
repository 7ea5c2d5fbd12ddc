use super::Desk;
use super::refused::Refused;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use store::index::OrganisationRow;

/// Who asks, by the token in the header.
pub(super) struct Caller(pub(super) OrganisationRow);

impl FromRequestParts<Desk> for Caller {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Refused> {
        let header = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let token = header
            .and_then(|value| value.strip_prefix("Bearer "))
            .ok_or(Refused::Token)?;
        let organisation = desk.index.organisation_of(token).await?;
        organisation.map(Self).ok_or(Refused::Token)
    }
}

/// A body of JSON. What is wrong with one is told without a word of it.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Desk> for Body<T> {
    type Rejection = Refused;

    async fn from_request(request: Request, desk: &Desk) -> Result<Self, Refused> {
        let bytes = axum::body::Bytes::from_request(request, desk).await;
        let body = bytes
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        body.map(Self).ok_or(Refused::Body)
    }
}
