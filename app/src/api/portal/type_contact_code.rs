use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Types the code that was sent; when it is right the contact is changed.
#[server(prefix = "/api", endpoint = "portal/type-contact-code")]
pub async fn type_contact_code(
    school: OrganisationId,
    code: String,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{caller, house, post, school_for};
    use crate::text::portal_contact as text;
    use domain::booking::CodeAnswer;
    use domain::values::{Mistake, Mistakes};
    use services::booking;

    let post = post(&key)?;
    let refused = |told: crate::text::Text| {
        let sentence = told.in_language(caller().language);
        Err(ApiError::Refused(sentence.to_owned()))
    };
    match booking::type_contact_code(&house(), &school_for(school)?.actor, &post, &code).await? {
        CodeAnswer::Right => {
            leptos_axum::redirect("/boeken/contact?gedaan=gewijzigd");
            Ok(())
        }
        CodeAnswer::Wrong { tries_left: 0 } | CodeAnswer::UsedUp => refused(text::USED_UP),
        CodeAnswer::Wrong { .. } => {
            Err(ApiError::Invalid(Mistakes::one("code", Mistake::WrongCode)))
        }
        CodeAnswer::Expired => refused(text::EXPIRED),
    }
}
