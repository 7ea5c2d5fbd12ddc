use crate::api::ApiError;
use crate::api::request::caller;
use crate::text::refusals::sentence;
use crate::text::{Language, planning};
use domain::board::Names;
use domain::fit::{Hardness, Refusal};
use domain::time::Week;
use services::planning::{PlanError, read_board};
use services::{Actor, House};

impl From<PlanError> for ApiError {
    /// Refusals are told without names here; [`with_names`] tells them with.
    fn from(error: PlanError) -> Self {
        let language = caller().language;
        match error {
            PlanError::Refused { refusals, .. } => refused(language, &refusals, &Names::default()),
            PlanError::Taken => Self::Refused(planning::TAKEN.in_language(language).to_owned()),
            PlanError::Illegal(illegal) => Self::Refused(planning::illegal(language, illegal)),
            PlanError::Ahead => Self::Refused(planning::AHEAD.in_language(language).to_owned()),
            PlanError::Invalid(mistakes) => Self::Invalid(mistakes),
            PlanError::Fault(fault) => fault.into(),
        }
    }
}

/// The error with the names that the actor sees in this week.
pub(crate) async fn with_names(
    house: &House,
    actor: &Actor,
    week: Week,
    error: PlanError,
) -> ApiError {
    let PlanError::Refused { refusals, .. } = &error else {
        return error.into();
    };
    match read_board(house, actor, week).await {
        Ok(board) => refused(caller().language, refusals, &board.names),
        // The sentences are true without the names too.
        Err(_) => error.into(),
    }
}

/// The error for a form that shows itself what speaks against its place.
pub(crate) fn without_reasons(error: PlanError) -> ApiError {
    let PlanError::Refused { refusals, .. } = &error else {
        return error.into();
    };
    let soft = |one: &Refusal| one.hardness() == Hardness::Soft;
    let told = if refusals.iter().all(soft) {
        planning::NEEDS_REASON
    } else {
        planning::CANNOT_BE
    };
    ApiError::Refused(told.in_language(caller().language).to_owned())
}

/// All that speaks against a placement, one sentence after the other.
fn refused(language: Language, refusals: &[Refusal], names: &Names) -> ApiError {
    let told: Vec<_> = refusals
        .iter()
        .map(|one| sentence(language, one, names))
        .collect();
    ApiError::Refused(told.join(" "))
}
