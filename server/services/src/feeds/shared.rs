use crate::audit::entry;
use crate::secrets::{digest, new_token};
use crate::{Actor, Fault, House};
use domain::area::Area;
use domain::feed::{AreaFeed, FeedState};
use domain::ids::{AreaId, OrganisationId};
use domain::permission::{
    BookLessons, Deed, InviteSchools, Permit, ReadOrganisations, ReadPlanning,
};
use serde_json::json;
use store::shared_feeds::SharedFeed;

/// Makes the feed of a school and gives the token of its address, which is never shown again; the
/// address before it stops working. A school makes its own, a planner that of any school in the own
/// areas.
///
/// # Errors
/// `Denied`; `NotFound`.
pub async fn make_school_feed(
    house: &House,
    actor: &Actor,
    school: OrganisationId,
) -> Result<String, Fault> {
    match of_school(house, actor, school).await? {
        By::School(permit) => make(house, &permit, SharedFeed::School(school)).await,
        By::Staff(permit) => make(house, &permit, SharedFeed::School(school)).await,
    }
}

/// Ends the feed of a school; harmless when there is none.
///
/// # Errors
/// As for making.
pub async fn revoke_school_feed(
    house: &House,
    actor: &Actor,
    school: OrganisationId,
) -> Result<(), Fault> {
    match of_school(house, actor, school).await? {
        By::School(permit) => revoke(house, &permit, SharedFeed::School(school)).await,
        By::Staff(permit) => revoke(house, &permit, SharedFeed::School(school)).await,
    }
}

/// The feed of a school; none when there is none.
///
/// # Errors
/// As for making.
pub async fn school_feed_state(
    house: &House,
    actor: &Actor,
    school: OrganisationId,
) -> Result<Option<FeedState>, Fault> {
    let feed = SharedFeed::School(school);
    Ok(match of_school(house, actor, school).await? {
        By::School(permit) => house.store.shared_feed_state(&permit, feed).await?,
        By::Staff(permit) => house.store.shared_feed_state(&permit, feed).await?,
    })
}

/// Makes the actor's own feed of an area, as [`make_school_feed`] does that of a school. It works as
/// long as the actor may see the planning of that area.
///
/// # Errors
/// `Denied`.
pub async fn make_area_feed(house: &House, actor: &Actor, area: AreaId) -> Result<String, Fault> {
    let (permit, feed) = of_area(actor, area)?;
    let known = areas_of(house).await?.iter().any(|one| one.id == area);
    if !known {
        return Err(Fault::NotFound);
    }
    make(house, &permit, feed).await
}

/// Ends the actor's own feed of an area; harmless when there is none.
///
/// # Errors
/// `Denied`.
pub async fn revoke_area_feed(house: &House, actor: &Actor, area: AreaId) -> Result<(), Fault> {
    let (permit, feed) = of_area(actor, area)?;
    revoke(house, &permit, feed).await
}

/// The areas of which the actor may have a feed, each with the actor's own.
///
/// # Errors
/// `Denied` for who sees no planning.
pub async fn area_feeds(house: &House, actor: &Actor) -> Result<Vec<AreaFeed>, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    let mut feeds = Vec::new();
    for area in areas_of(house).await? {
        if let Ok((_, feed)) = of_area(actor, area.id) {
            feeds.push(AreaFeed {
                area: area.id,
                name: area.name,
                state: house.store.shared_feed_state(&permit, feed).await?,
            });
        }
    }
    Ok(feeds)
}

/// The feed that a token opens; none when it is unknown, replaced or revoked.
///
/// # Errors
/// When the database fails.
pub async fn open_shared_feed(house: &House, token: &str) -> Result<Option<SharedFeed>, Fault> {
    let open = house.store.shared_feed(&digest(token)).await?;
    Ok(open.map(|open| open.feed))
}

/// Who deals with the feed of a school.
enum By {
    School(Permit<BookLessons>),
    Staff(Permit<InviteSchools>),
}

async fn of_school(house: &House, actor: &Actor, school: OrganisationId) -> Result<By, Fault> {
    if actor.as_school().is_some() {
        let permit = actor.permit::<BookLessons>()?;
        return match permit.school() == Some(school) {
            true => Ok(By::School(permit)),
            false => Err(Fault::NotFound),
        };
    }
    let permit = actor.permit::<InviteSchools>()?;
    let area = house.store.area_of_school(&permit, school).await?;
    permit.over_organisation(area, school)?;
    Ok(By::Staff(permit))
}

fn of_area(actor: &Actor, area: AreaId) -> Result<(Permit<ReadPlanning>, SharedFeed), Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    permit.over(area, &[])?;
    let owner = actor.id().ok_or(Fault::Denied)?;
    Ok((permit, SharedFeed::Area(area, owner)))
}

async fn areas_of(house: &House) -> Result<Vec<Area>, Fault> {
    // Names of areas are no secret of anybody's.
    let permit = Actor::operator().permit::<ReadOrganisations>()?;
    Ok(house.store.areas(&permit).await?)
}

async fn make<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    feed: SharedFeed,
) -> Result<String, Fault> {
    let token = new_token()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.set_shared_feed(permit, feed, &digest(&token), now)
        .await?;
    let line = entry(permit, now, "feed.make", subject(feed), json!({}));
    tx.commit(vec![line]).await?;
    Ok(token)
}

async fn revoke<D: Deed>(house: &House, permit: &Permit<D>, feed: SharedFeed) -> Result<(), Fault> {
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    if tx.remove_shared_feed(permit, feed).await? {
        let line = entry(permit, now, "feed.revoke", subject(feed), json!({}));
        tx.commit(vec![line]).await?;
    }
    Ok(())
}

fn subject(feed: SharedFeed) -> String {
    match feed {
        SharedFeed::School(id) => id.to_string(),
        SharedFeed::Area(id, _) => id.to_string(),
    }
}
