use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The times that a school picked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HoldForm {
    /// One for each visit.
    pub parts: Vec<HoldPart>,
}

/// The time of one visit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HoldPart {
    /// Which lesson.
    pub lesson_type: String,
    /// Ids of its groups, in order, with commas between.
    pub groups: String,
    /// `2027-01-12T08:30`; empty when it is not booked now.
    pub slot: String,
    /// Anything when groups may have a lesson that they had before.
    pub again: String,
}

/// The name of the box of a visit with groups that had the lesson before.
pub fn again_field(nth: usize) -> String {
    format!("again-{nth}")
}

/// Holds what was picked, all or nothing, then shows how to finish it.
#[server(prefix = "/api", endpoint = "booking/hold")]
pub async fn hold_series(
    school: OrganisationId,
    form: HoldForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{caller, house, post, school_for};
    use crate::text::booking as text;
    use domain::values::{Check, Mistake, Mistakes};
    use services::booking::{self, BookError};

    let post = post(&key)?;
    let (house, visit) = (house(), school_for(school)?);
    let chosen: Vec<_> = form
        .parts
        .iter()
        .filter(|part| !part.slot.is_empty())
        .collect();
    if chosen.is_empty() {
        return Err(ApiError::Invalid(Mistakes::one(
            "parts",
            Mistake::NothingChosen,
        )));
    }
    let picks = chosen.iter().map(|part| read(part));
    let picks: Vec<_> = picks.collect::<Option<_>>().ok_or(ApiError::Malformed)?;
    let mut check = Check::new();
    for (part, pick) in chosen.iter().zip(&picks) {
        let knows = !part.again.is_empty();
        let had = match knows {
            true => Vec::new(),
            false => booking::had_before(&house, &visit.actor, pick.lesson_type).await?,
        };
        // What this very form held, and was confirmed since, is no earlier booking.
        if pick.groups.iter().any(|group| had.contains(group))
            && !post.came_before(&house, &visit.actor).await?
        {
            let nth = form.parts.iter().position(|one| one == *part);
            check.wrong(&again_field(nth.unwrap_or(0)), Mistake::NotTicked);
        }
    }
    check.done(|| Some(())).map_err(ApiError::Invalid)?;
    match booking::hold_series(&house, &visit.actor, visit.season, &post, &picks).await {
        Ok(_) => {
            leptos_axum::redirect("/boeken/afmaken");
            Ok(())
        }
        Err((nth, BookError::Taken(near))) => {
            let near: Vec<_> = near.iter().map(Into::into).collect();
            let picked = picks.get(nth).map(|pick| (pick.day, pick.start));
            let language = caller().language;
            Err(ApiError::Refused(text::taken(language, picked, &near)))
        }
        Err((_, error)) => Err(error.into()),
    }
}

#[cfg(feature = "ssr")]
fn read(part: &HoldPart) -> Option<services::booking::HoldSlot> {
    let (day, start) = super::SlotChoice::read(&part.slot)?;
    let groups = part.groups.split(',').map(|id| id.parse().ok());
    Some(services::booking::HoldSlot {
        lesson_type: part.lesson_type.parse().ok()?,
        groups: groups.collect::<Option<_>>()?,
        day,
        start,
    })
}
