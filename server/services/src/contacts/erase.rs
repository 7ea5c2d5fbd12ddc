use super::about::{answers_as, reach};
use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::ids::{ContactId, OrganisationId};
use domain::organisation::Contact;
use domain::permission::{ManageOrganisations, Permit};
use serde_json::json;
use store::Tx;

/// Takes everything away that tells who a contact was, of whom `version` was shown. What the school
/// asked for and got stays, without the person. Pressing twice erases once. What backups hold of it
/// goes with the backups.
///
/// # Errors
/// `Denied` outside the actor's areas; `NotFound`, also for a contact of another school; `Stale` when
/// somebody changed it since.
pub async fn erase_contact(
    house: &House,
    actor: &Actor,
    post: &Post,
    school: OrganisationId,
    id: ContactId,
    version: i32,
) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let Begun::Now(tx) = post.begin(house, actor, house.clock.now(), &()).await? else {
        return Ok(());
    };
    let contact = reach(&tx, &permit, school, id).await?;
    if contact.version != version {
        return Err(Fault::Stale);
    }
    erase(house, tx, &permit, &contact, "contact.erase").await?;
    house.store.empty_log().await?;
    Ok(())
}

/// Erases and commits, with a line in the trail that names nobody.
pub(super) async fn erase(
    house: &House,
    tx: Tx,
    permit: &Permit<ManageOrganisations>,
    contact: &Contact,
    act: &'static str,
) -> Result<(), Fault> {
    let now = house.clock.now();
    let answered_as = answers_as(contact);
    let erased = tx
        .erase_contact(permit, contact, answered_as.as_deref(), now)
        .await?;
    let detail = json!({
        "organisation": contact.organisation,
        "letters": erased.letters,
        "links": erased.links,
        "texts": erased.texts,
    });
    tx.commit(vec![entry(permit, now, act, contact.id, detail)])
        .await?;
    Ok(())
}
