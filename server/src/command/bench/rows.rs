use super::databases::Temporary;
use crate::bench::browser::Browser;
use crate::bench::contention::contend;
use crate::bench::processor::{Cost, cost};
use crate::bench::random::Random;
use crate::bench::world::{self, PLANNER, Size, educator};
use domain::fit::{self, Placement, Settings};
use domain::permission::{Grant, Role};
use domain::time::{Minute, Week};
use domain::travel::{Point, StraightLine, TravelTable};
use services::accounts::{Attempt, set_passphrase, sign_in};
use services::{Actor, House, feeds, planning};
use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// One line of the table.
#[derive(Debug)]
pub(super) struct Row {
    what: String,
    times: u32,
    cost: Cost,
    /// Most time of the processor, where one was set.
    target: Option<Duration>,
}

impl Row {
    /// The line above the rows.
    pub(super) const HEAD: &str =
        "  what                                      times   CPU ms  wall ms  target";
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millis = |time: Duration| time.as_secs_f64() * 1_000.0;
        let Self {
            what,
            times,
            cost,
            target,
        } = self;
        let (cpu, wall) = (millis(cost.cpu), millis(cost.wall));
        write!(f, "  {what:<40} {times:>6} {cpu:>8.2} {wall:>8.2}")?;
        match target {
            None => Ok(()),
            Some(most) if cost.cpu < *most => write!(f, "  < {}: reached", millis(*most)),
            Some(most) => write!(f, "  < {}: MISSED", millis(*most)),
        }
    }
}

const MILLI: Duration = Duration::from_millis(1);

/// The week that is planned: the one after this, so that nothing lies in the past.
fn next_week(house: &House) -> Week {
    Week::of(house.clock().today()).next()
}

pub(super) async fn signed_in(house: &House) -> Result<Browser, String> {
    let passphrase = "een wachtzin voor de proef".to_owned();
    set_passphrase(house, &Actor::operator(), PLANNER, &passphrase)
        .await
        .map_err(|error| error.to_string())?;
    let email = "collega0@bench.example".to_owned();
    let attempt = Attempt {
        email,
        passphrase,
        sender: String::new(),
    };
    let session = sign_in(house, &attempt)
        .await
        .map_err(|error| error.to_string())?;
    Ok(Browser::new(house).with("cookie", format!("__Host-session={}", session.token)))
}

/// Asks for a page many times; an error unless every answer has this status.
async fn page(
    browser: &Browser,
    path: &str,
    times: u32,
    status: u16,
) -> Result<(Cost, String, usize), String> {
    let mut last = browser.get(path).await?;
    let mut problem = None;
    let cost = cost(times, async || match browser.get(path).await {
        Ok(answer) => last = answer,
        Err(error) => problem = Some(error),
    })
    .await;
    match problem {
        Some(problem) => Err(problem),
        None if last.0 != status => Err(format!("{path}: status {} instead of {status}", last.0)),
        None => Ok((cost, last.1, last.2)),
    }
}

/// The board, signed in and from the database, and the search for places that fit.
pub(super) async fn pages(database: &Temporary, times: u32) -> Result<Vec<Row>, String> {
    let house = database.house().await?;
    let week = next_week(&house);
    let size = Size::week(week, 60, 1_000);
    world::load(&house, &size)
        .await
        .map_err(|fault| fault.to_string())?;
    let browser = signed_in(&house).await?;
    let mut rows = Vec::new();
    let address = format!("/planning?week={week}");
    let (cost, _, bytes) = page(&browser, &address, times, 200).await?;
    let target = Some(20 * MILLI);
    rows.push(Row {
        what: format!("board page ({} kB)", bytes / 1_000),
        times,
        cost,
        target,
    });
    rows.push(facts(&house, week, times).await?);
    rows.push(nearest(&house, week, times).await?);
    rows.push(travel(times).await);
    Ok(rows)
}

