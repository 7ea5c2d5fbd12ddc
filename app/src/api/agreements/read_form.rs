use crate::api::ApiError;
use domain::agreement::{AgreementChoices, AgreementForm};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The form of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementFormPage {
    /// What stands in it.
    pub form: AgreementForm,
    /// The version of the agreement that is changed; none for a new one.
    pub version: Option<i32>,
    /// What it can be about.
    pub choices: AgreementChoices,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The form of the agreement `id`, or of a new one when that is empty; one that carries `from` on
/// when that is not.
#[server(prefix = "/api", endpoint = "agreements/read-form")]
pub async fn read_form(id: String, from: String) -> Result<AgreementFormPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::agreement::Settlement;
    use domain::ids::AgreementId;
    use services::{Post, agreements};

    let (house, actor) = (house(), actor()?);
    let parse = |text: &str| text.parse::<AgreementId>().map_err(|_| ApiError::NotFound);
    let (form, version) = if id.is_empty() {
        let from = (!from.is_empty()).then(|| parse(&from)).transpose()?;
        let form = agreements::agreement_form(&house, &actor, from).await?;
        let settlement = match form.settlement.is_empty() {
            true => Settlement::Provisional.code().to_owned(),
            false => form.settlement.clone(),
        };
        (AgreementForm { settlement, ..form }, None)
    } else {
        let view = agreements::read_agreement(&house, &actor, parse(&id)?).await?;
        if !view.may_manage {
            return Err(ApiError::NotFound);
        }
        let agreement = view.line.agreement;
        (AgreementForm::of(&agreement), Some(agreement.version))
    };
    Ok(AgreementFormPage {
        form,
        version,
        choices: agreements::agreement_choices(&house, &actor).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
