use crate::start::{day, house, operator, post};
use domain::lesson::State;
use domain::values::{Mistake, Mistakes};
use services::accounts::{Attempt, sign_in, visitor};
use services::organisations::{self, SearchFilter};
use services::{EditError, contacts, demo_region};
use store::on_both_engines;

on_both_engines! {
    async fn the_demo_is_loaded_whole_into_an_empty_database_and_only_there(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let region = demo::region(day("2026-11-23"));
        let last_year = &region.last_year;
        let weeks = region.published_weeks.len() + last_year.published_weeks.len();
        let lessons = || region.lessons.iter().chain(&last_year.lessons);
        let expected = [
            ("area", region.areas.len()),
            ("municipality", region.municipalities.len()),
            ("organisation", region.organisations.len()),
            ("contact", region.contacts.len()),
            ("school_group", region.groups.len()),
            ("group_unavailable", region.unavailable.len()),
            ("free_day", region.free_days.len()),
            ("holiday", region.holidays.len()),
            ("skill", region.skills.len()),
            ("lesson_type", region.lesson_types.len()),
            ("lesson_type_version", region.lesson_type_versions.len()),
            ("employee", region.employees.len()),
            ("absence", region.absences.len()),
            ("role_grant", region.grants.len()),
            ("account", demo::SIGN_INS.len()),
            ("request", region.requests.len() + last_year.requests.len()),
            ("lesson", lessons().count()),
            ("week", weeks),
            ("season", 1),
            ("season_offer", region.offers.len()),
            ("quota", region.quotas.len()),
            ("bell_times", region.bell_times.len()),
        ];
        for (table, rows) in expected {
            let told = database.number(&format!("SELECT COUNT(*) FROM {table}")).await;
            assert_eq!(told, rows as i64, "{table}");
        }
        let held: usize = lessons()
            .map(|one| &one.lesson)
            .filter(|lesson| lesson.state.occupies())
            .filter_map(|lesson| lesson.slot.as_ref())
            .map(|slot| slot.educators.len() + 1)
            .sum();
        assert_eq!(database.number("SELECT COUNT(*) FROM occupancy").await, held as i64);
        let shown = lessons().filter(|one| {
            one.published && (one.published_slot.is_some() || one.lesson.slot.is_some())
        });
        let told = database.number("SELECT COUNT(*) FROM published_lesson").await;
        assert_eq!(told, shown.count() as i64);

        assert_eq!(demo_region::load(&house).await, Ok(false));
        let told = database.number("SELECT COUNT(*) FROM organisation").await;
        assert_eq!(told, region.organisations.len() as i64);
    }

    async fn everybody_of_the_demo_signs_in_with_their_own_roles(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        for one in demo::SIGN_INS {
            let attempt = Attempt {
                email: one.email.to_owned(),
                passphrase: one.passphrase.to_owned(),
                sender: "192.0.2.1".to_owned(),
            };
            let session = sign_in(&house, &attempt).await.expect("the demo signs in");
            let seen = visitor(&house, &session.token).await.expect("a session").expect("a visitor");
            // What lies behind the wall comes with the second step only.
            let open = one.grants.iter().filter(|grant| !grant.role.is_behind_the_wall());
            let open: Vec<_> = open.copied().collect();
            assert_eq!((seen.name.as_str(), seen.actor.grants()), (one.name, open.as_slice()));
        }
    }

    async fn a_group_of_the_demo_with_lessons_stays(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let region = demo::region(day("2026-11-23"));
        let lesson = &region.lessons.iter().find(|one| one.lesson.state == State::Given).expect("one").lesson;
        let told = organisations::remove_group(&house, &operator(), lesson.group).await;
        assert_eq!(told, Err(EditError::Invalid(Mistakes::one("group", Mistake::InUse))));
        let view = organisations::organisation(&house, &operator(), lesson.organisation, None)
            .await
            .expect("a view");
        let of = |state| {
            let all = region.lessons.iter().chain(&region.last_year.lessons);
            let all = all.map(|one| &one.lesson);
            all.filter(|one| one.organisation == lesson.organisation && one.state == state).count()
        };
        for state in State::ALL {
            assert_eq!(view.lessons.of(state), of(state) as u64, "{state:?}");
        }
    }

    async fn removing_a_contact_leaves_its_requests_without_a_name(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let region = demo::region(day("2026-11-23"));
        let asked = region.requests.iter().find_map(|request| request.contact).expect("a contact");
        let whole = region.contacts.iter().find(|one| one.id == asked).expect("a contact");
        let count = "SELECT COUNT(*) FROM request";
        let before = database.number(count).await;
        let named = "SELECT COUNT(*) FROM request WHERE contact_id IS NOT NULL";
        let with_contact = database.number(named).await;
        let theirs = region.requests.iter().filter(|request| request.contact == Some(asked)).count();
        assert_eq!(contacts::erase_contact(&house, &operator(), &post("erase-one"), whole.organisation, asked, 1).await, Ok(()));
        assert_eq!(database.number(count).await, before);
        assert_eq!(database.number(named).await, with_contact - theirs as i64);
    }

    async fn the_search_among_ten_thousand_schools_is_quick(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        let id = if database.store.is_postgres() { "gen_random_uuid()" } else { "randomblob(16)" };
        let more = format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 85)
             INSERT INTO organisation (id, kind, name, street, house_number, town,
                 municipality_code, website, search_text, version)
             SELECT {id}, o.kind, o.name, o.street, o.house_number, o.town,
                 o.municipality_code, o.website, o.search_text, 1 FROM organisation o, n"
        );
        database.run_raw(&more).await.expect("more schools");
        let all = SearchFilter::default();
        let began = std::time::Instant::now();
        let found = organisations::search(&house, &operator(), "leiden", &all, 0, 20).await;
        let took = began.elapsed();
        assert!(found.expect("a search").total > 0);
        // Unoptimised and beside other tests; it takes a few milliseconds.
        assert!(took.as_millis() < 500, "{took:?}");
    }
}
