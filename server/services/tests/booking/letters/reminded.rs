use super::{booked, mails, only};
use crate::region::{day, operator};
use crate::season::Booking;
use domain::ids::RequestId;
use domain::time::Week;
use services::letters::remind;
use services::planning::{publish_week, take_off};

const A_DAY: i64 = 86_400;

/// Back among what is still to plan, as a planner does who takes it to another week.
async fn to_another_week(booking: &Booking, request: RequestId) {
    let lesson = booking.region.read(request).await.lessons[0].clone();
    let seen = [(lesson.id, lesson.version)];
    take_off(&booking.region.house, &operator(), &seen)
        .await
        .expect("off the board");
}

store::on_both_engines! {
    async fn a_school_is_reminded_once_of_a_lesson_with_what_it_prepares(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booking.region.contact(booking.region.leiden).await;
        database.run_raw("UPDATE lesson_type_version SET room_needs = 'Een digibord met geluid'").await.expect("a need");
        booked(&booking, 2, ("2027-01-19", "08:30")).await;
        mails(house).await;
        // From 24 November to 4 January: 15 days before the lessons.
        house.clock().advance(41 * A_DAY);
        assert_eq!(remind(house).await, Ok(0));
        house.clock().advance(A_DAY);
        let twice = tokio::join!(remind(house), remind(house));
        assert_eq!(twice.0.expect("reminded") + twice.1.expect("reminded"), 2);
        let mail = only(house).await;
        assert_eq!(mail.subject, "Uw voorlichtingen komen eraan");
        assert!(mail.text.contains("Een digibord met geluid"), "{}", mail.text);
        house.clock().advance(A_DAY);
        assert_eq!(remind(house).await, Ok(0));
    }

    async fn another_day_is_another_reminder_and_a_fresh_agreement_none(database) {
        let booking = Booking::new(&database, 1).await;
        let (region, house) = (&booking.region, &booking.region.house);
        region.contact(region.leiden).await;
        let request = booked(&booking, 1, ("2027-01-19", "09:15")).await;
        house.clock().advance(42 * A_DAY);
        assert_eq!(remind(house).await, Ok(1));
        // The school hears of the new day now; the reminder is for a day of its own.
        let who = region.educator("Noor").await;
        to_another_week(&booking, request).await;
        region.place(request, 0, who, "2027-02-16", 9).await;
        for on in ["2027-01-19", "2027-02-16"] {
            publish_week(house, &operator(), Week::of(day(on))).await.expect("published");
        }
        mails(house).await;
        house.clock().advance(28 * A_DAY);
        assert_eq!(remind(house).await, Ok(1));
        assert_eq!(only(house).await.subject, "Uw voorlichting komt eraan");

        region.place(request, 0, who, "2027-02-18", 9).await;
        assert_eq!(remind(house).await, Ok(0), "a draft is no agreement");
        publish_week(house, &operator(), Week::of(day("2027-02-16"))).await.expect("published");
        mails(house).await;
        assert_eq!(remind(house).await, Ok(0), "it heard of it a moment ago");
    }

    async fn a_school_without_an_address_is_reminded_when_it_has_one(database) {
        let booking = Booking::new(&database, 1).await;
        let house = &booking.region.house;
        booked(&booking, 1, ("2027-01-19", "09:15")).await;
        house.clock().advance(43 * A_DAY);
        assert_eq!(remind(house).await, Ok(0));
        booking.region.contact(booking.region.leiden).await;
        assert_eq!(remind(house).await, Ok(1));
        assert_eq!(only(house).await.to.as_str(), "canary@school.example");
    }
}
