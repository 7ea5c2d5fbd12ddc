use super::busy::{By, of, times};
use crate::audit::entry;
use crate::weeks_told::weeks_from;
use crate::{Actor, EditError, Fault, House};
use chrono::Days;
use domain::employee::{
    BusyCalendar, BusyView, CalendarAddress, CalendarTrouble, NoCalendar, read_again_after,
};
use domain::ids::EmployeeId;
use domain::permission::{Deed, ManageAbsences, Permit};
use domain::time::Instant;
use domain::values::Mistakes;
use fetch::{Network, Read, Validators};
use serde_json::json;
use store::staff::ClaimedCalendar;

/// Longest that a worker has a calendar, in seconds: the reading, and writing it down.
const CLAIM: i64 = 180;

/// A calendar that did not change is read whole again after so many seconds, a week: the days ahead
/// move on.
const WHOLE_AGAIN: i64 = 7 * 86_400;

/// Keeps the address at which somebody's own calendar is read by itself, in the place of the one
/// before; a job reads it within a minute. Who may is as for [`super::set_busy`]. The address opens
/// the calendar, so it is shown to nobody again.
///
/// # Errors
/// The mistake beside `calendar_address`; `Denied`; `NotFound`.
pub async fn set_busy_address(
    house: &House,
    actor: &Actor,
    employee: EmployeeId,
    typed: &str,
) -> Result<(), EditError> {
    let by = of(actor, employee)?;
    let address = CalendarAddress::parse(typed)
        .map_err(|mistake| Mistakes::one("calendar_address", mistake))?;
    match by {
        By::Own(permit) => set(house, &permit, employee, &address).await?,
        By::Staff(permit) => set(house, &permit, employee, &address).await?,
    }
    Ok(())
}

async fn set<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    employee: EmployeeId,
    address: &CalendarAddress,
) -> Result<(), Fault> {
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.active_employee(permit, employee).await?;
    tx.set_busy_source(permit, employee, address, now).await?;
    let line = entry(permit, now, "busy.address", employee, json!({}));
    tx.commit(vec![line]).await?;
    Ok(())
}

/// When somebody is busy by their own calendar, and where that is read.
///
/// # Errors
/// `Denied`.
pub async fn busy_view(
    house: &House,
    actor: &Actor,
    employee: EmployeeId,
) -> Result<BusyView, Fault> {
    match of(actor, employee)? {
        By::Own(permit) => view(house, &permit, employee).await,
        By::Staff(permit) => view(house, &permit, employee).await,
    }
}

async fn view<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    employee: EmployeeId,
) -> Result<BusyView, Fault> {
    Ok(BusyView {
        calendar: house.store.busy_calendar(permit, employee).await?,
        source: house.store.busy_source(permit, employee).await?,
    })
}

/// What came of reading a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refreshed {
    /// It is as it was.
    Same,
    /// Somebody is busy at other times now.
    Changed,
    /// It could not be read; what was known stays.
    Failed(CalendarTrouble),
    /// Somebody gave another address meanwhile.
    Overtaken,
}

/// Reads the calendar that has been due longest; none when none is due.
///
/// # Errors
/// When the database fails.
pub async fn refresh_next(house: &House, network: &Network) -> Result<Option<Refreshed>, Fault> {
    let permit = Actor::operator().permit::<ManageAbsences>()?;
    let now = house.clock.now();
    if !house.store.busy_is_due(&permit, now).await? {
        return Ok(None);
    }
    let tx = house.store.begin().await?;
    let Some(calendar) = tx.claim_calendar(&permit, now, now + CLAIM).await? else {
        return Ok(None);
    };
    tx.commit(Vec::new()).await?;
    let done = match read(house, network, &calendar).await {
        Ok(News::Same) => same(house, &permit, &calendar).await?,
        Ok(News::Whole(times, known)) => keep(house, &permit, &calendar, times, known).await?,
        Err(trouble) => failed(house, &permit, &calendar, trouble).await?,
    };
    Ok(Some(done))
}

enum News {
    Same,
    Whole(super::busy::Times, Validators),
}

async fn read(
    house: &House,
    network: &Network,
    calendar: &ClaimedCalendar,
) -> Result<News, CalendarTrouble> {
    let address = calendar
        .address
        .as_ref()
        .ok_or(CalendarTrouble::NotPublic)?;
    let fresh = house.clock.now() - WHOLE_AGAIN;
    let known = match calendar.read_at {
        Some(at) if at > fresh => Validators {
            etag: calendar.etag.clone(),
            last_modified: calendar.last_modified.clone(),
        },
        _ => Validators::default(),
    };
    match fetch::read(network, address, &known).await? {
        Read::Same => Ok(News::Same),
        Read::Whole(file, known) => {
            let times = times(&file, house.clock.today()).await;
            let times = times.map_err(|error| match error {
                super::BusyError::File(NoCalendar::TooLarge) => CalendarTrouble::TooLarge,
                _ => CalendarTrouble::NoCalendar,
            })?;
            Ok(News::Whole(times, known))
        }
    }
}

async fn same(
    house: &House,
    permit: &Permit<ManageAbsences>,
    calendar: &ClaimedCalendar,
) -> Result<Refreshed, Fault> {
    let now = house.clock.now();
    let known = (calendar.etag.clone(), calendar.last_modified.clone());
    let tx = house.store.begin().await?;
    let due_at = now + read_again_after(0);
    if !tx
        .note_calendar_read(permit, calendar, known, now, due_at)
        .await?
    {
        return Ok(Refreshed::Overtaken);
    }
    tx.commit(Vec::new()).await?;
    Ok(Refreshed::Same)
}

async fn keep(
    house: &House,
    permit: &Permit<ManageAbsences>,
    calendar: &ClaimedCalendar,
    times: super::busy::Times,
    known: Validators,
) -> Result<Refreshed, Fault> {
    let (now, today) = (house.clock.now(), house.clock.today());
    let employee = calendar.employee;
    let kept = BusyCalendar {
        read_at: now,
        read_until: today + Days::new(super::busy::DAYS_AHEAD),
        ..times.calendar()
    };
    let tx = house.store.begin().await?;
    let due_at = now + read_again_after(0);
    let known = (known.etag, known.last_modified);
    if !tx
        .note_calendar_read(permit, calendar, known, now, due_at)
        .await?
    {
        return Ok(Refreshed::Overtaken);
    }
    let from = times.spans.first().map_or(now, |first| first.0);
    let before: Vec<(Instant, Instant)> = tx.busy_spans(permit, employee, from.min(now)).await?;
    let changed = before != times.spans;
    tx.set_busy(permit, employee, &kept, &times.spans).await?;
    let mut lines = Vec::new();
    if changed {
        tx.bump_weeks(permit, weeks_from(today)).await?;
        lines.push(entry(permit, now, "busy.set", employee, json!({})));
    }
    tx.commit(lines).await?;
    Ok(match changed {
        true => Refreshed::Changed,
        false => Refreshed::Same,
    })
}

async fn failed(
    house: &House,
    permit: &Permit<ManageAbsences>,
    calendar: &ClaimedCalendar,
    trouble: CalendarTrouble,
) -> Result<Refreshed, Fault> {
    let now = house.clock.now();
    let due_at = now + read_again_after(calendar.tries.saturating_add(1));
    let tx = house.store.begin().await?;
    if !tx
        .note_calendar_trouble(permit, calendar, trouble, now, due_at)
        .await?
    {
        return Ok(Refreshed::Overtaken);
    }
    tx.commit(Vec::new()).await?;
    Ok(Refreshed::Failed(trouble))
}
