use crate::{Fault, House};
use store::cases::log::{Head, Verified};

/// Holds the log of cases against its chain and against heads that were written out earlier. It
/// opens nothing and tells nothing of a case, so whoever runs the program may ask.
///
/// # Errors
/// When the database fails.
pub async fn verify(house: &House, written: &[Head]) -> Result<Verified, Fault> {
    Ok(house.store.verify_case_log(written).await?)
}

/// The last row of the log, to be written out.
///
/// # Errors
/// When the database fails.
pub async fn head(house: &House) -> Result<Head, Fault> {
    Ok(house.store.case_log_head().await?)
}
