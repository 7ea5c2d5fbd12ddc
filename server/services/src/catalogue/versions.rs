use crate::audit::entry;
use crate::post::Begun;
use crate::weeks_told::weeks_from;
use crate::{Actor, EditError, House, Post};
use domain::catalogue::{LessonTypeVersion, LessonTypeVersionForm, VersionDetails};
use domain::ids::{LessonTypeId, LessonTypeVersionId};
use domain::permission::{ManageCatalogue, Permit};
use domain::time::Day;
use domain::values::{Mistake, Mistakes};
use serde_json::{Value, json};
use store::Tx;

/// Adds a version to a lesson type, from a day after today.
///
/// # Errors
/// `Denied`, `NotFound`, or mistakes: `NotInTheFuture` or `Taken` beside `valid_from`, and others.
pub async fn add_version(
    house: &House,
    actor: &Actor,
    post: &Post,
    lesson_type: LessonTypeId,
    form: &LessonTypeVersionForm,
) -> Result<LessonTypeVersionId, EditError> {
    let permit = actor.permit::<ManageCatalogue>()?;
    let details = form.parse()?;
    let (now, today) = (house.clock.now(), house.clock.today());
    in_the_future(details.valid_from, today)?;
    let id = LessonTypeVersionId(store::new_id());
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    known_skills(&tx, &permit, &details).await?;
    tx.add_lesson_type_version(&permit, id, lesson_type, &details)
        .await?;
    tx.bump_weeks(&permit, weeks_from(today)).await?;
    let line = entry(
        &permit,
        now,
        "lesson_type.add_version",
        lesson_type,
        told(id, &details),
    );
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Changes a version that does not count yet. One in force never changes: it has history.
///
/// # Errors
/// `Denied`, `NotFound`, or mistakes: `NotInTheFuture` beside `valid_from` when it counts today or
/// would, and others.
pub async fn change_version(
    house: &House,
    actor: &Actor,
    id: LessonTypeVersionId,
    form: &LessonTypeVersionForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageCatalogue>()?;
    let details = form.parse()?;
    let today = house.clock.today();
    in_the_future(details.valid_from, today)?;
    let tx = house.store.begin().await?;
    let (version, _) = future_version(&tx, &permit, id, today).await?;
    known_skills(&tx, &permit, &details).await?;
    tx.change_lesson_type_version(&permit, &version, &details, today)
        .await?;
    tx.bump_weeks(&permit, weeks_from(today)).await?;
    let (now, subject) = (house.clock.now(), version.lesson_type);
    let line = entry(
        &permit,
        now,
        "lesson_type.change_version",
        subject,
        told(id, &details),
    );
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Removes a version that does not count yet and is not the only one.
///
/// # Errors
/// `Denied`, `NotFound`, or a mistake: `NotInTheFuture` beside `valid_from` when it counts today,
/// `NothingChosen` beside `version` when no other is left.
pub async fn remove_version(
    house: &House,
    actor: &Actor,
    id: LessonTypeVersionId,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageCatalogue>()?;
    let today = house.clock.today();
    let tx = house.store.begin().await?;
    let (version, others) = future_version(&tx, &permit, id, today).await?;
    if others == 0 {
        return Err(Mistakes::one("version", Mistake::NothingChosen).into());
    }
    tx.remove_lesson_type_version(&permit, id, today).await?;
    tx.bump_weeks(&permit, weeks_from(today)).await?;
    let detail = json!({ "version": id, "valid_from": version.valid_from });
    let (now, subject) = (house.clock.now(), version.lesson_type);
    let line = entry(&permit, now, "lesson_type.remove_version", subject, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}

fn in_the_future(valid_from: Day, today: Day) -> Result<(), Mistakes> {
    if valid_from > today {
        Ok(())
    } else {
        Err(Mistakes::one("valid_from", Mistake::NotInTheFuture))
    }
}

/// A version that does not count yet, and how many others its lesson type has.
async fn future_version(
    tx: &Tx,
    permit: &Permit<ManageCatalogue>,
    id: LessonTypeVersionId,
    today: Day,
) -> Result<(LessonTypeVersion, usize), EditError> {
    let mut versions = tx.versions_beside(permit, id).await?;
    let place = versions.iter().position(|version| version.id == id);
    let version = versions.swap_remove(place.ok_or(store::StoreError::NotFound)?);
    in_the_future(version.valid_from, today)?;
    Ok((version, versions.len()))
}

/// Whether the skills that a version asks exist.
pub(super) async fn known_skills(
    tx: &Tx,
    permit: &Permit<ManageCatalogue>,
    details: &VersionDetails,
) -> Result<(), EditError> {
    if tx.know_skills(permit, &details.skills).await? {
        Ok(())
    } else {
        Err(Mistakes::one("skills", Mistake::NotAChoice).into())
    }
}

fn told(id: LessonTypeVersionId, details: &VersionDetails) -> Value {
    json!({
        "version": id,
        "valid_from": details.valid_from,
        "minutes": details.minutes,
        "setup_minutes": details.setup_minutes,
        "largest_group": details.largest_group,
        "educators_needed": details.educators_needed,
        "season": details.season,
        "kinds": details.kinds,
        "skills": details.skills,
    })
}
