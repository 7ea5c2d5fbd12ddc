use super::SlotChoice;
use crate::api::ApiError;
use domain::booking::Told;
use domain::ids::{LessonTypeId, OrganisationId};
use domain::time::Day;
use leptos::prelude::*;
use leptos_router::params::ParamsMap;
use serde::{Deserialize, Serialize};

/// What a school wants to book, as it stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SeriesQuery {
    /// Lesson types (`les`).
    pub lessons: Vec<String>,
    /// Groups (`groep`).
    pub groups: Vec<String>,
    /// The first week, such as `2027-W02` (`vanaf`); as soon as can be when empty.
    pub from: String,
    /// Weeks between one lesson and the next (`tussen`).
    pub between: String,
    /// Days after Monday that suit best (`dag`).
    pub weekdays: Vec<String>,
    /// Parts of the day that suit best (`deel`).
    pub dayparts: Vec<String>,
}

impl SeriesQuery {
    /// Reads an address.
    pub fn of(query: &ParamsMap) -> Self {
        let all = |name: &str| {
            let mut all = query.get_all(name).unwrap_or_default();
            all.retain(|value| !value.is_empty());
            all
        };
        let one = |name: &str| query.get(name).unwrap_or_default();
        Self {
            lessons: all("les"),
            groups: all("groep"),
            from: one("vanaf"),
            between: one("tussen"),
            weekdays: all("dag"),
            dayparts: all("deel"),
        }
    }

    /// The address at which the same groups join the waiting list for a lesson.
    pub fn waiting(&self, lesson: &str) -> String {
        let groups = Self {
            groups: self.groups.clone(),
            ..Self::default()
        };
        format!("/boeken/wachtlijst/{lesson}{}", groups.address())
    }

    /// The address, from its question mark on.
    pub fn address(&self) -> String {
        let list = |name: &'static str, values: &[String]| {
            let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
            let safe = values.iter().filter(move |value| value.chars().all(plain));
            safe.map(|value| format!("{name}={value}"))
                .collect::<Vec<_>>()
        };
        let mut parts = list("les", &self.lessons);
        parts.extend(list("groep", &self.groups));
        parts.extend(list("dag", &self.weekdays));
        parts.extend(list("deel", &self.dayparts));
        for (name, value) in [("vanaf", &self.from), ("tussen", &self.between)] {
            if !value.is_empty() {
                parts.extend(list(name, std::slice::from_ref(value)));
            }
        }
        match parts.is_empty() {
            true => String::new(),
            false => format!("?{}", parts.join("&")),
        }
    }
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesPage {
    /// The school that is in.
    pub school: OrganisationId,
    /// The visits, in order.
    pub parts: Vec<PartChoice>,
    /// What cannot be booked, and why.
    pub refused: Vec<RefusedLine>,
    /// Lesson types for which only wishes can be left.
    pub by_wishes: Vec<(LessonTypeId, String)>,
    /// What the school must know before it books.
    pub told: Vec<Told>,
    /// Lessons to which a planner still agrees.
    pub to_confirm: Vec<String>,
    /// First and last day that were looked at.
    pub days: (Day, Day),
    /// Last day of the season's lessons.
    pub last_day: Day,
    /// Whether the school holds something that it still has to finish.
    pub held: bool,
    /// Minutes that a time is held.
    pub hold_minutes: u16,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// A lesson that cannot be booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedLine {
    /// Its name.
    pub lesson: String,
    /// Why, in the reader's language.
    pub why: String,
    /// Which lesson, when the school can wait for it.
    pub wait: Option<LessonTypeId>,
}

/// One visit: some groups, back to back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartChoice {
    /// Which lesson.
    pub lesson_type: LessonTypeId,
    /// Its name.
    pub lesson: String,
    /// Ids of the groups, in order, with commas between.
    pub group_ids: String,
    /// Their names.
    pub groups: Vec<String>,
    /// The time that fits beside all others, if any does.
    pub proposed: Option<SlotChoice>,
    /// Other times for the same groups, in order.
    pub others: Vec<SlotChoice>,
    /// Names of its groups that have, or had, this lesson already.
    pub had: Vec<String>,
}

