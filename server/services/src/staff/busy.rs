use crate::audit::entry;
use crate::weeks_told::weeks_from;
use crate::{Actor, Fault, House};
use calendar::{Unreadable, Window, is_whole, read_busy};
use chrono::{DateTime, Days, Utc};
use domain::employee::{BusyCalendar, NoCalendar};
use domain::ids::EmployeeId;
use domain::permission::{Deed, Denied, ManageAbsences, ManageFeed, Permit};
use domain::time::{Day, Instant};
use serde_json::json;
use store::StoreError;

/// Days ahead for which a calendar is read.
pub(super) const DAYS_AHEAD: u64 = 400;

/// Our own lessons, which a calendar may hold because it subscribes to them: those hold their
/// educator already.
const OURS: &str = "@preventieplanner";

/// Why a calendar was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BusyError {
    /// The file gives none.
    #[error("no calendar")]
    File(NoCalendar),
    /// See [`Fault`].
    #[error(transparent)]
    Fault(Fault),
}

impl From<Fault> for BusyError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Denied> for BusyError {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl From<StoreError> for BusyError {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

/// Takes somebody's own calendar from a file (RFC 5545), in the place of the one before: from today
/// on, for 400 days, when they are busy and never with what. An address is forgotten. The board and the rules know those times
/// as an absence. An educator hands in the own calendar; who records absences, anybody's.
///
/// # Errors
/// `File` when it is no calendar; `Denied`.
pub async fn set_busy(
    house: &House,
    actor: &Actor,
    employee: EmployeeId,
    file: &[u8],
) -> Result<BusyCalendar, BusyError> {
    match of(actor, employee)? {
        By::Own(permit) => set(house, &permit, employee, file).await,
        By::Staff(permit) => set(house, &permit, employee, file).await,
    }
}

/// Takes somebody's calendar away, and forgets the address where it is read; harmless when there is none.
///
/// # Errors
/// `Denied`.
pub async fn remove_busy(house: &House, actor: &Actor, employee: EmployeeId) -> Result<(), Fault> {
    match of(actor, employee)? {
        By::Own(permit) => remove(house, &permit, employee).await,
        By::Staff(permit) => remove(house, &permit, employee).await,
    }
}

/// What somebody handed in; none when there is nothing.
///
/// # Errors
/// `Denied`.
pub async fn busy_calendar(
    house: &House,
    actor: &Actor,
    employee: EmployeeId,
) -> Result<Option<BusyCalendar>, Fault> {
    Ok(match of(actor, employee)? {
        By::Own(permit) => house.store.busy_calendar(&permit, employee).await?,
        By::Staff(permit) => house.store.busy_calendar(&permit, employee).await?,
    })
}

/// Who deals with a calendar.
pub(super) enum By {
    Own(Permit<ManageFeed>),
    Staff(Permit<ManageAbsences>),
}

pub(super) fn of(actor: &Actor, employee: EmployeeId) -> Result<By, Denied> {
    match actor.permit::<ManageFeed>() {
        Ok(permit) if actor.id() == Some(employee) => Ok(By::Own(permit)),
        _ => Ok(By::Staff(actor.permit::<ManageAbsences>()?)),
    }
}

async fn set<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    employee: EmployeeId,
    file: &[u8],
) -> Result<BusyCalendar, BusyError> {
    let (now, today) = (house.clock.now(), house.clock.today());
    let times = times(file, today).await?;
    let calendar = BusyCalendar {
        read_at: now,
        read_until: today + Days::new(DAYS_AHEAD),
        ..times.calendar()
    };
    let tx = house.store.begin().await?;
    tx.active_employee(permit, employee).await?;
    // A file is somebody's last word: no address may overwrite it.
    tx.remove_busy_source(permit, employee).await?;
    tx.set_busy(permit, employee, &calendar, &times.spans)
        .await?;
    tx.bump_weeks(permit, weeks_from(today)).await?;
    let line = entry(permit, now, "busy.set", employee, json!({}));
    tx.commit(vec![line]).await?;
    Ok(calendar)
}

async fn remove<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    employee: EmployeeId,
) -> Result<(), Fault> {
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let source = tx.remove_busy_source(permit, employee).await?;
    if tx.remove_busy(permit, employee).await? || source {
        tx.bump_weeks(permit, weeks_from(house.clock.today()))
            .await?;
        let line = entry(permit, now, "busy.remove", employee, json!({}));
        tx.commit(vec![line]).await?;
    }
    Ok(())
}

/// What a calendar says.
pub(super) struct Times {
    /// Times that follow each other.
    pub(super) spans: Vec<(Instant, Instant)>,
    odd: usize,
    cut_off: bool,
}

impl Times {
    /// The same in numbers, still without when it was read.
    pub(super) fn calendar(&self) -> BusyCalendar {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        BusyCalendar {
            read_at: 0,
            read_until: Day::default(),
            spans: number(self.spans.len()),
            odd: number(self.odd),
            cut_off: self.cut_off,
        }
    }
}

/// Reads the file from today on, beside the server's other work: a hostile one costs about a second.
pub(super) async fn times(file: &[u8], today: Day) -> Result<Times, BusyError> {
    let until = today + Days::new(DAYS_AHEAD);
    if file.is_empty() {
        return Err(BusyError::File(NoCalendar::Empty));
    }
    let window = Window {
        from: midnight(today),
        until: midnight(until),
    };
    let file = file.to_vec();
    let read = move || read_busy(&file, window).map(|busy| (busy, is_whole(&file)));
    let read = tokio::task::spawn_blocking(read).await;
    let (busy, whole) = read.map_err(|_| Fault::Failed)?.map_err(no_calendar)?;
    if !whole {
        return Err(BusyError::File(NoCalendar::CutOff));
    }
    let spans = busy
        .spans
        .iter()
        .filter(|span| !span.uid.trim_end().ends_with(OURS))
        .map(|span| (span.starts.timestamp(), span.ends.timestamp()));
    Ok(Times {
        spans: joined(spans),
        odd: busy.odd,
        cut_off: busy.cut_off,
    })
}

fn no_calendar(why: Unreadable) -> BusyError {
    BusyError::File(match why {
        Unreadable::TooLarge | Unreadable::TooManyLines => NoCalendar::TooLarge,
        Unreadable::NoCalendar => NoCalendar::Unreadable,
    })
}

fn midnight(day: Day) -> DateTime<Utc> {
    day.and_time(chrono::NaiveTime::MIN).and_utc()
}

/// Times that touch become one.
fn joined(spans: impl Iterator<Item = (Instant, Instant)>) -> Vec<(Instant, Instant)> {
    let mut sorted: Vec<_> = spans.collect();
    sorted.sort_unstable();
    let mut joined: Vec<(Instant, Instant)> = Vec::with_capacity(sorted.len());
    for (starts, ends) in sorted {
        match joined.last_mut() {
            Some(last) if starts <= last.1 => last.1 = last.1.max(ends),
            _ => joined.push((starts, ends)),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_that_touch_or_overlap_become_one() {
        let spans = [(5, 9), (1, 3), (2, 4), (9, 10), (20, 21), (1, 2)];
        assert_eq!(joined(spans.into_iter()), [(1, 4), (5, 10), (20, 21)]);
    }
}
