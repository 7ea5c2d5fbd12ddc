use crate::at_once::{OVERLAPS, school};
use crate::region::{day, operator, post};
use crate::season::{Booking, rules_form, season_form};
use domain::booking::{BookRefusal, SeasonForm, WaitState};
use domain::ids::{GroupId, OrganisationId, RequestId, WaitingId};
use domain::lesson::State;
use mail::{Mailer, Memory};
use services::booking::{
    self, BookError, CancelBookings, LineSeen, cancel_bookings, confirm_booking, decline_offer,
    hold_slot, join_line, leave_line, let_go, offer_in_turn, own_line, read_line, read_school,
    take_offer,
};
use services::{Actor, Fault, MailHouse, Post};
use std::sync::Arc;

/// A school with one group.
type School = (OrganisationId, GroupId);

/// Leaves one day in the season.
async fn one_day(booking: &Booking) {
    let form = SeasonForm {
        first_day: "2027-01-19".into(),
        last_day: "2027-01-19".into(),
        books_until: "2027-01-18".into(),
        ..season_form()
    };
    let house = &booking.region.house;
    booking::change_season(house, &operator(), booking.season, 1, &form, &rules_form())
        .await
        .expect("changed");
}

/// Books all that can be had, for this school; gives the bookings.
async fn fill(booking: &Booking, (of, group): School) -> Vec<RequestId> {
    let house = &booking.region.house;
    let actor = Actor::school(of, None);
    let mut booked = Vec::new();
    while let Some(slot) = booking.slots(of, &[group]).await.slots.first() {
        let form = booking::HoldSlot {
            lesson_type: booking.region.online,
            groups: vec![group],
            day: slot.day,
            start: slot.start,
        };
        let held = hold_slot(house, &actor, booking.season, &post(), &form).await;
        let held = held.expect("held");
        confirm_booking(house, &actor, held, "")
            .await
            .expect("booked");
        booked.push(held);
    }
    booked
}

async fn free(booking: &Booking, of: OrganisationId, request: RequestId) {
    let page = booking.region.read(request).await;
    let lessons = page.lessons.iter().map(|one| (one.id, one.version));
    let lessons: Vec<_> = lessons.collect();
    let actor = Actor::school(of, None);
    let house = &booking.region.house;
    let form = CancelBookings {
        lessons,
        reason: "Ziek".into(),
        late: true,
    };
    let post = Post::new().expect("random bytes");
    cancel_bookings(house, &actor, booking.season, &post, &form)
        .await
        .expect("cancelled");
}

async fn join(booking: &Booking, (of, group): School) -> Result<WaitingId, BookError> {
    let actor = Actor::school(of, None);
    let (house, online) = (&booking.region.house, booking.region.online);
    join_line(house, &actor, booking.season, &post(), online, &[group]).await
}

/// Where a school stands, with its place.
async fn stands(booking: &Booking, of: OrganisationId) -> Vec<(WaitState, Option<usize>)> {
    let actor = Actor::school(of, None);
    let line = own_line(&booking.region.house, &actor, booking.season).await;
    let line = line.expect("a line").into_iter();
    line.map(|one| (one.record.waiting.state, one.place))
        .collect()
}

async fn offer(booking: &Booking) -> u64 {
    let seen = &mut LineSeen::default();
    offer_in_turn(&booking.region.house, seen)
        .await
        .expect("a look")
}

fn is_offered(stands: &[(WaitState, Option<usize>)]) -> bool {
    matches!(stands, [(WaitState::Offered { .. }, None)])
}

/// How many in front have an offer; fails when one behind somebody who waits has one too.
async fn in_front(booking: &Booking, line: &[School]) -> usize {
    let mut offered = Vec::new();
    for one in line {
        offered.push(is_offered(&stands(booking, one.0).await));
    }
    assert!(offered.is_sorted_by(|a, b| a >= b), "{offered:?}");
    offered.into_iter().filter(|offered| *offered).count()
}

