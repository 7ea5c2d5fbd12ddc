use crate::audit::entry;
use crate::{Actor, EditError, Fault, House};
use domain::booking::{BellTimes, BellTimesForm};
use domain::ids::OrganisationId;
use domain::permission::{ManageOrganisations, Permit, ReadOrganisations};
use domain::time::SchoolYear;
use serde_json::json;

/// When lessons start at a school.
#[derive(Debug, Clone, PartialEq)]
pub struct BellView {
    /// The school's name.
    pub name: String,
    /// The times.
    pub bell: BellTimes,
    /// Whether they are its own; else they are the usual ones of its kind.
    pub own: bool,
}

/// When lessons start at a school, for who may change it.
///
/// # Errors
/// `NotFound`; `Denied` outside the actor's areas. To a school every other school is unknown.
pub async fn bell_times(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
) -> Result<BellView, Fault> {
    let permit = may_change(house, actor, organisation).await?;
    // The house asks for itself: a school sees its own times, not these records.
    let reads = Actor::operator().permit::<ReadOrganisations>()?;
    let year = SchoolYear::of(house.clock.today());
    let school = house.store.organisation(&reads, organisation, year).await?;
    let own = house.store.bell_times(&permit, organisation).await?;
    let school = school.organisation;
    Ok(BellView {
        name: school.name.to_string(),
        own: own.is_some(),
        bell: own.unwrap_or_else(|| BellTimes::usual(school.kind)),
    })
}

/// Keeps when lessons start at a school. From then on schools are offered these times only; what is
/// booked stays.
///
/// # Errors
/// Mistakes beside the fields; else as [`bell_times`].
pub async fn set_bell_times(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
    form: &BellTimesForm,
) -> Result<(), EditError> {
    let permit = may_change(house, actor, organisation).await?;
    let bell = form.parse()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.set_bell_times(&permit, organisation, &bell).await?;
    let line = entry(&permit, now, "bell_times.set", organisation, json!({}));
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Goes back to the usual times of the school's kind; harmless when it has no own ones.
///
/// # Errors
/// As [`bell_times`].
pub async fn usual_bell_times(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
) -> Result<(), Fault> {
    let permit = may_change(house, actor, organisation).await?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.remove_bell_times(&permit, organisation).await?;
    let line = entry(&permit, now, "bell_times.usual", organisation, json!({}));
    tx.commit(vec![line]).await?;
    Ok(())
}

async fn may_change(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
) -> Result<Permit<ManageOrganisations>, Fault> {
    let permit = actor.permit::<ManageOrganisations>()?;
    if permit.school().is_some_and(|school| school != organisation) {
        return Err(Fault::NotFound);
    }
    let area = house.store.area_of_school(&permit, organisation).await?;
    permit.over_organisation(area, organisation)?;
    Ok(permit)
}
