use crate::api::ApiError;
use domain::booking::{SeasonPhase, Way};
use domain::ids::{LessonId, LessonTypeId, RequestId};
use domain::lesson::State;
use domain::time::{Day, Minute, SchoolYear};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A school's own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// The season's name.
    pub season: String,
    /// First and last day of its lessons.
    pub lessons_between: (Day, Day),
    /// Whether it can be booked today.
    pub phase: SeasonPhase,
    /// Most lessons that the school may have in it.
    pub most_lessons: Option<u16>,
    /// The school year of the groups.
    pub school_year: SchoolYear,
    /// Its lessons of the season by day, those without one last.
    pub lessons: Vec<HomeLesson>,
    /// Its groups.
    pub groups: Vec<HomeGroup>,
    /// What it can book.
    pub offered: Vec<HomeOffer>,
}

/// A lesson as its school sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeLesson {
    /// Which.
    pub id: LessonId,
    /// Its request.
    pub request: RequestId,
    /// What it is about.
    pub lesson_type: String,
    /// For which group.
    pub group: String,
    /// Where it stands.
    pub state: State,
    /// Where it stands for the school.
    pub standing: Standing,
    /// Day and start; none while the school has nothing to count on.
    pub at: Option<(Day, Minute)>,
    /// Length.
    pub minutes: u16,
}

/// Where a lesson stands for its school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Still being filled in; goes by itself when it is not finished.
    Held,
    /// Proposed by a planner; the school is asked whether it suits.
    Proposal,
    /// Held from the waiting list; the school still has to answer.
    Offered,
    /// Ahead, at a day and time.
    Ahead,
    /// The school waits for a day and time.
    Waiting,
    /// Its day is over.
    Past,
    /// It does not take place.
    Cancelled,
}

/// A group, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeGroup {
    /// Its name.
    pub name: String,
    /// Lessons given.
    pub given: u16,
    /// Lessons that are asked for or planned.
    pub booked: u16,
}

/// A lesson type that the school can book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeOffer {
    /// Which.
    pub id: LessonTypeId,
    /// Its name.
    pub name: String,
    /// How it is booked.
    pub way: Way,
}

/// The figures at the head of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Upcoming {
    /// Lessons asked for or planned, not held.
    pub booked: u16,
    /// Lessons given.
    pub given: u16,
    /// Groups without any lesson this year.
    pub without: u16,
    /// How many the school may still book; none without a limit.
    pub left: Option<u16>,
}

impl Home {
    /// Lessons that stand so.
    pub fn standing(&self, standing: Standing) -> Vec<HomeLesson> {
        let all = self.lessons.iter();
        all.filter(|lesson| lesson.standing == standing)
            .cloned()
            .collect()
    }

    /// The figures.
    pub fn figures(&self) -> Upcoming {
        let count = |wanted: &dyn Fn(&HomeLesson) -> bool| {
            let found = self.lessons.iter().filter(|lesson| wanted(lesson)).count();
            u16::try_from(found).unwrap_or(u16::MAX)
        };
        let taken = count(&|lesson| lesson.standing != Standing::Cancelled);
        let without = self.groups.iter().filter(|one| one.given + one.booked == 0);
        Upcoming {
            booked: count(&|one| {
                matches!(
                    one.standing,
                    Standing::Ahead | Standing::Waiting | Standing::Proposal
                )
            }),
            given: count(&|lesson| lesson.state == State::Given),
            without: u16::try_from(without.count()).unwrap_or(u16::MAX),
            left: self.most_lessons.map(|most| most.saturating_sub(taken)),
        }
    }
}

/// The page of the school that is in.
#[server(prefix = "/api", endpoint = "portal/read-home")]
pub async fn read_home() -> Result<Home, ApiError> {
    use crate::api::request::{house, school};

    let (house, visit) = (house(), school()?);
    let view = services::booking::read_school(&house, &visit.actor, visit.season).await?;
    Ok(from_view::home(&view, house.clock().today()))
}

#[cfg(feature = "ssr")]
mod from_view {
    use super::{Home, HomeGroup, HomeLesson, HomeOffer, Standing};
    use domain::lesson::{Proposal, State};
    use domain::time::Day;
    use services::booking::{SchoolLesson, SchoolView};

    pub(super) fn home(view: &SchoolView, today: Day) -> Home {
        let lessons = view.lessons.iter().map(|(lesson, _)| of(lesson, today));
        let groups = view.groups.iter().map(|one| {
            let count = |wanted: &dyn Fn(State) -> bool| {
                let own = view.lessons.iter().filter(|(lesson, _)| {
                    lesson.group == one.group.id
                        && lesson.held_until.is_none()
                        && wanted(lesson.state)
                });
                u16::try_from(own.count()).unwrap_or(u16::MAX)
            };
            let ahead =
                |state| matches!(state, State::Requested | State::Proposed | State::Confirmed);
            HomeGroup {
                name: one.group.name.to_string(),
                given: count(&|state| state == State::Given),
                booked: count(&ahead),
            }
        });
        let offered = view.offered.iter().map(|one| HomeOffer {
            id: one.entry.lesson_type.id,
            name: one.entry.lesson_type.name.to_string(),
            way: one.offer.way,
        });
        Home {
            season: view.season.name.to_string(),
            lessons_between: (view.season.first_day, view.season.last_day),
            phase: view.season.phase(today),
            most_lessons: view.rules.most_lessons_per_school,
            school_year: view.school_year,
            lessons: lessons.collect(),
            groups: groups.collect(),
            offered: offered.collect(),
        }
    }

    fn of(lesson: &SchoolLesson, today: Day) -> HomeLesson {
        let over = lesson.at.is_some_and(|(day, _)| day < today);
        let asked = lesson.proposal.as_ref().is_some_and(Proposal::is_open);
        let standing = match lesson.state {
            State::Cancelled => Standing::Cancelled,
            State::Given | State::NotShownUp => Standing::Past,
            _ if lesson.offered => Standing::Offered,
            _ if lesson.held_until.is_some() => Standing::Held,
            State::Proposed if asked && !over => Standing::Proposal,
            _ if lesson.at.is_none() => Standing::Waiting,
            _ if over => Standing::Past,
            _ => Standing::Ahead,
        };
        HomeLesson {
            id: lesson.lesson,
            request: lesson.request,
            lesson_type: lesson.lesson_type_name.clone(),
            group: lesson.group_name.clone(),
            state: lesson.state,
            standing,
            at: lesson.at,
            minutes: lesson.minutes,
        }
    }
}
