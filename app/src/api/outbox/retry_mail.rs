use crate::api::ApiError;
use domain::ids::MailId;
use leptos::prelude::*;

/// Lets a mail be tried again, then shows the part of the queue that was shown.
#[server(prefix = "/api", endpoint = "outbox/retry")]
pub async fn retry_mail(id: MailId, #[server(default)] state: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let done = services::outbox::retry(&house(), &actor()?, id).await;
    super::shown_again(done, &state, "opnieuw")
}
