use super::BookError;
use super::hold_slot::{HoldSlot, Picked, lock};
use super::read_slots::so_far;
use super::terms::{Terms, entry, version_for, visit_of};
use crate::audit::entry as audit_line;
use crate::weeks_told::weeks_between;
use crate::{Actor, Fault, House, letters};
use domain::booking::{Asked, FreedSlot, Hold, OpenSlot, WaitState, WaitingList, Way, open_slots};
use domain::ids::{GroupId, WaitingId};
use domain::permission::{BookLessons, Permit, PlanLessons};
use serde_json::json;
use std::collections::BTreeSet;
use store::board::Beside;
use store::booking::{LineMark, SeasonRecord, WaitingRecord};

/// Seconds after which everybody in line is looked at again, whatever was noted.
const LOOK_AGAIN: i64 = 3_600;

/// How the line and the weeks stood when everybody in line was looked at and nothing could be had.
/// Losing it costs a look and nothing else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LineSeen(Option<(LineMark, i64)>);

/// How one look at a line went.
enum Looked {
    /// All had their turn: so many were offered something.
    Whole(u64),
    /// Something changed meanwhile, so that somebody further back might be offered what somebody
    /// before never saw: so many were offered something before that.
    Cut(u64),
}

/// What came of one turn.
enum Turn {
    /// Nothing can be had.
    Nothing,
    /// Something is held now; changes of weeks up to then.
    Offered(i64),
    /// Something changed since the look began.
    Changed,
}

/// Offers what can be had to the schools that wait, in turn: the first one who can use it gets it,
/// held until the season's term and told by mail. A job does so all the time. Tells how many were
/// offered something.
///
/// # Errors
/// When the database fails.
pub async fn offer_in_turn(house: &House, seen: &mut LineSeen) -> Result<u64, Fault> {
    let mark = house.store.line_mark().await?;
    let now = (mark, house.clock.now() / LOOK_AGAIN);
    if mark.waiting == 0 || seen.0 == Some(now) {
        return Ok(0);
    }
    let (mut offered, mut whole, mut weeks) = (0, true, mark.weeks);
    let today = house.clock.today();
    for season in house.store.seasons().await? {
        if season.season.last_day < today {
            close(house, &season).await?;
            continue;
        }
        match look(house, &season, &mut weeks).await? {
            Looked::Whole(count) => offered += count,
            Looked::Cut(count) => (offered, whole) = (offered + count, false),
        }
    }
    if whole && offered == 0 {
        seen.0 = Some(now);
    }
    Ok(offered)
}

/// The season is over: nobody waits any more.
async fn close(house: &House, season: &SeasonRecord) -> Result<(), Fault> {
    let permit = Actor::operator().permit::<PlanLessons>()?;
    let tx = house.store.begin().await?;
    let line = tx.waiting_line(&permit, season.season.id).await?;
    let mut list = WaitingList::of(line.iter().map(|one| one.waiting).collect());
    let now = house.clock.now();
    let mut lines = Vec::new();
    for change in list.close() {
        tx.end_in_line(&permit, change.id, change.state).await?;
        lines.push(audit_line(
            &permit,
            now,
            "waiting.close",
            change.id,
            json!({}),
        ));
    }
    if !lines.is_empty() {
        tx.commit(lines).await?;
    }
    Ok(())
}

/// Everybody in line has a turn, as long as nothing changes but by the turns themselves: `weeks` is
/// how often weeks had changed when the look began, and counts on with what is offered.
async fn look(house: &House, season: &SeasonRecord, weeks: &mut i64) -> Result<Looked, Fault> {
    let permit = Actor::operator().permit::<PlanLessons>()?;
    let line = house.store.waiting_line(&permit, season.season.id).await?;
    let mut list = WaitingList::of(line.iter().map(|one| one.waiting).collect());
    let turns: Vec<WaitingId> = list.in_turn().map(|one| one.id).collect();
    let mut offered = 0;
    for (nth, id) in turns.into_iter().enumerate() {
        let Some(record) = line.iter().find(|one| one.waiting.id == id) else {
            continue;
        };
        // Nobody is passed over by whoever stands in front.
        let expected = (nth > 0).then_some(*weeks);
        match turn(house, record, &mut list, expected).await {
            Ok(Turn::Nothing) => {}
            Ok(Turn::Offered(after)) => (offered, *weeks) = (offered + 1, after),
            Ok(Turn::Changed) => return Ok(Looked::Cut(offered)),
            // Somebody was first, or it no longer waits.
            Err(BookError::Fault(Fault::Stale)) | Err(BookError::Taken(_)) => {
                return Ok(Looked::Cut(offered));
            }
            Err(BookError::Fault(fault)) => return Err(fault),
            // The rules are against it now: a group that is gone, a lesson no longer offered.
            Err(_) => {}
        }
    }
    Ok(Looked::Whole(offered))
}

