use super::{GroupChoice, OfferChoice};
use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::time::Week;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the form of wishes shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WishPage {
    /// The school that is in.
    pub school: OrganisationId,
    /// The lesson.
    pub lesson: OfferChoice,
    /// The school's groups.
    pub groups: Vec<GroupChoice>,
    /// Weeks to choose from.
    pub weeks: Vec<Week>,
    /// Names of groups that have, or had, this lesson already.
    pub had: Vec<String>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The form in which the school that is in leaves wishes for a lesson; for every lesson that is
/// offered, also where times can be picked.
#[server(prefix = "/api", endpoint = "booking/read-wishes")]
pub async fn read_wishes(lesson: String) -> Result<WishPage, ApiError> {
    use crate::api::request::{house, school};

    let page = super::read_offer().await?;
    let mut offers = page.offers.into_iter();
    let lesson = offers.find(|one| one.id.to_string() == lesson);
    let lesson = lesson.ok_or(ApiError::NotFound)?;
    let visit = school()?;
    let had = services::booking::had_before(&house(), &visit.actor, lesson.id).await?;
    let named = page.groups.iter().filter(|group| had.contains(&group.id));
    Ok(WishPage {
        school: visit.school,
        had: named.map(|group| group.name.clone()).collect(),
        lesson,
        groups: page.groups,
        weeks: page.weeks,
        key: services::Post::new()?.as_str().to_owned(),
    })
}
