//! Administrators set a season up: when, by which rules, what is offered, what was agreed.

use crate::region::{LEIDEN, operator, with_role};
use crate::season::{Booking, rules_form, season_form};
use domain::booking::{OfferLine, OffersForm, QuotaForm, SeasonForm};
use domain::permission::Role;
use domain::values::{Mistake, Mistakes};
use services::{EditError, Fault, Post, booking};

fn quota(told: &str) -> QuotaForm {
    QuotaForm {
        lessons: "34".into(),
        hardness: "soft".into(),
        told: told.into(),
    }
}

store::on_both_engines! {
    async fn pressing_twice_adds_one_season_and_its_name_is_taken_then(database) {
        let booking = Booking::new(&database, 0).await;
        let house = &booking.region.house;
        let next = SeasonForm { name: "2027/2028".into(), ..season_form() };
        let post = Post::new().expect("random bytes");
        let first = booking::add_season(house, &operator(), &post, &next, &rules_form()).await.expect("added");
        let again = booking::add_season(house, &operator(), &post, &next, &rules_form()).await;
        assert_eq!(again, Ok(first));
        assert_eq!(database.number("SELECT COUNT(*) FROM season").await, 2);
        let other = Post::new().expect("random bytes");
        let told = booking::add_season(house, &operator(), &other, &next, &rules_form()).await;
        assert_eq!(told, Err(EditError::Invalid(Mistakes::one("name", Mistake::Taken))));
    }

    async fn the_whole_offer_is_set_at_once_and_the_trail_tells_what_changed(database) {
        let booking = Booking::new(&database, 0).await;
        let (house, season) = (&booking.region.house, booking.season);
        let line = |choice: &str| OffersForm {
            lines: vec![OfferLine {
                lesson_type: booking.region.online.to_string(),
                choice: choice.into(),
            }],
        };
        let trail = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'season.offer'";
        let before = database.number(trail).await;
        booking::set_offers(house, &operator(), season, &line("pick_slot")).await.expect("as it was");
        assert_eq!(database.number(trail).await, before);
        booking::set_offers(house, &operator(), season, &line("leave_wishes")).await.expect("set");
        assert_eq!(database.number(trail).await, before + 1);
        let (_, offers, _) = booking::season(house, &operator(), season).await.expect("a season");
        assert_eq!(OffersForm::code(offers.get(&booking.region.online).copied()), "leave_wishes");
        booking::set_offers(house, &operator(), season, &line("none")).await.expect("taken out");
        let (_, offers, _) = booking::season(house, &operator(), season).await.expect("a season");
        assert_eq!(offers.len(), 0);

        let strange = OffersForm {
            lines: vec![OfferLine {
                lesson_type: season.to_string(),
                choice: "pick_slot".into(),
            }],
        };
        let told = booking::set_offers(house, &operator(), season, &strange).await;
        assert_eq!(told, Err(EditError::Fault(Fault::NotFound)));
    }

    async fn an_agreement_is_with_a_municipality_that_exists_and_can_be_taken_away(database) {
        let booking = Booking::new(&database, 0).await;
        let (house, season) = (&booking.region.house, booking.season);
        let told = booking::set_quota(house, &operator(), season, "9999", Some(&quota("Op."))).await;
        assert_eq!(told, Err(EditError::Invalid(Mistakes::one("municipality", Mistake::NotAChoice))));
        booking::set_quota(house, &operator(), season, "0546", Some(&quota("Op."))).await.expect("agreed");
        let (_, _, quotas) = booking::season(house, &operator(), season).await.expect("a season");
        assert_eq!(quotas["0546"].told, "Op.");
        booking::set_quota(house, &operator(), season, "0546", None).await.expect("taken away");
        let (_, _, quotas) = booking::season(house, &operator(), season).await.expect("a season");
        assert_eq!(quotas.len(), 0);
    }

    async fn who_plans_does_not_set_the_season_up(database) {
        let booking = Booking::new(&database, 0).await;
        let planner = with_role(Role::Planner, LEIDEN);
        let told = booking::set_offers(&booking.region.house, &planner, booking.season, &OffersForm::default()).await;
        assert_eq!(told, Err(EditError::Fault(Fault::Denied)));
    }
}
