use crate::audit::entry;
use crate::post::Begun;
use crate::weeks_told::weeks_from;
use crate::{Actor, EditError, House, Post};
use domain::employee::{Employee, EmployeeDetails, EmployeeForm};
use domain::ids::EmployeeId;
use domain::permission::{ManageStaff, Permit, ReadStaff};
use domain::values::{Mistake, Mistakes};
use serde_json::json;
use store::Tx;

/// Adds somebody, without roles and without a passphrase.
///
/// # Errors
/// `Denied`, or mistakes beside the fields; `Taken` beside `email` when somebody has it.
pub async fn add_employee(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &EmployeeForm,
) -> Result<EmployeeId, EditError> {
    let permit = actor.permit::<ManageStaff>()?;
    let details = form.parse()?;
    let (now, id) = (house.clock.now(), EmployeeId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    known_skills(&tx, &permit, &details).await?;
    tx.add_employee(&permit, id, &details).await?;
    tx.bump_weeks(&permit, weeks_from(house.clock.today()))
        .await?;
    tx.commit(vec![entry(&permit, now, "employee.add", id, json!({}))])
        .await?;
    Ok(id)
}

/// Changes somebody of whom `version` was shown. Open boards are told when it shows there or
/// changes what fits.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`, or mistakes beside the fields.
pub async fn change_employee(
    house: &House,
    actor: &Actor,
    id: EmployeeId,
    version: i32,
    form: &EmployeeForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageStaff>()?;
    let details = form.parse()?;
    // Whatever changes between this read and the write has another version, which is refused.
    let before = house
        .store
        .employee(&actor.permit::<ReadStaff>()?, id)
        .await?;
    let changed = changed_fields(&before, &details);
    let tx = house.store.begin().await?;
    known_skills(&tx, &permit, &details).await?;
    tx.change_employee(&permit, id, version, &details).await?;
    if changed.iter().any(|field| ON_THE_BOARD.contains(field)) {
        tx.bump_weeks(&permit, weeks_from(house.clock.today()))
            .await?;
    }
    let detail = json!({ "fields": changed });
    let line = entry(&permit, house.clock.now(), "employee.change", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Fields that a board shows or that decide what fits.
const ON_THE_BOARD: [&str; 5] = ["name", "home_postcode", "contract_hours", "skills", "hours"];

/// The names of the fields that differ; the trail holds no values, for they tell about a person.
fn changed_fields(before: &Employee, after: &EmployeeDetails) -> Vec<&'static str> {
    [
        ("name", before.name != after.name),
        ("email", before.email != after.email),
        ("phone", before.phone != after.phone),
        ("home_postcode", before.home != after.home),
        (
            "contract_hours",
            before.contract_minutes != after.contract_minutes,
        ),
        ("skills", before.skills != after.skills),
        ("hours", before.hours != after.hours),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}

async fn known_skills(
    tx: &Tx,
    permit: &Permit<ManageStaff>,
    details: &EmployeeDetails,
) -> Result<(), EditError> {
    if tx.know_skills(permit, &details.skills).await? {
        Ok(())
    } else {
        Err(Mistakes::one("skills", Mistake::NotAChoice).into())
    }
}