/// Driving between all places of a region with a thousand of them.
async fn travel(times: u32) -> Row {
    const PLACES: usize = 1_000;
    let mut random = Random::new(7);
    let mut within = |least: f64, span: f64| {
        let step = u32::try_from(random.below(10_000)).unwrap_or(0);
        least + span * f64::from(step) / 10_000.0
    };
    let places: Vec<_> = (0..PLACES)
        .map(|_| {
            Some(Point {
                latitude: within(51.9, 0.4),
                longitude: within(4.1, 0.8),
            })
        })
        .collect();
    let times = times.div_ceil(10);
    let cost = cost(times, async || {
        black_box(TravelTable::compute(&places, &StraightLine::default(), 45));
    })
    .await;
    Row {
        what: "travel between all of 1,000 places".to_owned(),
        times,
        cost,
        target: Some(1_000 * MILLI),
    }
}

/// The board's facts without the page around them.
async fn facts(house: &House, week: Week, times: u32) -> Result<Row, String> {
    let mut problem = None;
    let cost = cost(times, async || {
        if let Err(fault) = planning::read_board(house, &Actor::operator(), week).await {
            problem = Some(fault.to_string());
        }
    })
    .await;
    let what = "of which reading the board".to_owned();
    problem.map_or(
        Ok(Row {
            what,
            times,
            cost,
            target: None,
        }),
        Err,
    )
}

async fn nearest(house: &House, week: Week, times: u32) -> Result<Row, String> {
    let board = planning::read_board(house, &Actor::operator(), week)
        .await
        .map_err(|fault| fault.to_string())?;
    let visit = &board.open.first().ok_or("nothing is left to plan")?.visit;
    let wanted = Placement {
        educators: vec![educator(1)],
        day: week.day(2),
        start: Minute::at(10, 0),
    };
    let times = times * 10;
    let cost = cost(times, async || {
        black_box(fit::nearest(
            &board.roster,
            visit,
            &wanted,
            &Settings::default(),
            3,
        ));
    })
    .await;
    let what = "nearest that fit, 60 educators × 5 days".to_owned();
    Ok(Row {
        what,
        times,
        cost,
        target: None,
    })
}

/// A feed of 1,000 lessons, and the answer that nothing changed.
pub(super) async fn feed(database: &Temporary, times: u32) -> Result<Vec<Row>, String> {
    let house = database.house().await?;
    // Seven weeks back: a feed reaches 60 days into the past.
    let this_week = Week::of(house.clock().today());
    let from = (0..7).fold(this_week, |week, _| week.previous()).monday();
    let size = Size::season(from, 200);
    world::load(&house, &size)
        .await
        .map_err(|fault| fault.to_string())?;
    let grants = vec![Grant {
        role: Role::Educator,
        area: None,
    }];
    let token = feeds::make_feed(&house, &Actor::employee(educator(1), grants))
        .await
        .map_err(|fault| fault.to_string())?;
    let path = format!("/agenda/{token}.ics");
    let browser = Browser::new(&house);
    let (cost, tag, bytes) = page(&browser, &path, times, 200).await?;
    let what = format!("feed of 1,000 lessons ({} kB)", bytes / 1_000);
    let whole = Row {
        what,
        times,
        cost,
        target: Some(10 * MILLI),
    };
    let browser = browser.with("if-none-match", tag);
    let times = times * 10;
    let (cost, _, _) = page(&browser, &path, times, 304).await?;
    let what = "its 304".to_owned();
    Ok(vec![
        whole,
        Row {
            what,
            times,
            cost,
            target: Some(MILLI),
        },
    ])
}

/// Clients that plan the same week at once; at two servers where the engine serves several.
pub(super) async fn contended(database: &Temporary, tries: usize) -> Result<String, String> {
    const CLIENTS: usize = 32;
    let mut houses = vec![database.house().await?];
    if houses[0].store().is_postgres() {
        houses.push(database.house().await?);
    }
    let week = next_week(&houses[0]);
    let started = Instant::now();
    let tally = contend(&houses, week, CLIENTS, tries.div_ceil(CLIENTS)).await;
    let seconds = started.elapsed().as_secs_f64();
    let told = format!(
        "  {tries} tries of {CLIENTS} clients at {} server(s) in {seconds:.1} s: {} done, \
         {} refused by the rules, {} came second, {} failed",
        houses.len(),
        tally.successes,
        tally.refused,
        tally.second,
        tally.failed.len(),
    );
    match tally.failed.first() {
        None => Ok(told),
        Some(first) => Err(format!("{told}; the first failure: {first}")),
    }
}
