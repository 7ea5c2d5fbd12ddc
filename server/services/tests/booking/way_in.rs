use crate::region::{LEIDEN, operator, with_role};
use crate::season::Booking;
use domain::booking::LinkState;
use domain::permission::Role;
use domain::values::Email;
use services::Fault;
use services::booking::{
    ask_link, book_for, enter, links_of, look, make_link, revoke_link, school_visitor,
};

const HALF_AN_HOUR: i64 = 1_800;

store::on_both_engines! {
    async fn looking_at_a_link_changes_nothing_and_pressing_opens_its_own_school(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        let token = make_link(house, &operator(), school, booking.season).await.expect("a link");
        for _ in 0..3 {
            let (state, name) = look(house, &token).await.expect("a look");
            assert_eq!(state, LinkState::Valid { organisation: school, season: booking.season });
            assert_eq!(name.as_deref(), Some("De Regenboog"));
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM school_session").await, 0);
        let links = links_of(house, &operator(), school).await.expect("links");
        assert_eq!(links.iter().map(|link| link.used_at).collect::<Vec<_>>(), [None]);

        let cookie = enter(house, &token).await.expect("in");
        let visitor = school_visitor(house, &cookie).await.expect("asked").expect("known");
        assert_eq!((visitor.school, visitor.name.as_str()), (school, "De Regenboog"));
        assert!(!visitor.by_colleague);
        let kept = "SELECT COUNT(*) FROM booking_link WHERE token_hash LIKE '%";
        assert_eq!(database.number(&format!("{kept}{token}%'")).await, 0);
    }

    async fn a_link_that_is_taken_back_or_too_old_opens_nothing(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        let token = make_link(house, &operator(), school, booking.season).await.expect("a link");
        let cookie = enter(house, &token).await.expect("in");
        let link = links_of(house, &operator(), school).await.expect("links")[0].id;
        revoke_link(house, &operator(), school, link).await.expect("taken back");
        assert_eq!(school_visitor(house, &cookie).await, Ok(None));
        assert_eq!(enter(house, &token).await, Err(Fault::NotFound));
        let (state, name) = look(house, &token).await.expect("a look");
        assert_eq!((state, name), (LinkState::Revoked { since: house.clock().now() }, None));
        assert_eq!(look(house, "nobody-gave-this-out").await, Ok((LinkState::Unknown, None)));

        let other = make_link(house, &operator(), school, booking.season).await.expect("a link");
        house.clock().advance(60 * 24 * 3_600);
        let (state, _) = look(house, &other).await.expect("a look");
        assert_eq!(state, LinkState::Expired { since: house.clock().now() });
        assert_eq!(enter(house, &other).await, Err(Fault::NotFound));
    }

    async fn a_school_that_does_nothing_for_half_an_hour_is_out_and_so_is_one_after_eight_hours(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        let token = make_link(house, &operator(), school, booking.season).await.expect("a link");
        let idle = enter(house, &token).await.expect("in");
        let busy = enter(house, &token).await.expect("in");
        let mut half_hours = 0;
        while school_visitor(house, &busy).await.expect("asked").is_some() {
            half_hours += 1;
            house.clock().advance(HALF_AN_HOUR - 1);
        }
        // The seventeenth look is a few seconds before eight hours, the one after it is past them.
        assert_eq!(half_hours, 17);
        assert_eq!(school_visitor(house, &idle).await, Ok(None));
    }

    async fn a_planner_books_for_schools_of_the_own_area_only(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        let educator = booking.region.educator("Bel").await;
        let planner = services::Actor::employee(
            educator,
            with_role(Role::Planner, LEIDEN).grants().to_vec(),
        );
        let cookie = book_for(house, &planner, booking.region.leiden, booking.season).await.expect("in");
        let visitor = school_visitor(house, &cookie).await.expect("asked").expect("known");
        assert_eq!((visitor.school, visitor.by_colleague), (booking.region.leiden, true));
        let gouda = book_for(house, &planner, booking.region.gouda, booking.season).await;
        assert_eq!(gouda, Err(Fault::Denied));
        let link = make_link(house, &planner, booking.region.gouda, booking.season).await;
        assert_eq!(link, Err(Fault::Denied));
    }

    async fn who_asks_for_a_link_gets_one_for_each_school_and_a_stranger_gets_none(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.region.contact(booking.region.leiden).await;
        booking.region.contact(booking.region.gouda).await;
        let email = |text: &str| Email::parse(text).expect("an address");
        let links = ask_link(house, &email("canary@school.example")).await.expect("links");
        let mut schools: Vec<_> = links.iter().map(|(school, ..)| *school).collect();
        schools.sort_unstable();
        let mut expected = [booking.region.leiden, booking.region.gouda];
        expected.sort_unstable();
        assert_eq!(schools, expected);
        let none = ask_link(house, &email("niemand@school.example")).await;
        assert_eq!(none, Ok(Vec::new()));
    }
}
