use super::read::read;
use super::{ImportError, Mode, RejectedRow};
use crate::audit::entry;
use crate::{Actor, House};
use domain::area::{Area, Municipality};
use domain::ids::AreaId;
use domain::permission::ImportRegisters;
use domain::travel::Point;
use serde_json::json;
use std::collections::BTreeMap;
use store::new_id;

/// Stands in for the centre of a municipality whose file names none, until points of its schools
/// come in: the middle of the region.
pub(super) const MIDDLE: Point = Point {
    latitude: 52.1,
    longitude: 4.5,
};

/// What a file of municipalities changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MunicipalitySummary {
    /// Names of areas that were not known.
    pub new_areas: Vec<String>,
    /// Names of municipalities that were not known.
    pub new: Vec<String>,
    /// Names of municipalities of which name, area or centre changes.
    pub changed: Vec<String>,
    /// How many stay as they are.
    pub same: usize,
    /// Lines that could not be used.
    pub rejected: Vec<RejectedRow>,
}

/// Adds or changes municipalities and the areas they belong to. Those that the file does not name
/// stay: schools may lie in them.
///
/// # Errors
/// `File` when it cannot be read, `TooLarge`; `Denied` for all but administrators.
pub async fn import_municipalities(
    house: &House,
    actor: &Actor,
    bytes: Vec<u8>,
    mode: Mode,
) -> Result<MunicipalitySummary, ImportError> {
    let permit = actor.permit::<ImportRegisters>()?;
    let file = read(bytes, register::read_municipalities).await?;
    let mut summary = MunicipalitySummary {
        rejected: file.rejected,
        ..MunicipalitySummary::default()
    };
    let tx = house.store.begin().await?;
    let mut areas: BTreeMap<String, AreaId> = tx
        .areas(&permit)
        .await?
        .into_iter()
        .map(|area| (area.name, area.id))
        .collect();
    let known: BTreeMap<String, Municipality> = tx
        .municipalities(&permit)
        .await?
        .into_iter()
        .map(|one| (one.code.clone(), one))
        .collect();
    let mut new_areas = Vec::new();
    let mut saved = Vec::new();
    for row in file.rows {
        let area = *areas.entry(row.area.to_string()).or_insert_with(|| {
            let area = Area {
                id: AreaId(new_id()),
                name: row.area.to_string(),
            };
            let id = area.id;
            new_areas.push(area);
            id
        });
        let old = known.get(&row.code);
        let centre = row
            .centre
            .or_else(|| old.map(|old| old.centre))
            .unwrap_or(MIDDLE);
        let name = row.name.to_string();
        let one = Municipality {
            code: row.code,
            name: name.clone(),
            area,
            centre,
        };
        match old {
            Some(old) if *old == one => {
                summary.same += 1;
                continue;
            }
            Some(_) => summary.changed.push(name),
            None => summary.new.push(name),
        }
        saved.push(one);
    }
    summary.new_areas = new_areas.iter().map(|area| area.name.clone()).collect();
    if mode == Mode::Look || saved.is_empty() {
        return Ok(summary);
    }
    tx.add_areas(&permit, &new_areas).await?;
    tx.save_municipalities(&permit, &saved).await?;
    let detail = json!({
        "new_areas": new_areas.len(), "new": summary.new.len(), "changed": summary.changed.len(),
    });
    let line = entry(
        &permit,
        house.clock.now(),
        "import.municipalities",
        "region",
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(summary)
}
