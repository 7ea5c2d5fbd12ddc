//! What holds for a waiting list, whatever happens to it.

use super::{FreedSlot, OfferReply, SeasonRules, WaitRefusal, WaitState, Waiting, WaitingList};
use crate::ids::WaitingId;
use crate::time::{Day, Instant, Minute, instant_of};
use proptest::prelude::*;

const RULES: fn() -> SeasonRules = SeasonRules::default;

fn id(number: u8) -> WaitingId {
    WaitingId::from_number(u128::from(number))
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
    let (mut list, rules) = (WaitingList::default(), RULES());
    // The second joins in the same second: then the id decides.
    assert_eq!(list.join(id(2), start()), Ok(1));
    assert_eq!(list.join(id(1), start()), Ok(1));
    assert_eq!(list.join(id(3), start() + 1), Ok(3));
    assert_eq!(list.join(id(3), start() + 2), Err(WaitRefusal::AlreadyIn));
    let offered = |now: Instant| WaitState::Offered {
        slot: slot(1),
        until: now + 48 * HOUR,
    };
    let first = list
        .offer(slot(1), &rules, start())
        .expect("somebody waits");
    assert_eq!((first.id, first.state), (id(1), offered(start())));
    assert_eq!(list.offer(slot(1), &rules, start()), None);
    let over = start() + 48 * HOUR;
    assert_eq!(list.run_out(&rules, over - 1), []);
    assert_eq!(
        list.reply(id(1), OfferReply::Accept, &rules, over),
        Err(WaitRefusal::OfferOver { since: over })
    );
    let changes: Vec<_> = list
        .run_out(&rules, over)
        .iter()
        .map(|one| (one.id, one.state))
        .collect();
    assert_eq!(
        changes,
        [(id(1), WaitState::Expired), (id(2), offered(over))]
    );
    let changes = list
        .reply(id(2), OfferReply::Accept, &rules, over)
        .expect("in time");
    let accepted = WaitState::Accepted { slot: slot(1) };
    assert_eq!(
        changes.iter().map(|one| one.state).collect::<Vec<_>>(),
        [accepted]
    );
    assert_eq!((list.place(id(3)), list.place(id(2))), (Some(1), None));
}

#[test]
fn an_offer_ends_when_its_lesson_begins() {
    let (mut list, rules) = (WaitingList::default(), RULES());
    let begins = instant_of(slot(1).day, slot(1).start)
        .one()
        .expect("a time");
    list.join(id(1), start()).expect("new");
    assert_eq!(list.offer(slot(1), &rules, begins), None);
    let offer = list.offer(slot(1), &rules, begins - HOUR).expect("in time");
    let state = WaitState::Offered {
        slot: slot(1),
        until: begins,
    };
    assert_eq!(offer.state, state);
}

#[derive(Debug, Clone)]
enum Event {
    Join(u8),
    Offer(u8),
    Reply(u8, OfferReply),
    Leave(u8),
    RunOut,
}

fn event() -> impl Strategy<Value = Event> {
    let reply = prop_oneof![Just(OfferReply::Accept), Just(OfferReply::Decline)];
    prop_oneof![
        3 => (0u8..8).prop_map(Event::Join),
        3 => (0u8..4).prop_map(Event::Offer),
        3 => (0u8..8, reply).prop_map(|(id, reply)| Event::Reply(id, reply)),
        1 => (0u8..8).prop_map(Event::Leave),
        3 => Just(Event::RunOut),
    ]
}

/// Slots that stand offered, with to whom.
fn offers(list: &WaitingList) -> Vec<(FreedSlot, WaitingId)> {
    let offers = list.line().iter().filter_map(|one| match one.state {
        WaitState::Offered { slot, .. } => Some((slot, one.id)),
        _ => None,
    });
    offers.collect()
}

proptest! {
    #[test]
    fn nobody_has_two_offers_no_slot_two_takers_and_nobody_is_passed_over(
        events in prop::collection::vec((event(), 0i64..30), 0..80), offer_hours in 1u16..60,
    ) {
        let rules = SeasonRules { offer_hours, ..SeasonRules::default() };
        let (mut list, mut now) = (WaitingList::default(), start());
        for (event, hours) in events {
            now += hours * HOUR;
            let before = list.clone();
            let changes = match event {
                Event::Join(who) => {
                    let joined = list.join(id(who), now);
                    prop_assert_eq!(joined.is_ok(), before.line().iter().all(|one| one.id != id(who)));
                    Vec::new()
                }
                Event::Offer(of) => list.offer(slot(of), &rules, now).into_iter().collect(),
                Event::Reply(who, reply) => list.reply(id(who), reply, &rules, now).unwrap_or_default(),
                Event::Leave(who) => list.leave(id(who), &rules, now).unwrap_or_default(),
                Event::RunOut => list.run_out(&rules, now),
            };
            prop_assert!(list.line().is_sorted_by_key(|one| (one.joined_at, one.id)));
            let mut slots: Vec<_> = offers(&list).into_iter().map(|(slot, _)| slot).collect();
            slots.sort_unstable();
            prop_assert!(slots.windows(2).all(|pair| pair[0] != pair[1]), "one taker at a time");
            // The changes told are those that happened.
            for one in list.line() {
                let told = changes.iter().rev().find(|change| change.id == one.id);
                let was = before.line().iter().find(|other| other.id == one.id);
                let state = told.map_or(was.map_or(WaitState::Waiting, |was| was.state), |told| told.state);
                prop_assert_eq!(one.state, state);
                // What has come to an end stays so.
                prop_assert!(was.is_none_or(|was| !was.state.is_end() || was == one));
            }
            // Whoever got an offer stood before all who still wait.
            for change in changes.iter().filter(|change| matches!(change.state, WaitState::Offered { .. })) {
                let key = |one: &Waiting| (one.joined_at, one.id);
                let got = list.line().iter().find(|one| one.id == change.id).map(key);
                let waits = list.line().iter().find(|one| one.state == WaitState::Waiting).map(key);
                prop_assert!(waits.is_none() || got < waits);
            }
            // Kept and read in any order it is the same list.
            let mut kept = list.line().to_vec();
            kept.reverse();
            prop_assert_eq!(&WaitingList::of(kept), &list);
        }
        list.close();
        prop_assert!(list.line().iter().all(|one| one.state.is_end()));
        prop_assert_eq!(list.close(), vec![]);
    }

    #[test]
    fn a_slot_goes_down_the_line_until_somebody_takes_it_or_nobody_is_left(
        count in 1u8..8, taker in prop::option::of(0u8..8),
    ) {
        let rules = SeasonRules { offer_hours: 1, ..SeasonRules::default() };
        let mut list = WaitingList::default();
        for who in 0..count {
            list.join(id(who), start() + i64::from(who)).expect("new");
        }
        let mut now = start() + 100;
        let mut asked = Vec::new();
        let mut changes: Vec<_> = list.offer(slot(0), &rules, now).into_iter().collect();
        while let Some(&(_, who)) = offers(&list).first() {
            asked.push(who);
            changes = if taker.is_some_and(|taker| id(taker) == who) {
                list.reply(who, OfferReply::Accept, &rules, now).expect("offered")
            } else if asked.len() % 2 == 0 {
                list.reply(who, OfferReply::Decline, &rules, now).expect("offered")
            } else {
                now += HOUR;
                list.run_out(&rules, now)
            };
            prop_assert!(!changes.is_empty());
        }
        prop_assert!(!changes.is_empty());
        let last = taker.map_or(count - 1, |taker| taker.min(count - 1));
        prop_assert_eq!(asked, (0..=last).map(id).collect::<Vec<_>>());
    }
}
