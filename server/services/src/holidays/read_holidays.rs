use crate::{Actor, Fault, House};
use domain::holiday::Holiday;
use domain::permission::ReadHolidays;
use domain::time::SchoolYear;

/// The holidays with a day in a school year, the first to come first.
///
/// # Errors
/// `Denied` for who may not see holidays.
pub async fn holidays(
    house: &House,
    actor: &Actor,
    year: SchoolYear,
) -> Result<Vec<Holiday>, Fault> {
    let permit = actor.permit::<ReadHolidays>()?;
    let (first, last) = (year.first_day(), year.last_day());
    Ok(house.store.holidays_between(&permit, first, last).await?)
}
