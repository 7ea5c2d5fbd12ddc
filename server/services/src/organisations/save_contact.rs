use super::once::{Turn, begin_once};
use crate::audit::entry;
use crate::{Actor, EditError, Fault, House, Post};
use domain::ids::{ContactId, OrganisationId};
use domain::organisation::{Contact, ContactDraft, ContactForm};
use domain::permission::ManageOrganisations;
use serde_json::json;
use store::new_id;

fn filled(id: ContactId, organisation: OrganisationId, draft: ContactDraft) -> Contact {
    let ContactDraft {
        name,
        function,
        email,
        phone,
    } = draft;
    Contact {
        id,
        organisation,
        name,
        function,
        email,
        phone,
    }
}

/// Adds a person at an organisation.
///
/// # Errors
/// Mistakes beside the fields; `Denied` outside the actor's areas.
pub async fn add_contact(
    house: &House,
    actor: &Actor,
    post: &Post,
    organisation: OrganisationId,
    form: &ContactForm,
) -> Result<ContactId, EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let draft = form.parse()?;
    let id = ContactId(new_id());
    let tx = match begin_once(house, actor, post, &id).await? {
        Turn::Earlier(id) => return Ok(id),
        Turn::First(tx) => tx,
    };
    permit.over(
        tx.place_of_organisation(&permit, organisation).await?.area,
        &[],
    )?;
    tx.add_contact(&permit, &filled(id, organisation, draft))
        .await?;
    let detail = json!({ "organisation": organisation });
    let line = entry(&permit, house.clock.now(), "contact.add", id, detail);
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Changes what is known of a person at an organisation.
///
/// # Errors
/// Mistakes beside the fields; `Denied` outside the actor's areas.
pub async fn change_contact(
    house: &House,
    actor: &Actor,
    id: ContactId,
    form: &ContactForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_contact(&permit, id).await?;
    permit.over(place.area, &[])?;
    let draft = form.parse()?;
    tx.change_contact(&permit, &filled(id, place.organisation, draft))
        .await?;
    let detail = json!({ "organisation": place.organisation });
    let line = entry(&permit, house.clock.now(), "contact.change", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Removes a person and all that was known of them. Requests that named this person stay, without
/// the name.
///
/// # Errors
/// `NotFound`; `Denied` outside the actor's areas.
pub async fn remove_contact(house: &House, actor: &Actor, id: ContactId) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_contact(&permit, id).await?;
    permit.over(place.area, &[])?;
    tx.remove_contact(&permit, id).await?;
    let detail = json!({ "organisation": place.organisation });
    let line = entry(&permit, house.clock.now(), "contact.remove", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
