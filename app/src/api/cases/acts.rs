use crate::api::ApiError;
use domain::cases::{ConsentForm, EndForm, ReferralForm, StepForm};
use domain::ids::{CaseId, EmployeeId};
use leptos::prelude::*;

/// Takes a referral in, then shows its case.
#[server(prefix = "/api", endpoint = "cases/take-in")]
pub async fn take_in(form: ReferralForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    let case = services::cases::take_in(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=aangenomen"));
    Ok(())
}

/// Gives a case of which `version` was shown to a worker.
#[server(prefix = "/api", endpoint = "cases/allocate")]
pub async fn allocate_case(case: CaseId, version: i32, worker: EmployeeId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::allocate(&house(), &actor()?, (case, version), worker).await?;
    leptos_axum::redirect("/zaken/team?gedaan=verdeeld");
    Ok(())
}

/// Changes a step of a case of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/change-step")]
pub async fn change_step(case: CaseId, version: i32, form: StepForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::change_step(&house(), &actor()?, (case, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=stap"));
    Ok(())
}

/// Writes down what was agreed to, in a case of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/set-agreed")]
pub async fn set_agreed(case: CaseId, version: i32, form: ConsentForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_agreed(&house(), &actor()?, (case, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=akkoord"));
    Ok(())
}

/// Ends a case of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/end-case")]
pub async fn end_case(case: CaseId, version: i32, form: EndForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::end_case(&house(), &actor()?, (case, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=geeindigd"));
    Ok(())
}