/// Times for a whole series at once. Nothing is held by looking.
#[server(prefix = "/api", endpoint = "booking/read-series")]
pub async fn read_series(asked: SeriesQuery) -> Result<SeriesPage, ApiError> {
    use crate::api::request::{caller, house, school};
    use crate::text::booking as text;
    use domain::booking::BookRefusal;
    use services::{Post, booking};

    let (house, visit, language) = (house(), school()?, caller().language);
    let series = from_query::read(&asked)?;
    let view = booking::read_school(&house, &visit.actor, visit.season).await?;
    let found = booking::plan_series(&house, &visit.actor, visit.season, &series).await?;
    let lesson = |id: &LessonTypeId| {
        let mut all = view.offered.iter();
        all.find(|one| one.entry.lesson_type.id == *id)
            .map(|one| one.entry.lesson_type.name.to_string())
            .unwrap_or_default()
    };
    let names: Vec<_> = view
        .groups
        .iter()
        .map(|one| (one.group.id, one.group.name.to_string()))
        .collect();
    let mut had = Vec::new();
    for id in &series.lesson_types {
        let groups = booking::had_before(&house, &visit.actor, *id).await?;
        had.extend(groups.into_iter().map(|group| (*id, group)));
    }
    let part = |one: &booking::PlannedPart| PartChoice {
        had: one
            .groups
            .iter()
            .filter(|group| had.contains(&(one.lesson_type, **group)))
            .filter_map(|id| names.iter().find(|(known, _)| known == id))
            .map(|(_, name)| name.clone())
            .collect(),
        lesson_type: one.lesson_type,
        lesson: lesson(&one.lesson_type),
        group_ids: one
            .groups
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(","),
        groups: one
            .groups
            .iter()
            .filter_map(|id| names.iter().find(|(known, _)| known == id))
            .map(|(_, name)| name.clone())
            .collect(),
        proposed: one.proposed.as_ref().map(Into::into),
        others: one.others.iter().map(Into::into).collect(),
    };
    Ok(SeriesPage {
        school: visit.school,
        parts: found.parts.iter().map(part).collect(),
        refused: found
            .refused
            .iter()
            .map(|(id, why)| {
                let full = |one: &BookRefusal| matches!(one, BookRefusal::QuotaReached { .. });
                RefusedLine {
                    lesson: lesson(id),
                    why: text::refusals(language, why, &names),
                    wait: why.iter().all(full).then_some(*id),
                }
            })
            .collect(),
        by_wishes: found.by_wishes.iter().map(|id| (*id, lesson(id))).collect(),
        told: found.told,
        to_confirm: found.to_confirm.iter().map(lesson).collect(),
        held: {
            let held = booking::read_held(&house, &visit.actor, visit.season).await?;
            !held.lessons.is_empty()
        },
        days: found.days,
        last_day: view.season.last_day,
        hold_minutes: view.rules.hold_minutes,
        key: Post::new()?.as_str().to_owned(),
    })
}

#[cfg(feature = "ssr")]
mod from_query {
    use super::{ApiError, SeriesQuery};
    use domain::request::{Daypart, Wishes};
    use domain::time::Week;
    use domain::values::{Check, Mistake};
    use services::booking::SeriesAsked;

    /// Most weeks between two lessons of a series.
    const MOST_BETWEEN: u16 = 8;

    /// What cannot be read is left out, but for lessons and groups: without those there is nothing to
    /// look for.
    pub(super) fn read(asked: &SeriesQuery) -> Result<SeriesAsked, ApiError> {
        let mut check = Check::new();
        for (field, values) in [("les", &asked.lessons), ("groep", &asked.groups)] {
            if values.is_empty() {
                check.wrong(field, Mistake::NothingChosen);
            }
        }
        check.done(|| Some(())).map_err(ApiError::Invalid)?;
        let day = |text: &String| text.parse::<u8>().ok().filter(|day| *day <= 6);
        let between = asked.between.parse::<u16>().unwrap_or(0);
        Ok(SeriesAsked {
            lesson_types: read_ids(&asked.lessons)?,
            groups: read_ids(&asked.groups)?,
            from: asked.from.parse::<Week>().ok().map(|week| week.monday()),
            weeks_between: between.min(MOST_BETWEEN),
            wishes: Wishes {
                weekdays: asked.weekdays.iter().filter_map(day).collect(),
                dayparts: asked
                    .dayparts
                    .iter()
                    .filter_map(|part| Daypart::parse(part).ok())
                    .collect(),
                ..Wishes::default()
            },
        })
    }

    fn read_ids<T: std::str::FromStr>(values: &[String]) -> Result<Vec<T>, ApiError> {
        let read = values.iter().map(|value| value.parse().ok()).collect();
        Option::ok_or(read, ApiError::NotFound)
    }
}
