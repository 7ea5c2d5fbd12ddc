use crate::{Fault, House};

/// A form post is remembered for so many seconds: two days.
const POSTS_SECONDS: i64 = 2 * 86_400;

/// Removes sessions that are over, failed sign-ins that no longer count, and old form posts.
///
/// # Errors
/// When the database fails.
pub async fn sweep(house: &House) -> Result<(), Fault> {
    let now = house.clock.now();
    house.store.sweep_accounts(now, 86_400).await?;
    house.store.sweep_form_posts(now - POSTS_SECONDS).await?;
    Ok(())
}
