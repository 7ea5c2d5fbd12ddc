use crate::api::ApiError;
use domain::holiday::Holiday;
use domain::time::{Day, SchoolYear};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The holidays of a school year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidaysPage {
    /// The school year shown.
    pub year: SchoolYear,
    /// Today in Europe/Amsterdam.
    pub today: Day,
    /// The holidays, the first to come first.
    pub holidays: Vec<Holiday>,
    /// Whether the viewer may change them.
    pub may_manage: bool,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The holidays of the school year that starts in a calendar year; of this school year without one.
#[server(prefix = "/api", endpoint = "holidays/read-holidays")]
pub async fn read_holidays(year: Option<i32>) -> Result<HolidaysPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;
    use services::Post;

    let (house, actor) = (house(), actor()?);
    let today = house.clock().today();
    let named = year
        .filter(|year| (1900..=2200).contains(year))
        .map(SchoolYear);
    let year = named.unwrap_or_else(|| SchoolYear::of(today));
    Ok(HolidaysPage {
        year,
        today,
        holidays: services::holidays::holidays(&house, &actor, year).await?,
        may_manage: actor.may(Action::ManageHolidays),
        key: Post::new()?.as_str().to_owned(),
    })
}
