use crate::audit::entry;
use crate::secrets::{digest, new_token};
use crate::{Actor, Fault, House};
use domain::booking::{Link, LinkPurpose, LinkState};
use domain::ids::{ContactId, LinkId, OrganisationId, SeasonId};
use domain::permission::{InviteSchools, LetsIn, Permit};
use domain::time::Instant;
use serde_json::json;
use store::booking::{LinkRow, NewLink};
use store::{AuditEntry, Tx, new_id};

/// Seconds that a link opens anything: 60 days.
const LINK_SECONDS: i64 = 60 * 24 * 3_600;

/// Makes a link by which a school books, and gives its token, which is never shown again. Links made
/// before go on working until they end or are taken back.
///
/// # Errors
/// `Denied` outside the actor's areas; `NotFound`.
pub async fn make_link(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
    season: SeasonId,
) -> Result<String, Fault> {
    let permit = actor.permit::<InviteSchools>()?;
    house.store.season(season).await?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_organisation(&permit, organisation).await?;
    permit.over_organisation(place.area, organisation)?;
    let made = add_link(house, &tx, &permit, organisation, season, None).await?;
    tx.commit(vec![made.line]).await?;
    Ok(made.token)
}

/// A link that was written down.
pub(crate) struct Made {
    /// Its token; shown once.
    pub(crate) token: String,
    /// When it ends, in UTC seconds.
    pub(crate) expires_at: Instant,
    /// What the audit trail says of it.
    pub(crate) line: AuditEntry,
}

/// Writes a link down in a transaction that has asked whether it may.
pub(super) async fn add_link<D: LetsIn>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
    organisation: OrganisationId,
    season: SeasonId,
    contact: Option<ContactId>,
) -> Result<Made, Fault> {
    let now = house.clock.now();
    let (id, token) = (LinkId(new_id()), new_token()?);
    let expires_at = now + LINK_SECONDS;
    let new = NewLink {
        id,
        token_hash: digest(&token),
        link: Link {
            organisation,
            purpose: LinkPurpose::Book,
            season,
            expires_at,
            revoked_at: None,
        },
        contact,
        made_at: now,
    };
    tx.add_link(permit, &new).await?;
    let detail = json!({ "link": id });
    Ok(Made {
        token,
        expires_at,
        line: entry(permit, now, "school.link", organisation, detail),
    })
}

/// The links of a school, the newest first; none outside the actor's areas.
///
/// # Errors
/// `Denied` for who may invite nobody.
pub async fn links_of(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
) -> Result<Vec<LinkRow>, Fault> {
    let permit = actor.permit::<InviteSchools>()?;
    Ok(house.store.links_of_school(&permit, organisation).await?)
}

/// Takes a link back; whoever came in by it is out at once.
///
/// # Errors
/// `Denied`; `NotFound` when it was taken back already.
pub async fn revoke_link(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
    link: LinkId,
) -> Result<(), Fault> {
    let permit = actor.permit::<InviteSchools>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let place = tx.place_of_organisation(&permit, organisation).await?;
    permit.over_organisation(place.area, organisation)?;
    tx.revoke_link(&permit, organisation, link, now).await?;
    let detail = json!({ "link": link });
    let line = entry(&permit, now, "school.revoke_link", organisation, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}

/// What a link opens, and the name of the school when it does. Looking changes nothing: mail
/// scanners look too.
///
/// # Errors
/// When the database fails.
pub async fn look(house: &House, token: &str) -> Result<(LinkState, Option<String>), Fault> {
    let found = house.store.link_of(&digest(token)).await?;
    let link = found.as_ref().map(|row| &row.link);
    let state = Link::state(link, LinkPurpose::Book, house.clock.now());
    let name = match state {
        LinkState::Valid { organisation, .. } => Some(house.store.school_name(organisation).await?),
        _ => None,
    };
    Ok((state, name))
}
