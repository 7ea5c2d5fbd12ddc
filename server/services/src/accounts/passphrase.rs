use crate::audit::entry;
use crate::{Actor, EditError, Fault, House};
use domain::ids::EmployeeId;
use domain::permission::{ManageOwnAccount, ManageStaff, ReadStaff};
use domain::values::{Check, Mistake};
use serde_json::json;

/// Fewest characters of a passphrase (NIST SP 800-63B asks 8; a phrase is easily longer).
const SHORTEST: usize = 14;

/// Most characters of a passphrase.
const LONGEST: usize = 200;

/// The form by which somebody changes their own passphrase.
#[derive(Debug, Clone)]
pub struct ChangePassphrase {
    /// The one in use.
    pub current: String,
    /// The new one.
    pub new: String,
}

/// A passphrase of an acceptable length.
pub(crate) fn acceptable(passphrase: &str) -> Result<String, Mistake> {
    match passphrase.chars().count() {
        0 => Err(Mistake::Empty),
        n if n < SHORTEST => Err(Mistake::TooShort),
        n if n > LONGEST => Err(Mistake::TooLong),
        _ => Ok(passphrase.to_owned()),
    }
}

/// Changes one's own passphrase and ends all other sessions.
///
/// # Errors
/// Mistakes beside `current` and `new`; `Busy` when too many sign in at once.
pub async fn change_passphrase(
    house: &House,
    actor: &Actor,
    session_token: &str,
    form: &ChangePassphrase,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageOwnAccount>()?;
    let employee = actor.id().ok_or(Fault::Denied)?;
    let mut check = Check::new();
    let new = check.field("new", acceptable(&form.new));
    let held = house.store.passphrase_hash(&permit, employee).await?;
    if !house.hashes.verify(form.current.clone(), held).await? {
        check.wrong("current", Mistake::WrongPassphrase);
    }
    let new = check.done(|| new)?;
    let hash = house.hashes.hash(new).await?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.set_passphrase(&permit, employee, &hash).await?;
    let here = crate::secrets::digest(session_token);
    tx.end_sessions(&permit, employee, Some(&here)).await?;
    let line = entry(
        &permit,
        now,
        "account.change_passphrase",
        employee,
        json!({}),
    );
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Sets somebody's passphrase, as an administrator or on the server itself; ends their sessions.
///
/// # Errors
/// `Denied`, `NotFound`, a mistake beside `passphrase`, or `Busy`.
pub async fn set_passphrase(
    house: &House,
    actor: &Actor,
    employee: EmployeeId,
    passphrase: &str,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageStaff>()?;
    house
        .store
        .employee(&actor.permit::<ReadStaff>()?, employee)
        .await?;
    let mut check = Check::new();
    let new = check.field("passphrase", acceptable(passphrase));
    let hash = house.hashes.hash(check.done(|| new)?).await?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.set_passphrase(&permit, employee, &hash).await?;
    tx.end_sessions(&permit, employee, None).await?;
    let line = entry(&permit, now, "account.set_passphrase", employee, json!({}));
    tx.commit(vec![line]).await?;
    Ok(())
}
