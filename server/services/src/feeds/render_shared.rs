use super::lesson_event::area_events;
use super::render_feed::{FeedAnswer, Shown, answer, days, to_note};
use crate::letters;
use crate::secrets::digest;
use crate::{Actor, Fault, House};
use calendar::{Feed, Party};
use domain::permission::{BookLessons, PlanLessons, ReadPlanning};
use store::shared_feeds::SharedFeed;

/// After how many minutes a calendar program should look again.
const REFRESH_MINUTES: u32 = 60;

/// The feed of a school or an area behind a token, published in the name of the house and with
/// nobody as a guest. Of an area, who does not plan it is not told how few pupils a small group has
/// ([`domain::coverage::suppress::told`]). `if_none_match` is that header as the program sent it.
///
/// # Errors
/// When the database fails.
pub async fn render_shared(
    house: &House,
    token: &str,
    if_none_match: Option<&str>,
) -> Result<FeedAnswer, Fault> {
    let hash = digest(token);
    let Some(open) = house.store.shared_feed(&hash).await? else {
        return Ok(FeedAnswer::NotFound);
    };
    let (first, last) = days(house);
    let shown = Shown {
        key: &hash,
        if_none_match,
        beside: String::new(),
    };
    let noted = async || {
        if let Some(now) = to_note(house, open.fetched_at) {
            // A calendar is worth more than the note that it was read.
            let _noted = house.store.note_shared_fetched(&hash, now).await;
        }
    };
    match open.feed {
        SharedFeed::School(school) => {
            noted().await;
            let permit = Actor::school(school, None).permit::<BookLessons>()?;
            answer(house, &permit, shown, async || {
                let lessons = house
                    .store
                    .told_lessons(&permit, school, first, last)
                    .await?;
                let events = lessons
                    .iter()
                    .map(|one| letters::event(&one.words, &one.told, one.told_at));
                let events = events.collect::<Result<_, _>>()?;
                let name = format!("Voorlichtingen {}", open.name);
                Ok(written(house, name, events))
            })
            .await
        }
        SharedFeed::Area(area, owner) => {
            let actor = Actor::employee(owner, open.grants.clone());
            let permit = actor.permit::<ReadPlanning>();
            let Some(permit) = permit.ok().filter(|permit| permit.covers(area, &[])) else {
                return Ok(FeedAnswer::NotFound);
            };
            let plans =
                (actor.permit::<PlanLessons>()).is_ok_and(|permit| permit.covers(area, &[]));
            noted().await;
            answer(house, &permit, shown, async || {
                let lessons = house
                    .store
                    .area_feed_lessons(&permit, area, first, last)
                    .await?;
                let name = format!("Lessen {}", open.name);
                Ok(written(house, name, area_events(&lessons, plans)))
            })
            .await
        }
    }
}

fn written(house: &House, name: String, events: Vec<calendar::FeedEvent>) -> String {
    let sender = &house.mail.sender;
    let publisher = Party {
        name: sender.name.clone(),
        address: sender.address.as_str().to_owned(),
    };
    let feed = Feed {
        name,
        refresh_minutes: REFRESH_MINUTES,
        events,
    };
    feed.render_published_by(&publisher)
}
