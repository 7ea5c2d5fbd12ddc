//! When lessons start at a school, and when it is closed, kept by the school itself.

use crate::region::operator;
use crate::season::Booking;
use domain::booking::{BellDayForm, BellTimesForm};
use domain::organisation::FreeDayForm;
use domain::time::Minute;
use domain::values::{Mistake, Mistakes};
use services::booking::{add_own_free_day, own_free_days, remove_own_free_day};
use services::organisations::{bell_times, set_bell_times, usual_bell_times};
use services::{Actor, EditError, Fault, Post};
use std::collections::BTreeSet;

/// Lessons at a quarter past nine on Tuesdays, and never else.
fn tuesdays() -> BellTimesForm {
    let day = BellDayForm {
        hours: "8:30-12:00".into(),
        starts: "9:15".into(),
        ..BellDayForm::default()
    };
    BellTimesForm {
        days: vec![BellDayForm::default(), day],
    }
}

store::on_both_engines! {
    async fn a_school_is_offered_the_times_that_it_keeps_itself(database) {
        let booking = Booking::new(&database, 1).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let school = Actor::school(region.leiden, None);
        let groups = region.groups(1).await;
        let before = bell_times(house, &school, region.leiden).await.expect("times");
        assert!(!before.own);
        set_bell_times(house, &school, region.leiden, &tuesdays()).await.expect("kept");
        set_bell_times(house, &school, region.leiden, &tuesdays()).await.expect("twice is once");
        let view = booking.slots(region.leiden, &groups).await;
        let starts: BTreeSet<_> = view.slots.iter().map(|slot| slot.start).collect();
        assert_eq!(starts, [Minute::at(9, 15)].into());

        let form = FreeDayForm { first_day: "2027-01-19".into(), last_day: String::new(), reason: "Studiedag".into() };
        let post = Post::new().expect("random bytes");
        let day = |slots: &services::booking::SlotsView| slots.slots.iter().any(|slot| slot.day.to_string() == "2027-01-19");
        assert!(day(&view));
        let id = add_own_free_day(house, &school, &post, &form).await.expect("added");
        assert_eq!(add_own_free_day(house, &school, &post, &form).await, Ok(id));
        assert!(!day(&booking.slots(region.leiden, &groups).await));
        let reasons: Vec<_> = own_free_days(house, &school).await.expect("days").iter().map(|one| one.reason.to_string()).collect();
        assert_eq!(reasons, ["Studiedag"]);
        let other = Actor::school(region.gouda, None);
        assert_eq!(remove_own_free_day(house, &other, id).await, Err(Fault::NotFound));
        remove_own_free_day(house, &school, id).await.expect("removed");
        assert_eq!(remove_own_free_day(house, &school, id).await, Err(Fault::NotFound));
        assert!(day(&booking.slots(region.leiden, &groups).await));

        usual_bell_times(house, &operator(), region.leiden).await.expect("usual");
        assert_eq!(bell_times(house, &school, region.leiden).await, Ok(before));
    }

    async fn nobody_changes_the_times_of_another_school(database) {
        let booking = Booking::new(&database, 0).await;
        let (region, house) = (&booking.region, &booking.region.house);
        let gouda = Actor::school(region.gouda, None);
        assert_eq!(bell_times(house, &gouda, region.leiden).await.map(|view| view.own), Err(Fault::NotFound));
        let refused = set_bell_times(house, &gouda, region.leiden, &tuesdays()).await;
        assert_eq!(refused, Err(EditError::Fault(Fault::NotFound)));
        assert_eq!(usual_bell_times(house, &gouda, region.leiden).await, Err(Fault::NotFound));
        let nothing = set_bell_times(house, &operator(), region.leiden, &BellTimesForm::default()).await;
        assert_eq!(nothing, Err(EditError::Invalid(Mistakes::one("days", Mistake::NothingChosen))));
        assert_eq!(database.number("SELECT COUNT(*) FROM bell_times").await, 0);
    }
}
