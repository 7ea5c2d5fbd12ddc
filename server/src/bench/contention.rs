//! Many clients that plan the same week at once.

use super::random::Random;
use domain::board::Board;
use domain::fit::Placement;
use domain::ids::{EmployeeId, LessonId};
use domain::time::{Minute, Week};
use services::planning::{self, Changed, PlaceVisit, PlanError};
use services::{Actor, Fault, House};
use std::sync::{Arc, Mutex, PoisonError};

/// What came of all tries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Acts that were answered with success.
    pub successes: usize,
    /// Changes of lessons in those acts; a visit has several lessons.
    pub lessons_changed: usize,
    /// Acts that the rules refused, or that no lesson was in the state for.
    pub refused: usize,
    /// Acts that came second: stale, or the place was taken.
    pub second: usize,
    /// Anything else, which there should be none of.
    pub failed: Vec<String>,
}

/// Acts that succeeded, with how many lessons each changed; anybody may undo them.
type Batches = Arc<Mutex<Vec<(Changed, usize)>>>;

/// Lets clients place, move, confirm, take off and undo at random, each through one of these
/// houses, all in one week.
pub async fn contend(houses: &[House], week: Week, clients: usize, tries: usize) -> Tally {
    let batches = Batches::default();
    let mut running = tokio::task::JoinSet::new();
    for client in 0..clients {
        let house = houses[client % houses.len()].clone();
        let client = Client {
            house,
            week,
            random: Random::new(client as u64 + 1),
            batches: Arc::clone(&batches),
            tally: Tally::default(),
        };
        running.spawn(client.run(tries));
    }
    running
        .join_all()
        .await
        .into_iter()
        .fold(Tally::default(), |mut all, one| {
            all.successes += one.successes;
            all.lessons_changed += one.lessons_changed;
            all.refused += one.refused;
            all.second += one.second;
            all.failed.extend(one.failed);
            all
        })
}

struct Client {
    house: House,
    week: Week,
    random: Random,
    batches: Batches,
    tally: Tally,
}

/// What a client does next.
enum Try {
    Place(PlaceVisit),
    Confirm(Vec<(LessonId, i32)>),
    TakeOff(Vec<(LessonId, i32)>),
    Undo(Changed, usize),
}

impl Try {
    fn lessons(&self) -> usize {
        match self {
            Self::Place(form) => form.lessons.len(),
            Self::Confirm(lessons) | Self::TakeOff(lessons) => lessons.len(),
            Self::Undo(_, lessons) => *lessons,
        }
    }
}

impl Client {
    async fn run(mut self, tries: usize) -> Tally {
        let mut board = None;
        for number in 0..tries {
            // A board that is a few acts old, as people have it open.
            if number % 4 == 0 {
                board = match planning::read_board(&self.house, &Actor::operator(), self.week).await
                {
                    Ok(board) => Some(board),
                    Err(fault) => {
                        self.tally.failed.push(format!("reading: {fault}"));
                        None
                    }
                };
            }
            let Some(next) = board.as_ref().and_then(|board| self.choose(board)) else {
                self.tally.refused += 1;
                continue;
            };
            self.act(next).await;
        }
        self.tally
    }

    fn choose(&mut self, board: &Board) -> Option<Try> {
        let placed = self
            .random
            .of(&board.cards)
            .map(|card| (card.lesson, card.version));
        match self.random.below(10) {
            0..4 => {
                let open = self.random.of(&board.open)?;
                let lessons = open.visit.parts.iter().map(|part| part.lesson);
                let lessons = lessons.zip(open.versions.iter().copied()).collect();
                self.place(board, lessons)
            }
            4..7 => self.place(board, vec![placed?]),
            7 => Some(Try::Confirm(vec![placed?])),
            8 => Some(Try::TakeOff(vec![placed?])),
            _ => {
                let batches = self.batches.lock().unwrap_or_else(PoisonError::into_inner);
                let recent = &batches[batches.len().saturating_sub(8)..];
                let (changed, lessons) = *self.random.of(recent)?;
                Some(Try::Undo(changed, lessons))
            }
        }
    }

    /// Somewhere in the first three days with one of eight educators, so that clients often meet.
    fn place(&mut self, board: &Board, lessons: Vec<(LessonId, i32)>) -> Option<Try> {
        let educators: Vec<EmployeeId> = board
            .roster
            .educators
            .iter()
            .take(8)
            .map(|educator| educator.id)
            .collect();
        let quarters = u16::try_from(self.random.below(28)).unwrap_or(0);
        let placement = Placement {
            educators: vec![*self.random.of(&educators)?],
            day: self.week.days()[self.random.below(3)],
            start: Minute::at(8, 30).plus(quarters * 15),
        };
        let overrule = Some("Zo afgesproken met de school".to_owned());
        Some(Try::Place(PlaceVisit {
            lessons,
            placement,
            overrule,
        }))
    }

    async fn act(&mut self, next: Try) {
        let lessons = next.lessons();
        match self.answer(&next).await {
            Ok(changed) => {
                let mut batches = self.batches.lock().unwrap_or_else(PoisonError::into_inner);
                // All clients are the same person: who undoes what another just undid hears of that.
                if batches.iter().any(|(known, _)| *known == changed) {
                    self.tally.second += 1;
                    return;
                }
                self.tally.successes += 1;
                self.tally.lessons_changed += lessons;
                batches.push((changed, lessons));
            }
            Err(PlanError::Refused { .. } | PlanError::Illegal(_)) => self.tally.refused += 1,
            Err(PlanError::Taken | PlanError::Fault(Fault::Stale)) => self.tally.second += 1,
            Err(error) => self.tally.failed.push(error.to_string()),
        }
    }

    async fn answer(&self, next: &Try) -> Result<Changed, PlanError> {
        let (house, actor) = (&self.house, &Actor::operator());
        match next {
            Try::Place(form) => planning::place_visit(house, actor, None, form).await,
            Try::Confirm(lessons) => planning::confirm_lessons(house, actor, lessons).await,
            Try::TakeOff(lessons) => planning::take_off(house, actor, lessons).await,
            Try::Undo(changed, _) => planning::undo(house, actor, changed.batch).await,
        }
    }
}
