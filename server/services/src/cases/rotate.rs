use super::bsn::digest_anew;
use super::note::{note, youth_key};
use crate::accounts::second_step::place_of_secret;
use crate::{Actor, Fault, House};
use domain::permission::{KeepCaseRules, Permit};
use store::cases::log::About;
use vault::MasterKeys;

/// How many at a time are looked up; each is written by itself.
const AT_A_TIME: u32 = 100;

/// What a rotation did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rotated {
    /// Keys of youths that were wrapped anew.
    pub youths: u64,
    /// Secrets of second factors that were sealed anew.
    pub second_factors: u64,
    /// Citizen service numbers that are found by the index key now.
    pub numbers: u64,
}

/// Wraps every youth's key, and seals the secret of every second factor, by the newest master key, and
/// makes every citizen service number found by the index key of now, each in a transaction of its own:
/// stopped halfway, it goes on where it was, and while it runs both master keys open what they wrapped.
/// Afterwards no row needs the older keys; old backups still need the master keys.
///
/// # Errors
/// `Denied`, `CasesOff`, or when a key does not unwrap; what was wrapped before that stays.
pub async fn rotate_key(house: &House, actor: &Actor) -> Result<Rotated, Fault> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let masters = &house.case_keys()?.masters;
    let mut done = Rotated::default();
    loop {
        let due = house
            .store
            .youths_not_under(&permit, masters.current(), AT_A_TIME)
            .await?;
        if due.is_empty() {
            break;
        }
        for youth in due {
            let tx = house.store.begin().await?;
            let about = About::Youth(youth);
            note(house, &tx, &permit, "key.rewrap", about).await?;
            // Erased, or wrapped anew by another command, since it was looked up.
            let was = tx.youth_key(&permit, youth).await?;
            let Some(was) = was.filter(|was| was.master != masters.current()) else {
                continue;
            };
            let becomes = masters.seal_anew(&MasterKeys::place_of_key(youth.0), &was)?;
            if tx.rewrap_youth_key(&permit, youth, &was, &becomes).await? {
                tx.commit(Vec::new()).await?;
                done.youths += 1;
            }
        }
    }
    loop {
        let due = house
            .store
            .second_factors_not_under(&permit, masters.current(), AT_A_TIME)
            .await?;
        if due.is_empty() {
            break;
        }
        for (id, was) in due {
            let becomes = masters.seal_anew(&place_of_secret(id), &was)?;
            let tx = house.store.begin().await?;
            if tx.reseal_second_factor(&permit, id, &was, &becomes).await? {
                tx.commit(Vec::new()).await?;
                done.second_factors += 1;
            }
        }
    }
    done.numbers = index_numbers(house, &permit).await?;
    Ok(done)
}

/// Makes every citizen service number found by the index key of now, each in a transaction of its own;
/// tells how many were not. The key before it is not needed: the numbers are opened for it, in use or
/// not.
///
/// # Errors
/// `CasesOff`, or when a number does not open; what was done before that stays.
pub(super) async fn index_numbers(
    house: &House,
    permit: &Permit<KeepCaseRules>,
) -> Result<u64, Fault> {
    let mark = house.case_keys()?.index.mark();
    let mut done = 0;
    loop {
        let due = house.store.bsn_not_under(permit, &mark, AT_A_TIME).await?;
        if due.is_empty() {
            return Ok(done);
        }
        for youth in due {
            let tx = house.store.begin().await?;
            let log = note(house, &tx, permit, "bsn.index", About::Youth(youth)).await?;
            // Erased, or taken away, since it was looked up.
            let key = match youth_key(house, &tx, permit, youth).await {
                Err(Fault::NotFound) => continue,
                key => key?,
            };
            if let Some(digest) = digest_anew(house, &log, (youth, &key)).await? {
                log.set_bsn_digest(youth, digest).await?;
                tx.commit(Vec::new()).await?;
                done += 1;
            }
        }
    }
}
