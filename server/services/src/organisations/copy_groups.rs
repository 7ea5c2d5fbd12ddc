use crate::audit::entry;
use crate::{Actor, EditError, House};
use domain::ids::{GroupId, OrganisationId};
use domain::organisation::Group;
use domain::permission::ManageOrganisations;
use domain::time::SchoolYear;
use serde_json::json;
use std::collections::BTreeSet;
use store::new_id;

/// Copies the groups of one school year to another, with level, pupils and teacher to be corrected
/// by hand; moments at which they cannot are new each year and stay behind. A group of a name that
/// is there already stays as it is, so that copying twice does no harm. Tells how many were copied.
///
/// # Errors
/// `NotFound`; `Denied` outside the actor's areas.
pub async fn copy_groups(
    house: &House,
    actor: &Actor,
    organisation: OrganisationId,
    from: SchoolYear,
    to: SchoolYear,
) -> Result<usize, EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_organisation(&permit, organisation).await?;
    permit.over_organisation(place.area, place.organisation)?;
    let there = tx.groups_of_year(&permit, organisation, to).await?;
    let there: BTreeSet<_> = there.into_iter().map(|group| group.name).collect();
    let old = tx.groups_of_year(&permit, organisation, from).await?;
    let copies: Vec<Group> = old
        .into_iter()
        .filter(|group| !there.contains(&group.name))
        .map(|group| Group {
            id: GroupId(new_id()),
            school_year: to,
            version: 1,
            ..group
        })
        .collect();
    if copies.is_empty() {
        return Ok(0);
    }
    tx.add_groups(&permit, &copies).await?;
    let detail = json!({ "from": from, "to": to, "groups": copies.len() });
    let line = entry(
        &permit,
        house.clock.now(),
        "group.copy_year",
        organisation,
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(copies.len())
}
