use super::CaseError;
use super::note::note;
use super::signals_by_day::signals_by_day;
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::cases::PurgeCounts;
use domain::ids::IndexPurgeId;
use domain::permission::KeepCaseRules;
use serde_json::json;
use store::cases::log::About;

/// Most rounds in which signals are ended at once; the hourly job does the rest.
const MOST_ROUNDS: usize = 100;

/// Winds down an index of which `version` was shown: it takes no signals any more, and all that are
/// active end, oldest first, each with its message to the index. They go out of it as after any end.
///
/// # Errors
/// `Denied` for all but administrators, `NotFound`, `Stale`.
pub async fn wind_down_index(
    house: &House,
    actor: &Actor,
    (code, version): (&str, i32),
) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let tx = house.store.begin().await?;
    let indexes = tx.indexes(&permit).await?;
    if !indexes.iter().any(|one| one.index.code == code) {
        return Err(Fault::NotFound.into());
    }
    let yesterday = house.clock.today().pred_opt().ok_or(Fault::Failed)?;
    tx.stop_index(&permit, (code, version), yesterday).await?;
    let now = house.clock.now();
    let act = "case_index.wind_down";
    tx.commit(vec![entry(&permit, now, act, code, json!({}))])
        .await?;
    for _ in 0..MOST_ROUNDS {
        if signals_by_day(house).await?.ended == 0 {
            break;
        }
    }
    Ok(())
}

/// Clears away what an index left, once nothing stands in it and it was told so; the counts are kept
/// as a report.
///
/// # Errors
/// `Denied` for all but administrators, `NotFound`; `Purge` with what stands in the way.
pub async fn purge_index(
    house: &House,
    actor: &Actor,
    code: &str,
) -> Result<PurgeCounts, CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let (now, today) = (house.clock.now(), house.clock.today());
    let tx = house.store.begin().await?;
    let log = note(house, &tx, &permit, "case.index_purge", About::Many).await?;
    let indexes = tx.indexes(&permit).await?;
    let links = tx.index_links(&permit).await?;
    let index = indexes.iter().find(|one| one.index.code == code);
    let link = links.iter().find(|one| one.code == code);
    let (index, link) = index.zip(link).ok_or(Fault::NotFound)?;
    link.may_purge(index.index.on).map_err(CaseError::Purge)?;
    let id = IndexPurgeId(store::new_id());
    let counts = log.purge_index((id, code), today).await?;
    let detail = json!({ "signals": counts.signals, "matches": counts.matches });
    tx.commit(vec![entry(
        &permit,
        now,
        "case_index.purge",
        code.to_owned(),
        detail,
    )])
    .await?;
    Ok(counts)
}
