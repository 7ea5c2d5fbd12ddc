//! Coverage of a country: 342 municipalities, 8,700 schools, 150,000 lessons in ten years.
//!
//! `cargo test -p services --release --test region -- coverage_scale --ignored --nocapture` makes it and
//! tells how long the table takes with twenty at once.

use crate::start::{day, house};
use domain::coverage::Filter;
use domain::coverage::table::By;
use domain::ids::EmployeeId;
use domain::permission::{Grant, Role};
use services::coverage::read_table;
use services::{Actor, House, demo_region};
use std::time::{Duration, Instant};
use store::on_both_engines;
use store::testing::{Engine, TestDatabase};

fn manager() -> Actor {
    let grant = Grant {
        role: Role::Manager,
        area: None,
    };
    Actor::employee(EmployeeId::from_number(7), vec![grant])
}

/// Writes so many rows; `n` is the number of each, from 0.
async fn series(database: &TestDatabase, into: &str, count: u32, columns: &str) {
    let sqlite = database.engine() == Engine::Sqlite;
    let numbers = match sqlite {
        true => format!(
            "(WITH RECURSIVE s(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM s WHERE n < {count} - 1)
             SELECT n FROM s)"
        ),
        false => format!("(SELECT generate_series(0, {count} - 1) AS n)"),
    };
    // ID(...) and DAY(...) as each engine writes them.
    let columns = match sqlite {
        true => columns
            .replace("ID(", "unhex(printf('%032x', ")
            .replace("!", "))")
            .replace("DAY(", "date('2017-01-01', '+' || (")
            .replace("#", ") || ' days')"),
        false => columns
            .replace("ID(", "CAST(lpad(to_hex(")
            .replace("!", "), 32, '0') AS uuid)")
            .replace("DAY(", "(DATE '2017-01-01' + (")
            .replace("#", "))"),
    };
    let sql = format!("INSERT INTO {into} SELECT {columns} FROM {numbers} AS numbers");
    database.run_raw(&sql).await.expect("written");
}

async fn country(database: &TestDatabase) {
    series(
        database,
        "municipality (code, name, area_id, latitude, longitude)",
        342,
        "'Z' || n, 'Gemeente ' || n, (SELECT id FROM area ORDER BY name LIMIT 1), 52.0, 4.5",
    )
    .await;
    series(
        database,
        "organisation (id, kind, name, street, house_number, town, municipality_code, website,
            search_text, version)",
        8_700,
        "ID(1000000 + n!, 'primary', 'School ' || n, '', '', '', 'Z' || (n % 342), '', '', 1",
    )
    .await;
    series(
        database,
        "school_group (id, organisation_id, school_year, name, level, pupils, teacher, version)",
        43_500,
        "ID(2000000 + n!, ID(1000000 + n % 8700!, 2020, 'Groep ' || n, '8', 24 + n % 7, '', 1",
    )
    .await;
    let theme = "(SELECT id FROM lesson_type ORDER BY name LIMIT 1)";
    series(
        database,
        "request (id, organisation_id, lesson_type_id, received_on, pattern, wishes, remarks, version)",
        150_000,
        &format!("ID(3000000 + n!, ID(1000000 + n % 8700!, {theme}, DAY(n % 3650#, '', '{{}}', '', 1"),
    )
    .await;
    series(
        database,
        "lesson (id, request_id, organisation_id, lesson_type_id, group_id, visit, visit_order,
            minutes, setup_minutes, state, day, start_minute, starts_at, ends_at, version)",
        150_000,
        &format!(
            "ID(4000000 + n!, ID(3000000 + n!, ID(1000000 + n % 8700!, {theme},
             ID(2000000 + n % 43500!, 1, 1, 45, 10,
             CASE n % 5 WHEN 0 THEN 'confirmed' ELSE 'given' END, DAY(n % 3650#, 540, 0, 2700, 1"
        ),
    )
    .await;
}

/// How long it takes, of so many times in order, at the middle and at the 99th percentile.
async fn measure(house: &House, year: i32, users: usize, times: usize) -> (Duration, Duration) {
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..users {
        let house = house.clone();
        running.spawn(async move {
            let (viewer, all, mut took) = (manager(), Filter::default(), Vec::new());
            for _ in 0..times {
                let period = day(&format!("{year}-01-01"))..=day(&format!("{year}-12-31"));
                let began = Instant::now();
                let read = read_table(&house, &viewer, &period, &all, By::Town);
                let (_, table) = read.await.expect("a table");
                assert!(table.lines.len() >= 342);
                took.push(began.elapsed());
            }
            took
        });
    }
    let mut took: Vec<_> = running.join_all().await.into_iter().flatten().collect();
    took.sort_unstable();
    (took[took.len() / 2], took[took.len() * 99 / 100])
}

on_both_engines! {
    #[ignore = "measures; takes a minute"]
    async fn the_table_of_a_country_is_there_in_a_moment(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let made = Instant::now();
        country(&database).await;
        println!("{:?}: made in {:?}", database.engine(), made.elapsed());
        for (what, users, times) in [("cold", 1, 1), ("one user", 1, 50), ("twenty users", 20, 20)] {
            let (middle, most) = measure(&house, 2020, users, times).await;
            println!("{:?}: {what}: middle {middle:?}, 99 % {most:?}", database.engine());
        }
        // One lesson that changes makes its month read again, and no other.
        let one = "UPDATE lesson SET pupils_present = 1 WHERE id = (SELECT id FROM lesson
             WHERE day BETWEEN '2020-03-01' AND '2020-03-31' LIMIT 1)";
        database.run_raw(one).await.expect("written");
        let (after, _) = measure(&house, 2020, 1, 1).await;
        println!("{:?}: after a change: {after:?}", database.engine());
    }
}
