use crate::api::ApiError;
use domain::holiday::HolidayForm;
use domain::ids::HolidayId;
use leptos::prelude::*;

/// Changes a holiday of which `version` was shown, then shows the school year it falls in.
#[server(prefix = "/api", endpoint = "holidays/change-holiday")]
pub async fn change_holiday(
    id: HolidayId,
    version: i32,
    form: HolidayForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::holidays::change_holiday(&house(), &actor()?, id, version, &form).await?;
    leptos_axum::redirect(&format!("/vakanties?{}gedaan=gewijzigd", year(&form)));
    Ok(())
}

/// The part of the address that names the school year of a holiday.
#[cfg(feature = "ssr")]
pub(super) fn year(form: &HolidayForm) -> String {
    let details = form.parse().ok();
    details.map_or_else(String::new, |details| {
        format!(
            "jaar={}&",
            domain::time::SchoolYear::of(details.first_day).0
        )
    })
}
