use super::BookError;
use super::hold_slot::slot_at;
use super::read_slots::rosters;
use super::school_visitor::school_of;
use super::terms::{Terms, entry, version_for, visit_from};
use crate::planning::Changed;
use crate::planning::change::begin;
use crate::{Actor, Fault, House, Post, letters};
use domain::booking::{BookedLesson, Change, OpenSlot, Way, may_move, open_slots};
use domain::fit::{Part, Visit};
use domain::ids::{LessonId, RequestId, SeasonId};
use domain::lesson::{Act, Slot, State};
use domain::permission::{BookLessons, Permit};
use domain::time::{Day, Minute, Week};
use domain::values::{Mistake, Mistakes};
use store::lessons::LessonRecord;

/// Weeks that are looked through for another time.
const WEEKS: u64 = 10;

/// Where a booking can go.
#[derive(Debug, Clone, PartialEq)]
pub struct MoveView {
    /// The lessons with the version that was read, in order.
    pub lessons: Vec<(LessonId, i32)>,
    /// Whether it may without consequences.
    pub change: Change,
    /// Other times at which an educator can come.
    pub slots: Vec<OpenSlot>,
}

/// A booking of a school as it stands.
struct Booked {
    records: Vec<LessonRecord>,
    visit: Visit,
    needs_planner: bool,
}

/// Other times for a booking that the school picked itself.
///
/// # Errors
/// `NotNow` when the rules no longer allow it; `NotFound` for another school's.
pub async fn read_move(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    request: RequestId,
    from: Option<Day>,
) -> Result<MoveView, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let terms = Terms::read(house, school, season).await?;
    let today = house.clock.today();
    let booked = booked(house, &permit, &terms, request).await?;
    let change = judge(&booked, &terms, house)?;
    let (first, last) = terms.days(today);
    let first = from.map_or(first, |from| from.max(first));
    let last = last.min(first + chrono::Days::new(WEEKS * 7));
    let weeks = rosters(house, &permit, &terms, (first, last)).await?;
    let settings = terms.settings(today);
    let mut slots = open_slots(&weeks, &booked.visit, &settings, first, last, &terms.bell);
    let now_at = at(&booked.records);
    slots.retain(|slot| {
        terms.calendar().closed(slot.day).is_none() && now_at != Some((slot.day, slot.start))
    });
    Ok(MoveView {
        lessons: versions(&booked.records),
        change,
        slots,
    })
}

/// Another time for a booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveBooking {
    /// Which booking.
    pub request: RequestId,
    /// Its lessons, each with the version that the school saw.
    pub lessons: Vec<(LessonId, i32)>,
    /// Day and start that it goes to, wall time.
    pub to: (Day, Minute),
    /// Whether the school read what a late change costs.
    pub late: bool,
}

/// Moves a booking to another time that can be given. What is late needs `late`. Pressing twice moves
/// it once, and answers the same.
///
/// # Errors
/// `NotNow`; `Taken` with times nearby; mistakes beside `slot` and `late`; `Stale` when it stands
/// otherwise than the school saw.
pub async fn move_booking(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    form: &MoveBooking,
) -> Result<Changed, BookError> {
    let done = moved(house, actor, season, post, form).await;
    post.or_earlier(house, actor, done).await
}