async fn turn(
    house: &House,
    record: &WaitingRecord,
    list: &mut WaitingList,
    expected: Option<i64>,
) -> Result<Turn, BookError> {
    let permit = Actor::school(record.organisation, None).permit::<BookLessons>()?;
    let terms = Terms::read(house, record.organisation, record.season).await?;
    let Some(slot) = first_free(house, &permit, &terms, record).await? else {
        return Ok(Turn::Nothing);
    };
    let now = house.clock.now();
    let freed = FreedSlot {
        day: slot.day,
        start: slot.start,
    };
    let offer = list.offer(record.waiting.id, freed, &terms.season.rules, now);
    let Some(WaitState::Offered { until, .. }) = offer.ok().map(|change| change.state) else {
        return Ok(Turn::Nothing);
    };
    let form = HoldSlot {
        lesson_type: record.waiting.lesson_type,
        groups: groups_of(record),
        day: slot.day,
        start: slot.start,
    };
    let picked = Picked::read(house, &terms, &form).await?;
    let tx = house.store.begin().await?;
    tx.lock_season(&permit, record.season).await?;
    if let Some(expected) = expected
        && expected != tx.weeks_changed(&permit).await?
    {
        return Ok(Turn::Changed);
    }
    let form = std::slice::from_ref(&form);
    lock(&tx, &permit, form, &BTreeSet::new(), now).await?;
    let held = picked
        .hold(house, &tx, &permit, &terms, Hold { until })
        .await?;
    tx.offer_in_line(&permit, record.waiting.id, picked.request, until)
        .await?;
    let lessons = tx.lessons_of_request(&permit, picked.request).await?;
    letters::offered(house, &tx, &permit, &lessons, until).await?;
    let detail = json!({ "day": slot.day, "start": slot.start.to_string(), "until": until });
    let line = audit_line(&permit, now, "waiting.offer", record.waiting.id, detail);
    let weeks = tx.weeks_changed(&permit).await?;
    tx.commit(vec![held, line]).await?;
    Ok(Turn::Offered(weeks))
}

/// The first time that the school can have, by the rules and by who can come.
async fn first_free(
    house: &House,
    permit: &Permit<BookLessons>,
    terms: &Terms,
    record: &WaitingRecord,
) -> Result<Option<OpenSlot>, BookError> {
    let entry = entry(house, record.waiting.lesson_type).await?;
    let groups = terms.groups(&groups_of(record))?;
    let today = house.clock.today();
    let asked = Asked {
        entry: &entry,
        groups: &groups,
        day: None,
    };
    let may = terms.judge(&asked, so_far(house, permit, terms).await?, today)?;
    if may.way == Way::LeaveWishes {
        return Ok(None);
    }
    let (first, last) = terms.days(today);
    let version = version_for(&entry, first).ok_or(Fault::NotFound)?;
    let visit = visit_of(record.organisation, &groups, version)?;
    let settings = terms.settings(today);
    let beside = Beside::Organisation(record.organisation);
    for week in weeks_between(first, last) {
        let facts = house.store.week_facts(permit, week, beside).await?;
        let roster = crate::planning::roster::build(&facts, week, false)?;
        let slots = open_slots([&roster], &visit, &settings, first, last, &terms.bell);
        let open = |slot: &OpenSlot| terms.calendar().closed(slot.day).is_none();
        if let Some(slot) = slots.into_iter().find(open) {
            return Ok(Some(slot));
        }
    }
    Ok(None)
}

fn groups_of(record: &WaitingRecord) -> Vec<GroupId> {
    record.groups.iter().map(|(id, _)| *id).collect()
}