store::on_both_engines! {
    async fn a_school_waits_only_for_what_it_cannot_have_and_once(database) {
        let booking = Booking::new(&database, 1).await;
        one_day(&booking).await;
        let first = school(&booking, 1).await;
        let free = join(&booking, first).await;
        let Err(BookError::StillFree(times)) = free else { panic!("{free:?}") };
        assert_eq!(times.len(), 3);
        fill(&booking, school(&booking, 0).await).await;
        let id = join(&booking, first).await.expect("in line");
        assert_eq!(join(&booking, first).await, Err(BookError::InLine));
        join(&booking, school(&booking, 2).await).await.expect("behind it");
        assert_eq!(stands(&booking, first.0).await, [(WaitState::Waiting, Some(1))]);
        let house = &booking.region.house;
        let line = read_line(house, &operator()).await.expect("a line");
        let names: Vec<_> = line[0].1.iter().map(|one| one.record.organisation_name.as_str()).collect();
        assert_eq!(names, ["School 001", "School 002"]);

        let gouda = Actor::school(booking.region.gouda, None);
        assert_eq!(leave_line(house, &gouda, booking.season, id).await, Err(Fault::NotFound.into()));
        let actor = Actor::school(first.0, None);
        leave_line(house, &actor, booking.season, id).await.expect("left");
        assert_eq!(leave_line(house, &actor, booking.season, id).await, Err(Fault::NotFound.into()));
        assert_eq!(stands(&booking, first.0).await, []);
        join(&booking, first).await.expect("at the end");
        assert_eq!(stands(&booking, first.0).await, [(WaitState::Waiting, Some(2))]);
    }

    async fn what_comes_free_goes_down_the_line_until_somebody_takes_it(database) {
        let booking = Booking::new(&database, 1).await;
        one_day(&booking).await;
        let (house, full) = (&booking.region.house, school(&booking, 0).await);
        let booked = fill(&booking, full).await;
        let line = [1, 2, 3].map(|number| school(&booking, number));
        let mut schools = Vec::new();
        for one in line {
            let one = one.await;
            booking.region.contact(one.0).await;
            let id = join(&booking, one).await.expect("in line");
            schools.push((one, id));
            house.clock().advance(1);
        }
        let mut seen = LineSeen::default();
        assert_eq!(offer_in_turn(house, &mut seen).await, Ok(0));
        free(&booking, full.0, booked[1]).await;
        assert_eq!(offer_in_turn(house, &mut seen).await, Ok(1));
        assert_eq!(offer_in_turn(house, &mut seen).await, Ok(0));

        // The first is asked by mail, and nobody else can have it meanwhile.
        let [(first, one), (second, two), (third, three)] = schools[..] else { panic!("three") };
        assert!(is_offered(&stands(&booking, first.0).await));
        assert_eq!(stands(&booking, second.0).await, [(WaitState::Waiting, Some(1))]);
        let memory = Memory::new(MailHouse::demo().sender);
        services::outbox::deliver_due(house, &Mailer::Memory(memory.clone())).await.expect("sent");
        let mails = memory.sent();
        let subjects: Vec<_> = mails.iter().map(|mail| mail.subject.as_str()).collect();
        assert_eq!(subjects, ["Er is een moment vrij voor uw voorlichting"]);
        assert!(mails[0].text.contains("donderdag 26 november 2026, 9.00 uur"), "{}", mails[0].text);
        assert_eq!(booking.slots(third.0, &[third.1]).await.slots.len(), 0);
        let page = read_school(house, &Actor::school(first.0, None), booking.season).await.expect("a page");
        assert_eq!(page.lessons.iter().filter(|(lesson, _)| lesson.offered).count(), 1);

        // It does not answer within two days: the second is asked, and says no.
        house.clock().advance(48 * 3_600);
        let late = take_offer(house, &Actor::school(first.0, None), booking.season, one, "").await;
        assert!(matches!(late, Err(BookError::HoldOver { .. })), "{late:?}");
        assert_eq!(let_go(house).await, Ok(1));
        assert_eq!(stands(&booking, first.0).await, []);
        assert_eq!(offer(&booking).await, 1);
        assert!(is_offered(&stands(&booking, second.0).await));
        let not_mine = take_offer(house, &Actor::school(third.0, None), booking.season, two, "").await;
        assert_eq!(not_mine, Err(Fault::NotFound.into()));
        decline_offer(house, &Actor::school(second.0, None), booking.season, two).await.expect("declined");
        let states = "SELECT COUNT(*) FROM waiting WHERE state IN ('lapsed', 'declined')";
        assert_eq!(database.number(states).await, 2);

        // The third takes it.
        assert_eq!(offer(&booking).await, 1);
        let actor = Actor::school(third.0, None);
        take_offer(house, &actor, booking.season, three, "Lokaal 3").await.expect("taken");
        let page = read_school(house, &actor, booking.season).await.expect("a page");
        let states: Vec<_> = page.lessons.iter().map(|(one, _)| (one.state, one.held_until)).collect();
        assert_eq!(states, [(State::Confirmed, None)]);
        assert_eq!(stands(&booking, third.0).await, []);
        assert_eq!(offer(&booking).await, 0);
    }

    async fn a_school_that_cannot_use_what_came_free_keeps_its_place_and_the_next_gets_it(database) {
        let booking = Booking::new(&database, 1).await;
        one_day(&booking).await;
        let house = &booking.region.house;
        let full = school(&booking, 0).await;
        let booked = fill(&booking, full).await;
        // Two lessons after one another do not fit in one that came free.
        let groups = booking.region.groups(2).await;
        let leiden = Actor::school(booking.region.leiden, None);
        let online = booking.region.online;
        join_line(house, &leiden, booking.season, &post(), online, &groups).await.expect("in line");
        house.clock().advance(1);
        let second = school(&booking, 1).await;
        join(&booking, second).await.expect("behind it");
        free(&booking, full.0, booked[0]).await;
        assert_eq!(offer(&booking).await, 1);
        assert_eq!(stands(&booking, booking.region.leiden).await, [(WaitState::Waiting, Some(1))]);
        assert!(is_offered(&stands(&booking, second.0).await));
        free(&booking, full.0, booked[1]).await;
        free(&booking, full.0, booked[2]).await;
        assert_eq!(offer(&booking).await, 1);
        assert!(is_offered(&stands(&booking, booking.region.leiden).await));
    }

    async fn a_school_whose_municipality_used_all_up_waits_until_a_lesson_comes_back(database) {
        let booking = Booking::new(&database, 2).await;
        booking.hard_quota(1).await;
        let (first, second) = (school(&booking, 0).await, school(&booking, 1).await);
        let held = booking.hold(first.0, &[first.1], ("2027-01-19", "09:15")).await.expect("held");
        let house = &booking.region.house;
        confirm_booking(house, &Actor::school(first.0, None), held, "").await.expect("booked");
        join(&booking, second).await.expect("in line");
        assert_eq!(offer(&booking).await, 0);
        free(&booking, first.0, held).await;
        assert_eq!(offer(&booking).await, 1);
        assert!(is_offered(&stands(&booking, second.0).await));
        // What is held for it counts: nobody else gets past the agreement.
        let third = school(&booking, 2).await;
        let refused = booking.hold(third.0, &[third.1], ("2027-01-21", "09:15")).await;
        let Err(BookError::Refused(why)) = refused else { panic!("{refused:?}") };
        assert!(matches!(why[..], [BookRefusal::QuotaReached { booked: 1, .. }]), "{why:?}");
    }

    async fn a_lesson_that_a_planner_moved_while_it_was_offered_is_the_schools(database) {
        let booking = Booking::new(&database, 1).await;
        one_day(&booking).await;
        let (house, full) = (&booking.region.house, school(&booking, 0).await);
        let booked = fill(&booking, full).await;
        let one = school(&booking, 1).await;
        join(&booking, one).await.expect("in line");
        free(&booking, full.0, booked[0]).await;
        assert_eq!(offer(&booking).await, 1);
        database.run_raw("UPDATE lesson SET version = 2 WHERE state = 'proposed'").await.expect("moved");
        house.clock().advance(49 * 3_600);
        let_go(house).await.expect("let go");
        assert_eq!(database.number("SELECT COUNT(*) FROM waiting WHERE state = 'taken'").await, 1);
        let page = read_school(house, &Actor::school(one.0, None), booking.season).await.expect("a page");
        assert_eq!(page.lessons.len(), 1);
    }

    async fn nobody_waits_for_a_season_that_is_over(database) {
        let booking = Booking::new(&database, 1).await;
        one_day(&booking).await;
        let house = &booking.region.house;
        fill(&booking, school(&booking, 0).await).await;
        let one = school(&booking, 1).await;
        join(&booking, one).await.expect("in line");
        house.clock().advance(60 * 86_400);
        assert!(house.clock().today() > day("2027-01-19"));
        assert_eq!(offer(&booking).await, 0);
        assert_eq!(database.number("SELECT COUNT(*) FROM waiting WHERE state = 'over'").await, 1);
    }

    async fn many_servers_that_offer_at_once_give_each_slot_once_and_to_those_in_front(database) {
        let booking = Arc::new(Booking::new(&database, 3).await);
        one_day(&booking).await;
        let mut booked = Vec::new();
        for number in 100..103 {
            let full = school(&booking, number).await;
            let all = fill(&booking, full).await;
            booked.extend(all.into_iter().map(|request| (full, request)));
        }
        let mut line = Vec::new();
        for number in 1..=12 {
            let one = school(&booking, number).await;
            join(&booking, one).await.expect("in line");
            booking.region.house.clock().advance(1);
            line.push(one);
        }
        // Five lessons come free while six servers look, and other schools try their luck.
        let mut at_once = tokio::task::JoinSet::new();
        for (full, request) in booked.iter().take(5).copied() {
            let booking = Arc::clone(&booking);
            at_once.spawn(async move {
                free(&booking, full.0, request).await;
            });
        }
        for _ in 0..6 {
            let booking = Arc::clone(&booking);
            at_once.spawn(async move {
                for _ in 0..4 {
                    offer(&booking).await;
                }
            });
        }
        at_once.join_all().await;
        while offer(&booking).await > 0 {}
        // Those in front, nobody else; and nothing is left that the next one could use.
        let asked = in_front(&booking, &line).await;
        assert!((3..=5).contains(&asked), "{asked}");
        let next = line[asked];
        assert_eq!(booking.slots(next.0, &[next.1]).await.slots.len(), 0);
        assert_eq!(database.number(OVERLAPS).await, 0);
        let held = "SELECT COUNT(*) FROM request WHERE held_until IS NOT NULL";
        assert_eq!(usize::try_from(database.number(held).await), Ok(asked));

        // All that are asked answer at once, twice; every other one says no.
        let mut at_once = tokio::task::JoinSet::new();
        for (number, one) in line.iter().take(asked).copied().enumerate() {
            let house = booking.region.house.clone();
            let season = booking.season;
            let actor = Actor::school(one.0, None);
            let id = own_line(&house, &actor, season).await.expect("a line")[0].record.waiting.id;
            for _ in 0..2 {
                let (house, actor) = (house.clone(), actor.clone());
                at_once.spawn(async move {
                    let answer = match number % 2 {
                        0 => take_offer(&house, &actor, season, id, "").await,
                        _ => decline_offer(&house, &actor, season, id).await,
                    };
                    assert!(answer.is_ok() || answer == Err(Fault::NotFound.into()), "{answer:?}");
                });
            }
        }
        at_once.join_all().await;
        while offer(&booking).await > 0 {}
        let taken = "SELECT COUNT(*) FROM waiting WHERE state = 'taken'";
        assert_eq!(usize::try_from(database.number(taken).await), Ok(asked.div_ceil(2)));
        let declined = "SELECT COUNT(*) FROM waiting WHERE state = 'declined'";
        assert_eq!(usize::try_from(database.number(declined).await), Ok(asked / 2));
        let rest = &line[asked..];
        let asked = in_front(&booking, rest).await;
        assert!(asked > 0, "what was declined goes on");
        let next = rest[asked];
        assert_eq!(booking.slots(next.0, &[next.1]).await.slots.len(), 0);
        assert_eq!(database.number(OVERLAPS).await, 0);
    }
}
