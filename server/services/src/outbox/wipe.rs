use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::permission::ManageOutbox;
use serde_json::json;

/// So many days after a mail ended its address goes, and what is left of its text. What a mail says
/// goes when it is sent; only one that failed keeps it so long, to be tried again.
pub const KEPT_DAYS: i64 = 30;

/// Wipes what was kept long enough.
///
/// # Errors
/// When the database fails.
pub async fn wipe(house: &House) -> Result<(), Fault> {
    let permit = Actor::operator().permit::<ManageOutbox>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let wiped = tx.wipe_mail(&permit, now - KEPT_DAYS * 86_400).await?;
    if wiped > 0 {
        let detail = json!({ "mails": wiped });
        tx.commit(vec![entry(&permit, now, "mail.wipe", "", detail)])
            .await?;
    }
    Ok(())
}
