use crate::api::ApiError;
use leptos::prelude::*;

/// Signs in and goes to the page that was asked for, else to the board for who plans, else to the
/// start.
#[server(prefix = "/api", endpoint = "account/sign-in")]
pub async fn sign_in(email: String, passphrase: String, next: String) -> Result<(), ApiError> {
    use crate::api::request::{caller, house, own_path};
    use crate::api::second_step::{SET_UP_PAGE, STEP_PAGE};
    use domain::permission::Action;
    use domain::second_step::SecondStep;
    use leptos_router::location::Url;
    use services::accounts::{self, Attempt};

    let attempt = Attempt {
        email,
        passphrase,
        sender: caller().sender,
    };
    let signed_in = accounts::sign_in(&house(), &attempt).await?;
    super::cookie::give(&signed_in.token);
    let visitor = accounts::visitor(&house(), &signed_in.token).await?;
    let step = visitor.as_ref().map(|visitor| visitor.step);
    match step {
        Some(SecondStep::SetUp) => {
            leptos_axum::redirect(SET_UP_PAGE);
            return Ok(());
        }
        Some(SecondStep::Asked) => {
            let asked = own_path(&next).unwrap_or_default();
            let asked = Url::escape(asked);
            leptos_axum::redirect(&format!("{STEP_PAGE}?naar={asked}"));
            return Ok(());
        }
        _ => {}
    }
    let own_start = match visitor {
        Some(visitor) if visitor.actor.may(Action::PlanLessons) => "/planning",
        _ => "/",
    };
    leptos_axum::redirect(own_path(&next).unwrap_or(own_start));
    Ok(())
}
