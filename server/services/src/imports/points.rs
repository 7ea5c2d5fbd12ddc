use super::municipalities::MIDDLE;
use super::read::read;
use super::{DoubledSite, ImportError, Mode, RejectedRow};
use crate::audit::entry;
use crate::{Actor, House};
use domain::area::Municipality;
use domain::organisation::Organisation;
use domain::permission::ImportRegisters;
use domain::travel::Point;
use serde_json::json;
use std::collections::BTreeMap;

/// What a file of school points changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PointSummary {
    /// Known schools that get a point.
    pub new: usize,
    /// Known schools whose point moves.
    pub moved: usize,
    /// Known schools whose point stays.
    pub same: usize,
    /// Points of schools that are not known.
    pub unknown: usize,
    /// Points of a school that has one earlier in the file.
    pub doubled: Vec<DoubledSite>,
    /// What could not be used.
    pub rejected: Vec<RejectedRow>,
}

/// Gives known schools the points of a GeoJSON file. Municipalities that have no centre of their
/// own yet get the middle of their schools.
///
/// # Errors
/// `File` when it cannot be read, `TooLarge`; `Denied` for all but administrators.
pub async fn import_points(
    house: &House,
    actor: &Actor,
    bytes: Vec<u8>,
    mode: Mode,
) -> Result<PointSummary, ImportError> {
    let permit = actor.permit::<ImportRegisters>()?;
    let file = read(bytes, register::read_points).await?;
    let mut summary = PointSummary {
        doubled: file.doubled,
        rejected: file.rejected,
        ..PointSummary::default()
    };
    let tx = house.store.begin().await?;
    let mut schools: BTreeMap<_, Organisation> = tx
        .register_schools(&permit, None)
        .await?
        .into_iter()
        .filter_map(|one| Some((one.site_code.clone()?, one)))
        .collect();
    let mut touched = Vec::new();
    for site in file.points {
        let Some(one) = schools.get_mut(&site.site_code) else {
            summary.unknown += 1;
            continue;
        };
        match one.point.replace(site.point) {
            Some(old) if old == site.point => {
                summary.same += 1;
                continue;
            }
            Some(_) => summary.moved += 1,
            None => summary.new += 1,
        }
        one.version += 1;
        touched.push(one.clone());
    }
    let centred = centred(tx.municipalities(&permit).await?, schools.values());
    if mode == Mode::Look || (touched.is_empty() && centred.is_empty()) {
        return Ok(summary);
    }
    tx.change_organisations(&permit, &touched).await?;
    tx.save_municipalities(&permit, &centred).await?;
    let detail = json!({ "new": summary.new, "moved": summary.moved });
    let line = entry(
        &permit,
        house.clock.now(),
        "import.points",
        "points",
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(summary)
}

/// The municipalities without a centre of their own, in the middle of their schools.
fn centred<'a>(
    municipalities: Vec<Municipality>,
    schools: impl Iterator<Item = &'a Organisation>,
) -> Vec<Municipality> {
    let mut points: BTreeMap<&str, Vec<Point>> = BTreeMap::new();
    for school in schools {
        if let Some(point) = school.point {
            points
                .entry(&school.address.municipality)
                .or_default()
                .push(point);
        }
    }
    municipalities
        .into_iter()
        .filter(|one| one.centre == MIDDLE)
        .filter_map(|one| {
            let centre = middle(points.get(one.code.as_str())?)?;
            Some(Municipality { centre, ..one })
        })
        .collect()
}

/// The mean of points that lie close together; none of none.
pub(crate) fn middle(points: &[Point]) -> Option<Point> {
    let count = f64::from(
        u32::try_from(points.len())
            .ok()
            .filter(|count| *count > 0)?,
    );
    Some(Point {
        latitude: points.iter().map(|point| point.latitude).sum::<f64>() / count,
        longitude: points.iter().map(|point| point.longitude).sum::<f64>() / count,
    })
}
