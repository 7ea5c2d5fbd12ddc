use crate::accounts::acceptable;
use crate::audit::entry;
use crate::{Actor, EditError, House};
use domain::employee::EmployeeDetails;
use domain::ids::EmployeeId;
use domain::permission::{Grant, ManageStaff, Role};
use domain::values::{Check, Email, Name};
use serde_json::json;

/// Makes an administrator who can sign in; for the command line of the server, whose operator acts.
///
/// # Errors
/// Mistakes beside `email`, `name` and `passphrase`; `Taken` when somebody has the address.
pub async fn create_admin(
    house: &House,
    email: &str,
    name: &str,
    passphrase: &str,
) -> Result<EmployeeId, EditError> {
    let permit = Actor::operator().permit::<ManageStaff>()?;
    let mut check = Check::new();
    let email = check.field("email", Email::parse(email));
    let name = check.field("name", Name::parse(name));
    let passphrase = check.field("passphrase", acceptable(passphrase));
    let (details, passphrase) = check.done(|| {
        let details = EmployeeDetails {
            name: name?,
            email: email?,
            phone: None,
            home: None,
            contract_minutes: 0,
            skills: Vec::new(),
            hours: [None; 7],
        };
        Some((details, passphrase?))
    })?;
    let hash = house.hashes.hash(passphrase).await?;
    let id = EmployeeId(store::new_id());
    let tx = house.store.begin().await?;
    tx.add_employee(&permit, id, &details).await?;
    tx.set_passphrase(&permit, id, &hash).await?;
    let administrator = Grant {
        role: Role::Administrator,
        area: None,
    };
    tx.set_grants(&permit, id, &[administrator]).await?;
    let now = house.clock.now();
    let line = entry(&permit, now, "employee.create_admin", id, json!({}));
    tx.commit(vec![line]).await?;
    Ok(id)
}
