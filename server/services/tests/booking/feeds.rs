use crate::region::{LEIDEN, day, operator, with_role};
use crate::season::Booking;
use domain::feed::FeedState;
use domain::ids::EmployeeId;
use domain::permission::{Grant, Role};
use domain::time::Week;
use services::booking::confirm_booking;
use services::feeds::{
    FeedAnswer, area_feeds, make_area_feed, make_school_feed, render_shared, revoke_area_feed,
    revoke_school_feed, school_feed_state,
};
use services::planning::publish_week;
use services::{Actor, Fault, House};

async fn calendar(house: &House, token: &str) -> (String, String) {
    match render_shared(house, token, None).await {
        Ok(FeedAnswer::Calendar { etag, body }) => (etag, body.replace("\r\n ", "")),
        other => panic!("{other:?}"),
    }
}

/// Lines of a calendar that begin so.
fn lines<'a>(body: &'a str, start: &str) -> Vec<&'a str> {
    body.lines()
        .filter(|line| line.starts_with(start))
        .collect()
}

fn planner(who: EmployeeId, role: Role) -> Actor {
    Actor::employee(
        who,
        vec![Grant {
            role,
            area: Some(LEIDEN),
        }],
    )
}

store::on_both_engines! {
    async fn a_school_subscribes_to_what_it_was_told_and_nobody_is_a_guest(database) {
        let booking = Booking::new(&database, 1).await;
        let (region, house) = (&booking.region, &booking.region.house);
        region.contact(region.leiden).await;
        let school = Actor::school(region.leiden, None);
        let token = make_school_feed(house, &school, region.leiden).await.expect("a feed");
        let groups = region.groups(1).await;
        let held = booking.hold(region.leiden, &groups, ("2027-01-19", "09:15")).await.expect("held");
        let (_, body) = calendar(house, &token).await;
        assert_eq!(lines(&body, "BEGIN:VEVENT").len(), 0);
        confirm_booking(house, &school, held, "").await.expect("confirmed");

        let (etag, body) = calendar(house, &token).await;
        let lesson = region.read(held).await.lessons[0].id;
        assert_eq!(lines(&body, "UID:"), [format!("UID:{lesson}@preventieplanner")]);
        assert_eq!(lines(&body, "METHOD:"), ["METHOD:PUBLISH"]);
        assert_eq!(lines(&body, "REFRESH-INTERVAL"), ["REFRESH-INTERVAL;VALUE=DURATION:PT60M"]);
        assert_eq!(lines(&body, "DTSTART;TZID"), ["DTSTART;TZID=Europe/Amsterdam:20270119T091500"]);
        assert_eq!(lines(&body, "ATTENDEE").len(), 0);
        assert!(!body.contains("anary") && !body.contains("Collega"), "{body}");
        let again = render_shared(house, &token, Some(&etag)).await;
        assert_eq!(again, Ok(FeedAnswer::NotModified { etag }));
    }

    async fn an_address_is_replaced_and_revoked_at_once_and_all_wrong_ones_are_alike(database) {
        let booking = Booking::new(&database, 1).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let who = region.educator("Noor").await;
        let staff = planner(who, Role::Planner);
        let old = make_school_feed(house, &staff, region.leiden).await.expect("a feed");
        let token = make_school_feed(house, &staff, region.leiden).await.expect("a feed");
        let made = school_feed_state(house, &staff, region.leiden).await;
        let fresh = FeedState { made_at: house.clock().now(), fetched_at: None };
        assert_eq!(made, Ok(Some(fresh)));
        let kept = format!("SELECT COUNT(*) FROM shared_feed WHERE token_hash = '{token}'");
        assert_eq!(database.number(&kept).await, 0);
        calendar(house, &token).await;
        let read = FeedState { fetched_at: Some(house.clock().now()), ..fresh };
        assert_eq!(school_feed_state(house, &staff, region.leiden).await, Ok(Some(read)));
        revoke_school_feed(house, &staff, region.leiden).await.expect("revoked");
        for wrong in [old.as_str(), token.as_str(), "made-up"] {
            assert_eq!(render_shared(house, wrong, None).await, Ok(FeedAnswer::NotFound));
        }
        let gouda = make_school_feed(house, &staff, region.gouda).await;
        assert_eq!(gouda, Err(Fault::Denied));
        let other = Actor::school(region.gouda, None);
        let leiden = make_school_feed(house, &other, region.leiden).await;
        assert_eq!(leiden, Err(Fault::NotFound));
    }

    async fn an_area_shows_its_published_lessons_for_as_long_as_its_owner_may_see_them(database) {
        let booking = Booking::new(&database, 1).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let who = region.educator("Noor").await;
        let manager = planner(who, Role::Manager);
        let areas = area_feeds(house, &manager).await.expect("areas");
        let names: Vec<_> = areas.iter().map(|one| (one.name.as_str(), one.state)).collect();
        assert_eq!(names, [("Leiden", None)]);
        let token = make_area_feed(house, &manager, LEIDEN).await.expect("a feed");
        assert_eq!(render_shared(house, &token, None).await, Ok(FeedAnswer::NotFound), "no such role is kept");

        let grants = domain::employee::GrantsForm { grants: vec!["educator".into(), format!("manager:{LEIDEN}")] };
        services::staff::set_roles(house, &operator(), who, 2, &grants).await.expect("roles");
        let groups = region.groups(1).await;
        let request = region.make(&region.form(&groups)).await;
        region.place(request, 0, who, "2027-01-19", 9).await;
        assert_eq!(lines(&calendar(house, &token).await.1, "UID:").len(), 0);
        publish_week(house, &operator(), Week::of(day("2027-01-19"))).await.expect("published");
        let (_, body) = calendar(house, &token).await;
        assert_eq!((lines(&body, "UID:").len(), lines(&body, "ATTENDEE").len()), (1, 0));
        assert!(!body.contains("Noor"), "{body}");
        revoke_area_feed(house, &manager, LEIDEN).await.expect("revoked");
        assert_eq!(render_shared(house, &token, None).await, Ok(FeedAnswer::NotFound));
        let educator = make_area_feed(house, &with_role(Role::Educator, LEIDEN), LEIDEN).await;
        assert_eq!(educator, Err(Fault::Denied));
    }
}
