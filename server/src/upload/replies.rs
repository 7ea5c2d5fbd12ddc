//! The upload of answers to invitations: a calendar object, or a whole mail.

use super::arrived::{self, Arrived};
use super::{Uploads, caller_of, refused, status_of};
use app::api::ApiError;
use app::api::replies::{PAGE, UPLOAD};
use app::text::{imports, replies as text};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::LessonId;
use services::replies::{LARGEST_FILE, hand_in};

/// `POST /planning/antwoorden/inlezen`, a form with a file; leads to what came of it.
pub(super) async fn receive(State(uploads): State<Uploads>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let caller = caller_of(&parts);
    let mut page = PAGE.to_owned();
    let (status, error) = match arrived::read(&parts.headers, body, LARGEST_FILE).await {
        Arrived::Whole(upload) => {
            // Only an id goes into the address.
            let lesson = upload.field("les").parse::<LessonId>();
            let lesson = lesson.map(|id| format!("les={id}")).unwrap_or_default();
            if !lesson.is_empty() {
                page = format!("{PAGE}?{lesson}");
            }
            if upload.file_name.is_empty() {
                let told = refused(&caller, imports::NO_FILE);
                (StatusCode::UNPROCESSABLE_ENTITY, told)
            } else {
                let visitor = caller.visitor.as_ref().ok_or(ApiError::SignedOut);
                let report = match visitor {
                    Ok(visitor) => hand_in(&uploads.house, &visitor.actor, &upload.bytes)
                        .await
                        .map_err(ApiError::from),
                    Err(error) => Err(error),
                };
                match report {
                    Ok(report) => match report.useless() {
                        None => {
                            let (taken, not) = (report.taken, report.refused_in_words());
                            let to = format!("{PAGE}?gelezen={taken}&niet={not}&{lesson}");
                            return Redirect::to(to.trim_end_matches('&')).into_response();
                        }
                        Some(why) => (
                            StatusCode::UNPROCESSABLE_ENTITY,
                            refused(&caller, text::reason(why)),
                        ),
                    },
                    Err(error) => (status_of(&error), error),
                }
            }
        }
        Arrived::TooLarge => (
            StatusCode::PAYLOAD_TOO_LARGE,
            refused(&caller, text::TOO_LARGE),
        ),
        Arrived::Broken => (
            StatusCode::BAD_REQUEST,
            refused(&caller, imports::BROKEN_OFF),
        ),
    };
    uploads
        .page_again(parts, (UPLOAD, &page), Vec::new(), status, error)
        .await
}
