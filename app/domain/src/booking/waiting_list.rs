use super::SeasonRules;
use crate::ids::{LessonTypeId, WaitingId};
use crate::time::{Day, Instant, Minute, instant_of};
use serde::{Deserialize, Serialize};

/// A slot that came free and is offered to the waiting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FreedSlot {
    /// The day.
    pub day: Day,
    /// Start, wall time.
    pub start: Minute,
}

/// Where a school stands that waits for a slot. All but the first two are ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitState {
    /// In line.
    Waiting,
    /// It can have this slot, which is held for it.
    Offered {
        /// Which.
        slot: FreedSlot,
        /// Until when, in UTC seconds, not included.
        until: Instant,
    },
    /// It took the slot.
    Accepted,
    /// It did not want the slot.
    Declined,
    /// It did not answer in time: what was held for it went.
    Expired,
    /// It no longer waits.
    Left,
    /// The season ended.
    SeasonOver,
}

/// A school in line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Its place in the list.
    pub id: WaitingId,
    /// What it waits for.
    pub lesson_type: LessonTypeId,
    /// Since when, in UTC seconds.
    pub joined_at: Instant,
    /// Where it stands.
    pub state: WaitState,
}

/// A school whose standing changed: what is to be written down, and mailed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingChange {
    /// Which.
    pub id: WaitingId,
    /// Where it stands now.
    pub state: WaitState,
}

/// What a school says to an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferReply {
    /// It takes the slot.
    Accept,
    /// It does not.
    Decline,
}

/// Why something cannot be done with a waiting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitRefusal {
    /// It is in the list already.
    AlreadyIn,
    /// It is not in the list.
    NotIn,
    /// It has no offer to answer.
    NoOffer,
    /// Its offer ran out.
    OfferOver {
        /// Since when, in UTC seconds.
        since: Instant,
    },
}

/// All who wait in one season, for whatever lesson: two lesson types may need the same educator, so
/// there is one line. First come, first served: by moment of joining, then by id. Whoever comes
/// later is only offered what nobody before could use.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingList {
    line: Vec<Waiting>,
}

impl WaitingList {
    /// A list as it was kept, in any order.
    pub fn of(mut line: Vec<Waiting>) -> Self {
        line.sort_by_key(|one| (one.joined_at, one.id));
        Self { line }
    }

    /// All who are or were in it, in line.
    pub fn line(&self) -> &[Waiting] {
        &self.line
    }

    /// Those who still wait, whose turn comes first in front.
    pub fn in_turn(&self) -> impl Iterator<Item = &Waiting> {
        self.line
            .iter()
            .filter(|one| one.state == WaitState::Waiting)
    }

    /// The place of a school among those who wait for the same lesson, from 1.
    pub fn place(&self, id: WaitingId) -> Option<usize> {
        let own = self.in_turn().find(|one| one.id == id)?;
        let alike = self
            .in_turn()
            .filter(|one| one.lesson_type == own.lesson_type);
        alike.take_while(|one| one.id != id).count().checked_add(1)
    }

    /// A school joins; gives its place, from 1.
    ///
    /// # Errors
    /// `AlreadyIn`.
    pub fn join(
        &mut self,
        id: WaitingId,
        lesson_type: LessonTypeId,
        now: Instant,
    ) -> Result<usize, WaitRefusal> {
        if self.find(id).is_ok() {
            return Err(WaitRefusal::AlreadyIn);
        }
        self.line.push(Waiting {
            id,
            lesson_type,
            joined_at: now,
            state: WaitState::Waiting,
        });
        self.line.sort_by_key(|one| (one.joined_at, one.id));
        self.place(id).ok_or(WaitRefusal::NotIn)
    }