async fn moved(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    form: &MoveBooking,
) -> Result<Changed, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let terms = Terms::read(house, school, season).await?;
    let today = house.clock.today();
    let (day, start) = form.to;
    let booked = booked(house, &permit, &terms, form.request).await?;
    if versions(&booked.records) != form.lessons {
        return Err(Fault::Stale.into());
    }
    let (first, last) = terms.days(today);
    let closed = !(first..=last).contains(&day) || terms.calendar().closed(day).is_some();
    if closed || at(&booked.records) == Some((day, start)) {
        return Err(Mistakes::one("slot", Mistake::NotAChoice).into());
    }
    if let Change::Late { .. } = judge(&booked, &terms, house)?
        && !form.late
    {
        return Err(Mistakes::one("late", Mistake::Empty).into());
    }
    let seen = form.lessons.iter();
    let lessons: Vec<_> = seen.map(|(id, version)| (*id, Some(*version))).collect();
    let week = Week::of(day);
    let change = begin(house, &permit, &lessons, Some(week)).await?;
    let facts = change.tx.week_facts(&permit, week, terms.beside()).await?;
    let roster = crate::planning::roster::build(&facts, week, false)?;
    let settings = terms.settings(today);
    let slot = slot_at(&roster, &booked.visit, &settings, &terms, day, start)?;
    let mut after = Vec::with_capacity(change.before.len());
    for (part, span) in booked.visit.spans(start, &settings) {
        let record = change
            .before
            .iter()
            .find(|one| one.lesson.id == part.lesson);
        let mut record = record.cloned().ok_or(Fault::NotFound)?;
        record.lesson.state = record.lesson.state.after(Act::Move)?;
        if !booked.needs_planner {
            record.lesson.state = record.lesson.state.after(Act::Confirm)?;
        }
        record.lesson.slot = Some(Slot {
            day,
            start: span.start,
            educators: slot.educators.clone(),
        });
        record.overruled = None;
        after.push(record);
    }
    let (changed, lines) = change.write(&after, "booking.move", "").await?;
    told(house, &change.tx, &permit, &after).await?;
    post.keep(&change.tx, actor, change.now, &changed).await?;
    change.tx.commit(lines).await?;
    Ok(changed)
}

/// Tells the school by mail of times that it chose itself: settled, or for a planner to agree to.
pub(super) async fn told(
    house: &House,
    tx: &store::Tx,
    permit: &Permit<BookLessons>,
    after: &[LessonRecord],
) -> Result<(), Fault> {
    let waits = after.iter().any(|one| one.lesson.state == State::Proposed);
    match waits {
        true => letters::received(house, tx, permit, after).await,
        false => letters::agreed(house, tx, permit, after).await,
    }
}

/// The lessons of a request that the school picked a time for, as one visit.
async fn booked(
    house: &House,
    permit: &Permit<BookLessons>,
    terms: &Terms,
    request: RequestId,
) -> Result<Booked, BookError> {
    let own = house.store.own_request(permit, request).await?;
    let mut records = house.store.lessons_of_request(permit, request).await?;
    if own.held_until.is_some() {
        return Err(Fault::NotFound.into());
    }
    records.retain(|one| one.lesson.state.occupies() && one.lesson.slot.is_some());
    records.sort_by_key(|one| one.lesson.order);
    let first = records.first().ok_or(Fault::NotFound)?;
    let entry = entry(house, first.lesson_type).await?;
    let offer = terms.offers.get(&first.lesson_type);
    let one_visit = records
        .iter()
        .all(|one| one.lesson.visit == first.lesson.visit);
    if !one_visit || offer.is_none_or(|offer| offer.way == Way::LeaveWishes) {
        return Err(Fault::NotFound.into());
    }
    let day = first.lesson.slot.as_ref().map_or(Day::MAX, |slot| slot.day);
    let version = version_for(&entry, day).ok_or(Fault::NotFound)?;
    let part = |one: &LessonRecord| Part {
        lesson: one.lesson.id,
        group: one.lesson.group,
        minutes: one.lesson.minutes,
    };
    let parts = records.iter().map(part).collect();
    Ok(Booked {
        visit: visit_from(first.lesson.organisation, parts, version),
        needs_planner: offer.is_none_or(|offer| offer.needs_confirmation),
        records,
    })
}

/// The lessons with their versions, in order.
fn versions(records: &[LessonRecord]) -> Vec<(LessonId, i32)> {
    let lessons = records.iter().map(|one| &one.lesson);
    lessons.map(|one| (one.id, one.version)).collect()
}

/// Day and start of the first lesson.
fn at(records: &[LessonRecord]) -> Option<(Day, Minute)> {
    let slot = records.first()?.lesson.slot.as_ref()?;
    Some((slot.day, slot.start))
}

fn judge(booked: &Booked, terms: &Terms, house: &House) -> Result<Change, BookError> {
    let mut answer = Change::Free { until: None };
    for record in &booked.records {
        let lesson = BookedLesson::of(&record.lesson);
        let rules = &terms.season.rules;
        let how = may_move(&lesson, rules, &terms.calendar(), house.clock.now());
        answer = how.map_err(BookError::NotNow)?;
    }
    Ok(answer)
}
