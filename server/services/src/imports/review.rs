use super::read::read;
use super::stored::{StoredDifference, known};
use super::{Difference, ImportError, ReviewLine, SchoolRow};
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::ids::ImportId;
use domain::organisation::OrganisationKind;
use domain::permission::ImportRegisters;
use serde_json::json;
use std::collections::BTreeSet;
use store::new_id;

/// An upload with what it would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// File, kind, when, by whom, and whether it was applied.
    pub line: ReviewLine,
    /// What it would change, or has changed.
    pub difference: Difference,
    /// Rows of the region whose code belongs to a known school of another kind; left alone.
    pub other_kind: Vec<SchoolRow>,
    /// Whether somebody must say explicitly that the closings are meant.
    pub needs_confirmation: bool,
}

/// Reads a register of schools, compares it with what is known, and keeps the difference to be
/// reviewed; nothing else changes. `kind` is the register that the user says it is; with none its
/// columns tell.
///
/// # Errors
/// `File` when it cannot be read, `TooLarge`, `NoMunicipalities`; `Denied` for all but
/// administrators.
pub async fn review_schools(
    house: &House,
    actor: &Actor,
    file_name: &str,
    kind: Option<OrganisationKind>,
    bytes: Vec<u8>,
) -> Result<ImportId, ImportError> {
    let permit = actor.permit::<ImportRegisters>()?;
    let file = read(bytes, move |bytes| register::read_schools(bytes, kind)).await?;
    let tx = house.store.begin().await?;
    let municipalities = tx.municipalities(&permit).await?;
    if municipalities.is_empty() {
        return Err(ImportError::NoMunicipalities);
    }
    let codes: BTreeSet<String> = municipalities.into_iter().map(|one| one.code).collect();
    let schools = tx.register_schools(&permit, None).await?;
    let compared: Vec<_> = schools.iter().filter_map(known).collect();
    let difference = register::compare(&compared, &file, &codes);
    let stored = StoredDifference::new(difference, &schools);
    let now = house.clock.now();
    let line = ReviewLine {
        id: ImportId(new_id()),
        file_name: shown_name(file_name),
        kind: file.kind,
        uploaded_at: now,
        uploaded_by: actor.id(),
        applied_at: None,
    };
    let json = serde_json::to_string(&stored).map_err(|_| Fault::Failed)?;
    tx.add_review(&permit, &line, json).await?;
    let detail = json!({ "kind": line.kind.code(), "rejected": stored.difference.rejected.len() });
    tx.commit(vec![entry(&permit, now, "import.review", line.id, detail)])
        .await?;
    Ok(line.id)
}

/// The last part of a path, without control characters, at most 200 characters.
fn shown_name(file_name: &str) -> String {
    let last = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(200).collect()
}

/// One upload with what it would change.
///
/// # Errors
/// `NotFound`; `Denied` for all but administrators.
pub async fn read_review(house: &House, actor: &Actor, id: ImportId) -> Result<Review, Fault> {
    let permit = actor.permit::<ImportRegisters>()?;
    let (line, json) = house.store.review(&permit, id).await?;
    let StoredDifference {
        difference,
        other_kind,
        ..
    } = serde_json::from_str(&json).map_err(|_| Fault::Failed)?;
    let needs_confirmation = difference.closings_need_confirmation();
    Ok(Review {
        line,
        difference,
        other_kind,
        needs_confirmation,
    })
}

/// The latest uploads, newest first.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn reviews(house: &House, actor: &Actor, most: u32) -> Result<Vec<ReviewLine>, Fault> {
    let permit = actor.permit::<ImportRegisters>()?;
    Ok(house.store.reviews(&permit, most).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_path_only_the_file_is_shown() {
        assert_eq!(shown_name("C:\\Users\\Sam\\scholen.csv"), "scholen.csv");
    }
}
