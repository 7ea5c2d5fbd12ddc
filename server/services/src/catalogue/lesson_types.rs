use super::versions::known_skills;
use crate::audit::entry;
use crate::post::Begun;
use crate::weeks_told::weeks_from;
use crate::{Actor, EditError, House, Post};
use domain::catalogue::{LessonTypeDetails, LessonTypeForm, LessonTypeVersionForm};
use domain::ids::{LessonTypeId, LessonTypeVersionId};
use domain::permission::ManageCatalogue;
use domain::values::Mistakes;
use serde_json::{Value, json};

/// Adds a lesson type with its first version, which may count from any day.
///
/// # Errors
/// `Denied`, or mistakes beside the fields of both forms.
pub async fn add_lesson_type(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &LessonTypeForm,
    version: &LessonTypeVersionForm,
) -> Result<LessonTypeId, EditError> {
    let permit = actor.permit::<ManageCatalogue>()?;
    // Both forms stand on one page: the user sees the mistakes of both at once.
    let (details, version) = match (form.parse(), version.parse()) {
        (Ok(details), Ok(version)) => (details, version),
        (details, version) => {
            let told = [details.err(), version.err()].into_iter().flatten();
            return Err(Mistakes(told.flat_map(|mistakes| mistakes.0).collect()).into());
        }
    };
    let (now, id) = (house.clock.now(), LessonTypeId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    known_skills(&tx, &permit, &version).await?;
    tx.add_lesson_type(&permit, id, &details).await?;
    let first = LessonTypeVersionId(store::new_id());
    tx.add_lesson_type_version(&permit, first, id, &version)
        .await?;
    let line = entry(&permit, now, "lesson_type.add", id, told(&details));
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Changes name, short name and offer of a lesson type of which `revision` was shown.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`, or mistakes beside the fields.
pub async fn change_lesson_type(
    house: &House,
    actor: &Actor,
    id: LessonTypeId,
    revision: i32,
    form: &LessonTypeForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageCatalogue>()?;
    let details = form.parse()?;
    let tx = house.store.begin().await?;
    tx.change_lesson_type(&permit, id, revision, &details)
        .await?;
    tx.bump_weeks(&permit, weeks_from(house.clock.today()))
        .await?;
    let line = entry(
        &permit,
        house.clock.now(),
        "lesson_type.change",
        id,
        told(&details),
    );
    tx.commit(vec![line]).await?;
    Ok(())
}

fn told(details: &LessonTypeDetails) -> Value {
    json!({
        "name": details.name.as_str(),
        "short_name": details.short_name.as_str(),
        "offered": details.offered,
    })
}
