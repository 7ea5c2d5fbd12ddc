use super::once::{Turn, begin_once};
use crate::audit::entry;
use crate::{Actor, EditError, House, Post};
use domain::ids::{ContactId, OrganisationId};
use domain::organisation::{Contact, ContactDraft, ContactForm};
use domain::permission::ManageOrganisations;
use domain::time::Instant;
use serde_json::json;
use store::new_id;

fn filled(
    (id, organisation): (ContactId, OrganisationId),
    draft: ContactDraft,
    version: i32,
    now: Instant,
) -> Contact {
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
        version,
        noted_at: Some(now),
        school_noted_at: None,
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
    let now = house.clock.now();
    tx.add_contact(&permit, &filled((id, organisation), draft, 1, now))
        .await?;
    let detail = json!({ "organisation": organisation });
    let line = entry(&permit, now, "contact.add", id, detail);
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Changes what is known of a person at an organisation, of whom `version` was shown.
///
/// # Errors
/// Mistakes beside the fields; `Stale` when somebody changed it since; `Denied` outside the actor's areas.
pub async fn change_contact(
    house: &House,
    actor: &Actor,
    id: ContactId,
    version: i32,
    form: &ContactForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_contact(&permit, id).await?;
    permit.over(place.area, &[])?;
    let draft = form.parse()?;
    let now = house.clock.now();
    let whole = filled((id, place.organisation), draft, version + 1, now);
    tx.change_contact(&permit, &whole).await?;
    let detail = json!({ "organisation": place.organisation });
    let line = entry(&permit, now, "contact.change", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
