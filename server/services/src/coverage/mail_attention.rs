use super::read_attention;
use crate::audit::entry;
use crate::outbox::{Letter, queue};
use crate::{Actor, Fault, House};
use chrono::{Datelike, Weekday};
use domain::coverage::attention::Attention;
use domain::employee::Employee;
use domain::permission::{Grant, ReadStaff, Role, SetAlerts};
use domain::time::{Minute, Week, wall_of};
use mail::{Language, Message, Named};
use serde_json::json;

/// From when on a Monday, wall time.
const MORNING: Minute = Minute::at(7, 0);

/// Most names of a kind in one mail.
const NAMES: usize = 10;

/// Where it all stands, and where the mail is turned off.
const PAGE: &str = "/dekking/aandacht";
const SETTINGS: &str = "/dekking/aandacht/instellen";

/// From Monday seven in the morning on, wall time: mails each manager what wants attention, if anything
/// does. Where no server ran on Monday, or somebody is a manager since, it is any later moment of that
/// week. Once for each manager and week, however often and by however many servers this is
/// called. The mail names municipalities, agreements and schools, and nobody. Tells how many mails.
///
/// # Errors
/// When the database fails; who was not looked after then is the next time.
pub async fn mail_attention(house: &House) -> Result<u32, Fault> {
    let (today, minute) = wall_of(house.clock.now());
    if today.weekday() == Weekday::Mon && minute < MORNING {
        return Ok(0);
    }
    let permit = Actor::operator().permit::<ReadStaff>()?;
    let grants = house.store.grants_of_staff(&permit).await?;
    let staff = house.store.employees(&permit).await?;
    let mut mails = 0;
    for employee in staff.into_iter().filter(|one| one.active) {
        let own = grants.get(&employee.id).into_iter().flatten();
        let manages = own.filter(|one| one.role == Role::Manager);
        let manages: Vec<_> = manages
            .map(|one| Grant {
                role: one.role,
                area: one.area.as_ref().map(|area| area.0),
            })
            .collect();
        if !manages.is_empty() {
            let manager = Actor::employee(employee.id, manages);
            mails += u32::from(look_after(house, &manager, &employee, Week::of(today)).await?);
        }
    }
    Ok(mails)
}

/// Whether this one got a mail.
async fn look_after(
    house: &House,
    manager: &Actor,
    employee: &Employee,
    week: Week,
) -> Result<bool, Fault> {
    let permit = manager.permit::<SetAlerts>()?;
    if house
        .store
        .told_of_alerts(&permit, employee.id, week)
        .await?
    {
        return Ok(false);
    }
    let attention = read_attention(house, manager).await?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    if !tx.note_alert_week(&permit, employee.id, week).await? {
        return Ok(false);
    }
    let tell = attention.settings.mailed && !attention.is_empty();
    let mut lines = Vec::new();
    if tell {
        let message = message(&attention);
        let letter = Letter {
            organisation: None,
            address: &employee.email,
            language: Language::Dutch,
            message: &message,
            invitations: Vec::new(),
            due_at: now,
        };
        queue(house, &tx, &permit, letter).await?;
        let detail = json!({ "week": week.monday() });
        lines.push(entry(&permit, now, "alert.tell", employee.id, detail));
    }
    tx.commit(lines).await?;
    Ok(tell)
}

fn message(attention: &Attention) -> Message {
    let named = |names: Vec<String>| Named {
        more: u32::try_from(names.len().saturating_sub(NAMES)).unwrap_or(u32::MAX),
        names: names.into_iter().take(NAMES).collect(),
    };
    let under = attention.under.iter().map(|one| match &one.town {
        Some(town) => format!("{town}: {}", one.name),
        None => one.name.clone(),
    });
    let cancelled = attention.cancelled.iter();
    let cancelled = cancelled.map(|one| format!("{}, {}", one.school, one.town));
    Message::Attention {
        under: named(under.collect()),
        cancelled: named(cancelled.collect()),
        waiting: named(attention.schools_that_wait()),
        page: PAGE.to_owned(),
        settings: SETTINGS.to_owned(),
    }
}
