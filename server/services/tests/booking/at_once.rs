use crate::region::post;
use crate::season::{Booking, hold_form};
use domain::booking::BookRefusal;
use domain::ids::{GroupId, OrganisationId};
use domain::organisation::{GroupForm, OrganisationForm};
use services::booking::{BookError, confirm_booking, hold_slot};
use services::{Actor, organisations};
use std::time::{Duration, Instant};

/// Two lessons in which the same person or group is at the same time.
pub const OVERLAPS: &str = "SELECT COUNT(*) FROM occupancy a JOIN occupancy b
    ON a.resource_id = b.resource_id AND a.kind = b.kind AND a.lesson_id < b.lesson_id
    WHERE a.starts_at < b.ends_at AND b.starts_at < a.ends_at";

/// A school in Leiden with one group.
pub async fn school(booking: &Booking, number: usize) -> (OrganisationId, GroupId) {
    let house = &booking.region.house;
    let form = OrganisationForm {
        kind: "primary".into(),
        name: format!("School {number:03}"),
        town: "Leiden".into(),
        municipality: "0546".into(),
        ..OrganisationForm::default()
    };
    let operator = Actor::operator();
    let id = organisations::add_organisation(house, &operator, &post(), &form)
        .await
        .expect("a school");
    let form = GroupForm {
        school_year: "2026".into(),
        name: "Groep 8".into(),
        level: "groep 8".into(),
        pupils: "24".into(),
        teacher: String::new(),
    };
    let group = organisations::add_group(house, &operator, &post(), id, &form)
        .await
        .expect("a group");
    (id, group)
}

/// What came of one school's try.
#[derive(Debug, PartialEq, Eq)]
enum Got {
    Booked,
    Taken,
    UsedUp,
}

/// Picks a time and confirms it at once.
async fn try_once(
    booking: &Booking,
    (school, group): (OrganisationId, GroupId),
    at: (&str, &str),
) -> Result<Got, BookError> {
    let house = &booking.region.house;
    let actor = Actor::school(school, None);
    let form = hold_form(booking.region.online, &[group], at);
    let held = match hold_slot(house, &actor, booking.season, &post(), &form).await {
        Ok(held) => held,
        Err(BookError::Taken(_)) => return Ok(Got::Taken),
        Err(BookError::Refused(why)) if matches!(why[..], [BookRefusal::QuotaReached { .. }]) => {
            return Ok(Got::UsedUp);
        }
        Err(other) => return Err(other),
    };
    confirm_booking(house, &actor, held, "").await?;
    Ok(Got::Booked)
}

store::on_both_engines! {
    async fn of_forty_schools_that_want_the_same_hour_each_educator_serves_one(database) {
        let booking = std::sync::Arc::new(Booking::new(&database, 3).await);
        let mut trying = tokio::task::JoinSet::new();
        for number in 0..40 {
            let one = school(&booking, number).await;
            let booking = std::sync::Arc::clone(&booking);
            trying.spawn(async move { try_once(&booking, one, ("2026-12-08", "09:15")).await });
        }
        let got: Vec<Got> = trying.join_all().await.into_iter().map(|got| got.expect("a clear answer")).collect();
        let count = |what: Got| got.iter().filter(|one| **one == what).count();
        assert_eq!((count(Got::Booked), count(Got::Taken)), (3, 37));
        assert_eq!(database.number(OVERLAPS).await, 0);
        assert_eq!(database.number("SELECT COUNT(*) FROM lesson").await, 3);
    }

    async fn two_hundred_schools_that_book_the_last_fifty_lessons_at_once_get_exactly_fifty(database) {
        let booking = std::sync::Arc::new(Booking::new(&database, 60).await);
        booking.hard_quota(50).await;
        let mut schools = Vec::new();
        for number in 0..200 {
            schools.push(school(&booking, number).await);
        }
        let mut trying = tokio::task::JoinSet::new();
        for (number, one) in schools.into_iter().enumerate() {
            let booking = std::sync::Arc::clone(&booking);
            let day = ["2026-12-08", "2026-12-10", "2026-12-15", "2026-12-17"][number % 4];
            let start = ["08:30", "10:30", "12:45"][number % 3];
            trying.spawn(async move {
                let begun = Instant::now();
                let got = try_once(&booking, one, (day, start)).await;
                (got.expect("a clear answer"), begun.elapsed())
            });
        }
        let all = trying.join_all().await;
        let count = |what: Got| all.iter().filter(|(got, _)| *got == what).count();
        assert_eq!((count(Got::Booked), count(Got::UsedUp), count(Got::Taken)), (50, 150, 0));
        let kept = "SELECT COUNT(*) FROM lesson WHERE state = 'confirmed'";
        assert_eq!(database.number(kept).await, 50);
        assert_eq!(database.number(OVERLAPS).await, 0);
        let slowest = all.iter().map(|(_, took)| *took).max();
        assert!(slowest < Some(Duration::from_secs(60)), "{slowest:?}");
    }
}
