use crate::season::Booking;
use domain::booking::{Change, ChangeRefusal};
use domain::ids::{LessonId, OrganisationId};
use domain::lesson::State;
use domain::values::{Mistake, Mistakes};
use services::booking::{BookError, cancel_booking, confirm_booking, read_school, undo_booking};
use services::{Actor, Fault};

/// Books a lesson for one group and gives it as the school sees it.
async fn booked(booking: &Booking, at: (&str, &str)) -> (LessonId, i32) {
    let groups = booking.region.groups(1).await;
    let school = booking.region.leiden;
    let held = booking.hold(school, &groups, at).await.expect("held");
    let actor = Actor::school(school, None);
    confirm_booking(&booking.region.house, &actor, held, "")
        .await
        .expect("confirmed");
    let page = booking.region.read(held).await;
    (page.lessons[0].id, page.lessons[0].version)
}

async fn cancel(
    booking: &Booking,
    school: OrganisationId,
    lesson: (LessonId, i32),
    late: bool,
) -> Result<services::planning::Changed, BookError> {
    let actor = Actor::school(school, None);
    let house = &booking.region.house;
    cancel_booking(
        house,
        &actor,
        booking.season,
        lesson,
        "De klas is ziek",
        late,
    )
    .await
}

store::on_both_engines! {
    async fn a_school_cancels_in_time_and_takes_it_back_within_minutes(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        let lesson = booked(&booking, ("2027-01-19", "09:15")).await;
        let actor = Actor::school(school, None);
        let how = |page: services::booking::SchoolView| page.lessons[0].1.clone();
        let page = read_school(house, &actor, booking.season).await.expect("a page");
        assert!(matches!(how(page), Some(Change::Free { until: Some(_) })));
        let elsewhere = cancel(&booking, booking.region.gouda, lesson, false).await;
        assert_eq!(elsewhere, Err(Fault::Denied.into()));

        let done = cancel(&booking, school, lesson, false).await.expect("cancelled");
        assert_eq!(database.number("SELECT COUNT(*) FROM occupancy").await, 0);
        let gouda = Actor::school(booking.region.gouda, None);
        let not_mine = undo_booking(house, &gouda, booking.season, done.batch).await;
        assert_eq!(not_mine, Err(Fault::NotFound.into()));
        house.clock().advance(899);
        undo_booking(house, &actor, booking.season, done.batch).await.expect("undone");
        let page = read_school(house, &actor, booking.season).await.expect("a page");
        assert_eq!(page.lessons[0].0.state, State::Confirmed);
    }

    async fn a_late_cancellation_needs_a_sign_and_undoing_ends(database) {
        let booking = Booking::new(&database, 1).await;
        let (house, school) = (&booking.region.house, booking.region.leiden);
        let lesson = booked(&booking, ("2026-12-08", "09:15")).await;
        house.clock().advance(24 * 3_600);
        let silent = cancel(&booking, school, lesson, false).await;
        assert_eq!(silent, Err(BookError::Invalid(Mistakes::one("late", Mistake::Empty))));
        let done = cancel(&booking, school, lesson, true).await.expect("cancelled");
        house.clock().advance(900);
        let actor = Actor::school(school, None);
        let undone = undo_booking(house, &actor, booking.season, done.batch).await;
        assert_eq!(undone, Err(BookError::UndoOver));
        let again = cancel(&booking, school, (lesson.0, lesson.1 + 1), true).await;
        let refusal = ChangeRefusal::NotInThisState { state: State::Cancelled };
        assert_eq!(again, Err(BookError::NotNow(vec![refusal])));
    }

    async fn who_changes_what_stands_in_the_history_as_the_school(database) {
        let booking = Booking::new(&database, 1).await;
        let school = booking.region.leiden;
        let lesson = booked(&booking, ("2027-01-19", "09:15")).await;
        cancel(&booking, school, lesson, false).await.expect("cancelled");
        let own = "SELECT COUNT(*) FROM lesson_change WHERE employee_id IS NULL AND organisation_id IS NOT NULL";
        assert_eq!(database.number(own).await, 2);
        let trail = "SELECT COUNT(*) FROM audit WHERE subject_kind = 'booking.cancel' AND organisation_id IS NOT NULL";
        assert_eq!(database.number(trail).await, 1);
    }
}
