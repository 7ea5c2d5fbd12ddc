//! What schools ask for: requests, written and read; their lessons are in [`crate::lessons`].

mod list;
mod read;
mod write;

pub use read::{RequestWords, TrailLine};

use crate::StoreError;
use crate::tables::request;
use domain::ids::{ContactId, LessonTypeId, OrganisationId, RequestId};
use domain::request::{Pattern, Request, Wishes};
use sea_orm::ActiveValue::Set;

/// The row of a request.
pub(crate) fn request_row(one: &Request) -> Result<request::ActiveModel, StoreError> {
    Ok(request::ActiveModel {
        id: Set(one.id.0),
        organisation_id: Set(one.organisation.0),
        lesson_type_id: Set(one.lesson_type.0),
        contact_id: Set(one.contact.map(|id| id.0)),
        received_on: Set(one.received_on),
        pattern: Set(one.pattern.code().to_owned()),
        wishes: Set(stored_wishes(&one.wishes)?),
        remarks: Set(one.remarks.clone()),
        version: Set(one.version),
        origin: Set("staff".to_owned()),
        season_id: Set(None),
        held_until: Set(None),
    })
}

/// A request from its row.
fn read_request(row: request::Model) -> Result<Request, StoreError> {
    Ok(Request {
        id: RequestId(row.id),
        organisation: OrganisationId(row.organisation_id),
        lesson_type: LessonTypeId(row.lesson_type_id),
        contact: row.contact_id.map(ContactId),
        received_on: row.received_on,
        pattern: Pattern::parse(&row.pattern)
            .map_err(|_| StoreError::Unreadable("request.pattern"))?,
        wishes: read_wishes(&row.wishes),
        remarks: row.remarks,
        version: row.version,
    })
}

/// Wishes as JSON. The weeks stand first: [`list`] looks for one of them there.
fn stored_wishes(wishes: &Wishes) -> Result<String, StoreError> {
    serde_json::to_string(wishes).map_err(|_| StoreError::Unreadable("wishes"))
}

/// Wishes from JSON; unreadable ones count as none, as on the board.
fn read_wishes(stored: &str) -> Wishes {
    serde_json::from_str(stored).unwrap_or_default()
}
