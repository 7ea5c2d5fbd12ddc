use crate::api::ApiError;
use domain::cases::{CaseRules, OffenceForm, TermsForm};
use domain::ids::OffenceId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What an administrator keeps for cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesPage {
    /// Offences and terms.
    pub rules: CaseRules,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The list of offences and the terms.
#[server(prefix = "/api", endpoint = "cases/read-rules")]
pub async fn read_rules() -> Result<RulesPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    Ok(RulesPage {
        rules: services::cases::read_rules(&house(), &actor()?).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}

/// Adds an offence.
#[server(prefix = "/api", endpoint = "cases/add-offence")]
pub async fn add_offence(form: OffenceForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::add_offence(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect("/beheer/zaken?gedaan=feit");
    Ok(())
}

/// Changes an offence of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/change-offence")]
pub async fn change_offence(
    id: OffenceId,
    version: i32,
    form: OffenceForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::change_offence(&house(), &actor()?, (id, version), &form).await?;
    leptos_axum::redirect("/beheer/zaken?gedaan=feit");
    Ok(())
}

/// Sets the terms.
#[server(prefix = "/api", endpoint = "cases/set-terms")]
pub async fn set_terms(form: TermsForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_terms(&house(), &actor()?, &form).await?;
    leptos_axum::redirect("/beheer/zaken?gedaan=termijnen");
    Ok(())
}
