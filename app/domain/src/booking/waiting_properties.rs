//! What holds for a waiting list, whatever happens to it.

use super::{FreedSlot, OfferReply, SeasonRules, WaitRefusal, WaitState, Waiting, WaitingList};
use crate::ids::{LessonTypeId, WaitingId};
use crate::time::{Day, Instant, Minute, instant_of};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn id(number: u8) -> WaitingId {
    WaitingId::from_number(u128::from(number))
}

fn lesson(number: u8) -> LessonTypeId {
    LessonTypeId::from_number(u128::from(number))
}

fn slot(number: u8) -> FreedSlot {
    FreedSlot {
        day: "2026-12-07".parse::<Day>().expect("a date"),
        start: Minute::at(8 + u16::from(number), 0),
    }
}

/// Noon of 1 December 2026 in Amsterdam.
fn start() -> Instant {
    let day = "2026-12-01".parse::<Day>().expect("a date");
    instant_of(day, Minute::at(12, 0)).one().expect("noon")
}

const HOUR: Instant = 3_600;

#[test]
fn first_come_first_served_and_the_next_when_the_first_does_not_answer() {
    let (mut list, rules) = (WaitingList::default(), SeasonRules::default());
    // The second joins in the same second: then the id decides.
    assert_eq!(list.join(id(2), lesson(1), start()), Ok(1));
    assert_eq!(list.join(id(1), lesson(1), start()), Ok(1));
    assert_eq!(list.join(id(3), lesson(2), start() + 1), Ok(1));
    assert_eq!(list.join(id(4), lesson(1), start() + 2), Ok(3));
    assert_eq!(
        list.join(id(3), lesson(2), start() + 2),
        Err(WaitRefusal::AlreadyIn)
    );
    let turns: Vec<_> = list.in_turn().map(|one| one.id).collect();
    assert_eq!(turns, [1, 2, 3, 4].map(id));
    let state = WaitState::Offered {
        slot: slot(1),
        until: start() + 48 * HOUR,
    };
    let offered = list.offer(id(1), slot(1), &rules, start());
    assert_eq!(offered.map(|change| change.state), Ok(state));
    assert_eq!(
        list.offer(id(1), slot(2), &rules, start()),
        Err(WaitRefusal::NotIn)
    );
    let over = start() + 48 * HOUR;
    assert_eq!(list.run_out(over - 1), []);
    assert_eq!(
        list.reply(id(1), OfferReply::Accept, over),
        Err(WaitRefusal::OfferOver { since: over })
    );
    let ended: Vec<_> = list.run_out(over).iter().map(|one| one.state).collect();
    assert_eq!(ended, [WaitState::Expired]);
    assert_eq!(list.in_turn().next().map(|one| one.id), Some(id(2)));
    list.offer(id(2), slot(1), &rules, over).expect("in line");
    let taken = list.reply(id(2), OfferReply::Accept, over);
    assert_eq!(taken.map(|change| change.state), Ok(WaitState::Accepted));
    assert_eq!((list.place(id(4)), list.place(id(2))), (Some(1), None));
}

#[test]
fn an_offer_ends_when_its_lesson_begins() {
    let (mut list, rules) = (WaitingList::default(), SeasonRules::default());
    let begins = instant_of(slot(1).day, slot(1).start).one();
    let begins = begins.expect("a time");
    list.join(id(1), lesson(1), start()).expect("new");
    assert_eq!(
        list.offer(id(1), slot(1), &rules, begins),
        Err(WaitRefusal::OfferOver { since: begins })
    );
    let offer = list.offer(id(1), slot(1), &rules, begins - HOUR);
    let state = WaitState::Offered {
        slot: slot(1),
        until: begins,
    };
    assert_eq!(offer.map(|change| change.state), Ok(state));
}

#[test]
fn every_state_reads_back_from_its_code() {
    let offer = (slot(1), start());
    let offered = WaitState::Offered {
        slot: offer.0,
        until: offer.1,
    };
    for state in [
        WaitState::Waiting,
        offered,
        WaitState::Accepted,
        WaitState::Declined,
        WaitState::Expired,
        WaitState::Left,
        WaitState::SeasonOver,
    ] {
        assert_eq!(WaitState::read(state.code(), Some(offer)), Some(state));
    }
    assert_eq!(WaitState::read("offered", None), Some(WaitState::Expired));
    assert_eq!(WaitState::read("strange", None), None);
}

