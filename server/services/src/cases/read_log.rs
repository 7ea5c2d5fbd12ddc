use super::note::{note, place_of_detail, youth_key};
use crate::{Actor, Fault, House};
use domain::ids::YouthId;
use domain::permission::ReadCaseLog;
use store::cases::log::{About, LogFilter, LogLine};

/// Rows of the log as they were asked for, newest first. That they were read is a row too.
///
/// # Errors
/// `Denied` for all but privacy officers; `CasesOff`.
pub async fn read_log(
    house: &House,
    actor: &Actor,
    filter: &LogFilter,
) -> Result<Vec<LogLine>, Fault> {
    let permit = actor.permit::<ReadCaseLog>()?;
    let about = filter.youth.map_or(About::Many, About::Youth);
    let tx = house.store.begin().await?;
    let logged = note(house, &tx, &permit, "log.read", about).await?;
    let lines = logged.lines(filter).await?;
    tx.commit(Vec::new()).await?;
    Ok(lines)
}

/// A row about one youth, with what else it says as long as the youth's key is there.
#[derive(Clone, PartialEq, Eq)]
pub struct YouthLine {
    /// The row.
    pub line: LogLine,
    /// What was noted with it, as JSON.
    pub detail: Option<String>,
}

/// The whole log about one youth, oldest first: what the youth may ask to see.
///
/// # Errors
/// `Denied` for all but privacy officers; `NotFound` when there is no row about this youth.
pub async fn read_youth_log(
    house: &House,
    actor: &Actor,
    youth: YouthId,
) -> Result<Vec<YouthLine>, Fault> {
    let permit = actor.permit::<ReadCaseLog>()?;
    let tx = house.store.begin().await?;
    let logged = note(house, &tx, &permit, "log.print", About::Youth(youth)).await?;
    let filter = LogFilter {
        youth: Some(youth),
        most: u32::MAX,
        ..LogFilter::default()
    };
    let mut lines = logged.lines(&filter).await?;
    // This row alone: nobody is known by that id.
    if lines.len() < 2 {
        return Err(Fault::NotFound);
    }
    lines.reverse();
    let key = match youth_key(house, &tx, &permit, youth).await {
        Ok(key) => Some(key),
        Err(Fault::NotFound) => None,
        Err(fault) => return Err(fault),
    };
    let mut read = Vec::with_capacity(lines.len());
    for line in lines {
        let detail = match (&line.detail, &key) {
            (Some(sealed), Some(key)) => Some(key.open(&place_of_detail(youth), sealed)?),
            _ => None,
        };
        let detail = detail.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        read.push(YouthLine { line, detail });
    }
    tx.commit(Vec::new()).await?;
    Ok(read)
}
