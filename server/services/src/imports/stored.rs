use domain::ids::OrganisationId;
use domain::organisation::Organisation;
use register::SchoolRow;
use register::difference::{Difference, KnownSchool};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is kept of an upload between review and apply.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct StoredDifference {
    /// What it would change.
    pub difference: Difference,
    /// Rows of the region whose code is known for a school of another kind; left alone.
    pub other_kind: Vec<SchoolRow>,
    /// The schools it would touch, each with the version that was compared.
    pub versions: Vec<(OrganisationId, i32)>,
}

impl StoredDifference {
    /// The difference with the versions of the schools that it touches.
    pub(super) fn new(mut difference: Difference, known: &[Organisation]) -> Self {
        let by_code: BTreeMap<_, _> = known
            .iter()
            .filter_map(|one| Some((one.site_code.clone()?, one.version)))
            .collect();
        let (other_kind, new) = std::mem::take(&mut difference.new)
            .into_iter()
            .partition(|row| by_code.contains_key(&row.site_code));
        difference.new = new;
        let changed = difference.changed.iter().chain(&difference.reopened);
        let touched = changed
            .map(|changed| &changed.school)
            .chain(&difference.closed);
        let versions = touched
            .filter_map(|school| Some((school.id, *by_code.get(&school.site_code)?)))
            .collect();
        Self {
            difference,
            other_kind,
            versions,
        }
    }
}

/// An organisation as the register's comparison takes it; none without a site code.
pub(super) fn known(one: &Organisation) -> Option<KnownSchool> {
    Some(KnownSchool {
        id: one.id,
        site_code: one.site_code.clone()?,
        kind: one.kind,
        name: one.name.clone(),
        address: one.address.clone(),
        phone: one.phone.clone(),
        website: one.website.clone(),
        open: one.closed_on.is_none(),
    })
}
