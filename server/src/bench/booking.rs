//! Many schools that book the last slots at once, each through the whole road of a request: cookie,
//! permission, form, rules, transaction.

use super::browser::Browser;
use super::world::{self, LESSON_TYPE, SCHOOLS, Size, school};
use domain::booking::{OfferForm, SeasonForm, SeasonRules, SeasonRulesForm};
use domain::ids::{GroupId, OrganisationId, SeasonId};
use domain::time::{Day, Minute, Week};
use services::{Actor, House, Post, booking, planning};
use std::time::{Duration, Instant};

/// Educators; each can give one lesson at the hour that everybody wants.
const EDUCATORS: usize = 10;
/// When everybody wants it.
const START: Minute = Minute::at(10, 30);
/// Requests under way at the same moment.
const CLIENTS: usize = 32;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    /// Posts that were sent.
    pub attempts: usize,
    /// Slots that there were.
    pub slots: usize,
    /// Schools that got one.
    pub held: usize,
    /// Schools that read that somebody was first.
    pub second: usize,
    /// Lessons on the boards of these days afterwards.
    pub on_the_board: usize,
    /// Any other answer, of which there should be none.
    pub failed: Vec<String>,
    /// From the first post to the last answer.
    pub took: Duration,
}

impl Booked {
    /// Attempts in a second.
    pub fn per_second(&self) -> f64 {
        let attempts = f64::from(u32::try_from(self.attempts).unwrap_or(u32::MAX));
        attempts / self.took.as_secs_f64()
    }

    /// Whether each slot was given exactly once and everybody got a clear answer.
    pub fn is_exact(&self) -> bool {
        self.held == self.slots
            && self.on_the_board == self.slots
            && self.held + self.second == self.attempts
    }
}

/// A school that came in, with one of its groups.
#[derive(Clone)]
struct Client {
    browser: Browser,
    school: OrganisationId,
    group: GroupId,
}

/// Lets all schools of a world book the same hour of five days at once, in a database that is empty.
///
/// # Errors
/// A sentence when the world cannot be made.
pub async fn book_at_once(house: &House, attempts: usize) -> Result<Booked, String> {
    let days = days(house.clock().today());
    let clients = open(house, &days).await?;
    let slots = EDUCATORS * days.len();
    let mut waiting = (0..attempts).map(|nth| {
        let client = clients[nth % clients.len()].clone();
        (client, days[(nth / clients.len() + nth) % days.len()])
    });
    let mut running = tokio::task::JoinSet::new();
    let mut booked = Booked {
        attempts,
        slots,
        held: 0,
        second: 0,
        on_the_board: 0,
        failed: Vec::new(),
        took: Duration::ZERO,
    };
    let began = Instant::now();
    loop {
        while running.len() < CLIENTS
            && let Some((client, day)) = waiting.next()
        {
            running.spawn(async move { client.attempt(day).await });
        }
        match running.join_next().await {
            None => break,
            Some(Ok(Ok(200))) => booked.held += 1,
            Some(Ok(Ok(409))) => booked.second += 1,
            Some(Ok(Ok(other))) => booked.failed.push(format!("status {other}")),
            Some(Ok(Err(error))) => booked.failed.push(error),
            Some(Err(error)) => booked.failed.push(error.to_string()),
        }
    }
    booked.took = began.elapsed();
    let week = Week::of(days[0]);
    let board = planning::read_board(house, &Actor::operator(), week).await;
    booked.on_the_board = board.map_err(|fault| fault.to_string())?.cards.len();
    Ok(booked)
}

/// Monday to Friday of the week after next.
fn days(today: Day) -> Vec<Day> {
    let week = Week::of(today).next().next();
    week.days().into_iter().take(5).collect()
}

/// Loads the world, opens a season, and lets every school in.
async fn open(house: &House, days: &[Day]) -> Result<Vec<Client>, String> {
    let size = Size {
        educators: EDUCATORS,
        days: days.to_vec(),
        lessons: 0,
        open_visits: SCHOOLS,
    };
    world::load(house, &size)
        .await
        .map_err(|fault| fault.to_string())?;
    let season = season(house, days).await?;
    let mut clients = Vec::new();
    for number in 0..SCHOOLS {
        let actor = Actor::school(school(number), None);
        let view = booking::read_school(house, &actor, season).await;
        let view = view.map_err(|fault| fault.to_string())?;
        let link = booking::make_link(house, &Actor::operator(), school(number), season).await;
        let link = link.map_err(|fault| fault.to_string())?;
        let visit = booking::enter(house, &link).await;
        let visit = visit.map_err(|fault| fault.to_string())?;
        let browser = Browser::new(house)
            .with("cookie", format!("__Host-school={visit}"))
            .with("sec-fetch-site", "same-origin".to_owned());
        clients.extend(view.groups.iter().map(|one| Client {
            browser: browser.clone(),
            school: school(number),
            group: one.group.id,
        }));
    }
    match clients.is_empty() {
        true => Err("the world has no groups".to_owned()),
        false => Ok(clients),
    }
}

async fn season(house: &House, days: &[Day]) -> Result<SeasonId, String> {
    let operator = Actor::operator();
    let today = house.clock().today();
    let last = days.last().copied().unwrap_or(today);
    let form = SeasonForm {
        name: "Proef".to_owned(),
        first_day: today.to_string(),
        last_day: last.to_string(),
        books_from: today.to_string(),
        books_until: last.to_string(),
    };
    let rules = SeasonRulesForm::of(&SeasonRules {
        notice_working_days: 0,
        hold_minutes: 120,
        ..SeasonRules::default()
    });
    let post = Post::new().map_err(|fault| fault.to_string())?;
    let season = booking::add_season(house, &operator, &post, &form, &rules).await;
    let season = season.map_err(|error| error.to_string())?;
    let offer = OfferForm {
        way: "pick_slot".to_owned(),
        needs_confirmation: String::new(),
    };
    booking::set_offer(house, &operator, season, LESSON_TYPE, &offer)
        .await
        .map_err(|error| error.to_string())?;
    Ok(season)
}

impl Client {
    /// Posts the form of one slot; gives the status.
    async fn attempt(&self, day: Day) -> Result<u16, String> {
        let key = Post::new().map_err(|fault| fault.to_string())?;
        let fields = [
            ("school", self.school.to_string()),
            ("key", key.as_str().to_owned()),
            ("form[parts][0][lesson_type]", LESSON_TYPE.to_string()),
            ("form[parts][0][groups]", self.group.to_string()),
            ("form[parts][0][slot]", format!("{day}T{START}")),
            // Every group of this world waits for the same lesson already.
            ("form[parts][0][again]", "ja".to_owned()),
        ];
        self.browser.post("/api/booking/hold", &fields).await
    }
}
