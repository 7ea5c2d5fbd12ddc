//! The body of an upload, read whole within its limit.

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt;

/// What stands around the file in the body: names of fields and boundaries, in bytes.
const AROUND: usize = 64 * 1024;

/// So much more is read and thrown away, in bytes: a browser that is cut off while it sends shows
/// an error of its own instead of our answer.
const MOST_THROWN_AWAY: usize = 512 * 1024 * 1024;

/// More fields than any form of ours has.
const MOST_FIELDS: usize = 20;

/// What was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Upload {
    /// The other fields, each with its name.
    pub(super) fields: Vec<(String, String)>,
    /// Name of the file; empty when none was chosen.
    pub(super) file_name: String,
    /// The file.
    pub(super) bytes: Vec<u8>,
}

impl Upload {
    /// What was typed or chosen in a field; empty when it is not there.
    pub(super) fn field(&self, name: &str) -> String {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }
}

/// How an upload arrived.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Arrived {
    /// With all its fields.
    Whole(Upload),
    /// Larger than is read.
    TooLarge,
    /// Broken off, or no form with a file.
    Broken,
}

/// Reads it; a file is at most so many bytes.
pub(super) async fn read(headers: &HeaderMap, body: Body, largest: usize) -> Arrived {
    let body = match within_limit(body, largest + AROUND).await {
        Ok(body) => body,
        Err(arrived) => return arrived,
    };
    let mut request = Request::new(Body::from(body));
    if let Some(kind) = headers.get(header::CONTENT_TYPE) {
        request
            .headers_mut()
            .insert(header::CONTENT_TYPE, kind.clone());
    }
    // Its size was judged above.
    DefaultBodyLimit::disable().apply(&mut request);
    let Ok(fields) = Multipart::from_request(request, &()).await else {
        return Arrived::Broken;
    };
    gather(fields).await.map_or(Arrived::Broken, Arrived::Whole)
}

async fn gather(mut fields: Multipart) -> Option<Upload> {
    let mut upload = Upload::default();
    while let Some(field) = fields.next_field().await.ok()? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" => {
                upload.file_name = field.file_name().unwrap_or_default().to_owned();
                upload.bytes = field.bytes().await.ok()?.into();
            }
            _ if upload.fields.len() < MOST_FIELDS => {
                upload.fields.push((name, field.text().await.ok()?));
            }
            _ => {}
        }
    }
    Some(upload)
}

async fn within_limit(mut body: Body, limit: usize) -> Result<Bytes, Arrived> {
    let mut whole = Vec::new();
    let mut read = 0_usize;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame
            .map_err(drop)
            .and_then(|frame| frame.into_data().map_err(drop))
        else {
            return Err(Arrived::Broken);
        };
        read = read.saturating_add(data.len());
        if read <= limit {
            whole.extend_from_slice(&data);
        } else {
            whole = Vec::new();
        }
        if read > limit + MOST_THROWN_AWAY {
            break;
        }
    }
    if read > limit {
        Err(Arrived::TooLarge)
    } else {
        Ok(whole.into())
    }
}
