use crate::published::Published;
use crate::world::*;
use domain::catalogue::LessonTypeForm;
use domain::employee::{EmployeeForm, GrantsForm};
use domain::feed::FeedState;
use domain::permission::Role;
use services::feeds::{FeedAnswer, feed_state, make_feed, open_feed, render, revoke_feed};
use services::{Fault, House, catalogue, staff};
use store::on_both_engines;

async fn calendar(house: &House, token: &str) -> (String, String) {
    match render(house, token, None).await.expect("an answer") {
        FeedAnswer::Calendar { etag, body } => (etag, unfolded(&body)),
        other => panic!("no calendar but {other:?}"),
    }
}

/// Content lines whole again, and the escapes of text undone (RFC 5545, 3.1 and 3.3.11).
fn unfolded(body: &str) -> String {
    body.replace("\r\n ", "")
        .replace("\\n", "\n")
        .replace("\\,", ",")
        .replace("\\;", ";")
}

fn of<'a>(body: &'a str, property: &str) -> Vec<&'a str> {
    let start = format!("{property}:");
    body.split("\r\n")
        .filter_map(|line| line.strip_prefix(start.as_str()))
        .collect()
}

async fn answers_304(house: &House, token: &str, etag: &str) -> bool {
    let answer = render(house, token, Some(etag)).await;
    answer
        == Ok(FeedAnswer::NotModified {
            etag: etag.to_owned(),
        })
}

