use crate::region::{LEIDEN, operator, with_role};
use crate::season::Booking;
use domain::booking::LinkState;
use domain::permission::Role;
use domain::values::{Mistake, Mistakes};
use services::booking::{
    AskError, AskLink, answer_asked, ask_link, book_for, enter, links_of, look, make_link,
    revoke_link, school_visitor, send_link,
};
use services::{EditError, Fault, Post};

const HALF_AN_HOUR: i64 = 1_800;

fn ask(email: &str) -> AskLink {
    AskLink {
        email: email.to_owned(),
        sender: "198.51.100.1".to_owned(),
        language: "nl".to_owned(),
    }
}

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
        let links = "SELECT COUNT(*) FROM booking_link";
        let mails = "SELECT COUNT(*) FROM outbox WHERE kind = 'link'";
        ask_link(house, &ask("niemand@school.example")).await.expect("noted");
        assert_eq!(answer_asked(house).await, Ok(1));
        assert_eq!((database.number(links).await, database.number(mails).await), (0, 0));
        ask_link(house, &ask("Canary@school.example")).await.expect("noted");
        assert_eq!((database.number(links).await, database.number(mails).await), (0, 0));
        assert_eq!(answer_asked(house).await, Ok(1));
        assert_eq!((database.number(links).await, database.number(mails).await), (2, 2));
        for school in [booking.region.leiden, booking.region.gouda] {
            let links = links_of(house, &operator(), school).await.expect("links");
            let contacts: Vec<_> = links.iter().map(|link| link.contact.is_some()).collect();
            assert_eq!(contacts, [true]);
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM link_asked").await, 0);
        assert_eq!(answer_asked(house).await, Ok(0));
    }

    async fn asking_over_and_over_is_stopped_for_that_sender_and_fills_no_mailbox(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.region.contact(booking.region.leiden).await;
        for email in ["canary@school.example", "niemand@school.example"] {
            for _ in 0..3 {
                ask_link(house, &ask(email)).await.expect("noted");
            }
            let again = ask_link(house, &ask(email)).await;
            assert_eq!(again, Err(AskError::Locked { minutes: 15 }));
        }
        for number in 0..4 {
            let elsewhere = AskLink { sender: format!("192.0.2.{number}"), ..ask("canary@school.example") };
            ask_link(house, &elsewhere).await.expect("noted");
        }
        assert_eq!(answer_asked(house).await, Ok(10));
        let mails = "SELECT COUNT(*) FROM outbox WHERE kind = 'link'";
        assert_eq!(database.number(mails).await, 5);
        house.clock().advance(24 * 3_600 + 1);
        ask_link(house, &ask("canary@school.example")).await.expect("noted");
        assert_eq!(answer_asked(house).await, Ok(1));
        assert_eq!(database.number(mails).await, 6);
    }

    async fn two_servers_answer_one_who_asked_once(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.region.contact(booking.region.leiden).await;
        ask_link(house, &ask("canary@school.example")).await.expect("noted");
        let (one, other) = tokio::join!(answer_asked(house), answer_asked(house));
        assert_eq!(one.expect("asked") + other.expect("asked"), 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox WHERE kind = 'link'").await, 1);
    }

    async fn a_colleague_mails_a_link_to_a_contact_with_an_address_once_however_often_pressed(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, leiden) = (&booking.region.house, booking.region.leiden);
        let contact = booking.region.contact(leiden).await.to_string();
        let post = Post::new().expect("random bytes");
        for _ in 0..2 {
            send_link(house, &operator(), &post, leiden, &contact, "en").await.expect("sent");
        }
        let english = "SELECT COUNT(*) FROM outbox WHERE kind = 'link' AND language = 'en'";
        assert_eq!(database.number(english).await, 1);
        let links = links_of(house, &operator(), leiden).await.expect("links");
        assert_eq!(links.len(), 1);
        // A contact of another school is nobody here.
        let elsewhere = booking.region.contact(booking.region.gouda).await.to_string();
        for wrong in [elsewhere.as_str(), "", "niemand"] {
            let post = Post::new().expect("random bytes");
            let refused = send_link(house, &operator(), &post, leiden, wrong, "nl").await;
            let mistake = Mistakes::one("contact", Mistake::NotAChoice);
            assert_eq!(refused, Err(EditError::Invalid(mistake)), "{wrong}");
        }
        let planner = with_role(Role::Planner, LEIDEN);
        let gouda = booking.region.gouda;
        let post = Post::new().expect("random bytes");
        let refused = send_link(house, &planner, &post, gouda, &elsewhere, "nl").await;
        assert_eq!(refused, Err(EditError::Fault(Fault::Denied)));
        assert_eq!(links_of(house, &planner, leiden).await.expect("links").len(), 1);
        send_link(house, &operator(), &Post::new().expect("random bytes"), gouda, &elsewhere, "nl")
            .await
            .expect("sent");
        assert_eq!(links_of(house, &planner, gouda).await, Ok(Vec::new()));
    }
}
