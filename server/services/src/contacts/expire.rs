use super::about::reach;
use super::erase::erase;
use super::term::term;
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::permission::{ManageOrganisations, ManageRetention};
use serde_json::json;

/// Contacts that go in one turn; the rest wait for the next, so that others can write in between.
const MOST_AT_ONCE: usize = 500;

/// Erases contacts whose term is over, and begins to count for those of whom it is not known when they
/// were written down; a job does so every hour. Tells how many went.
///
/// # Errors
/// When the database fails.
pub async fn erase_expired(house: &House) -> Result<usize, Fault> {
    let operator = Actor::operator();
    let (terms, manages) = (
        operator.permit::<ManageRetention>()?,
        operator.permit::<ManageOrganisations>()?,
    );
    let (now, today) = (house.clock.now(), house.clock.today());
    let term = term(house).await?;
    let uses = house.store.contact_uses(&terms).await?;
    if uses.iter().any(|one| one.last_used.is_none()) {
        let tx = house.store.begin().await?;
        let counted = tx.count_contacts_from(&terms, now).await?;
        let detail = json!({ "contacts": counted });
        let line = entry(&terms, now, "contact.count_from", "", detail);
        tx.commit(vec![line]).await?;
    }
    let over = |used: domain::time::Day| term.is_over(used, today);
    let due = uses.iter().filter(|one| one.last_used.is_some_and(over));
    let mut gone = 0;
    for one in due.take(MOST_AT_ONCE) {
        let tx = house.store.begin().await?;
        // Somebody may have been at it since.
        let used = match tx.contact_use(&terms, one.contact).await {
            Err(store::StoreError::NotFound) => continue,
            used => used?,
        };
        if !used.last_used.is_some_and(over) {
            continue;
        }
        let contact = reach(&tx, &manages, one.organisation, one.contact).await?;
        erase(house, tx, &manages, &contact, "contact.expire").await?;
        gone += 1;
    }
    if gone > 0 {
        house.store.empty_log().await?;
    }
    Ok(gone)
}
