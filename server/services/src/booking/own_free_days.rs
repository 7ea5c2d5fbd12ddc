use super::school_visitor::school_of;
use crate::{Actor, EditError, Fault, House, Post, organisations};
use domain::ids::FreeDayId;
use domain::organisation::{FreeDay, FreeDayForm};
use domain::permission::{BookLessons, ReadOrganisations};
use domain::time::SchoolYear;

/// The days ahead on which the school that acts for itself is closed, by date.
///
/// # Errors
/// `Denied` for who is no school.
pub async fn own_free_days(house: &House, actor: &Actor) -> Result<Vec<FreeDay>, Fault> {
    let school = school_of(&actor.permit::<BookLessons>()?)?;
    let today = house.clock.today();
    // The house asks for itself: a school sees its days, not these records.
    let reads = Actor::operator().permit::<ReadOrganisations>()?;
    let year = SchoolYear::of(today);
    let view = house.store.organisation(&reads, school, year).await?;
    let ahead = view.free_days.into_iter();
    Ok(ahead.filter(|day| day.last_day >= today).collect())
}

/// Adds days on which the school is closed.
///
/// # Errors
/// Mistakes beside the fields; `Denied` for who is no school.
pub async fn add_own_free_day(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &FreeDayForm,
) -> Result<FreeDayId, EditError> {
    let school = school_of(&actor.permit::<BookLessons>()?)?;
    organisations::add_free_day(house, actor, post, school, form).await
}

/// Removes such days.
///
/// # Errors
/// `NotFound`, also for those of another school: they are unknown here.
pub async fn remove_own_free_day(house: &House, actor: &Actor, id: FreeDayId) -> Result<(), Fault> {
    let own = own_free_days(house, actor).await?;
    if !own.iter().any(|day| day.id == id) {
        return Err(Fault::NotFound);
    }
    organisations::remove_free_day(house, actor, id).await
}
