use super::FeedView;
use crate::api::ApiError;
use domain::employee::BusyView;
use domain::ids::{AreaId, EmployeeId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The calendar feeds that somebody may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedPage {
    /// Of one's own lessons and appointments; none for who has neither.
    pub own: Option<FeedView>,
    /// Whether lessons stand in it.
    pub lessons: bool,
    /// Whether appointments of cases stand in it.
    pub appointments: bool,
    /// When somebody with own lessons is busy by their own calendar, and who that is.
    pub busy: Option<(EmployeeId, BusyView)>,
    /// Of areas, by name; empty for who sees no planning.
    pub areas: Vec<AreaLine>,
}

/// The feed of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaLine {
    /// Which area.
    pub area: AreaId,
    /// Its name.
    pub name: String,
    /// The feed.
    pub feed: FeedView,
}

/// The calendar feeds that somebody may have.
#[server(prefix = "/api", endpoint = "feed/read-feed")]
pub async fn read_feed() -> Result<FeedPage, ApiError> {
    use super::shown_once;
    use crate::api::request::{actor, house};
    use domain::permission::Action;
    use services::feeds::{self, SharedFeed};

    let (house, actor) = (house(), actor()?);
    let waiting = shown_once::waiting();
    let waiting = waiting.as_deref();
    let mut page = FeedPage {
        own: None,
        lessons: actor.may(Action::ReadLessons),
        appointments: actor.may(Action::FollowCases),
        busy: None,
        areas: Vec::new(),
    };
    if actor.may(Action::ManageFeed) {
        let address = match waiting {
            // Only the token of one's own feed: another may have signed in since.
            Some(token) if feeds::open_feed(&house, token).await? == actor.id() => {
                Some(shown_once::show(token))
            }
            _ => None,
        };
        let state = feeds::feed_state(&house, &actor).await?;
        page.own = Some(FeedView { state, address });
        if let Some(me) = actor.id().filter(|_| page.lessons) {
            page.busy = Some((me, services::staff::busy_view(&house, &actor, me).await?));
        }
    }
    if actor.may(Action::ReadPlanning) {
        let opens = match waiting {
            Some(token) => feeds::open_shared_feed(&house, token).await?,
            None => None,
        };
        for one in feeds::area_feeds(&house, &actor).await? {
            let mine = actor.id().map(|me| SharedFeed::Area(one.area, me));
            let address = waiting
                .filter(|_| opens.is_some() && opens == mine)
                .map(shown_once::show);
            page.areas.push(AreaLine {
                area: one.area,
                name: one.name,
                feed: FeedView {
                    state: one.state,
                    address,
                },
            });
        }
    }
    Ok(page)
}
