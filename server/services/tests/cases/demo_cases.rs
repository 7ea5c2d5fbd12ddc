//! The demo's invented cases: there when the module has keys, once, and the same every time.

use crate::world::{NOW, house};
use domain::cases::ReminderKind;
use domain::ids::EmployeeId;
use domain::permission::Role;
use services::{Actor, Clock, House, cases, demo_region};
use store::testing::TestDatabase;

/// Somebody who signs in to the demo, and follows its cases.
fn of_demo(role: Role) -> Actor {
    let has = |one: &&demo::SignIn| one.grants.iter().any(|grant| grant.role == role);
    let sign_in = demo::SIGN_INS.iter().find(has).expect("a sign-in");
    let region = demo::region("2026-11-24".parse().expect("a date"));
    let mut known = region.employees.iter();
    let known = known.find(|one| one.email.as_str() == sign_in.email);
    let id: EmployeeId = known.expect("an employee").id;
    Actor::employee(id, sign_in.grants.to_vec())
}

async fn count(database: &TestDatabase, what: &str) -> i64 {
    database
        .number(&format!("SELECT COUNT(*) FROM {what}"))
        .await
}

store::on_both_engines! {
    async fn the_demo_has_a_handful_of_cases_each_as_far_as_it_has_come(database) {
        let house = house(&database);
        assert_eq!(demo_region::load(&house).await, Ok(true));
        assert_eq!(demo_region::load_cases(&house).await, Ok(9));
        assert_eq!(demo_region::load_cases(&house).await, Ok(0), "not twice");
        for (what, rows) in [
            ("case_file", 9),
            ("case_weighing", 3),
            ("case_discussion", 2),
            ("case_signal WHERE state = 'active' AND objection_last_on IS NOT NULL", 1),
            ("case_referral WHERE state = 'handed_over'", 1),
        ] {
            assert_eq!(count(&database, what).await, rows, "{what}");
        }
        let worker = of_demo(Role::CaseWorker);
        let mine = cases::my_cases(&house, &worker).await.expect("a list");
        assert_eq!(mine.len(), 6);
        let back = cases::reminders(&house, &worker).await.expect("a list");
        let kinds: Vec<_> = back.iter().map(|one| one.kind).collect();
        let assignments = kinds.iter().filter(|kind| **kind == ReminderKind::Assignment);
        assert_eq!((assignments.count(), kinds.len()), (5, 7));
        let team = cases::team_cases(&house, &of_demo(Role::CaseCoordinator)).await;
        assert_eq!(team.expect("a list").waiting.len(), 1);
        assert_eq!(cases::verify(&house, &[]).await.expect("read").broken, None);
    }

    async fn without_keys_the_demo_has_no_cases(database) {
        let house = House::new(database.store.clone(), Clock::fixed(NOW));
        assert_eq!(demo_region::load(&house).await, Ok(true));
        assert_eq!(demo_region::load_cases(&house).await, Ok(0));
        assert_eq!(count(&database, "case_file").await, 0);
    }
}
