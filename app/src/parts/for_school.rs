//! For which school a form is.

use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Says in a form of schools for which school it was made: whoever has two tabs may be in for another
/// one by the time that it is sent. The server function takes it as `school` and asks
/// `school_for` about it.
#[component]
pub fn ForSchool(
    /// The school whose data the page shows.
    school: OrganisationId,
) -> impl IntoView {
    view! { <input type="hidden" name="school" value=school.to_string() /> }
}
