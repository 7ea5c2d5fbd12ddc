use crate::api::ApiError;
use domain::catalogue::LessonTypeForm;
use domain::ids::LessonTypeId;
use leptos::prelude::*;

/// Changes name, short name and offer of a lesson type of which `revision` was shown.
#[server(prefix = "/api", endpoint = "catalogue/change-lesson-type")]
pub async fn change_lesson_type(
    id: LessonTypeId,
    revision: i32,
    form: LessonTypeForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::catalogue::change_lesson_type(&house(), &actor()?, id, revision, &form).await?;
    leptos_axum::redirect(&format!("/lesaanbod/{id}?gedaan=gewijzigd"));
    Ok(())
}
