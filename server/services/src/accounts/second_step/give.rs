use super::totp::{open, step_of};
use crate::accounts::SignInError;
use crate::audit::entry;
use crate::secrets::digest;
use crate::{Actor, Fault, House};
use domain::ids::EmployeeId;
use domain::permission::{ManageOwnAccount, Permit};
use domain::second_step::{Code, SecondStep};
use domain::values::{Mistake, Mistakes};
use serde_json::json;
use store::Tx;

/// Wrong codes of one person that are free; then all wait.
const FREE_FAILURES: i32 = 5;

/// Failures older than this many seconds no longer count.
const FORGET_SECONDS: i64 = 15 * 60;

/// What was typed.
#[derive(Clone, Default)]
pub struct Answer {
    /// A code of the app or a recovery code; empty where the passphrase is given.
    pub code: String,
    /// The passphrase, which opens what was locked only.
    pub passphrase: String,
}

/// Nothing of it.
impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Answer")
    }
}

/// Takes the second step in the session of this token. A session that was only locked opens by the
/// passphrase too.
///
/// # Errors
/// A mistake beside `second_code` or `passphrase`; `Locked` after too many; `Denied` when no second
/// step is asked.
pub async fn give(
    house: &House,
    actor: &Actor,
    step: SecondStep,
    token: &str,
    answer: &Answer,
) -> Result<(), SignInError> {
    let permit = actor.permit::<ManageOwnAccount>().map_err(Fault::from)?;
    let employee = actor.id().ok_or(Fault::Denied)?;
    match step {
        SecondStep::Given => return Ok(()),
        SecondStep::Asked | SecondStep::Locked => {}
        _ => return Err(Fault::Denied.into()),
    }
    let by_passphrase = step == SecondStep::Locked && answer.code.is_empty();
    let field = match by_passphrase {
        true => "passphrase",
        false => "second_code",
    };
    let tries = Tries::of(house, employee).await?;
    let wrong = |mistake| SignInError::Invalid(Mistakes::one(field, mistake));
    let now = house.clock.now();
    let (tx, act) = if by_passphrase {
        if answer.passphrase.is_empty() {
            return Err(SignInError::Invalid(Mistakes::one(
                "second_code",
                Mistake::Empty,
            )));
        }
        if answer.passphrase.len() > 1_000 {
            return Err(wrong(Mistake::TooLong));
        }
        let held = house.store.passphrase_hash(&permit, employee).await?;
        let typed = answer.passphrase.clone();
        if !house.hashes.verify(typed, held).await? {
            tries.count(house).await?;
            return Err(wrong(Mistake::WrongPassphrase));
        }
        (house.store.begin().await?, "account.unlock")
    } else {
        let code = Code::parse(&answer.code).map_err(wrong)?;
        let tx = house.store.begin().await?;
        match used(house, &tx, &permit, employee, &code).await? {
            Some(act) => (tx, act),
            None => {
                drop(tx);
                tries.count(house).await?;
                return Err(wrong(Mistake::CodeDoesNotCount));
            }
        }
    };
    tx.forget_failures(&tries.key).await?;
    tx.give_second_step(&permit, &digest(token), now).await?;
    let line = entry(&permit, now, act, employee, json!({}));
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Uses a code up; tells what that is called in the audit trail, or that it does not count.
async fn used(
    house: &House,
    tx: &Tx,
    permit: &Permit<ManageOwnAccount>,
    employee: EmployeeId,
    code: &Code,
) -> Result<Option<&'static str>, Fault> {
    let now = house.clock.now();
    match code {
        Code::Paper(code) => {
            let used = tx
                .use_recovery_code(permit, employee, &digest(code), now)
                .await?;
            Ok(used.then_some("account.use_recovery_code"))
        }
        Code::App(digits) => {
            let factor = house.store.second_factor(permit, employee).await?;
            let Some(factor) = factor.filter(|factor| factor.confirmed_at.is_some()) else {
                return Ok(None);
            };
            let secret = open(house, factor.id, &factor.secret)?;
            let Some(step) = step_of(&secret, digits, now)? else {
                return Ok(None);
            };
            let counted = tx.use_step(permit, factor.id, step, now).await?;
            Ok(counted.then_some("account.second_step"))
        }
    }
}

/// How often somebody was wrong lately, whatever the sender: a code has six digits.
pub(super) struct Tries {
    key: String,
}

impl Tries {
    /// Those of an employee.
    ///
    /// # Errors
    /// `Locked` when there were too many.
    pub(super) async fn of(house: &House, employee: EmployeeId) -> Result<Self, SignInError> {
        let key = digest(&format!("second step {employee}"));
        let since = house.clock.now() - FORGET_SECONDS;
        if house.store.failures(&key, since).await? >= FREE_FAILURES {
            return Err(SignInError::Locked {
                minutes: u16::try_from(FORGET_SECONDS / 60).unwrap_or(u16::MAX),
            });
        }
        Ok(Self { key })
    }

    /// One more.
    pub(super) async fn count(&self, house: &House) -> Result<(), Fault> {
        let now = house.clock.now();
        let since = now - FORGET_SECONDS;
        Ok(house.store.count_failure(&self.key, now, since).await?)
    }
}
