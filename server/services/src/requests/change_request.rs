use super::RequestError;
use super::new_lessons::own_contact;
use crate::audit::entry;
use crate::weeks_told::weeks_from;
use crate::{Actor, House};
use domain::ids::RequestId;
use domain::permission::PlanLessons;
use domain::request::WishesForm;
use serde_json::json;

/// Changes the wishes, the contact and the remarks of a request. Lessons that have a place keep
/// it.
///
/// # Errors
/// Mistakes beside the fields; `Stale` when somebody changed it since `version`; `Denied` outside
/// the actor's areas.
pub async fn change_request(
    house: &House,
    actor: &Actor,
    id: RequestId,
    version: i32,
    form: &WishesForm,
) -> Result<(), RequestError> {
    let permit = actor.permit::<PlanLessons>()?;
    let tx = house.store.begin().await?;
    tx.bump_weeks(&permit, weeks_from(house.clock.today()))
        .await?;
    let before = tx.hold_request(&permit, id, None).await?;
    let area = tx
        .place_of_organisation(&permit, before.organisation)
        .await?
        .area;
    permit.over(area, &[])?;
    if before.version != version {
        return Err(crate::Fault::Stale.into());
    }
    let mut draft = form.parse()?;
    // The form knows no order: as long as the weeks are the same, the school's own order stays.
    let mut weeks = before.wishes.weeks.clone();
    weeks.sort_unstable();
    if before.wishes.ranked && weeks == draft.wishes.weeks {
        draft.wishes.weeks.clone_from(&before.wishes.weeks);
        draft.wishes.ranked = true;
    }
    own_contact(&tx, &permit, before.organisation, draft.contact).await?;
    let mut fields = Vec::new();
    let mut note = |field: &'static str, changed: bool| {
        if changed {
            fields.push(field);
        }
    };
    note("weeks", draft.wishes.weeks != before.wishes.weeks);
    note("weekdays", draft.wishes.weekdays != before.wishes.weekdays);
    note("dayparts", draft.wishes.dayparts != before.wishes.dayparts);
    note("not_on", draft.wishes.not_on != before.wishes.not_on);
    note("contact", draft.contact != before.contact);
    note("remarks", draft.remarks != before.remarks);
    tx.change_request(&permit, id, &draft.wishes, draft.contact, &draft.remarks)
        .await?;
    let detail = json!({ "fields": fields });
    let line = entry(&permit, house.clock.now(), "request.change", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
