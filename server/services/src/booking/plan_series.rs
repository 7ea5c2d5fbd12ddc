use super::BookError;
use super::read_slots::{rosters, so_far};
use super::school_visitor::school_of;
use super::terms::{Terms, entry, part_of, version_for, visit_from};
use crate::{Actor, Fault, House};
use domain::booking::{
    Asked, BookRefusal, MayBook, OpenSlot, SeriesTerms, SoFar, Theme, Told, Way, offer_series,
    open_slots, take_slot,
};
use domain::catalogue::CatalogueEntry;
use domain::fit::{Roster, Visit};
use domain::ids::{GroupId, LessonTypeId, SeasonId};
use domain::organisation::Group;
use domain::permission::BookLessons;
use domain::request::Wishes;
use domain::time::{Day, Week};

/// Most lesson types in one series.
const MOST_THEMES: usize = 6;
/// Weeks that are looked through for one theme.
const WEEKS: usize = 8;
/// Most times beside the one proposed.
const MOST_OTHERS: usize = 24;

/// What a school wants to book in one go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeriesAsked {
    /// Which lessons, in the order in which they are given.
    pub lesson_types: Vec<LessonTypeId>,
    /// For which groups, in this order.
    pub groups: Vec<GroupId>,
    /// Not before this day; as soon as can be when none.
    pub from: Option<Day>,
    /// Weeks between one lesson type and the next.
    pub weeks_between: u16,
    /// Days and parts of the day that suit best.
    pub wishes: Wishes,
}

/// What became of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesView {
    /// Each visit, back to back, in order.
    pub parts: Vec<PlannedPart>,
    /// What cannot be booked, and why.
    pub refused: Vec<(LessonTypeId, Vec<BookRefusal>)>,
    /// Lesson types for which only wishes can be left.
    pub by_wishes: Vec<LessonTypeId>,
    /// What the school must know before it books.
    pub told: Vec<Told>,
    /// Whether a planner still agrees, by lesson type.
    pub to_confirm: Vec<LessonTypeId>,
    /// First and last day that were looked at.
    pub days: (Day, Day),
}

/// One visit of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedPart {
    /// Which lesson.
    pub lesson_type: LessonTypeId,
    /// Which groups, in order.
    pub groups: Vec<GroupId>,
    /// The time that fits beside all others; none when nothing does.
    pub proposed: Option<OpenSlot>,
    /// Other times for the same groups: those of the same week first, else the nearest.
    pub others: Vec<OpenSlot>,
}

