//! The map of the region.

use crate::{Actor, Fault, House};
use domain::area::{Area, Municipality};
use domain::permission::ReadOrganisations;

/// The areas, by name.
///
/// # Errors
/// `Denied` for who may see no organisations.
pub async fn areas(house: &House, actor: &Actor) -> Result<Vec<Area>, Fault> {
    let permit = actor.permit::<ReadOrganisations>()?;
    Ok(house.store.areas(&permit).await?)
}

/// The municipalities, by name.
///
/// # Errors
/// `Denied` for who may see no organisations.
pub async fn municipalities(house: &House, actor: &Actor) -> Result<Vec<Municipality>, Fault> {
    let permit = actor.permit::<ReadOrganisations>()?;
    Ok(house.store.municipalities(&permit).await?)
}
