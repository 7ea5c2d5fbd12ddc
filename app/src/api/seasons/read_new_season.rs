use crate::api::ApiError;
use domain::booking::{SeasonForm, SeasonRulesForm};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the form of a new season shows at first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSeasonPage {
    /// The school year after the last season.
    pub form: SeasonForm,
    /// The rules of the last season; the usual ones without any.
    pub rules: SeasonRulesForm,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The form of a new season, filled in as the next one usually is.
#[server(prefix = "/api", endpoint = "seasons/read-new-season")]
pub async fn read_new_season() -> Result<NewSeasonPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::booking::SeasonRules;
    use domain::time::SchoolYear;
    use services::Post;

    let house = house();
    let today = house.clock().today();
    let seasons = services::booking::seasons(&house, &actor()?).await?;
    let last = seasons.first();
    let year = last.map_or_else(
        || SchoolYear::of(today),
        |last| SchoolYear(SchoolYear::of(last.season.first_day).0 + 1),
    );
    let next = year.0 + 1;
    let form = SeasonForm {
        name: format!("Schooljaar {year}"),
        first_day: format!("{}-09-01", year.0),
        last_day: format!("{next}-07-09"),
        books_from: format!("{}-05-01", year.0),
        books_until: format!("{next}-05-31"),
    };
    let usual = SeasonRules::default();
    Ok(NewSeasonPage {
        form,
        rules: SeasonRulesForm::of(last.map_or(&usual, |last| &last.rules)),
        key: Post::new()?.as_str().to_owned(),
    })
}
