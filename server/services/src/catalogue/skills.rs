use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, EditError, House, Post};
use domain::catalogue::SkillForm;
use domain::ids::SkillId;
use domain::permission::ManageCatalogue;
use serde_json::json;

/// Adds a skill.
///
/// # Errors
/// `Denied`, or a mistake beside `name`.
pub async fn add_skill(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &SkillForm,
) -> Result<SkillId, EditError> {
    let permit = actor.permit::<ManageCatalogue>()?;
    let name = form.parse()?;
    let (now, id) = (house.clock.now(), SkillId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    tx.add_skill(&permit, id, &name).await?;
    let detail = json!({ "name": name.as_str() });
    tx.commit(vec![entry(&permit, now, "skill.add", id, detail)])
        .await?;
    Ok(id)
}

/// Gives a skill of which `version` was shown another name.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`, or a mistake beside `name`.
pub async fn rename_skill(
    house: &House,
    actor: &Actor,
    id: SkillId,
    version: i32,
    form: &SkillForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageCatalogue>()?;
    let name = form.parse()?;
    let tx = house.store.begin().await?;
    tx.rename_skill(&permit, id, version, &name).await?;
    let detail = json!({ "name": name.as_str() });
    let line = entry(&permit, house.clock.now(), "skill.rename", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
