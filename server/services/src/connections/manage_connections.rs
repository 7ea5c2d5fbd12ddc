use crate::audit::entry;
use crate::post::Begun;
use crate::secrets::{digest, new_token};
use crate::{Actor, EditError, Fault, House, Post};
use domain::area::Area;
use domain::connection::{Connection, ConnectionForm};
use domain::ids::ConnectionId;
use domain::permission::{ManageConnections, ReadOrganisations};
use domain::values::{Mistake, Mistakes};
use serde_json::json;
use store::new_id;

/// All tokens that were made, newest first, and the areas for which one can be made.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn connections(
    house: &House,
    actor: &Actor,
) -> Result<(Vec<Connection>, Vec<Area>), Fault> {
    let permit = actor.permit::<ManageConnections>()?;
    let areas = house
        .store
        .areas(&actor.permit::<ReadOrganisations>()?)
        .await?;
    Ok((house.store.connections(&permit).await?, areas))
}

/// Makes a token and gives it, which nobody can do again: kept is its digest. A second press of the
/// same form makes none, and gives none.
///
/// # Errors
/// Mistakes beside the fields; `Denied`.
pub async fn make_connection(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &ConnectionForm,
) -> Result<Option<String>, EditError> {
    let permit = actor.permit::<ManageConnections>()?;
    let new = form.parse(house.clock.today())?;
    if let Some(area) = new.area {
        let areas = house
            .store
            .areas(&actor.permit::<ReadOrganisations>()?)
            .await?;
        if areas.iter().all(|one| one.id != area) {
            return Err(Mistakes::one("area", Mistake::NotAChoice).into());
        }
    }
    let now = house.clock.now();
    let id = ConnectionId(new_id());
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(_) => return Ok(None),
        Begun::Now(tx) => tx,
    };
    let token = new_token()?;
    tx.add_connection(&permit, id, &new, &digest(&token), now)
        .await?;
    let detail = json!({ "scopes": new.scopes, "area": new.area, "last_day": new.last_day });
    let line = entry(&permit, now, "connection.make", id, detail);
    tx.commit(vec![line]).await?;
    Ok(Some(token))
}

/// Takes a token back: from then on it opens nothing. Harmless when it was taken back before.
///
/// # Errors
/// `Denied`.
pub async fn revoke_connection(
    house: &House,
    actor: &Actor,
    id: ConnectionId,
) -> Result<(), Fault> {
    let permit = actor.permit::<ManageConnections>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    if tx.revoke_connection(&permit, id, now).await? {
        let line = entry(&permit, now, "connection.revoke", id, json!({}));
        tx.commit(vec![line]).await?;
    }
    Ok(())
}

/// Which token this is, for the page that shows it once.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn made_just_now(
    house: &House,
    actor: &Actor,
    token: &str,
) -> Result<Option<Connection>, Fault> {
    actor.permit::<ManageConnections>()?;
    Ok(house.store.connection_of(&digest(token)).await?)
}
