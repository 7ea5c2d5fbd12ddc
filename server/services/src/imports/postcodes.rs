use super::read::read;
use super::{ImportError, Mode, RejectedRow};
use crate::audit::entry;
use crate::{Actor, House};
use domain::permission::ImportRegisters;
use serde_json::json;
use std::collections::BTreeMap;

/// What a file of postcode points changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PostcodeSummary {
    /// Districts that were not known.
    pub new: usize,
    /// Districts whose point moves.
    pub moved: usize,
    /// Districts whose point stays.
    pub same: usize,
    /// Lines that could not be used.
    pub rejected: Vec<RejectedRow>,
}

/// Adds or moves points of four-digit postcodes. Schools without a point of their own, and homes
/// of colleagues, are placed by them.
///
/// # Errors
/// `File` when it cannot be read, `TooLarge`; `Denied` for all but administrators.
pub async fn import_postcodes(
    house: &House,
    actor: &Actor,
    bytes: Vec<u8>,
    mode: Mode,
) -> Result<PostcodeSummary, ImportError> {
    let permit = actor.permit::<ImportRegisters>()?;
    let file = read(bytes, register::read_postcode_points).await?;
    let mut summary = PostcodeSummary {
        rejected: file.rejected,
        ..PostcodeSummary::default()
    };
    let tx = house.store.begin().await?;
    let known: BTreeMap<_, _> = tx.postcode_points(&permit).await?.into_iter().collect();
    let mut points = Vec::new();
    for (district, point) in file.points {
        match known.get(&district) {
            Some(old) if *old == point => {
                summary.same += 1;
                continue;
            }
            Some(_) => summary.moved += 1,
            None => summary.new += 1,
        }
        points.push((district, point));
    }
    if mode == Mode::Look || points.is_empty() {
        return Ok(summary);
    }
    tx.save_postcode_points(&permit, &points).await?;
    let detail = json!({ "new": summary.new, "moved": summary.moved });
    let line = entry(
        &permit,
        house.clock.now(),
        "import.postcodes",
        "postcodes",
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(summary)
}
