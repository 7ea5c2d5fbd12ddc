//! Registers that are compared and applied in one go.

use super::sentences::{count, ending, rejected};
use domain::holiday::Holiday;
use services::imports::{self, ImportError, Mode};
use services::{Actor, House};

pub(super) async fn points(
    house: &House,
    bytes: Vec<u8>,
    mode: Mode,
) -> Result<String, ImportError> {
    let found = imports::import_points(house, &Actor::operator(), bytes, mode).await?;
    let doubled: String = found
        .doubled
        .iter()
        .map(|one| {
            format!(
                "\n  {} stands twice: feature {} is left out, {} metres from feature {}",
                one.site_code, one.feature, one.metres_apart, one.first_feature,
            )
        })
        .collect();
    Ok(format!(
        "{} without a point get one, {} move, {} stay; {} of the file are not known.{doubled}{}{}",
        count(found.new, "school"),
        found.moved,
        found.same,
        found.unknown,
        rejected(&found.rejected),
        ending(mode, found.new + found.moved > 0),
    ))
}

pub(super) async fn postcodes(
    house: &House,
    bytes: Vec<u8>,
    mode: Mode,
) -> Result<String, ImportError> {
    let found = imports::import_postcodes(house, &Actor::operator(), bytes, mode).await?;
    Ok(format!(
        "{} new, {} move, {} stay.{}{}",
        count(found.new, "postcode"),
        found.moved,
        found.same,
        rejected(&found.rejected),
        ending(mode, found.new + found.moved > 0),
    ))
}

pub(super) async fn holidays(
    house: &House,
    bytes: Vec<u8>,
    mode: Mode,
) -> Result<String, ImportError> {
    let found = imports::import_holidays(house, &Actor::operator(), bytes, mode).await?;
    let new = found
        .new
        .iter()
        .map(|one| format!("\n  new: {}", told(one)));
    let changed = found.changed.iter().map(|(old, new)| {
        format!(
            "\n  changed: {}, was {} to {}",
            told(new),
            old.first_day,
            old.last_day
        )
    });
    let lines: String = new.chain(changed).collect();
    Ok(format!(
        "{} new, {} changed, {} as known; {} of other regions.{lines}{}{}",
        count(found.new.len(), "holiday"),
        found.changed.len(),
        found.same,
        count(found.elsewhere, "line"),
        rejected(&found.rejected),
        ending(mode, !found.new.is_empty() || !found.changed.is_empty()),
    ))
}

fn told(holiday: &Holiday) -> String {
    format!(
        "{} {} to {}",
        holiday.name, holiday.first_day, holiday.last_day
    )
}

pub(super) async fn municipalities(
    house: &House,
    bytes: Vec<u8>,
    mode: Mode,
) -> Result<String, ImportError> {
    let found = imports::import_municipalities(house, &Actor::operator(), bytes, mode).await?;
    let areas = found
        .new_areas
        .iter()
        .map(|name| format!("\n  new area: {name}"));
    let new = found.new.iter().map(|name| format!("\n  new: {name}"));
    let changed = found
        .changed
        .iter()
        .map(|name| format!("\n  changed: {name}"));
    let lines: String = areas.chain(new).chain(changed).collect();
    Ok(format!(
        "{} new, {} changed, {} as known.{lines}{}{}",
        count(found.new.len(), "municipality"),
        found.changed.len(),
        found.same,
        rejected(&found.rejected),
        ending(mode, !found.new.is_empty() || !found.changed.is_empty()),
    ))
}
