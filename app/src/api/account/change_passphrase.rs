use crate::api::ApiError;
use leptos::prelude::*;

/// Changes one's own passphrase; all other sessions end.
#[server(prefix = "/api", endpoint = "account/change-passphrase")]
pub async fn change_passphrase(current: String, new: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, caller, house};
    use services::accounts;

    let token = caller().token.ok_or(ApiError::SignedOut)?;
    let form = accounts::ChangePassphrase { current, new };
    accounts::change_passphrase(&house(), &actor()?, &token, &form).await?;
    leptos_axum::redirect("/account?gedaan=wachtzin");
    Ok(())
}
