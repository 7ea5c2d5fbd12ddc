use super::CaseError;
use super::note::note;
use crate::{Actor, Fault, House};
use chrono::Months;
use domain::area::Municipality;
use domain::coverage::case_counts::{
    CaseCounts, case_counts as counts_of, count_years, due_quarters,
};
use domain::coverage::suppress::{Publication, Quarter, publish};
use domain::permission::{CountCases, Permit};
use std::collections::BTreeMap;
use store::Tx;
use store::cases::log::{About, Logged};

/// Cases of a year by municipality and quarter, for the areas of the actor; of this year when another
/// is asked for that is not shown. Quarters that are due and were never published are counted now,
/// which stands in the log; from then on they stay as they are.
///
/// # Errors
/// `Denied` for all but managers, `CasesOff`.
pub async fn case_counts(
    house: &House,
    actor: &Actor,
    year: Option<i32>,
) -> Result<CaseCounts, CaseError> {
    let permit = actor.permit::<CountCases>()?;
    house.case_keys()?;
    let today = house.clock.today();
    let years = count_years(today);
    let year = year.filter(|year| years.contains(year));
    let year = year.or(years.first().copied()).ok_or(Fault::Failed)?;
    let tx = house.store.begin().await?;
    let municipalities = tx.municipalities(&permit).await?;
    let mut published = tx.published_counts(&permit, year).await?;
    let due = due_quarters(year, today);
    if due.iter().any(|quarter| missing(&published, *quarter)) {
        let log = note(house, &tx, &permit, "cases.count", About::Many).await?;
        published = count(&tx, (&permit, &log), &municipalities, (year, &due)).await?;
    }
    // Without its row in the log nothing is counted.
    tx.commit(Vec::new()).await?;
    let mine = municipalities.into_iter();
    let mine = mine.filter(|one| permit.covers(one.area, &[]));
    let mine: Vec<_> = mine.map(|one| (one.code, one.name)).collect();
    Ok(counts_of((year, today), &mine, &published))
}

fn missing(published: &[Publication], quarter: Quarter) -> bool {
    !published.iter().any(|one| one.quarter() == quarter)
}

/// Publishes what is due of a year. The row in the log keeps everybody else out until this write ends.
async fn count(
    tx: &Tx,
    (permit, log): (&Permit<CountCases>, &Logged<'_>),
    municipalities: &[Municipality],
    (year, due): (i32, &[Quarter]),
) -> Result<Vec<Publication>, CaseError> {
    let mut published = tx.published_counts(permit, year).await?;
    for quarter in due {
        if !missing(&published, *quarter) {
            continue;
        }
        let first = quarter.first_day().ok_or(Fault::Failed)?;
        let next = first + Months::new(3);
        // Every municipality is among them: which ones are there must tell nothing.
        let none = municipalities.iter().map(|one| (one.code.clone(), 0));
        let mut counts: BTreeMap<String, u32> = none.collect();
        counts.extend(log.received_between(first, next).await?);
        let one = publish(*quarter, next, &counts, None).map_err(|_| Fault::Failed)?;
        log.keep_counts(&one).await?;
        published.push(one);
    }
    Ok(published)
}
