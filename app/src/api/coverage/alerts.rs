use crate::api::ApiError;
use domain::coverage::alert_settings::AlertForm;
use domain::coverage::attention::{AlertsPage, Attention, AttentionCounts};
use leptos::prelude::*;

/// What wants the viewer's attention.
#[server(prefix = "/api", endpoint = "coverage/read-attention")]
pub async fn read_attention() -> Result<Attention, ApiError> {
    use crate::api::request::{actor, house};

    let attention = services::coverage::read_attention(&house(), &actor()?).await?;
    Ok(std::sync::Arc::unwrap_or_clone(attention))
}

/// How much of it there is.
#[server(prefix = "/api", endpoint = "coverage/count-attention")]
pub async fn count_attention() -> Result<AttentionCounts, ApiError> {
    use crate::api::request::{actor, house};

    let attention = services::coverage::read_attention(&house(), &actor()?).await?;
    Ok(attention.counts())
}

/// What the viewer set for an area, by its id, or for everywhere.
#[server(prefix = "/api", endpoint = "coverage/read-alert-rules")]
pub async fn read_alert_rules(#[server(default)] area: String) -> Result<AlertsPage, ApiError> {
    use crate::api::request::{actor, house};

    let area = area_of(&area)?;
    Ok(services::coverage::read_alert_rules(&house(), &actor()?, area).await?)
}

/// Sets of what the viewer wants to be told, in an area or everywhere.
#[server(prefix = "/api", endpoint = "coverage/set-alert-rules")]
pub async fn set_alert_rules(
    #[server(default)] area: String,
    form: AlertForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let of = area_of(&area)?;
    services::coverage::set_alert_rules(&house(), &actor()?, of, &form).await?;
    let more = of.map(|area| format!("gebied={area}&")).unwrap_or_default();
    leptos_axum::redirect(&format!("{SETTINGS}?{more}gedaan=ingesteld"));
    Ok(())
}

/// Turns the weekly mail on or off.
#[server(prefix = "/api", endpoint = "coverage/set-alert-mail")]
pub async fn set_alert_mail(wanted: bool) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::coverage::set_alert_mail(&house(), &actor()?, wanted).await?;
    let word = if wanted { "mail-aan" } else { "mail-uit" };
    leptos_axum::redirect(&format!("{SETTINGS}?gedaan={word}"));
    Ok(())
}

#[cfg(feature = "ssr")]
fn area_of(area: &str) -> Result<Option<domain::ids::AreaId>, ApiError> {
    match area {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| ApiError::NotFound),
    }
}

/// The page where it is set.
pub const SETTINGS: &str = "/dekking/aandacht/instellen";
