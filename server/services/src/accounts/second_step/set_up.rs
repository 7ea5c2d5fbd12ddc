use super::recover::fresh_codes;
use super::totp::{SECRET_BYTES, from_typed, open, seal, step_of};
use crate::accounts::SignInError;
use crate::audit::entry;
use crate::secrets::digest;
use crate::{Actor, Fault, House};
use domain::ids::SecondFactorId;
use domain::permission::{ManageOwnAccount, Permit};
use domain::second_step::{Code, SecondStep};
use domain::values::{Mistake, Mistakes};
use serde_json::json;
use store::{Tx, new_id};
use vault::Zeroizing;

/// Makes a new secret for the actor's app, in the place of one that was not proved yet; one that was
/// gives way only in a session that has taken the second step.
///
/// # Errors
/// `Denied`, or `CasesOff`.
pub async fn begin(house: &House, actor: &Actor, step: SecondStep) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOwnAccount>()?;
    let employee = actor.id().ok_or(Fault::Denied)?;
    if !matches!(step, SecondStep::SetUp | SecondStep::Given) {
        return Err(Fault::Denied);
    }
    let mut secret = Zeroizing::new([0u8; SECRET_BYTES]);
    getrandom::fill(&mut *secret).map_err(|_| Fault::Failed)?;
    let id = SecondFactorId(new_id());
    let sealed = seal(house, id, &*secret)?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.show_second_factor(&permit, employee, (id, &sealed), now)
        .await?;
    let line = entry(
        &permit,
        now,
        "account.show_second_factor",
        employee,
        json!({}),
    );
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Proves the new second factor by a code, takes the second step with it, and gives the recovery
/// codes: they are shown once. Other sessions have to take the step again.
///
/// # Errors
/// A mistake beside `second_code`; `Locked` after too many wrong ones.
pub async fn confirm(
    house: &House,
    actor: &Actor,
    token: &str,
    code: &str,
) -> Result<Vec<String>, SignInError> {
    let permit = actor.permit::<ManageOwnAccount>().map_err(Fault::from)?;
    let employee = actor.id().ok_or(Fault::Denied)?;
    let wrong = |mistake| SignInError::Invalid(Mistakes::one("second_code", mistake));
    let code = Code::parse(code).map_err(wrong)?;
    let Code::App(digits) = code else {
        return Err(wrong(Mistake::NotACode));
    };
    let tries = super::give::Tries::of(house, employee).await?;
    let factor = house.store.second_factor(&permit, employee).await?;
    let factor = factor.ok_or(Fault::NotFound)?;
    if factor.confirmed_at.is_some() {
        return Err(Fault::Stale.into());
    }
    let now = house.clock.now();
    let secret = open(house, factor.id, &factor.secret)?;
    let Some(step) = step_of(&secret, &digits, now)? else {
        tries.count(house).await?;
        return Err(wrong(Mistake::CodeDoesNotCount));
    };
    let (codes, digests) = fresh_codes()?;
    let here = digest(token);
    let tx = house.store.begin().await?;
    if !tx.use_step(&permit, factor.id, step, now).await? {
        return Err(wrong(Mistake::CodeDoesNotCount));
    }
    tx.set_recovery_codes(&permit, employee, &digests, now)
        .await?;
    tx.ask_second_step_elsewhere(&permit, employee, &here)
        .await?;
    tx.give_second_step(&permit, &here, now).await?;
    let line = entry(
        &permit,
        now,
        "account.set_second_factor",
        employee,
        json!({}),
    );
    tx.commit(vec![line]).await?;
    Ok(codes)
}

/// Gives somebody of the demo a second factor with a secret that everybody may know.
pub(crate) async fn set_known(
    house: &House,
    tx: &Tx,
    permit: &Permit<ManageOwnAccount>,
    secret: &str,
) -> Result<(), Fault> {
    let employee = permit.actor().ok_or(Fault::Denied)?;
    let id = SecondFactorId(new_id());
    let sealed = seal(house, id, &from_typed(secret)?)?;
    let now = house.clock.now();
    tx.show_second_factor(permit, employee, (id, &sealed), now)
        .await?;
    tx.use_step(permit, id, 1, now).await?;
    Ok(())
}
