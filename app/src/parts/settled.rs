//! When a page must read its data anew after a form was sent.

use crate::api::ApiError;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Grows with each answer of a form, but not when it came back with mistakes: then what was typed
/// stays on the screen.
pub fn settled<F>(action: ServerAction<F>) -> Memo<usize>
where
    F: ServerFn<Error = ApiError> + Clone + Send + Sync + 'static,
    F::Output: Clone + Send + Sync + 'static,
{
    let (value, version) = (action.value(), action.version());
    Memo::new(move |before: Option<&usize>| {
        let now = version.get();
        match value.get() {
            // Without its visit a school reads nothing anew, nor what is of another school.
            Some(Err(ApiError::Invalid(_) | ApiError::VisitOver | ApiError::OtherSchool)) => {
                before.copied().unwrap_or(0)
            }
            _ => now,
        }
    })
}

/// Grows with each of these: of a page with several forms.
pub fn any_settled<const N: usize>(forms: [Memo<usize>; N]) -> Memo<usize> {
    Memo::new(move |_| forms.iter().map(|form| form.get()).sum())
}

/// Grows when somebody else was first: the page of a form then reads the record anew, so that a
/// second save knows what it replaces. What was typed stays.
pub fn outrun<F>(action: ServerAction<F>) -> Memo<usize>
where
    F: ServerFn<Error = ApiError> + Clone + Send + Sync + 'static,
    F::Output: Clone + Send + Sync + 'static,
{
    let (value, version) = (action.value(), action.version());
    Memo::new(move |before: Option<&usize>| {
        let now = version.get();
        match value.get() {
            Some(Err(ApiError::Stale)) => now,
            _ => before.copied().unwrap_or(0),
        }
    })
}
