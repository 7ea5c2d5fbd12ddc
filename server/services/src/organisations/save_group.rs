use super::changed_fields::changed_fields;
use super::once::{Turn, begin_once};
use super::soon_enough;
use crate::audit::entry;
use crate::{Actor, EditError, Fault, House, Post};
use domain::ids::{GroupId, OrganisationId};
use domain::organisation::{Group, GroupDraft, GroupForm};
use domain::permission::ManageOrganisations;
use domain::values::{Mistake, Mistakes};
use serde_json::json;
use store::new_id;

fn filled(id: GroupId, organisation: OrganisationId, version: i32, draft: GroupDraft) -> Group {
    let GroupDraft {
        school_year,
        name,
        level,
        pupils,
        teacher,
    } = draft;
    Group {
        id,
        organisation,
        school_year,
        name,
        level,
        pupils,
        teacher,
        version,
    }
}

/// Adds a class or team.
///
/// # Errors
/// Mistakes beside the fields, `Taken` beside `name` when it exists in that school year; `Denied`
/// outside the actor's areas.
pub async fn add_group(
    house: &House,
    actor: &Actor,
    post: &Post,
    organisation: OrganisationId,
    form: &GroupForm,
) -> Result<GroupId, EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let draft = form.parse()?;
    let id = GroupId(new_id());
    let tx = match begin_once(house, actor, post, &id).await? {
        Turn::Earlier(id) => return Ok(id),
        Turn::First(tx) => tx,
    };
    let place = tx.place_of_organisation(&permit, organisation).await?;
    permit.over_organisation(place.area, place.organisation)?;
    let group = filled(id, organisation, 1, draft);
    let detail = json!({ "organisation": organisation, "school_year": group.school_year });
    tx.add_groups(&permit, &[group]).await?;
    let line = entry(&permit, house.clock.now(), "group.add", id, detail);
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Changes a class or team.
///
/// # Errors
/// Mistakes beside the fields; `Stale` when somebody changed it since `version`; `Denied` outside
/// the actor's areas.
pub async fn change_group(
    house: &House,
    actor: &Actor,
    id: GroupId,
    version: i32,
    form: &GroupForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_group(&permit, id).await?;
    permit.over_organisation(place.area, place.organisation)?;
    let draft = form.parse()?;
    let old = tx.group(&permit, id).await?;
    if old.version != version {
        return Err(Fault::Stale.into());
    }
    let new = filled(id, place.organisation, version + 1, draft);
    let fields = changed_fields(&GroupForm::of(&old), &GroupForm::of(&new));
    tx.change_group(&permit, &new).await?;
    let since = soon_enough(house.clock.today());
    let weeks = tx
        .weeks_with_lessons(&permit, place.organisation, since)
        .await?;
    tx.bump_weeks(&permit, weeks).await?;
    let detail = json!({ "organisation": place.organisation, "fields": fields });
    let line = entry(&permit, house.clock.now(), "group.change", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Removes a class or team that no lesson names.
///
/// # Errors
/// `InUse` beside `group` when it has lessons, cancelled ones too: they are history; `Denied`
/// outside the actor's areas.
pub async fn remove_group(house: &House, actor: &Actor, id: GroupId) -> Result<(), EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_group(&permit, id).await?;
    permit.over_organisation(place.area, place.organisation)?;
    if tx.group_has_lessons(&permit, id).await? {
        return Err(Mistakes::one("group", Mistake::InUse).into());
    }
    tx.remove_group(&permit, id).await?;
    let detail = json!({ "organisation": place.organisation });
    let line = entry(&permit, house.clock.now(), "group.remove", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
