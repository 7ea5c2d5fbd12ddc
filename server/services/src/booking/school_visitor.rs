use crate::audit::entry;
use crate::secrets::{digest, new_token};
use crate::{Actor, Fault, House};
use domain::booking::{Link, LinkPurpose, LinkState, SessionState};
use domain::ids::{OrganisationId, SeasonId};
use domain::permission::{BookLessons, InviteSchools, Permit};
use serde_json::json;
use store::booking::NewSchoolSession;

/// Seconds between two notes that a session is in use.
const TOUCH_SECONDS: i64 = 60;

/// A school that came in by its link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolVisitor {
    /// The school as one who acts for itself.
    pub actor: Actor,
    /// Which school.
    pub school: OrganisationId,
    /// Its name, for the page head.
    pub name: String,
    /// The season for which it books.
    pub season: SeasonId,
    /// Whether a colleague books for it on the telephone.
    pub by_colleague: bool,
}

/// The school that a permit is about.
pub(super) fn school_of(permit: &Permit<BookLessons>) -> Result<OrganisationId, Fault> {
    permit.school().ok_or(Fault::Denied)
}

/// The school that a cookie belongs to; none when it is unknown, idle for half an hour, or eight
/// hours old.
///
/// # Errors
/// When the database fails.
pub async fn school_visitor(house: &House, token: &str) -> Result<Option<SchoolVisitor>, Fault> {
    let now = house.clock.now();
    let hash = digest(token);
    let Some(found) = house.store.school_session(&hash).await? else {
        return Ok(None);
    };
    if !matches!(found.session.state(now), SessionState::Open { .. }) {
        return Ok(None);
    }
    if now - found.session.seen_at > TOUCH_SECONDS {
        house.store.touch_school_session(&hash, now).await?;
    }
    Ok(Some(SchoolVisitor {
        actor: Actor::school(found.organisation, found.by),
        school: found.organisation,
        name: found.name,
        season: found.season,
        by_colleague: found.by.is_some(),
    }))
}

/// Swaps the token of a link for a session and gives its cookie. Only a press does this; looking at
/// the link changes nothing.
///
/// # Errors
/// `NotFound` when the link opens nothing now.
pub async fn enter(house: &House, link_token: &str) -> Result<String, Fault> {
    let now = house.clock.now();
    let found = house.store.link_of(&digest(link_token)).await?;
    let link = found.as_ref().map(|row| &row.link);
    let LinkState::Valid {
        organisation,
        season,
    } = Link::state(link, LinkPurpose::Book, now)
    else {
        return Err(Fault::NotFound);
    };
    let id = found.map(|row| row.id).ok_or(Fault::NotFound)?;
    let permit = Actor::school(organisation, None).permit::<BookLessons>()?;
    let token = new_token()?;
    let tx = house.store.begin().await?;
    let new = NewSchoolSession {
        token_hash: digest(&token),
        organisation,
        season,
        link: Some(id),
        by: None,
        now,
    };
    tx.add_school_session(&permit, &new).await?;
    tx.note_link_used(&permit, id, now).await?;
    let line = entry(
        &permit,
        now,
        "school.enter",
        organisation,
        json!({ "link": id }),
    );
    tx.commit(vec![line]).await?;
    Ok(token)
}

/// A colleague books for a school on the telephone, with the school's own screens; gives the
/// session's cookie.
///
/// # Errors
/// `Denied` outside the colleague's areas; `NotFound`.
pub async fn book_for(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
    season: SeasonId,
) -> Result<String, Fault> {
    let permit = actor.permit::<InviteSchools>()?;
    let now = house.clock.now();
    house.store.season(season).await?;
    let token = new_token()?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_organisation(&permit, organisation).await?;
    permit.over_organisation(place.area, organisation)?;
    let new = NewSchoolSession {
        token_hash: digest(&token),
        organisation,
        season,
        link: None,
        by: permit.actor(),
        now,
    };
    tx.add_school_session(&permit, &new).await?;
    let line = entry(&permit, now, "school.book_for", organisation, json!({}));
    tx.commit(vec![line]).await?;
    Ok(token)
}

/// Ends a school's session.
///
/// # Errors
/// When the database fails.
pub async fn leave_school(house: &House, actor: &Actor, token: &str) -> Result<(), Fault> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let tx = house.store.begin().await?;
    tx.end_school_session(&permit, &digest(token)).await?;
    let line = entry(
        &permit,
        house.clock.now(),
        "school.leave",
        school,
        json!({}),
    );
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Forgets sessions that are over.
///
/// # Errors
/// When the database fails.
pub async fn sweep_schools(house: &House) -> Result<(), Fault> {
    Ok(house.store.sweep_school_sessions(house.clock.now()).await?)
}
