use super::read_file::{Read, read_file};
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::coverage::outline::{Drawing, draw};
use domain::coverage::{LeftOut, OutlineProblem};
use domain::permission::{Denied, ImportRegisters, ReadOrganisations};
use domain::time::Instant;
use domain::travel::Point;
use serde_json::json;
use store::StoreError;
use store::outlines::LoadedFile;

/// Largest file that is read, in bytes: 10 MB.
pub const LARGEST_FILE: usize = 10_000_000;

/// Width of the example, in units.
const WIDTH: f64 = 720.0;

/// Why outlines were not taken over; then nothing changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutlineError {
    /// The file cannot be used.
    #[error("the file cannot be used")]
    File(OutlineProblem),
    /// Anything else.
    #[error(transparent)]
    Fault(Fault),
}

impl From<Fault> for OutlineError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Denied> for OutlineError {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl From<StoreError> for OutlineError {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

/// The outlines that are loaded.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlinesView {
    /// When they were loaded; none while there are none.
    pub loaded_at: Option<Instant>,
    /// What the file held beside the region.
    pub left_out: LeftOut,
    /// Names of municipalities that have one, each as it is drawn.
    pub drawn: Vec<String>,
    /// Those that have none, while others do.
    pub missing: Vec<String>,
    /// The drawing of the first.
    pub drawing: Drawing,
}

/// Takes the outlines of a file over, instead of all that were there. What it holds of municipalities
/// elsewhere is left out.
///
/// # Errors
/// `File`; `Denied` for all but administrators.
pub async fn load_outlines(
    house: &House,
    actor: &Actor,
    bytes: &[u8],
) -> Result<usize, OutlineError> {
    let permit = actor.permit::<ImportRegisters>()?;
    if bytes.len() > LARGEST_FILE {
        return Err(OutlineError::File(OutlineProblem::TooLarge));
    }
    let organisations = actor.permit::<ReadOrganisations>()?;
    let known = house.store.municipalities(&organisations).await?;
    let owned = bytes.to_vec();
    // Some megabytes are read and thinned: not between the requests of others.
    let read = tokio::task::spawn_blocking(move || read_file(&owned, &known)).await;
    let read = read.map_err(|_| Fault::Failed)?;
    let Read { outlines, left_out } = read.map_err(OutlineError::File)?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let detail = json!({ "municipalities": outlines.len(), "left_out": left_out.count });
    let from = LoadedFile { at: now, left_out };
    tx.set_outlines(&permit, &outlines, &from).await?;
    let line = entry(&permit, now, "import.outlines", "", detail);
    tx.commit(vec![line]).await?;
    Ok(outlines.len())
}

/// Takes all outlines away: the map is the drawing of circles again. Harmless when there are none.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn remove_outlines(house: &House, actor: &Actor) -> Result<(), Fault> {
    let permit = actor.permit::<ImportRegisters>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    if tx.remove_outlines(&permit).await? {
        let line = entry(&permit, now, "import.remove_outlines", "", json!({}));
        tx.commit(vec![line]).await?;
    }
    Ok(())
}

/// The outlines that are loaded, as the map draws them.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn read_outlines(house: &House, actor: &Actor) -> Result<OutlinesView, Fault> {
    let permit = actor.permit::<ImportRegisters>()?;
    let organisations = actor.permit::<ReadOrganisations>()?;
    let known = house.store.municipalities(&organisations).await?;
    let (loaded, outlines) = house.store.outlines(&permit).await?;
    let nowhere = Point {
        latitude: 0.0,
        longitude: 0.0,
    };
    let named: Vec<_> = (known.iter())
        .filter_map(|town| Some((town.name.clone(), outlines.get(&town.code)?)))
        .collect();
    let places: Vec<_> = named.iter().map(|(_, one)| (Some(*one), nowhere)).collect();
    let without = known
        .iter()
        .filter(|town| !outlines.contains_key(&town.code));
    Ok(OutlinesView {
        loaded_at: loaded.as_ref().map(|file| file.at),
        left_out: loaded.map(|file| file.left_out).unwrap_or_default(),
        missing: match named.is_empty() {
            true => Vec::new(),
            false => without.map(|town| town.name.clone()).collect(),
        },
        drawing: draw(&places, WIDTH),
        drawn: named.into_iter().map(|(name, _)| name).collect(),
    })
}
