use super::appointment_event::appointment_events;
use super::lesson_event::events;
use super::tags::{KeptTag, SLOWEST_WRITE};
use crate::secrets::digest;
use crate::{Actor, Fault, House};
use calendar::{Feed, etag};
use chrono::Days;
use domain::ids::EmployeeId;
use domain::permission::{Deed, FollowCases, ManageFeed, Permit, ReadLessons};
use domain::time::{Day, Instant};

/// A feed holds lessons from so many days ago.
const DAYS_BACK: u64 = 60;

/// A feed holds lessons until so many days ahead: a school year and the summer after it.
const DAYS_AHEAD: u64 = 400;

/// After how many minutes a calendar program should look again.
const REFRESH_MINUTES: u32 = 30;

/// Seconds between two notes that a feed was read: programs that ask every minute write nothing.
const NOTED_EVERY: i64 = 15 * 60;

/// What is answered to a calendar program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedAnswer {
    /// No such feed; the same for an unknown, a replaced and a revoked address.
    NotFound,
    /// Nothing changed since the program last looked (304).
    NotModified {
        /// The entity tag, with its quotes.
        etag: String,
    },
    /// The calendar (200).
    Calendar {
        /// The entity tag, with its quotes.
        etag: String,
        /// The calendar object, `text/calendar; charset=utf-8`.
        body: String,
    },
}

/// Whose feed a token opens; none when it is unknown, replaced or revoked, or its employee left or
/// no longer gives lessons nor follows cases.
///
/// # Errors
/// When the database fails.
pub async fn open_feed(house: &House, token: &str) -> Result<Option<EmployeeId>, Fault> {
    Ok(owner(house, token).await?.map(|found| found.employee))
}

/// A feed that a token opens.
struct Found {
    employee: EmployeeId,
    permit: Permit<ManageFeed>,
    /// For who gives lessons.
    lessons: Option<Permit<ReadLessons>>,
    /// For who follows cases: times of appointments, and nothing of a case.
    cases: Option<Permit<FollowCases>>,
    fetched_at: Option<Instant>,
}

async fn owner(house: &House, token: &str) -> Result<Option<Found>, Fault> {
    let Some(owner) = house.store.feed_owner(&digest(token)).await? else {
        return Ok(None);
    };
    let actor = Actor::employee(owner.employee, owner.grants);
    Ok(actor.permit::<ManageFeed>().ok().map(|permit| Found {
        employee: owner.employee,
        permit,
        lessons: actor.permit().ok(),
        cases: actor.permit().ok(),
        fetched_at: owner.fetched_at,
    }))
}

/// The feed behind a token: published lessons and appointments of its employee from 60 days ago
/// until 400 days ahead. `if_none_match` is that header as the program sent it.
///
/// # Errors
/// When the database fails.
pub async fn render(
    house: &House,
    token: &str,
    if_none_match: Option<&str>,
) -> Result<FeedAnswer, Fault> {
    let Some(found) = owner(house, token).await? else {
        return Ok(FeedAnswer::NotFound);
    };
    let employee = found.employee;
    let (first, last) = days(house);
    let key = digest(token);
    if let Some(now) = to_note(house, found.fetched_at) {
        // A calendar is worth more than the note that it was read.
        let _noted = house.store.note_fetched(&key, now).await;
    }
    let appointments = match &found.cases {
        Some(permit) => {
            let store = &house.store;
            store
                .feed_appointments(permit, employee, first, last)
                .await?
        }
        None => Vec::new(),
    };
    let shown = Shown {
        key: &key,
        if_none_match,
        beside: match appointments.is_empty() {
            true => String::new(),
            false => digest(&format!("{appointments:?}")),
        },
    };
    answer(house, &found.permit, shown, async || {
        let mut all = appointment_events(&key, &appointments);
        let name = match &found.lessons {
            Some(permit) => {
                let store = &house.store;
                let lessons = store.feed_lessons(permit, employee, first, last).await?;
                let home = store.feed_home(permit, employee).await?;
                all.extend(events(&lessons, home));
                "Mijn lessen"
            }
            None => "Mijn afspraken",
        };
        all.sort_by_key(|event| event.starts.instant);
        let feed = Feed {
            name: name.to_owned(),
            refresh_minutes: REFRESH_MINUTES,
            events: all,
        };
        Ok(feed.render())
    })
    .await
}

/// When to note that a feed is read; none while the last note is fresh.
pub(super) fn to_note(house: &House, fetched_at: Option<Instant>) -> Option<Instant> {
    let now = house.clock.now();
    fetched_at
        .is_none_or(|noted| now - noted >= NOTED_EVERY)
        .then_some(now)
}

/// The days of which a feed holds lessons, both inclusive.
pub(super) fn days(house: &House) -> (Day, Day) {
    let today = house.clock.today();
    (today - Days::new(DAYS_BACK), today + Days::new(DAYS_AHEAD))
}

/// What a calendar program asks for.
pub(super) struct Shown<'a> {
    /// Names the feed among the tags that are kept: the digest of its token.
    pub(super) key: &'a str,
    /// That header, as the program sent it.
    pub(super) if_none_match: Option<&'a str>,
    /// Digest of what it shows that leaves no row in the audit trail; empty for nothing.
    pub(super) beside: String,
}

/// The calendar, or that nothing changed. `written` is only asked when something may have.
pub(super) async fn answer<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    shown: Shown<'_>,
    written: impl AsyncFnOnce() -> Result<String, Fault>,
) -> Result<FeedAnswer, Fault> {
    let today = house.clock.today();
    let kept = house.feed_tags.kept(shown.key);
    if let Some(kept) = kept
        && kept.today == today
        && kept.beside == shown.beside
        && matches(shown.if_none_match, &kept.etag)
        && house.store.acts_since(permit, kept.since).await? == kept.acts
    {
        return Ok(FeedAnswer::NotModified { etag: kept.etag });
    }

    let since = house.clock.now() - SLOWEST_WRITE;
    let acts = house.store.acts_since(permit, since).await?;
    let body = written().await?;
    let etag = etag(&body);
    let tag = KeptTag {
        etag: etag.clone(),
        today,
        since,
        acts,
        beside: shown.beside,
    };
    house.feed_tags.keep(shown.key, tag);
    if matches(shown.if_none_match, &etag) {
        return Ok(FeedAnswer::NotModified { etag });
    }
    Ok(FeedAnswer::Calendar { etag, body })
}

/// Whether `If-None-Match` names the tag; compared weakly (RFC 9110, section 13.1.2), for proxies
/// that compress weaken it.
fn matches(if_none_match: Option<&str>, etag: &str) -> bool {
    if_none_match.is_some_and(|header| {
        header
            .split(',')
            .map(str::trim)
            .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
    })
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_tag_is_found_in_a_list_also_when_a_proxy_weakened_it() {
        let headers = ["\"b\"", "\"a\", \"b\"", "W/\"b\"", "*", "\"a\"", "b", ""];
        assert_eq!(
            headers.map(|header| matches(Some(header), "\"b\"")),
            [true, true, true, true, false, false, false]
        );
        assert!(!matches(None, "\"b\""));
    }
}
