use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Mails a school that was not reached a link to book, then shows the white spots again, those of
/// `back`. `theme` is the id of the theme that the list was about, if it was about one.
#[server(prefix = "/api", endpoint = "coverage/invite-school")]
pub async fn invite_school(
    organisation: OrganisationId,
    #[server(default)] theme: String,
    #[server(default)] back: String,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, own_path, post};
    use domain::values::{Mistake, Mistakes};
    use services::EditError;
    use services::coverage::invite_unreached;

    let post = post(&key)?;
    let (house, actor) = (house(), actor()?);
    let theme = match theme.as_str() {
        "" => None,
        id => {
            let none = |_| EditError::from(Mistakes::one("organisation", Mistake::NotAChoice));
            Some(id.parse().map_err(none)?)
        }
    };
    invite_unreached(&house, &actor, &post, organisation, theme).await?;
    let back = own_path(&back).filter(|path| path.starts_with(SPOTS));
    let back = back.unwrap_or(SPOTS);
    let sign = if back.contains('?') { '&' } else { '?' };
    leptos_axum::redirect(&format!("{back}{sign}gedaan=uitgenodigd"));
    Ok(())
}

/// The page of white spots.
pub const SPOTS: &str = "/dekking/witte-vlekken";