on_both_engines! {
    async fn a_feed_shows_what_an_educator_needs_to_get_there(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(2, "2026-11-25", 9 * 60 + 45, "confirmed").await;
        region.published(1, "2026-11-25", 9 * 60, "given").await;
        let token = make_feed(&house, &region.actor).await.expect("a feed");
        let (_, body) = calendar(&house, &token).await;
        let summary = "Online veiligheid: De Regenboog; 't Nest, Groep 8a";
        assert_eq!(of(&body, "SUMMARY"), [summary, summary]);
        let place = "De Regenboog; 't Nest, Breestraat 54-56, 2311 CD Leiden";
        assert_eq!(of(&body, "LOCATION"), [place, place]);
        let told = |travel: &str| format!(
            "Telefoon van de school: 0712222222\nGroep: Groep 8a, 28 leerlingen\n\
             Klaarzetten: 10 minuten voor de les\nReistijd: {travel}"
        );
        let there = told("geen, je bent er al");
        assert_eq!(of(&body, "DESCRIPTION"), [told("31 minuten vanaf huis"), there]);
        let starts = of(&body, "DTSTART;TZID=Europe/Amsterdam");
        assert_eq!(starts, ["20261125T090000", "20261125T094500"]);
        assert_eq!(of(&body, "SEQUENCE"), ["3", "3"]);
        assert_eq!(of(&body, "UID")[0], "00000000-0000-0000-0000-000000000001@preventieplanner");
        assert!(!body.to_lowercase().contains("canary"), "{body}");
        assert!(!body.contains("Noor"), "{body}");
    }

    async fn drafts_and_cancelled_lessons_are_not_in_the_feed(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        let token = make_feed(&house, &region.actor).await.expect("a feed");
        region.lesson(1, "2026-11-25", 9 * 60, "confirmed").await;
        region.lesson(2, "2026-11-25", 10 * 60, "proposed").await;
        region.published(3, "2026-11-25", 11 * 60, "cancelled").await;
        let (_, body) = calendar(&house, &token).await;
        assert_eq!(of(&body, "UID").len(), 0);
        region.published(4, "2026-11-25", 13 * 60, "proposed").await;
        let (_, body) = calendar(&house, &token).await;
        assert_eq!(of(&body, "DTSTART;TZID=Europe/Amsterdam"), ["20261125T130000"]);
        // A move that is not published stays the planners' own.
        region.change("UPDATE lesson SET start_minute = 900, day = '2026-11-26'", 5).await;
        let (_, body) = calendar(&house, &token).await;
        assert_eq!(of(&body, "DTSTART;TZID=Europe/Amsterdam"), ["20261125T130000"]);
    }

    async fn a_feed_holds_own_lessons_from_sixty_days_ago_to_four_hundred_ahead(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        for (n, on) in [(1, "2026-09-24"), (2, "2026-09-25"), (3, "2027-12-29"), (4, "2027-12-30")] {
            region.published(n, on, 9 * 60, "given").await;
        }
        let token = make_feed(&house, &region.actor).await.expect("a feed");
        let (_, body) = calendar(&house, &token).await;
        let inside = ["20260925T090000", "20271229T090000"];
        assert_eq!(of(&body, "DTSTART;TZID=Europe/Amsterdam"), inside);
        let (_, colleague) = educator(&house, "Bram Dijk").await;
        let token = make_feed(&house, &colleague).await.expect("a feed");
        let (_, body) = calendar(&house, &token).await;
        assert_eq!(of(&body, "UID").len(), 0);
    }

    async fn everything_a_feed_shows_changes_its_tag_and_nothing_else_does(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(1, "2026-11-25", 9 * 60, "confirmed").await;
        let token = make_feed(&house, &region.actor).await.expect("a feed");
        let (mut tag, _) = calendar(&house, &token).await;
        let shown = [
            "UPDATE contact SET phone = '0713333333'",
            "UPDATE contact SET phone = NULL",
            "UPDATE organisation SET phone = NULL",
            "UPDATE organisation SET name = 'De Regenboog'",
            "UPDATE organisation SET house_number = '58'",
            "UPDATE organisation SET latitude = 52.3, longitude = 4.5",
            "UPDATE school_group SET pupils = 29",
            "UPDATE school_group SET name = 'Groep 8b'",
            "UPDATE published_lesson SET sequence = 4",
            "UPDATE published_lesson SET state = 'cancelled'",
        ];
        for (n, sql) in shown.into_iter().enumerate() {
            assert!(answers_304(&house, &token, &tag).await, "before {sql}");
            region.change(sql, 100 + n as u128).await;
            assert!(!answers_304(&house, &token, &tag).await, "after {sql}");
            tag = calendar(&house, &token).await.0;
        }
        let not_shown = ["UPDATE school_group SET teacher = 'Iemand anders'", "UPDATE organisation SET website = 'x'"];
        for (n, sql) in not_shown.into_iter().enumerate() {
            region.change(sql, 200 + n as u128).await;
            assert!(answers_304(&house, &token, &tag).await, "after {sql}");
        }
        // A write whose clock was read minutes before it was committed.
        run(&database, "UPDATE published_lesson SET state = 'confirmed'").await;
        region.acted(300, NOW - 400).await;
        assert!(!answers_304(&house, &token, &tag).await);
    }

    async fn a_rename_in_the_catalogue_and_a_new_home_reach_the_feed(database) {
        let house = house(&database);
        let admin = administrator();
        let region = Published::new(&database, &house).await;
        region.published(1, "2026-11-25", 9 * 60, "confirmed").await;
        let token = make_feed(&house, &region.actor).await.expect("a feed");
        let (before, _) = calendar(&house, &token).await;
        let types = catalogue::lesson_types_on(&house, &admin, day("2026-11-24")).await.expect("types");
        let form = LessonTypeForm { name: "Veilig online".into(), ..LessonTypeForm::of(&types[0].lesson_type) };
        catalogue::change_lesson_type(&house, &admin, types[0].lesson_type.id, 1, &form).await.expect("renamed");
        assert!(!answers_304(&house, &token, &before).await);
        let (renamed, body) = calendar(&house, &token).await;
        assert_eq!(of(&body, "SUMMARY"), ["Veilig online: De Regenboog; 't Nest, Groep 8a"]);
        let mut form = EmployeeForm::of(&staff::employee(&house, &admin, region.educator).await.expect("seen").employee);
        form.home_postcode = String::new();
        staff::change_employee(&house, &admin, region.educator, 2, &form).await.expect("moved");
        assert!(!answers_304(&house, &token, &renamed).await);
        let (_, body) = calendar(&house, &token).await;
        assert!(body.contains("Reistijd: onbekend vanaf huis"), "{body}");
    }

    async fn a_tag_that_another_server_gave_is_known_here(database) {
        let here = house(&database);
        let region = Published::new(&database, &here).await;
        region.published(1, "2026-11-25", 9 * 60, "confirmed").await;
        let token = make_feed(&here, &region.actor).await.expect("a feed");
        let (tag, _) = calendar(&here, &token).await;
        let there = House::new(database.second_door().await, here.clock().clone());
        assert!(answers_304(&there, &token, &tag).await);
        // The next day the window moved on, and the body is still the same.
        here.clock().advance(86_400);
        assert!(answers_304(&here, &token, &tag).await);
        // Two months later it is no longer the same.
        here.clock().advance(61 * 86_400);
        assert!(!answers_304(&here, &token, &tag).await);
    }

    async fn a_new_address_replaces_the_former_and_a_revoked_one_opens_nothing(database) {
        let house = house(&database);
        let (id, actor) = educator(&house, "Noor de Wit").await;
        assert_eq!(feed_state(&house, &actor).await, Ok(None));
        let first = make_feed(&house, &actor).await.expect("a feed");
        assert_eq!(open_feed(&house, &first).await, Ok(Some(id)));
        let second = make_feed(&house, &actor).await.expect("another");
        assert_eq!(open_feed(&house, &first).await, Ok(None));
        assert_eq!(open_feed(&house, &second).await, Ok(Some(id)));
        let fresh = FeedState { made_at: NOW, fetched_at: None };
        assert_eq!(feed_state(&house, &actor).await, Ok(Some(fresh)));
        let (tag, _) = calendar(&house, &second).await;
        house.clock().advance(600);
        assert!(answers_304(&house, &second, &tag).await);
        let read = FeedState { fetched_at: Some(NOW), ..fresh };
        assert_eq!(feed_state(&house, &actor).await, Ok(Some(read)), "noted once a quarter of an hour");
        house.clock().advance(600);
        assert!(answers_304(&house, &second, &tag).await);
        let read = FeedState { fetched_at: Some(NOW + 1_200), ..fresh };
        assert_eq!(feed_state(&house, &actor).await, Ok(Some(read)));
        let (tag, _) = calendar(&house, &second).await;
        revoke_feed(&house, &actor).await.expect("revoked");
        revoke_feed(&house, &actor).await.expect("harmless again");
        assert_eq!(feed_state(&house, &actor).await, Ok(None));
        for token in [first.as_str(), second.as_str(), "", "unknown"] {
            assert_eq!(render(&house, token, Some(&tag)).await, Ok(FeedAnswer::NotFound));
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM audit WHERE subject_kind LIKE 'feed.%'").await, 3);
        let kept = format!("SELECT COUNT(*) FROM audit WHERE detail LIKE '%{second}%'");
        assert_eq!(database.number(&kept).await, 0);
    }

    async fn a_feed_ends_with_the_role_of_educator(database) {
        let house = house(&database);
        let admin = administrator();
        let (id, actor) = educator(&house, "Noor de Wit").await;
        let token = make_feed(&house, &actor).await.expect("a feed");
        let form = GrantsForm { grants: vec!["manager".into()] };
        staff::set_roles(&house, &admin, id, 2, &form).await.expect("another role");
        assert_eq!(render(&house, &token, None).await, Ok(FeedAnswer::NotFound));
        for role in [Role::Planner, Role::Manager, Role::PrivacyOfficer, Role::Administrator] {
            assert_eq!(make_feed(&house, &with(role)).await, Err(Fault::Denied), "{role:?}");
            assert_eq!(feed_state(&house, &with(role)).await, Err(Fault::Denied), "{role:?}");
        }
    }
}