/// Finds a time for several groups and a series of lessons at once. Nothing is held by it.
///
/// # Errors
/// Mistakes beside `lesson_types` and `groups`.
pub async fn plan_series(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    asked: &SeriesAsked,
) -> Result<SeriesView, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let terms = Terms::read(house, school, season).await?;
    let groups = terms.groups(&asked.groups)?;
    let today = house.clock.today();
    let (first, last) = terms.days(today);
    let first = asked.from.map_or(first, |from| from.max(first));
    let mut view = SeriesView {
        parts: Vec::new(),
        refused: Vec::new(),
        by_wishes: Vec::new(),
        told: Vec::new(),
        to_confirm: Vec::new(),
        days: (first, last),
    };
    let mut so_far = so_far(house, &permit, &terms).await?;
    let mut themes: Vec<(LessonTypeId, Theme)> = Vec::new();
    for id in asked.lesson_types.iter().take(MOST_THEMES) {
        let entry = entry(house, *id).await?;
        let taken = view.take_in(&terms, &entry, &groups, &mut so_far, today);
        if taken.is_empty() {
            continue;
        }
        let version = version_for(&entry, first).ok_or(Fault::NotFound)?;
        let parts = taken.iter().map(|group| part_of(group, version)).collect();
        let visit = Visit {
            wishes: asked.wishes.clone(),
            ..visit_from(school, parts, version)
        };
        themes.push((
            *id,
            Theme {
                visit,
                wanted: None,
            },
        ));
    }
    let weeks = WEEKS + themes.len().saturating_sub(1) * (usize::from(asked.weeks_between) + 1);
    let until = Week::of(first).monday() + chrono::Days::new(7 * weeks as u64 - 1);
    let last = last.min(until);
    view.days = (first, last);
    if themes.is_empty() || last < first {
        return Ok(view);
    }
    let weeks = rosters(house, &permit, &terms, (first, last)).await?;
    let settings = terms.settings(today);
    let series = SeriesTerms {
        first_day: first,
        last_day: last,
        weeks_between: asked.weeks_between,
        bell: &terms.bell,
        settings: &settings,
    };
    let (ids, themes): (Vec<_>, Vec<_>) = themes.into_iter().unzip();
    let parts = offer_series(&weeks, &themes, &series);
    let visit_of = |part: &domain::booking::SeriesPart| Visit {
        parts: part.lessons.clone(),
        ..themes[part.theme].visit.clone()
    };
    let mut taken: Vec<Roster> = weeks;
    for part in &parts {
        if let Some(slot) = part.slot() {
            for roster in &mut taken {
                take_slot(roster, &visit_of(part), slot, &settings);
            }
        }
    }
    for part in &parts {
        let proposed = part.slot().cloned();
        let mut others = open_slots(&taken, &visit_of(part), &settings, first, last, &terms.bell);
        others.retain(|slot| {
            terms.calendar().closed(slot.day).is_none() && proposed.as_ref() != Some(slot)
        });
        if let Some(at) = &proposed {
            others.retain(|slot| (slot.day, slot.start) != (at.day, at.start));
            others.sort_by_key(|slot| {
                let week = Week::of(slot.day) != Week::of(at.day);
                (week, (slot.day - at.day).num_days().abs(), slot.start)
            });
        }
        others.truncate(MOST_OTHERS);
        others.sort_by_key(|slot| (slot.day, slot.start));
        view.parts.push(PlannedPart {
            lesson_type: ids[part.theme],
            groups: part.lessons.iter().map(|one| one.group).collect(),
            proposed,
            others,
        });
    }
    Ok(view)
}

impl SeriesView {
    /// The groups for which a lesson can be picked; notes why not for the others.
    fn take_in(
        &mut self,
        terms: &Terms,
        entry: &CatalogueEntry,
        groups: &[Group],
        so_far: &mut SoFar,
        today: Day,
    ) -> Vec<Group> {
        let id = entry.lesson_type.id;
        let judge = |groups: &[Group]| {
            let asked = Asked {
                entry,
                groups,
                day: None,
            };
            terms.judge(&asked, *so_far, today)
        };
        let (mut left, mut refused) = (groups.to_vec(), Vec::new());
        let mut answer = judge(&left);
        if let Err(BookError::Refused(refusals)) = &answer {
            // What is about one group leaves the others.
            let of_group = |refusal: &BookRefusal| match refusal {
                BookRefusal::NotForThisGroup { group, .. }
                | BookRefusal::GroupTooLarge { group, .. } => Some(*group),
                _ => None,
            };
            let out: Vec<GroupId> = refusals.iter().filter_map(of_group).collect();
            refused.clone_from(refusals);
            left.retain(|group| !out.contains(&group.id));
            if !out.is_empty() && !left.is_empty() {
                refused.retain(|refusal| of_group(refusal).is_some());
                answer = judge(&left);
            }
        }
        match answer {
            Ok(may) if may.way == Way::PickSlot => {
                self.note(id, may);
                if !refused.is_empty() {
                    self.refused.push((id, refused));
                }
                let count = u16::try_from(left.len()).unwrap_or(u16::MAX);
                so_far.school = so_far.school.saturating_add(count);
                so_far.municipality = so_far.municipality.saturating_add(count);
                left
            }
            Ok(may) => {
                self.note(id, may);
                self.by_wishes.push(id);
                Vec::new()
            }
            Err(BookError::Refused(more)) => {
                refused.extend(
                    more.into_iter()
                        .filter(|one| !refused.contains(one))
                        .collect::<Vec<_>>(),
                );
                self.refused.push((id, refused));
                Vec::new()
            }
            Err(_) => Vec::new(),
        }
    }

    fn note(&mut self, id: LessonTypeId, may: MayBook) {
        if may.needs_confirmation && may.way == Way::PickSlot {
            self.to_confirm.push(id);
        }
        for told in may.told {
            if !self.told.contains(&told) {
                self.told.push(told);
            }
        }
    }
}
