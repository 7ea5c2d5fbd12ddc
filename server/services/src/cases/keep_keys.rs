use super::note::note;
use super::rotate::index_numbers;
use crate::{Actor, Fault, House};
use domain::ids::YouthId;
use domain::permission::KeepCaseRules;
use domain::time::Instant;
use store::cases::log::About;
use vault::UnderMaster;

/// A youth's key as it is kept beside backups: wrapped, so that it needs the master key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptKey {
    /// Whose.
    pub youth: YouthId,
    /// The key, wrapped.
    pub wrapped: UnderMaster,
    /// When the key was made, UTC seconds.
    pub made_at: Instant,
}

/// The wrapped keys of all youths that have one now. Only the newest copy may be kept: an older one
/// holds keys of who was erased since.
///
/// # Errors
/// `Denied` for all but the operator and administrators.
pub async fn keys_to_keep(house: &House, actor: &Actor) -> Result<Vec<KeptKey>, Fault> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let rows = house.store.wrapped_keys(&permit).await?;
    let kept = rows.into_iter().map(|(youth, wrapped, made_at)| KeptKey {
        youth,
        wrapped,
        made_at,
    });
    Ok(kept.collect())
}

/// Puts kept keys back after a backup was restored, for youths that are known there and have none;
/// tells how many. A youth whose key is not among these stays unreadable. Citizen service numbers, by
/// which a backup finds nobody, are found again afterwards.
///
/// # Errors
/// `Denied` for all but the operator and administrators; `CasesOff`.
pub async fn restore_keys(house: &House, actor: &Actor, kept: &[KeptKey]) -> Result<u64, Fault> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let mut restored = 0;
    for one in kept {
        let tx = house.store.begin().await?;
        let about = About::Youth(one.youth);
        let logged = note(house, &tx, &permit, "key.restore", about).await?;
        if logged
            .restore_youth_key(one.youth, &one.wrapped, one.made_at)
            .await?
        {
            tx.commit(Vec::new()).await?;
            restored += 1;
        }
    }
    index_numbers(house, &permit).await?;
    Ok(restored)
}
