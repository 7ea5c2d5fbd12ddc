use crate::audit::entry;
use crate::secrets::digest;
use crate::{Actor, Fault, House};
use domain::permission::{KeepCaseRules, ManageOwnAccount};
use domain::second_step::{PAPER_LENGTH, PAPER_LETTERS, SecondStep};
use domain::values::Email;
use serde_json::json;
use vault::Zeroizing;

/// How many recovery codes somebody has.
const CODES: usize = 8;

/// New recovery codes, and what is kept of them.
pub(super) fn fresh_codes() -> Result<(Vec<String>, Vec<String>), Fault> {
    let mut codes = Vec::with_capacity(CODES);
    for _ in 0..CODES {
        let mut bytes = Zeroizing::new([0u8; PAPER_LENGTH]);
        getrandom::fill(&mut *bytes).map_err(|_| Fault::Failed)?;
        // 256 is a multiple of 32: each letter is as likely as any other.
        let letters = bytes
            .iter()
            .map(|byte| char::from(PAPER_LETTERS[usize::from(*byte) % PAPER_LETTERS.len()]));
        codes.push(letters.collect::<String>());
    }
    let digests = codes.iter().map(|code| digest(code)).collect();
    Ok((codes, digests))
}

/// New recovery codes in the place of the old ones; shown once.
///
/// # Errors
/// `Denied` unless this session has taken the second step.
pub async fn new_codes(
    house: &House,
    actor: &Actor,
    step: SecondStep,
) -> Result<Vec<String>, Fault> {
    let permit = actor.permit::<ManageOwnAccount>()?;
    let employee = actor.id().ok_or(Fault::Denied)?;
    if step != SecondStep::Given {
        return Err(Fault::Denied);
    }
    let (codes, digests) = fresh_codes()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.set_recovery_codes(&permit, employee, &digests, now)
        .await?;
    let line = entry(
        &permit,
        now,
        "account.new_recovery_codes",
        employee,
        json!({}),
    );
    tx.commit(vec![line]).await?;
    Ok(codes)
}

/// Takes the second factor of somebody away who lost app and paper, so that they can set up a new
/// one; asked on the server itself, by two people who know each other's voice.
///
/// # Errors
/// `Denied` for all but the operator; `NotFound` for an unknown address.
pub async fn forget(house: &House, actor: &Actor, email: &str) -> Result<(), Fault> {
    let permit = actor.permit::<KeepCaseRules>()?;
    // An administrator who could give a passphrase and take the second factor would be a case worker.
    if actor.id().is_some() {
        return Err(Fault::Denied);
    }
    let email = Email::parse(email).map_err(|_| Fault::NotFound)?;
    let known = house.store.credentials(&email).await?;
    let employee = known.ok_or(Fault::NotFound)?.employee;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.forget_second_factor(&permit, employee).await?;
    let line = entry(
        &permit,
        now,
        "account.forget_second_factor",
        employee,
        json!({}),
    );
    tx.commit(vec![line]).await?;
    Ok(())
}
