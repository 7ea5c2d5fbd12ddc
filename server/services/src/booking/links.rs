use super::seasons::season_now;
use crate::audit::entry;
use crate::secrets::{digest, new_token};
use crate::{Actor, Fault, House};
use domain::booking::{Link, LinkPurpose, LinkState};
use domain::ids::{LinkId, OrganisationId, SeasonId};
use domain::permission::InviteSchools;
use domain::time::Instant;
use domain::values::Email;
use serde_json::json;
use store::booking::{LinkRow, NewLink};
use store::new_id;

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
    let now = house.clock.now();
    house.store.season(season).await?;
    let token = new_token()?;
    let id = LinkId(new_id());
    let new = NewLink {
        id,
        token_hash: digest(&token),
        link: Link {
            organisation,
            purpose: LinkPurpose::Book,
            season,
            expires_at: now + LINK_SECONDS,
            revoked_at: None,
        },
        made_at: now,
    };
    let tx = house.store.begin().await?;
    let place = tx.place_of_organisation(&permit, organisation).await?;
    permit.over_organisation(place.area, organisation)?;
    tx.add_link(&permit, &new).await?;
    let line = entry(
        &permit,
        now,
        "school.link",
        organisation,
        json!({ "link": id }),
    );
    tx.commit(vec![line]).await?;
    Ok(token)
}

/// The links of a school, the newest first.
///
/// # Errors
/// `Denied`.
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

/// For every school at which somebody with this address works, a new link for the season that can
/// be booked now: its token and when it ends. An unknown address has none. Called by a job, never
/// while the visitor waits: the answer must not tell who is known.
///
/// # Errors
/// When the database fails.
pub async fn ask_link(
    house: &House,
    email: &Email,
) -> Result<Vec<(OrganisationId, String, Instant)>, Fault> {
    let actor = Actor::operator();
    let permit = actor.permit::<InviteSchools>()?;
    let Some(season) = season_now(house).await? else {
        return Ok(Vec::new());
    };
    let schools = house
        .store
        .schools_of_address(&permit, email.as_str())
        .await?;
    let mut links = Vec::with_capacity(schools.len());
    for school in schools {
        let token = make_link(house, &actor, school, season.season.id).await?;
        links.push((school, token, house.clock.now() + LINK_SECONDS));
    }
    Ok(links)
}