    /// A slot is offered to a school in its turn, for the hours of the season and never longer than
    /// until the lesson begins.
    ///
    /// # Errors
    /// `NotIn` when it does not wait; `OfferOver` when the lesson has begun.
    pub fn offer(
        &mut self,
        id: WaitingId,
        slot: FreedSlot,
        rules: &SeasonRules,
        now: Instant,
    ) -> Result<WaitingChange, WaitRefusal> {
        let at = self.find(id)?;
        if self.line[at].state != WaitState::Waiting {
            return Err(WaitRefusal::NotIn);
        }
        let begins = instant_of(slot.day, slot.start).one();
        let until = now.saturating_add(i64::from(rules.offer_hours) * 3_600);
        let until = until.min(begins.unwrap_or(now));
        if until <= now {
            return Err(WaitRefusal::OfferOver { since: until });
        }
        Ok(self.set(at, WaitState::Offered { slot, until }))
    }

    /// A school answers its offer.
    ///
    /// # Errors
    /// `NotIn`, `NoOffer`, or `OfferOver`: an answer that comes too late counts for nothing.
    pub fn reply(
        &mut self,
        id: WaitingId,
        reply: OfferReply,
        now: Instant,
    ) -> Result<WaitingChange, WaitRefusal> {
        let at = self.find(id)?;
        let WaitState::Offered { until, .. } = self.line[at].state else {
            return Err(WaitRefusal::NoOffer);
        };
        if until <= now {
            return Err(WaitRefusal::OfferOver { since: until });
        }
        let state = match reply {
            OfferReply::Accept => WaitState::Accepted,
            OfferReply::Decline => WaitState::Declined,
        };
        Ok(self.set(at, state))
    }

    /// A school no longer waits.
    ///
    /// # Errors
    /// `NotIn`, also when it has come to an end.
    pub fn leave(&mut self, id: WaitingId) -> Result<WaitingChange, WaitRefusal> {
        let at = self.find(id)?;
        if self.line[at].state.is_end() {
            return Err(WaitRefusal::NotIn);
        }
        Ok(self.set(at, WaitState::Left))
    }

    /// Ends the offers that ran out.
    pub fn run_out(&mut self, now: Instant) -> Vec<WaitingChange> {
        let over =
            |one: &Waiting| matches!(one.state, WaitState::Offered { until, .. } if until <= now);
        let over: Vec<usize> = (0..self.line.len())
            .filter(|at| over(&self.line[*at]))
            .collect();
        over.into_iter()
            .map(|at| self.set(at, WaitState::Expired))
            .collect()
    }

    /// The season ended: all who still wait come to an end.
    pub fn close(&mut self) -> Vec<WaitingChange> {
        let open: Vec<usize> = (0..self.line.len())
            .filter(|at| self.line[*at].state == WaitState::Waiting)
            .collect();
        open.into_iter()
            .map(|at| self.set(at, WaitState::SeasonOver))
            .collect()
    }

    fn find(&self, id: WaitingId) -> Result<usize, WaitRefusal> {
        let at = self.line.iter().position(|one| one.id == id);
        at.ok_or(WaitRefusal::NotIn)
    }

    fn set(&mut self, at: usize, state: WaitState) -> WaitingChange {
        self.line[at].state = state;
        WaitingChange {
            id: self.line[at].id,
            state,
        }
    }
}

impl WaitState {
    /// The name used in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Offered { .. } => "offered",
            Self::Accepted => "taken",
            Self::Declined => "declined",
            Self::Expired => "lapsed",
            Self::Left => "left",
            Self::SeasonOver => "over",
        }
    }

    /// Reads a state from its code; an offer with what is held for it. None for what is no state.
    pub fn read(code: &str, offer: Option<(FreedSlot, Instant)>) -> Option<Self> {
        let plain = [
            Self::Waiting,
            Self::Accepted,
            Self::Declined,
            Self::Expired,
            Self::Left,
            Self::SeasonOver,
        ];
        match (code, offer) {
            ("offered", Some((slot, until))) => Some(Self::Offered { slot, until }),
            // What was held is gone already; the job has yet to write that down.
            ("offered", None) => Some(Self::Expired),
            _ => plain.into_iter().find(|one| one.code() == code),
        }
    }

    /// Whether nothing follows.
    pub const fn is_end(self) -> bool {
        !matches!(self, Self::Waiting | Self::Offered { .. })
    }
}