#[derive(Debug, Clone)]
enum Event {
    Join(u8),
    Free(u8),
    Reply(u8, OfferReply),
    Leave(u8),
    RunOut,
}

fn event() -> impl Strategy<Value = Event> {
    let reply = prop_oneof![Just(OfferReply::Accept), Just(OfferReply::Decline)];
    prop_oneof![
        3 => (0u8..8).prop_map(Event::Join),
        3 => (0u8..4).prop_map(Event::Free),
        3 => (0u8..8, reply).prop_map(|(id, reply)| Event::Reply(id, reply)),
        1 => (0u8..8).prop_map(Event::Leave),
        3 => Just(Event::RunOut),
    ]
}

/// Whether a school can use a slot: some cannot.
fn fits(who: WaitingId, slot: u8) -> bool {
    !(0..8).any(|number| id(number) == who && (number + slot).is_multiple_of(3))
}

/// Everybody in turn is offered the first free slot that fits.
fn offer_round(list: &mut WaitingList, free: &mut BTreeSet<u8>, rules: &SeasonRules, now: Instant) {
    let turns: Vec<_> = list.in_turn().map(|one| one.id).collect();
    for who in turns {
        let found = free.iter().copied().find(|slot| fits(who, *slot));
        if let Some(found) = found
            && list.offer(who, slot(found), rules, now).is_ok()
        {
            free.remove(&found);
        }
    }
}

proptest! {
    #[test]
    fn no_slot_has_two_takers_none_is_lost_and_nobody_is_passed_over(
        events in prop::collection::vec((event(), 0i64..8), 0..80), offer_hours in 1u16..60,
    ) {
        let rules = SeasonRules { offer_hours, ..SeasonRules::default() };
        let (mut list, mut now) = (WaitingList::default(), start());
        // Which slots are nobody's, and which were taken for good.
        let (mut free, mut taken): (BTreeSet<u8>, BTreeSet<u8>) = Default::default();
        let number = |of: FreedSlot| (0..4).find(|number| slot(*number) == of).expect("ours");
        for (event, hours) in events {
            now += hours * HOUR / 4;
            let before = list.clone();
            match event {
                Event::Join(who) => {
                    let joined = list.join(id(who), lesson(who % 2), now);
                    prop_assert_eq!(joined.is_ok(), before.line().iter().all(|one| one.id != id(who)));
                }
                Event::Free(of) if !taken.contains(&of) => {
                    let held = before.line().iter().any(|one| {
                        matches!(one.state, WaitState::Offered { slot: held, .. } if held == slot(of))
                    });
                    if !held {
                        free.insert(of);
                    }
                }
                Event::Free(_) => {}
                Event::Reply(who, reply) => { let _ = list.reply(id(who), reply, now); }
                Event::Leave(who) => { let _ = list.leave(id(who)); }
                Event::RunOut => { list.run_out(now); }
            }
            // What was held for somebody goes with the offer, or is theirs.
            for was in before.line() {
                let is = list.line().iter().find(|one| one.id == was.id).expect("stays");
                prop_assert!(!was.state.is_end() || was == is, "an end is an end");
                if let WaitState::Offered { slot, .. } = was.state && was.state != is.state {
                    let into = if is.state == WaitState::Accepted { &mut taken } else { &mut free };
                    prop_assert!(into.insert(number(slot)));
                }
            }
            offer_round(&mut list, &mut free, &rules, now);
            let held: Vec<u8> = list.line().iter().filter_map(|one| match one.state {
                WaitState::Offered { slot, .. } => Some(number(slot)),
                _ => None,
            }).collect();
            let once: BTreeSet<u8> = held.iter().copied().collect();
            prop_assert_eq!(once.len(), held.len(), "one taker at a time");
            prop_assert!(once.is_disjoint(&free) && once.is_disjoint(&taken) && free.is_disjoint(&taken));
            // Nobody waits for what they could have.
            for one in list.in_turn() {
                prop_assert!(!free.iter().any(|slot| fits(one.id, *slot)) || now >= start() + 130 * HOUR);
            }
            // Kept and read in any order it is the same list.
            let mut kept: Vec<Waiting> = list.line().to_vec();
            kept.reverse();
            prop_assert_eq!(&WaitingList::of(kept), &list);
        }
        list.close();
        prop_assert_eq!(list.in_turn().count(), 0);
        prop_assert_eq!(list.close(), vec![]);
    }
}
