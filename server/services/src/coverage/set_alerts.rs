use crate::audit::entry;
use crate::{Actor, EditError, Fault, House};
use domain::coverage::alert_settings::AlertForm;
use domain::coverage::attention::AlertsPage;
use domain::ids::{AreaId, EmployeeId};
use domain::permission::{Permit, ReadOrganisations, SetAlerts};
use serde_json::json;

/// What the viewer set, for one of the areas or for everywhere.
///
/// # Errors
/// `Denied`; `NotFound` for an area that the viewer does not see.
pub async fn read_alert_rules(
    house: &House,
    actor: &Actor,
    area: Option<AreaId>,
) -> Result<AlertsPage, Fault> {
    let permit = actor.permit::<SetAlerts>()?;
    let settings = house.store.alert_settings(&permit, own(&permit)?).await?;
    let areas = house
        .store
        .areas(&actor.permit::<ReadOrganisations>()?)
        .await?;
    let areas: Vec<_> = (areas.into_iter())
        .filter(|one| permit.covers(one.id, &[]))
        .map(|one| (one.id, one.name.to_string()))
        .collect();
    if area.is_some_and(|area| areas.iter().all(|one| one.0 != area)) {
        return Err(Fault::NotFound);
    }
    let rules = match area {
        None => Some(settings.everywhere),
        Some(area) => settings.by_area.get(&area).copied(),
    };
    Ok(AlertsPage {
        areas,
        area,
        form: rules.map(AlertForm::of).unwrap_or_default(),
        settings,
    })
}

/// Sets of what one wants to be told: in an area, where nothing typed means as everywhere else, or
/// everywhere.
///
/// # Errors
/// Mistakes beside the fields; `Denied` for an area that one does not see.
pub async fn set_alert_rules(
    house: &House,
    actor: &Actor,
    area: Option<AreaId>,
    form: &AlertForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<SetAlerts>()?;
    let rules = match area {
        None => Some(form.parse_typed()?),
        Some(area) => {
            permit.over(area, &[])?;
            form.parse()?
        }
    };
    let employee = own(&permit)?;
    let tx = house.store.begin().await?;
    tx.set_alert_rules(&permit, (employee, area), rules).await?;
    let detail = json!({ "area": area, "rules": rules });
    let now = house.clock.now();
    tx.commit(vec![entry(&permit, now, "alert.rules", employee, detail)])
        .await?;
    Ok(())
}

/// Turns the weekly mail on or off.
///
/// # Errors
/// `Denied`.
pub async fn set_alert_mail(house: &House, actor: &Actor, wanted: bool) -> Result<(), Fault> {
    let permit = actor.permit::<SetAlerts>()?;
    let employee = own(&permit)?;
    let tx = house.store.begin().await?;
    tx.set_alert_mail(&permit, employee, wanted).await?;
    let detail = json!({ "wanted": wanted });
    let now = house.clock.now();
    tx.commit(vec![entry(&permit, now, "alert.mail", employee, detail)])
        .await?;
    Ok(())
}

/// Whose settings: one's own. The operator has none.
fn own(permit: &Permit<SetAlerts>) -> Result<EmployeeId, Fault> {
    permit.actor().ok_or(Fault::Denied)
}
