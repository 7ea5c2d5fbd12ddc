use crate::api::ApiError;
use domain::outbox::MailPage;
use leptos::prelude::*;

/// A page of mail, the newest first; `state` empty is all mail.
#[server(prefix = "/api", endpoint = "outbox/read-outbox")]
pub async fn read_outbox(
    #[server(default)] state: String,
    #[server(default)] page: u32,
) -> Result<MailPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::outbox::{MailFilter, MailState};

    let filter = MailFilter {
        state: MailState::parse(&state).ok(),
        page: page.clamp(1, 100_000),
    };
    Ok(services::outbox::read_outbox(&house(), &actor()?, &filter).await?)
}
