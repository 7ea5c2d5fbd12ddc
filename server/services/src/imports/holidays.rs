use super::read::read;
use super::{ImportError, Mode, RejectedRow};
use crate::audit::entry;
use crate::organisations::{soon_enough, weeks_between};
use crate::{Actor, House};
use domain::holiday::Holiday;
use domain::ids::HolidayId;
use domain::permission::ImportRegisters;
use domain::time::{Day, SchoolYear, Week};
use register::holidays::HolidayRow;
use serde_json::json;
use std::collections::BTreeSet;
use store::new_id;

/// What a file of holidays changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HolidaySummary {
    /// Holidays that were not known.
    pub new: Vec<Holiday>,
    /// Holidays whose days change: as they are known, and as the file has them.
    pub changed: Vec<(Holiday, Holiday)>,
    /// How many stay as they are.
    pub same: usize,
    /// Lines of other regions, countries or kinds.
    pub elsewhere: usize,
    /// Lines that could not be used.
    pub rejected: Vec<RejectedRow>,
}

/// Adds or changes holidays. Those that the file does not name stay. The same holiday is one of
/// the same kind and name on the same first day, else in the same school year.
///
/// # Errors
/// `File` when it cannot be read, `TooLarge`; `Denied` for all but administrators.
pub async fn import_holidays(
    house: &House,
    actor: &Actor,
    bytes: Vec<u8>,
    mode: Mode,
) -> Result<HolidaySummary, ImportError> {
    let permit = actor.permit::<ImportRegisters>()?;
    let file = read(bytes, register::read_holidays).await?;
    let tx = house.store.begin().await?;
    let mut summary = compare(tx.all_holidays(&permit).await?, &file.rows);
    summary.elsewhere = file.elsewhere;
    summary.rejected = file.rejected;
    let changed = summary.changed.iter().map(|(_, new)| new);
    let saved: Vec<Holiday> = summary.new.iter().chain(changed).cloned().collect();
    if mode == Mode::Look || saved.is_empty() {
        return Ok(summary);
    }
    tx.save_holidays(&permit, &saved).await?;
    let before = summary.changed.iter().map(|(old, _)| old);
    tx.bump_weeks(
        &permit,
        near_weeks(before.chain(&saved), house.clock.today()),
    )
    .await?;
    let detail = json!({ "new": summary.new.len(), "changed": summary.changed.len() });
    let line = entry(
        &permit,
        house.clock.now(),
        "import.holidays",
        "holidays",
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(summary)
}

fn compare(mut known: Vec<Holiday>, rows: &[HolidayRow]) -> HolidaySummary {
    let mut summary = HolidaySummary::default();
    let alike = |old: &Holiday, row: &HolidayRow| old.kind == row.kind && old.name == row.name;
    let (same_start, others): (Vec<_>, Vec<_>) = rows.iter().partition(|row| {
        known
            .iter()
            .any(|old| alike(old, row) && old.first_day == row.first_day)
    });
    // Exact matches go first, so that none of them is taken for another's change.
    for row in same_start.into_iter().chain(others) {
        let year = SchoolYear::of(row.first_day);
        let exact = known
            .iter()
            .position(|old| alike(old, row) && old.first_day == row.first_day);
        let found = exact.or_else(|| {
            known
                .iter()
                .position(|old| alike(old, row) && SchoolYear::of(old.first_day) == year)
        });
        let old = found.map(|place| known.swap_remove(place));
        let new = Holiday {
            id: old
                .as_ref()
                .map_or_else(|| HolidayId(new_id()), |old| old.id),
            kind: row.kind,
            name: row.name.clone(),
            first_day: row.first_day,
            last_day: row.last_day,
            version: old.as_ref().map_or(1, |old| old.version + 1),
        };
        let same = |old: &Holiday| (old.first_day, old.last_day) == (new.first_day, new.last_day);
        match old {
            Some(old) if same(&old) => summary.same += 1,
            Some(old) => summary.changed.push((old, new)),
            None => summary.new.push(new),
        }
    }
    summary
}

/// The weeks of these holidays that may be open on a board: from a month ago to a year ahead.
fn near_weeks<'a>(holidays: impl Iterator<Item = &'a Holiday>, today: Day) -> BTreeSet<Week> {
    let from = Week::of(soon_enough(today));
    let until = Week::of(today + chrono::Days::new(371));
    holidays
        .flat_map(|holiday| weeks_between(holiday.first_day, holiday.last_day))
        .filter(|week| (from..=until).contains(week))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::holiday::HolidayKind;
    use domain::values::Name;

    fn row(first: &str, last: &str) -> HolidayRow {
        HolidayRow {
            line: 2,
            kind: HolidayKind::School,
            name: Name::parse("Herfstvakantie").expect("a name"),
            first_day: first.parse().expect("a date"),
            last_day: last.parse().expect("a date"),
        }
    }

    #[test]
    fn a_holiday_that_moves_within_its_school_year_changes_and_is_not_doubled() {
        let known = compare(Vec::new(), &[row("2026-10-17", "2026-10-25")]).new;
        let told = compare(known.clone(), &[row("2026-10-24", "2026-11-01")]);
        let moved = Holiday {
            first_day: "2026-10-24".parse().expect("a date"),
            last_day: "2026-11-01".parse().expect("a date"),
            version: 2,
            ..known[0].clone()
        };
        assert_eq!(told.changed, [(known[0].clone(), moved)]);
        assert_eq!(told.new, []);
    }

    #[test]
    fn the_same_file_twice_changes_nothing_the_second_time() {
        let rows = [
            row("2026-10-17", "2026-10-25"),
            row("2027-10-16", "2027-10-24"),
        ];
        let known = compare(Vec::new(), &rows).new;
        let again = compare(known, &rows);
        assert_eq!(
            (again.same, again.new.len(), again.changed.len()),
            (2, 0, 0)
        );
    }
}
