use crate::{Actor, Fault, House};
use domain::board::{Draft, PublishedLesson, WeekChange, WeekChanges};
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::State;
use domain::permission::PublishWeek;
use domain::time::Week;
use std::collections::{BTreeMap, BTreeSet};
use store::board::{Beside, WeekFacts};

/// What publishing a week would change for educators, in the areas that the actor may publish.
///
/// # Errors
/// `Denied` for who may not publish.
pub async fn unpublished_changes(
    house: &House,
    actor: &Actor,
    week: Week,
) -> Result<WeekChanges, Fault> {
    let permit = actor.permit::<PublishWeek>()?;
    let facts = house
        .store
        .week_facts(&permit, week, Beside::Nothing)
        .await?;
    let pairs = changed(&facts)?;
    let ids: Vec<LessonId> = pairs.keys().copied().collect();
    let mut titles = house.store.lesson_titles(&permit, &ids).await?;
    titles.retain(|_, title| permit.covers(title.area, &[]));
    let mut changes: Vec<WeekChange> = pairs
        .into_iter()
        .filter_map(|(lesson, (seen, stands))| {
            let title = titles.remove(&lesson)?;
            Some(WeekChange {
                lesson,
                organisation: title.organisation,
                lesson_type: title.lesson_type,
                group: title.group,
                seen,
                stands,
            })
        })
        .collect();
    changes.sort_by_key(|change| {
        let place = change.stands.as_ref().or(change.seen.as_ref());
        (place.map(|place| (place.day, place.start)), change.lesson)
    });
    let named: BTreeSet<EmployeeId> = changes
        .iter()
        .flat_map(|change| [&change.seen, &change.stands])
        .flatten()
        .flat_map(|lesson| lesson.educators.iter().copied())
        .collect();
    let named: Vec<EmployeeId> = named.into_iter().collect();
    Ok(WeekChanges {
        week,
        published_at: facts.week.published_at,
        employees: house.store.employee_names(&permit, &named).await?,
        changes,
    })
}

/// As seen and as it stands.
type Sides = (Option<PublishedLesson>, Option<PublishedLesson>);

/// Lessons that educators see otherwise than they stand.
fn changed(facts: &WeekFacts) -> Result<BTreeMap<LessonId, Sides>, Fault> {
    let mut seen: BTreeMap<LessonId, PublishedLesson> = facts
        .published
        .iter()
        .map(|seen| (seen.lesson, seen.clone()))
        .collect();
    let mut changed = BTreeMap::new();
    for fact in &facts.placed {
        let Some((day, span)) = super::roster::place_of(fact)? else {
            continue;
        };
        let lesson = LessonId(fact.id);
        let stands = PublishedLesson {
            lesson,
            state: State::parse(&fact.state).map_err(|_| Fault::Failed)?,
            day,
            start: span.start,
            educators: facts.educators.get(&lesson).cloned().unwrap_or_default(),
        };
        let seen = seen.remove(&lesson);
        let draft = Draft::between(
            seen.as_ref(),
            stands.state,
            day,
            stands.start,
            &stands.educators,
        );
        if draft != Draft::Published {
            changed.insert(lesson, (seen, Some(stands)));
        }
    }
    // What is left is no longer in the week.
    changed.extend(
        seen.into_iter()
            .map(|(lesson, seen)| (lesson, (Some(seen), None))),
    );
    Ok(changed)
}
