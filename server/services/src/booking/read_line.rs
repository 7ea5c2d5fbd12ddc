use super::school_visitor::school_of;
use crate::{Actor, Fault, House};
use domain::booking::{Season, WaitingList};
use domain::ids::SeasonId;
use domain::permission::{BookLessons, ReadPlanning};
use store::booking::WaitingRecord;

/// A school in line, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InLine {
    /// Who waits for what.
    pub record: WaitingRecord,
    /// Its place among those who wait for the same lesson, from 1; none once something is held for
    /// it.
    pub place: Option<usize>,
}

/// What the school waits for in a season, and what is offered to it.
///
/// # Errors
/// `Denied` for who is no school.
pub async fn own_line(
    house: &House,
    actor: &Actor,
    season: SeasonId,
) -> Result<Vec<InLine>, Fault> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let mut line = with_places(house.store.waiting_line(&permit, season).await?);
    line.retain(|one| one.record.organisation == school && !one.record.waiting.state.is_end());
    Ok(line)
}

/// All who wait in the seasons that are not over, for planners: season by season, in line.
///
/// # Errors
/// `Denied` for who does not read the planning.
pub async fn read_line(house: &House, actor: &Actor) -> Result<Vec<(Season, Vec<InLine>)>, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    let today = house.clock.today();
    let mut all = Vec::new();
    for season in house.store.seasons().await? {
        if season.season.last_day < today {
            continue;
        }
        let line = house.store.waiting_line(&permit, season.season.id).await?;
        let mut line = with_places(line);
        line.retain(|one| permit.covers(one.record.area, &[]));
        if !line.is_empty() {
            all.push((season.season, line));
        }
    }
    Ok(all)
}

fn with_places(line: Vec<WaitingRecord>) -> Vec<InLine> {
    let list = WaitingList::of(line.iter().map(|one| one.waiting).collect());
    line.into_iter()
        .map(|record| InLine {
            place: list.place(record.waiting.id),
            record,
        })
        .collect()
}
