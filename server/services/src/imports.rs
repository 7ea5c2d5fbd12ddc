//! Public registers brought in: looked at first, applied whole or not at all.

mod apply;
mod holidays;
mod municipalities;
mod points;
mod postcodes;
mod read;
mod review;
mod stored;

pub use apply::{Applied, apply_review};
pub use holidays::{HolidaySummary, import_holidays};
pub use municipalities::{MunicipalitySummary, import_municipalities};
pub(crate) use points::middle;
pub use points::{PointSummary, import_points};
pub use postcodes::{PostcodeSummary, import_postcodes};
pub use register::difference::{
    Changed, Difference, Field, FieldChange, MovedOut, Noted, SchoolKey,
};
pub use register::points::DoubledSite;
pub use register::schools::{Note, NoteReason};
pub use register::{FileProblem, RejectReason, RejectedRow, SchoolRow};
pub use review::{Review, read_review, review_schools, reviews};
pub use store::imports::ReviewLine;

use crate::Fault;
use domain::permission::Denied;
use store::StoreError;

/// The largest file that is read, in bytes: the national register of primary schools has 1.4 MB.
pub const LARGEST_FILE: usize = 32 * 1024 * 1024;

/// Whether an import only tells what it would do, or does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Tells.
    Look,
    /// Does.
    Apply,
}

/// Why a register was not read or not applied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file as a whole cannot be used.
    #[error("{0}")]
    File(FileProblem),
    /// More than [`LARGEST_FILE`].
    #[error("the file is too large")]
    TooLarge,
    /// There are no municipalities yet, so no school would lie in the region.
    #[error("no municipalities are known; import them first")]
    NoMunicipalities,
    /// It was applied before.
    #[error("this upload was applied already")]
    AlreadyApplied,
    /// So many schools would close that the file may be damaged or not whole: somebody must say
    /// that they do.
    #[error("{closing} of {known} schools would close; confirm that they do")]
    ConfirmClosings {
        /// How many would close.
        closing: usize,
        /// Of how many known.
        known: usize,
        /// Lines of the file that cannot be read and do not even name their school.
        nameless: usize,
    },
    /// Anything else; `Stale` when a school was changed since the upload was compared.
    #[error(transparent)]
    Fault(Fault),
}

impl From<Fault> for ImportError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Denied> for ImportError {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}
