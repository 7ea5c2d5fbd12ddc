use super::SeasonRules;
use crate::ids::WaitingId;
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
    /// It can have this slot.
    Offered {
        /// Which.
        slot: FreedSlot,
        /// Until when, in UTC seconds, not included.
        until: Instant,
    },
    /// It took the slot.
    Accepted {
        /// Which.
        slot: FreedSlot,
    },
    /// It did not want the slot.
    Declined,
    /// It did not answer in time.
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

/// Schools that wait for a slot of one lesson type in one season, first come first served: by
/// moment of joining, then by id. A slot is offered to one school at a time, and a school has one
/// offer at a time.
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

    /// The place of a school among those who still wait, from 1.
    pub fn place(&self, id: WaitingId) -> Option<usize> {
        let mut waiting = self
            .line
            .iter()
            .filter(|one| one.state == WaitState::Waiting);
        waiting
            .position(|one| one.id == id)
            .map(|before| before + 1)
    }

    /// A school joins; gives its place among those who wait, from 1.
    ///
    /// # Errors
    /// `AlreadyIn`.
    pub fn join(&mut self, id: WaitingId, now: Instant) -> Result<usize, WaitRefusal> {
        if self.find(id).is_ok() {
            return Err(WaitRefusal::AlreadyIn);
        }
        self.line.push(Waiting {
            id,
            joined_at: now,
            state: WaitState::Waiting,
        });
        self.line.sort_by_key(|one| (one.joined_at, one.id));
        self.place(id).ok_or(WaitRefusal::NotIn)
    }

    /// A slot came free: the first in line is offered it. None when nobody waits, when the slot
    /// stands offered already, or when it has begun.
    pub fn offer(
        &mut self,
        slot: FreedSlot,
        rules: &SeasonRules,
        now: Instant,
    ) -> Option<WaitingChange> {
        let stands = |one: &Waiting| match one.state {
            WaitState::Offered { slot: other, .. } => other == slot,
            _ => false,
        };
        if self.line.iter().any(stands) {
            return None;
        }
        let begins = instant_of(slot.day, slot.start).one()?;
        let until = now.saturating_add(i64::from(rules.offer_hours) * 3_600);
        let until = until.min(begins);
        if until <= now {
            return None;
        }
        let mut line = self.line.iter_mut();
        let next = line.find(|one| one.state == WaitState::Waiting)?;
        next.state = WaitState::Offered { slot, until };
        Some(WaitingChange {
            id: next.id,
            state: next.state,
        })
    }

    /// A school answers its offer. When it declines, the next in line is offered the slot.
    ///
    /// # Errors
    /// `NotIn`, `NoOffer`, or `OfferOver`: an answer that comes too late counts for nothing.
    pub fn reply(
        &mut self,
        id: WaitingId,
        reply: OfferReply,
        rules: &SeasonRules,
        now: Instant,
    ) -> Result<Vec<WaitingChange>, WaitRefusal> {
        let at = self.find(id)?;
        let WaitState::Offered { slot, until } = self.line[at].state else {
            return Err(WaitRefusal::NoOffer);
        };
        if until <= now {
            return Err(WaitRefusal::OfferOver { since: until });
        }
        let state = match reply {
            OfferReply::Accept => WaitState::Accepted { slot },
            OfferReply::Decline => WaitState::Declined,
        };
        let mut changes = vec![self.end(at, state)];
        if reply == OfferReply::Decline {
            changes.extend(self.offer(slot, rules, now));
        }
        Ok(changes)
    }

    /// A school no longer waits. What it was offered goes to the next in line.
    ///
    /// # Errors
    /// `NotIn`, also when it has come to an end.
    pub fn leave(
        &mut self,
        id: WaitingId,
        rules: &SeasonRules,
        now: Instant,
    ) -> Result<Vec<WaitingChange>, WaitRefusal> {
        let at = self.find(id)?;
        let slot = match self.line[at].state {
            WaitState::Waiting => None,
            WaitState::Offered { slot, .. } => Some(slot),
            _ => return Err(WaitRefusal::NotIn),
        };
        let mut changes = vec![self.end(at, WaitState::Left)];
        changes.extend(slot.and_then(|slot| self.offer(slot, rules, now)));
        Ok(changes)
    }

    /// Ends the offers that ran out and offers their slots to the next in line.
    pub fn run_out(&mut self, rules: &SeasonRules, now: Instant) -> Vec<WaitingChange> {
        let mut changes = Vec::new();
        for at in 0..self.line.len() {
            let WaitState::Offered { slot, until } = self.line[at].state else {
                continue;
            };
            if until <= now {
                changes.push(self.end(at, WaitState::Expired));
                changes.extend(self.offer(slot, rules, now));
            }
        }
        changes
    }

    /// The season ended: all who wait, or have an offer, come to an end.
    pub fn close(&mut self) -> Vec<WaitingChange> {
        let mut changes = Vec::new();
        for at in 0..self.line.len() {
            if !self.line[at].state.is_end() {
                changes.push(self.end(at, WaitState::SeasonOver));
            }
        }
        changes
    }

    fn find(&self, id: WaitingId) -> Result<usize, WaitRefusal> {
        let at = self.line.iter().position(|one| one.id == id);
        at.ok_or(WaitRefusal::NotIn)
    }

    fn end(&mut self, at: usize, state: WaitState) -> WaitingChange {
        self.line[at].state = state;
        WaitingChange {
            id: self.line[at].id,
            state,
        }
    }
}

impl WaitState {
    /// Whether nothing follows.
    pub const fn is_end(self) -> bool {
        !matches!(self, Self::Waiting | Self::Offered { .. })
    }
}
