use crate::api::ApiError;
use domain::second_step::SecondStep;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Where somebody is with their second step.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondStepPage {
    /// In this session.
    pub step: SecondStep,
    /// The secret to be put into an app, until it was proved.
    pub set_up: Option<SetUp>,
    /// Recovery codes that were just made; not shown again.
    pub codes: Vec<String>,
    /// How many were not used yet.
    pub codes_left: i64,
}

/// A secret on its way into an app.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetUp {
    /// As it is typed.
    pub secret: String,
    /// As an app opens it.
    pub address: String,
    /// As a QR code: an SVG path, one unit a module.
    pub outline: String,
    /// Modules a side.
    pub side: i32,
}

/// Reads one's own.
#[server(prefix = "/api", endpoint = "account/read-second-step")]
pub async fn read_second_step() -> Result<SecondStepPage, ApiError> {
    use crate::api::request::house;
    use services::accounts::second_step;

    let visitor = super::visitor()?;
    let seen = second_step::read(&house(), &visitor.actor, visitor.step).await?;
    Ok(SecondStepPage {
        step: visitor.step,
        set_up: seen.set_up.map(|one| SetUp {
            secret: one.secret,
            address: one.address,
            outline: one.outline,
            side: one.side,
        }),
        codes: super::shown_once::take(),
        codes_left: seen.codes_left,
    })
}
