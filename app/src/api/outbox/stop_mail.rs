use crate::api::ApiError;
use domain::ids::MailId;
use leptos::prelude::*;

/// Stops a mail that waits, then shows the part of the queue that was shown.
#[server(prefix = "/api", endpoint = "outbox/stop")]
pub async fn stop_mail(id: MailId, #[server(default)] state: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let done = services::outbox::give_up(&house(), &actor()?, id).await;
    super::shown_again(done, &state, "gestopt")
}
