use crate::api::ApiError;
use crate::api::request::caller;
use crate::text::my_lessons;
use domain::permission::Action;
use services::planning::PlanError;
use services::{Actor, Fault};

/// Why a lesson was not recorded. An educator hears nothing of a draft that planners work on: not
/// where it stands, and not who would give it.
pub(super) fn told(actor: &Actor, error: PlanError) -> ApiError {
    let draft = matches!(
        error,
        PlanError::Illegal(_) | PlanError::Fault(Fault::Denied)
    );
    if draft && !actor.may(Action::ReadPlanning) {
        let language = caller().language;
        return ApiError::Refused(my_lessons::BEING_CHANGED.in_language(language).to_owned());
    }
    error.into()
}
