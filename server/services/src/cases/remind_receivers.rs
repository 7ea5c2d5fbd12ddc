use super::CaseError;
use super::divide_handovers::tell_people;
use crate::{Actor, House};
use domain::cases::WorkingDays;
use domain::ids::EmployeeId;
use domain::permission::KeepCaseRules;

/// Tells receivers who neither accepted nor refused a handover to log in: from some working days after
/// it was confirmed, every working day once. Gives how many handovers that was about; nothing where no
/// cases are.
///
/// # Errors
/// When the database fails.
pub async fn remind_receivers(house: &House) -> Result<usize, CaseError> {
    if house.case_keys.is_none() {
        return Ok(0);
    }
    let permit = Actor::operator().permit::<KeepCaseRules>()?;
    let today = house.clock.today();
    let tx = house.store.begin().await?;
    let waiting = tx.waiting_handovers(&permit, today).await?;
    let Some(first) = waiting.iter().map(|one| one.confirmed_on).min() else {
        return Ok(0);
    };
    let days = tx.handover_remind_days(&permit).await?;
    let holidays = tx.public_holidays(&permit, first).await?;
    let calendar = WorkingDays {
        holidays: &holidays,
    };
    if !calendar.holds(today) {
        return Ok(0);
    }
    let mut receivers: Vec<EmployeeId> = Vec::new();
    for one in waiting {
        let due = calendar.between(one.confirmed_on, today) >= days;
        if due && tx.remind_of_handover(&permit, one.id, today).await? {
            receivers.push(one.to);
        }
    }
    tell_people(house, (&tx, &permit), &receivers).await?;
    tx.commit(Vec::new()).await?;
    Ok(receivers.len())
}
