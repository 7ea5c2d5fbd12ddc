use crate::api::ApiError;
use domain::booking::{SeasonPhase, Way};
use domain::ids::{GroupId, LessonTypeId};
use domain::time::{Day, Week};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a school may book this season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferPage {
    /// Whether the season can be booked today.
    pub phase: SeasonPhase,
    /// What is offered to it, by name.
    pub offers: Vec<OfferChoice>,
    /// Its groups, by name.
    pub groups: Vec<GroupChoice>,
    /// Lessons that it can still book; none without a limit.
    pub left: Option<u16>,
    /// The weeks from which it can choose.
    pub weeks: Vec<Week>,
    /// First and last day of the season's lessons.
    pub days: (Day, Day),
}

/// A lesson type that it may book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferChoice {
    /// Which.
    pub id: LessonTypeId,
    /// Its name.
    pub name: String,
    /// For whom it is.
    pub target_groups: String,
    /// Length.
    pub minutes: u16,
    /// How it is booked.
    pub way: Way,
    /// Whether a planner agrees afterwards.
    pub needs_confirmation: bool,
    /// Lessons of this type that it has this season.
    pub booked: u16,
}

/// One of its groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupChoice {
    /// Which.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// Its year.
    pub level: String,
    /// Pupils.
    pub pupils: u16,
}

#[cfg(feature = "ssr")]
impl From<&domain::organisation::Group> for GroupChoice {
    fn from(group: &domain::organisation::Group) -> Self {
        Self {
            id: group.id,
            name: group.name.to_string(),
            level: group.level.to_string(),
            pupils: group.pupils,
        }
    }
}

/// What the school that is in may book.
#[server(prefix = "/api", endpoint = "booking/read-offer")]
pub async fn read_offer() -> Result<OfferPage, ApiError> {
    use crate::api::request::{house, school};
    use domain::lesson::State;
    use services::booking;

    let (house, visit) = (house(), school()?);
    let today = house.clock().today();
    let view = booking::read_school(&house, &visit.actor, visit.season).await?;
    let outside = booking::only_wishes(&house, &visit.actor, visit.season).await?;
    let counted: Vec<_> = view
        .lessons
        .iter()
        .filter(|(lesson, _)| lesson.state != State::Cancelled)
        .map(|(lesson, _)| lesson.lesson_type)
        .collect();
    let count = |of: &dyn Fn(&LessonTypeId) -> bool| {
        u16::try_from(counted.iter().filter(|id| of(id)).count()).unwrap_or(u16::MAX)
    };
    let offers = view.offered.iter().filter_map(|one| {
        let id = one.entry.lesson_type.id;
        let version = one.version.as_ref()?;
        Some(OfferChoice {
            id,
            name: one.entry.lesson_type.name.to_string(),
            target_groups: version.target_groups.clone(),
            minutes: version.minutes,
            way: if outside {
                Way::LeaveWishes
            } else {
                one.offer.way
            },
            needs_confirmation: one.offer.needs_confirmation,
            booked: count(&|other| *other == id),
        })
    });
    let most = view.rules.most_lessons_per_school;
    let (first, last) = (view.season.first_day.max(today), view.season.last_day);
    let weeks = std::iter::successors(Some(Week::of(first)), |week| Some(week.next()));
    Ok(OfferPage {
        phase: view.season.phase(today),
        offers: offers.collect(),
        groups: view.groups.iter().map(|one| (&one.group).into()).collect(),
        left: most.map(|most| most.saturating_sub(count(&|_| true))),
        weeks: weeks
            .take_while(|week| week.monday() <= last)
            .take(60)
            .collect(),
        days: (view.season.first_day, last),
    })
}
