use crate::api::ApiError;
use leptos::prelude::*;

/// Keeps what a school says of a lesson; the first answer counts.
#[server(prefix = "/api", endpoint = "evaluations/answer")]
pub async fn answer_evaluation(
    token: String,
    #[server(default)] lesson: String,
    #[server(default)] group: String,
    #[server(default)] educator: String,
    #[server(default)] arrangements: String,
    #[server(default)] remark: String,
) -> Result<(), ApiError> {
    use crate::api::request::house;
    use domain::booking::EvaluationForm;

    let form = EvaluationForm {
        lesson,
        group,
        educator,
        arrangements,
        remark,
    };
    services::evaluations::answer(&house(), &token, &form).await?;
    leptos_axum::redirect(&format!("/evaluatie/{token}"));
    Ok(())
}
