use super::changed_fields::changed_fields;
use super::once::{Turn, begin_once};
use super::soon_enough;
use crate::audit::entry;
use crate::{Actor, EditError, Fault, House, Post};
use domain::ids::{AreaId, OrganisationId};
use domain::organisation::{Organisation, OrganisationDraft, OrganisationForm};
use domain::permission::{ManageOrganisations, Permit};
use domain::values::{Mistake, Mistakes};
use serde_json::json;
use store::{Tx, new_id};

/// The area of the municipality that a form names.
async fn area_of(
    tx: &Tx,
    permit: &Permit<ManageOrganisations>,
    code: &str,
) -> Result<AreaId, EditError> {
    let municipalities = tx.municipalities(permit).await?;
    let found = municipalities.into_iter().find(|one| one.code == code);
    let mistake = || Mistakes::one("municipality", Mistake::NotAChoice);
    Ok(found.ok_or_else(mistake)?.area)
}

fn filled(
    before: Option<Organisation>,
    id: OrganisationId,
    draft: OrganisationDraft,
) -> Organisation {
    // Elsewhere, the point of the old address would be wrong by more than the postcode's.
    let point = before.as_ref().and_then(|old| {
        old.point
            .filter(|_| old.address.postcode == draft.address.postcode)
    });
    Organisation {
        id,
        kind: draft.kind,
        name: draft.name,
        site_code: draft.site_code,
        address: draft.address,
        phone: draft.phone,
        website: draft.website,
        point,
        opened_on: draft.opened_on,
        closed_on: before.as_ref().and_then(|old| old.closed_on),
        version: before.map_or(1, |old| old.version + 1),
    }
}

/// Adds a school or club.
///
/// # Errors
/// Mistakes beside the fields; `Denied` outside the actor's areas.
pub async fn add_organisation(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &OrganisationForm,
) -> Result<OrganisationId, EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let draft = form.parse()?;
    let id = OrganisationId(new_id());
    let tx = match begin_once(house, actor, post, &id).await? {
        Turn::Earlier(id) => return Ok(id),
        Turn::First(tx) => tx,
    };
    permit.over(
        area_of(&tx, &permit, &draft.address.municipality).await?,
        &[],
    )?;
    let organisation = filled(None, id, draft);
    let detail = json!({ "kind": organisation.kind.code() });
    tx.add_organisations(&permit, &[organisation]).await?;
    let line = entry(&permit, house.clock.now(), "organisation.add", id, detail);
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Changes a school or club.
///
/// # Errors
/// Mistakes beside the fields; `Stale` when somebody changed it since `version`; `Denied` when it
/// lies, or would come to lie, outside the actor's areas.
pub async fn change_organisation(
    house: &House,
    actor: &Actor,
    id: OrganisationId,
    version: i32,
    form: &OrganisationForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    permit.over(tx.place_of_organisation(&permit, id).await?.area, &[])?;
    let draft = form.parse()?;
    let old = tx.organisation(&permit, id).await?;
    if old.version != version {
        return Err(Fault::Stale.into());
    }
    permit.over(
        area_of(&tx, &permit, &draft.address.municipality).await?,
        &[],
    )?;
    let before = OrganisationForm::of(&old);
    let new = filled(Some(old), id, draft);
    let fields = changed_fields(&before, &OrganisationForm::of(&new));
    tx.change_organisations(&permit, &[new]).await?;
    let since = soon_enough(house.clock.today());
    let weeks = tx.weeks_with_lessons(&permit, id, since).await?;
    tx.bump_weeks(&permit, weeks).await?;
    let detail = json!({ "fields": fields });
    let line = entry(
        &permit,
        house.clock.now(),
        "organisation.change",
        id,
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(())
}
