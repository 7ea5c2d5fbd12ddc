use crate::support::this_week;
use domain::time::{Minute, instant_of};
use server::bench::booking::book_at_once;
use server::bench::contention::{Tally, contend};
use server::bench::world::{self, Size};
use services::{Clock, House};
use store::testing::TestDatabase;

const CLIENTS: usize = 32;
const TRIES: usize = 12;

/// Two lessons in which the same person or group is at the same time.
const OVERLAPS: &str = "SELECT COUNT(*) FROM occupancy a JOIN occupancy b
    ON a.resource_id = b.resource_id AND a.kind = b.kind AND a.lesson_id < b.lesson_id
    WHERE a.starts_at < b.ends_at AND b.starts_at < a.ends_at";

/// The same, told from the lessons themselves, not from the guard's own table.
const EDUCATORS_TWICE: &str = "SELECT COUNT(*) FROM lesson a
    JOIN lesson_educator ea ON ea.lesson_id = a.id
    JOIN lesson_educator eb ON eb.employee_id = ea.employee_id AND eb.lesson_id <> a.id
    JOIN lesson b ON b.id = eb.lesson_id
    WHERE a.state IN ('proposed', 'confirmed') AND b.state IN ('proposed', 'confirmed')
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at";

const GROUPS_TWICE: &str = "SELECT COUNT(*) FROM lesson a
    JOIN lesson b ON b.group_id = a.group_id AND b.id <> a.id
    WHERE a.state IN ('proposed', 'confirmed') AND b.state IN ('proposed', 'confirmed')
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at";

/// Lessons on the board that the guard does not know of, or the other way round.
const UNGUARDED: &str = "SELECT COUNT(*) FROM lesson l WHERE
    (CASE WHEN l.state IN ('proposed', 'confirmed') THEN 1 ELSE 0 END)
    <> (SELECT COUNT(*) FROM occupancy o WHERE o.lesson_id = l.id AND o.kind = 'group'
        AND o.resource_id = l.group_id AND o.starts_at = l.starts_at AND o.ends_at = l.ends_at)";

/// Lessons of which the version is not one more than the number of their changes.
const MISCOUNTED: &str = "SELECT COUNT(*) FROM lesson l WHERE l.version <> 1 +
    (SELECT COUNT(*) FROM lesson_change c WHERE c.lesson_id = l.id)";

async fn contended(database: &TestDatabase) -> Tally {
    // The Friday before: nothing lies in the past.
    let friday = this_week().previous().day(4);
    let now = instant_of(friday, Minute::at(16, 0))
        .one()
        .expect("no clock changes then");
    let clock = Clock::fixed(now);
    let mut houses = vec![House::new(database.store.clone(), clock.clone())];
    if database.store.is_postgres() {
        houses.push(House::new(database.second_door().await, clock));
    }
    let size = Size::week(this_week(), 12, 60);
    world::load(&houses[0], &size)
        .await
        .expect("the world is loaded");
    contend(&houses, this_week(), CLIENTS, TRIES).await
}

store::on_both_engines! {
    async fn of_200_tries_by_a_hundred_schools_exactly_fifty_get_the_last_fifty_slots(database) {
        let friday = this_week().previous().day(4);
        let now = instant_of(friday, Minute::at(16, 0)).one().expect("no clock changes then");
        let house = House::new(database.store.clone(), Clock::fixed(now));
        let booked = book_at_once(&house, 200).await.expect("a world");
        assert_eq!(booked.failed, Vec::<String>::new());
        assert_eq!((booked.held, booked.second, booked.on_the_board), (50, 150, 50));
        assert!(booked.is_exact());
        assert_eq!(database.number(OVERLAPS).await, 0);
        assert_eq!(database.number(EDUCATORS_TWICE).await, 0);
        assert_eq!(database.number(UNGUARDED).await, 0);
    }

    async fn clients_who_plan_the_same_week_at_once_never_double_book_and_lose_nothing(database) {
        let tally = contended(&database).await;
        assert_eq!(tally.failed, Vec::<String>::new());
        assert!(tally.successes >= 50 && tally.refused + tally.second >= 50, "{tally:?}");
        for sql in [OVERLAPS, EDUCATORS_TWICE, GROUPS_TWICE, UNGUARDED, MISCOUNTED] {
            assert_eq!(database.number(sql).await, 0, "{sql}");
        }
        let number = |count: usize| i64::try_from(count).expect("a small number");
        let rows = "SELECT COUNT(*) FROM audit WHERE subject_kind LIKE 'lesson.%'";
        assert_eq!(database.number(rows).await, number(tally.lessons_changed));
        let acts = "SELECT COUNT(DISTINCT batch) FROM lesson_change";
        assert_eq!(database.number(acts).await, number(tally.successes));
        let changes = "SELECT COUNT(*) FROM lesson_change";
        assert_eq!(database.number(changes).await, number(tally.lessons_changed));
    }
}
