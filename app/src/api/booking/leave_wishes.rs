use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a school wishes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WishForm {
    /// Which lesson.
    pub lesson_type: String,
    /// For which groups.
    pub groups: Vec<String>,
    /// Whether they follow one another, or come each on their own: a code of the pattern.
    pub pattern: String,
    /// Weeks, the dearest first; empty lines do not count.
    pub weeks: Vec<String>,
    /// Days after Monday that suit.
    pub weekdays: Vec<String>,
    /// Parts of the day that suit.
    pub dayparts: Vec<String>,
    /// Days on which it cannot.
    pub not_on: Vec<String>,
    /// What the school adds; may be empty.
    pub remarks: String,
    /// Anything when groups may have a lesson that they had before.
    pub again: String,
}

/// Leaves wishes, then shows the school's year.
#[server(prefix = "/api", endpoint = "booking/leave-wishes")]
pub async fn leave_wishes(
    school: OrganisationId,
    form: WishForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{caller, house, post, school_for};
    use crate::text::booking as text;
    use domain::booking::PreferencesForm;
    use domain::request::{Pattern, WishesForm};
    use domain::values::{Mistake, Mistakes};
    use services::booking;

    let post = post(&key)?;
    let (house, visit) = (house(), school_for(school)?);
    let preferences = PreferencesForm {
        weeks: form.weeks.clone(),
        ..PreferencesForm::default()
    };
    let preferences = preferences.parse().map_err(ApiError::Invalid)?;
    let groups: Option<Vec<_>> = form.groups.iter().map(|id| id.parse().ok()).collect();
    let groups = groups
        .filter(|groups| !groups.is_empty())
        .ok_or_else(|| ApiError::Invalid(Mistakes::one("groups", Mistake::NothingChosen)))?;
    let lesson_type = form.lesson_type.parse().map_err(|_| ApiError::NotFound)?;
    if form.again.is_empty() {
        let had = booking::had_before(&house, &visit.actor, lesson_type).await?;
        // What this very form asked is no earlier booking.
        if groups.iter().any(|group| had.contains(group))
            && !post.came_before(&house, &visit.actor).await?
        {
            return Err(ApiError::Invalid(Mistakes::one(
                "again",
                Mistake::NotTicked,
            )));
        }
    }
    let wishes = WishesForm {
        weeks: preferences.weeks.iter().map(ToString::to_string).collect(),
        weekdays: form.weekdays,
        dayparts: form.dayparts,
        not_on: form.not_on,
        contact: String::new(),
        remarks: form.remarks,
    };
    let asked = booking::LeaveWishes {
        lesson_type,
        groups,
        order: preferences.weeks,
        pattern: Pattern::parse(&form.pattern).unwrap_or(Pattern::BackToBack),
        wishes,
    };
    let left = booking::leave_wishes(&house, &visit.actor, visit.season, &post, &asked).await;
    match left {
        Ok(_) => {
            leptos_axum::redirect("/boeken/jaar?gedaan=gevraagd");
            Ok(())
        }
        Err(booking::BookError::Refused(refusals)) => {
            let view = booking::read_school(&house, &visit.actor, visit.season).await?;
            let names = view.groups.iter();
            let names: Vec<_> = names
                .map(|one| (one.group.id, one.group.name.to_string()))
                .collect();
            let told = text::refusals(caller().language, &refusals, &names);
            Err(ApiError::Refused(told))
        }
        Err(error) => Err(error.into()),
    }
}
