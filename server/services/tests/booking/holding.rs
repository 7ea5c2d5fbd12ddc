use crate::region::{day, operator, post};
use crate::season::{Booking, hold_form};
use domain::booking::{BookRefusal, Way};
use domain::lesson::State;
use domain::request::{Pattern, WishesForm};
use domain::time::Week;
use domain::values::{Mistake, Mistakes};
use services::booking::{
    self, BookError, LeaveWishes, confirm_booking, confirm_bookings, drop_booking, hold_slot,
    let_go, read_school,
};
use services::{Actor, Fault};
use std::collections::BTreeSet;

store::on_both_engines! {
    async fn a_school_sees_times_after_the_notice_on_its_bell_and_one_at_a_time_can_be_had(database) {
        let booking = Booking::new(&database, 1).await;
        let groups = booking.region.groups(3).await;
        let school = booking.region.leiden;
        let seen = booking.slots(school, &groups).await;
        assert_eq!((seen.may.way, seen.may.needs_confirmation), (Way::PickSlot, false));
        // Ten working days after Tuesday 24 November.
        assert_eq!(seen.days, (day("2026-12-08"), day("2027-06-30")));
        assert_eq!(seen.slots.first().map(|slot| slot.day), Some(day("2026-12-08")));
        let starts: BTreeSet<_> = seen.slots.iter().map(|slot| slot.start.to_string()).collect();
        let expected = ["08:30", "09:15", "12:45"].map(str::to_owned);
        assert_eq!(starts, expected.into());

        booking.hold(school, &groups, ("2026-12-08", "09:15")).await.expect("held");
        let other = booking.region.group(booking.region.gouda, "Groep 8", 20).await;
        let at_nine = |slot: &domain::booking::OpenSlot| {
            slot.day == day("2026-12-08") && slot.start.to_string() == "09:15"
        };
        let elsewhere = booking.slots(booking.region.gouda, &[other]).await;
        assert_eq!(elsewhere.slots.iter().filter(|slot| at_nine(slot)).count(), 0);
    }

    async fn what_is_held_is_nobody_elses_until_it_is_confirmed_or_its_minutes_are_over(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        let groups = booking.region.groups(2).await;
        let other = booking.region.group(booking.region.gouda, "Groep 8", 20).await;
        let at = ("2026-12-08", "09:15");
        let first = booking.hold(school, &groups, at).await.expect("held");
        let second = booking.hold(booking.region.gouda, &[other], at).await;
        let Err(BookError::Taken(near)) = second else { panic!("{second:?}") };
        assert_eq!(near.len(), 3);
        assert!(near.iter().all(|slot| (slot.day, slot.start.to_string()) != (day(at.0), at.1.to_owned())));

        house.clock().advance(601);
        assert!(matches!(
            confirm_booking(house, &Actor::school(school, None), first, "").await,
            Err(BookError::HoldOver { .. })
        ));
        assert_eq!(database.number("SELECT COUNT(*) FROM lesson").await, 0);
        let again = booking.hold(booking.region.gouda, &[other], at).await.expect("free again");
        let gouda = Actor::school(booking.region.gouda, None);
        confirm_booking(house, &gouda, again, "In het speellokaal").await.expect("confirmed");
        confirm_booking(house, &gouda, again, "In het speellokaal").await.expect("pressed twice");
        house.clock().advance(3_600);
        assert_eq!(let_go(house).await, Ok(0));
        let page = booking.region.read(again).await;
        assert_eq!(page.request.remarks, "In het speellokaal");
        let states: Vec<_> = page.lessons.iter().map(|lesson| lesson.state).collect();
        assert_eq!(states, [State::Confirmed]);
    }

    async fn all_that_is_held_is_confirmed_or_nothing_is(database) {
        let booking = Booking::new(&database, 2).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        booking.region.contact(school).await;
        let groups = booking.region.groups(2).await;
        let first = booking.hold(school, &groups[..1], ("2026-12-08", "09:15")).await.expect("held");
        house.clock().advance(300);
        let second = booking.hold(school, &groups[1..], ("2026-12-10", "09:15")).await.expect("held");
        house.clock().advance(301);
        let actor = Actor::school(school, None);
        let blocked = confirm_bookings(house, &actor, &[second, first], None, "").await;
        assert!(matches!(blocked, Err((Some(1), BookError::HoldOver { .. }))), "{blocked:?}");
        assert_eq!(database.number("SELECT COUNT(*) FROM lesson WHERE state = 'confirmed'").await, 0);
        assert_eq!(database.number("SELECT COUNT(*) FROM request WHERE held_until IS NOT NULL").await, 1);
        let again = confirm_bookings(house, &actor, &[second, first], None, "").await;
        assert_eq!(again, Err((Some(1), Fault::NotFound.into())));

        // Both at once, from two tabs: one mail, and no error for either.
        let third = booking.hold(school, &groups[..1], ("2026-12-15", "09:15")).await.expect("held");
        let both = [second, third];
        let (one, other) = tokio::join!(
            confirm_bookings(house, &actor, &both, None, "Ingang achter"),
            confirm_bookings(house, &actor, &both, None, "Ingang achter"),
        );
        assert_eq!((one, other), (Ok(()), Ok(())));
        assert_eq!(database.number("SELECT COUNT(*) FROM lesson WHERE state = 'confirmed'").await, 2);
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox").await, 1);
        let stranger = Actor::school(booking.region.gouda, None);
        let foreign = confirm_bookings(house, &stranger, &both, None, "").await;
        assert_eq!(foreign, Err((Some(0), Fault::NotFound.into())));
    }

    async fn what_was_held_too_long_goes_by_itself_and_leaves_no_trace(database) {
        let booking = Booking::new(&database, 1).await;
        let groups = booking.region.groups(2).await;
        booking.hold(booking.region.leiden, &groups, ("2026-12-08", "09:15")).await.expect("held");
        assert_eq!(let_go(&booking.region.house).await, Ok(0));
        booking.region.house.clock().advance(600);
        assert_eq!(let_go(&booking.region.house).await, Ok(1));
        for table in ["request", "lesson", "occupancy", "lesson_educator"] {
            assert_eq!(database.number(&format!("SELECT COUNT(*) FROM {table}")).await, 0, "{table}");
        }
    }

    async fn what_is_still_held_is_not_published(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        let groups = booking.region.groups(1).await;
        let held = booking.hold(school, &groups, ("2026-12-08", "09:15")).await.expect("held");
        let week = Week::of(day("2026-12-08"));
        let planner = operator();
        let publish = || services::planning::publish_week(house, &planner, week);
        assert_eq!(publish().await, Ok(0));
        confirm_booking(house, &Actor::school(school, None), held, "").await.expect("confirmed");
        assert_eq!(publish().await, Ok(1));
    }

    async fn pressing_twice_holds_once_and_letting_go_frees_at_once(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        let groups = booking.region.groups(1).await;
        let actor = Actor::school(school, None);
        let form = hold_form(booking.region.online, &groups, ("2026-12-08", "09:15"));
        let post = post();
        let first = hold_slot(house, &actor, booking.season, &post, &form).await.expect("held");
        let second = hold_slot(house, &actor, booking.season, &post, &form).await.expect("held");
        assert_eq!(first, second);
        let gouda = Actor::school(booking.region.gouda, None);
        assert_eq!(drop_booking(house, &gouda, first).await, Err(Fault::NotFound.into()));
        drop_booking(house, &actor, first).await.expect("let go");
        assert_eq!(database.number("SELECT COUNT(*) FROM request").await, 0);
    }

    async fn a_lesson_that_a_planner_must_confirm_stays_proposed(database) {
        let booking = Booking::new(&database, 1).await;
        booking.offer("pick_slot", true).await;
        let groups = booking.region.groups(1).await;
        let school = booking.region.leiden;
        let held = booking.hold(school, &groups, ("2026-12-08", "09:15")).await.expect("held");
        confirm_booking(&booking.region.house, &Actor::school(school, None), held, "").await.expect("wanted");
        let page = booking.region.read(held).await;
        assert_eq!(page.lessons[0].state, State::Proposed);
    }

    async fn the_rules_say_no_with_their_reason(database) {
        let booking = Booking::new(&database, 1).await;
        let groups = booking.region.groups(2).await;
        let school = booking.region.leiden;
        let refused = booking.hold(school, &groups, ("2026-12-02", "09:15")).await;
        let first_possible = Some(day("2026-12-08"));
        assert_eq!(refused, Err(BookError::Refused(vec![BookRefusal::TooShortNotice { first_possible }])));
        let off_the_bell = booking.hold(school, &groups, ("2026-12-08", "09:20")).await;
        assert!(matches!(off_the_bell, Err(BookError::Taken(_))), "{off_the_bell:?}");
        let stranger = booking.region.group(booking.region.gouda, "Groep 8", 20).await;
        let others = booking.hold(school, &[stranger], ("2026-12-08", "09:15")).await;
        assert_eq!(others, Err(BookError::Invalid(Mistakes::one("groups", Mistake::NotAChoice))));
        booking.hard_quota(1).await;
        let quota = booking.hold(school, &groups, ("2026-12-08", "09:15")).await;
        assert_eq!(quota, Err(BookError::Refused(vec![BookRefusal::QuotaReached {
            agreed: 1, booked: 0, asked: 2, told: "De gemeente heeft geen lessen meer.".to_owned(),
        }])));
    }

    async fn wishes_become_a_request_for_the_planner(database) {
        let booking = Booking::new(&database, 1).await;
        booking.offer("leave_wishes", true).await;
        let groups = booking.region.groups(3).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        let form = LeaveWishes {
            lesson_type: booking.region.online,
            groups: groups.clone(),
            pattern: Pattern::BackToBack,
            wishes: WishesForm {
                weeks: vec!["2027-W03".into()],
                remarks: "Liever niet op maandag".into(),
                ..WishesForm::default()
            },
            order: Vec::new(),
        };
        let actor = Actor::school(school, None);
        let post = post();
        let id = booking::leave_wishes(house, &actor, booking.season, &post, &form).await.expect("asked");
        assert_eq!(booking::leave_wishes(house, &actor, booking.season, &post, &form).await, Ok(id));
        let page = booking.region.read(id).await;
        assert_eq!((page.lessons.len(), page.request.remarks.as_str()), (3, "Liever niet op maandag"));
        let picked = booking.hold(school, &groups, ("2026-12-08", "09:15")).await;
        assert_eq!(picked, Err(BookError::Fault(Fault::Denied)));
    }

    async fn a_school_sees_itself_and_nothing_of_another(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        let groups = booking.region.groups(2).await;
        let (leiden, gouda) = (booking.region.leiden, booking.region.gouda);
        let held = booking.hold(leiden, &groups, ("2026-12-08", "09:15")).await.expect("held");
        let own = read_school(house, &Actor::school(leiden, None), booking.season).await.expect("a page");
        assert_eq!((own.school.id, own.groups.len(), own.lessons.len()), (leiden, 2, 2));
        assert!(own.lessons.iter().all(|(lesson, _)| lesson.held_until.is_some()));
        let other = read_school(house, &Actor::school(gouda, None), booking.season).await.expect("a page");
        assert_eq!((other.school.id, other.groups.len(), other.lessons.len()), (gouda, 0, 0));
        let taken = confirm_booking(house, &Actor::school(gouda, None), held, "").await;
        assert_eq!(taken, Err(Fault::NotFound.into()));
        let no_school = read_school(house, &operator(), booking.season).await;
        assert_eq!(no_school, Err(Fault::Denied));
    }
}
