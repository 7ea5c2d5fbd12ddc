use crate::api::ApiError;
use domain::ids::YouthId;
use domain::time::Day;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Rows on a page.
#[cfg(feature = "ssr")]
const ON_A_PAGE: u32 = 50;

/// What a page of the log is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLogAsked {
    /// Deeds that begin so; all when empty.
    #[serde(default)]
    pub deed: String,
    /// The case that people call so; all when empty.
    #[serde(default)]
    pub number: String,
    /// The day in Europe/Amsterdam; all when empty.
    #[serde(default)]
    pub day: String,
    /// Number of the page, from 1.
    pub page: u32,
    /// Whether to hold the log against its chain.
    pub verify: bool,
}

/// A page of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLogPage {
    /// The rows, newest first.
    pub lines: Vec<CaseLogLine>,
    /// Number of this page, from 1.
    pub page: u32,
    /// Whether older rows follow.
    pub more: bool,
    /// Alarms that nobody has read.
    pub unseen: usize,
    /// How the chain stands, where that was asked.
    pub chain: Option<ChainState>,
}

/// How the chain stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainState {
    /// Rows that were walked.
    pub rows: i64,
    /// The first row that is wrong; none when all hold.
    pub wrong: Option<i64>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLogLine {
    /// Its place.
    pub sequence: i64,
    /// The day in Europe/Amsterdam.
    pub day: Day,
    /// The time there.
    pub time: String,
    /// Who; none is the house itself.
    pub name: Option<String>,
    /// What was done.
    pub deed: String,
    /// About which youth.
    pub youth: Option<YouthId>,
    /// About which case, as people call it.
    pub number: Option<String>,
}

/// Reads a page of the log; that it was read is a row too.
#[server(prefix = "/api", endpoint = "cases/read-log")]
pub async fn read_case_log(asked: CaseLogAsked) -> Result<CaseLogPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::time::{Minute, instant_of};
    use services::cases::{LogFilter, read_log, verify};

    let page = asked.page.max(1);
    let day: Option<Day> = asked.day.parse().ok();
    let begins = |day: Day| instant_of(day, Minute::at(0, 0)).one();
    let filter = LogFilter {
        number: asked.number,
        deed: asked.deed,
        from: day.and_then(begins),
        until: day.and_then(|day| day.succ_opt()).and_then(begins),
        skip: (page - 1).saturating_mul(ON_A_PAGE),
        most: ON_A_PAGE + 1,
        ..LogFilter::default()
    };
    let house = house();
    let mut lines = read_log(&house, &actor()?, &filter).await?;
    let alarms = services::cases::alarms(&house, &actor()?).await?;
    let chain = match asked.verify {
        false => None,
        true => {
            let verified = verify(&house, &[]).await?;
            Some(ChainState {
                rows: verified.rows,
                wrong: verified.broken.map(|broken| broken.sequence()),
            })
        }
    };
    let more = lines.len() > ON_A_PAGE as usize;
    lines.truncate(ON_A_PAGE as usize);
    let lines = lines.into_iter().map(|line| {
        let (day, time) = super::wall(line.at);
        CaseLogLine {
            sequence: line.sequence,
            day,
            time,
            name: line.name,
            deed: line.deed,
            youth: line.youth,
            number: line.number,
        }
    });
    Ok(CaseLogPage {
        lines: lines.collect(),
        page,
        more,
        unseen: alarms
            .iter()
            .filter(|alarm| alarm.seen_at.is_none())
            .count(),
        chain,
    })
}
