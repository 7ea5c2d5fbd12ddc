//! What wants attention found a second time by loops, what managers set, and the mail on Mondays.

use super::manager;
use super::recorded::{Region, region, rows};
use crate::start::{area, house, operator, post, with_role};
use chrono::Datelike;
use domain::coverage::alert_settings::AlertForm;
use domain::coverage::alerts::AlertRules;
use domain::employee::{EmployeeForm, GrantsForm};
use domain::ids::EmployeeId;
use domain::permission::{Action, Denied, Grant, Role};
use domain::time::Day;
use domain::values::{Mistake, Mistakes};
use services::coverage::{
    mail_attention, read_alert_rules, read_attention, set_alert_mail, set_alert_rules,
};
use services::{Actor, EditError, Fault, House, demo_region, staff};
use std::collections::{BTreeMap, BTreeSet};
use store::on_both_engines;
use store::testing::TestDatabase;

const MAILS: &str = "SELECT COUNT(*) FROM outbox WHERE kind = 'attention'";

async fn demo(database: &TestDatabase) -> House {
    let house = house(database);
    assert_eq!(demo_region::load(&house).await, Ok(true));
    house
}

fn form(under: &str, cancelled: &str, days: &str) -> AlertForm {
    AlertForm {
        under_percent: under.into(),
        cancelled: cancelled.into(),
        waiting_days: days.into(),
    }
}

/// The demo's manager of the whole region.
async fn demo_manager(house: &House) -> Actor {
    let staff = staff::employees(house, &operator(), staff::StaffFilter::default()).await;
    let staff = staff.expect("staff");
    let one = staff
        .iter()
        .find(|one| one.email.as_str() == "manager@demo.example");
    let grant = Grant {
        role: Role::Manager,
        area: None,
    };
    Actor::employee(one.expect("the manager").id, vec![grant])
}

/// A new manager of an area.
async fn hire(house: &House, name: &str, of: &str) -> Actor {
    let area = area(house, of).await;
    let form = EmployeeForm {
        name: name.into(),
        email: format!("{}@proef.example", name.to_lowercase().replace(' ', ".")),
        contract_hours: "32".into(),
        ..EmployeeForm::default()
    };
    let key = post(&format!("sleutel-{}", name.len()));
    let id = staff::add_employee(house, &operator(), &key, &form)
        .await
        .expect("hired");
    let grants = GrantsForm {
        grants: vec![format!("manager:{area}")],
    };
    staff::set_roles(house, &operator(), id, 1, &grants)
        .await
        .expect("a role");
    let grant = Grant {
        role: Role::Manager,
        area: Some(area),
    };
    Actor::employee(id, vec![grant])
}

/// School days of a period before today, and from today on.
pub(super) fn school_days(
    holidays: &[Vec<String>],
    first: &str,
    last: &str,
    today: Day,
) -> (u64, u64) {
    let day = |text: &str| text.parse::<Day>().expect("a date");
    let (mut gone, mut left) = (0, 0);
    for one in day(first).iter_days().take_while(|one| *one <= day(last)) {
        let text = one.to_string();
        let closed = holidays.iter().any(|row| row[0] <= text && text <= row[1]);
        if one.weekday().number_from_monday() > 5 || closed {
            continue;
        }
        if one < today { gone += 1 } else { left += 1 }
    }
    (gone, left)
}

/// Names of agreements under so many percent of what is due.
fn behind(region: &Region, holidays: &[Vec<String>], percent: u64, today: Day) -> Vec<String> {
    let now = today.to_string();
    let mut found = Vec::new();
    for (nth, one) in region.agreements.iter().enumerate() {
        if one.days.0 > now || now > one.days.1 {
            continue;
        }
        let delivered = region.lessons.iter().filter(|lesson| {
            lesson.agreement == Some(nth)
                && (lesson.state == "given" || lesson.state == "not_shown_up")
        });
        let (gone, left) = school_days(holidays, &one.days.0, &one.days.1, today);
        let due = ((one.lessons * gone) as f64 / (gone + left) as f64).round() as u64;
        if delivered.count() as u64 * 100 < due * percent {
            found.push(one.id.clone());
        }
    }
    found.sort();
    found
}

on_both_engines! {
    async fn what_wants_attention_is_what_loops_over_the_database_find(database) {
        let house = demo(&database).await;
        let today = house.clock().today();
        let region = region(&database).await;
        let holidays = rows(&database, &["first_day", "last_day"], "holiday").await;
        let waits = |days: i64| {
            let before = today - chrono::Duration::days(days);
            format!("SELECT COUNT(*) FROM lesson l JOIN request r ON r.id = l.request_id
                WHERE l.state = 'requested' AND r.received_on < '{before}'
                  AND r.received_on >= '2025-01-01'")
        };
        let me = demo_manager(&house).await;
        let mut found = 0;
        for (percent, times, days) in [(80u64, 2usize, 21i64), (100, 1, 3), (40, 3, 60)] {
            let typed = form(&percent.to_string(), &times.to_string(), &days.to_string());
            set_alert_rules(&house, &me, None, &typed).await.expect("set");
            let told = read_attention(&house, &me).await.expect("told");
            let mut under: Vec<_> = told.under.iter()
                .map(|one| one.agreement.to_string().replace('-', ""))
                .collect();
            under.sort();
            assert_eq!(under, behind(&region, &holidays, percent, today));
            let mut by_school: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for lesson in &region.lessons {
                let here = lesson.on.starts_with("2026") && lesson.state == "cancelled";
                if here && lesson.cancelled_by == "organisation" {
                    by_school.entry(&lesson.school).or_default().push(&lesson.on);
                }
            }
            let counted = |days: Vec<&str>| {
                let different: BTreeSet<_> = days.iter().collect();
                (different.len(), days.len())
            };
            let shown: BTreeMap<_, _> = told.cancelled.iter()
                .map(|one| {
                    let school = one.organisation.to_string().replace('-', "");
                    (school, (one.times as usize, one.lessons as usize))
                })
                .collect();
            let by_school: BTreeMap<_, _> = (by_school.into_iter())
                .map(|(school, days)| (school.to_owned(), counted(days)))
                .filter(|(_, counted)| counted.0 >= times)
                .collect();
            assert_eq!(shown, by_school);
            assert_eq!(i64::try_from(told.waiting.len()), Ok(database.number(&waits(days)).await));
            found += under.len() + shown.len() + told.waiting.len();
        }
        assert!(found > 10, "{found}");
        let never = form("0", "0", "0");
        set_alert_rules(&house, &me, None, &never).await.expect("set");
        assert!(read_attention(&house, &me).await.expect("told").is_empty());
    }

    async fn a_manager_sets_own_rules_for_own_areas_and_for_nobody_else(database) {
        let house = demo(&database).await;
        let (leiden, gouda) = (area(&house, "Leiden").await, area(&house, "Gouda").await);
        let (me, other) = (hire(&house, "Manager Leiden", "Leiden").await, demo_manager(&house).await);
        set_alert_rules(&house, &me, Some(leiden), &form("50", "3", "7")).await.expect("set");
        set_alert_rules(&house, &me, Some(leiden), &form("55", "3", "7")).await.expect("set again");
        let denied = Err(EditError::Fault(Fault::from(Denied(Action::SetAlerts))));
        assert_eq!(set_alert_rules(&house, &me, Some(gouda), &form("1", "1", "1")).await, denied);
        let elsewhere = read_alert_rules(&house, &me, Some(gouda)).await;
        assert_eq!(elsewhere.map(|_| ()), Err(Fault::NotFound));
        let page = read_alert_rules(&house, &me, Some(leiden)).await.expect("a page");
        assert_eq!(page.form, form("55", "3", "7"));
        assert_eq!(page.areas.iter().map(|one| one.0).collect::<Vec<_>>(), [leiden]);
        assert_eq!(page.settings.rules(Some(leiden)).cancelled, 3);
        assert_eq!(page.settings.rules(None), AlertRules::default());
        let theirs = read_alert_rules(&house, &other, None).await.expect("a page");
        assert_eq!(theirs.settings.by_area.len(), 0);
        // Nothing typed is no rule of its own any more; everywhere it is a mistake.
        set_alert_rules(&house, &me, Some(leiden), &form("", "", "")).await.expect("cleared");
        let page = read_alert_rules(&house, &me, Some(leiden)).await.expect("a page");
        assert_eq!((page.form, page.settings.by_area.len()), (AlertForm::default(), 0));
        let empty = Mistakes::one("under_percent", Mistake::Empty);
        let refused = set_alert_rules(&house, &me, None, &form("", "", "")).await;
        assert_eq!(refused, Err(EditError::Invalid(empty)));
        let educator = Actor::employee(
            EmployeeId::from_number(9),
            vec![Grant { role: Role::Educator, area: None }],
        );
        assert_eq!(read_attention(&house, &educator).await.map(|_| ()), Err(Fault::Denied));
    }

    async fn an_area_is_told_by_its_own_rules_and_only_to_who_sees_it(database) {
        let house = demo(&database).await;
        let leiden = area(&house, "Leiden").await;
        let (everywhere, me) = (demo_manager(&house).await, hire(&house, "Manager Leiden", "Leiden").await);
        for one in [&everywhere, &me] {
            set_alert_rules(&house, one, None, &form("100", "1", "1")).await.expect("set");
        }
        let all = read_attention(&house, &everywhere).await.expect("told");
        let own = read_attention(&house, &me).await.expect("told");
        assert!(own.waiting.len() < all.waiting.len() && !own.waiting.is_empty());
        assert!(own.waiting.iter().all(|one| all.waiting.contains(one)));
        assert!(own.cancelled.iter().all(|one| all.cancelled.contains(one)));
        set_alert_rules(&house, &everywhere, Some(leiden), &form("0", "0", "0")).await.expect("set");
        let without = read_attention(&house, &everywhere).await.expect("told");
        let sum = without.waiting.len() + own.waiting.len();
        assert_eq!(sum, all.waiting.len());
        assert!(without.cancelled.iter().all(|one| !own.cancelled.contains(one)));
    }

    async fn on_monday_morning_each_manager_gets_one_mail_from_however_many_servers(database) {
        let house = demo(&database).await;
        let leiden = hire(&house, "Manager Leiden", "Leiden").await;
        set_alert_rules(&house, &leiden, None, &form("100", "1", "1")).await.expect("set");
        let others = [database.second_door().await, database.second_door().await];
        let clock = house.clock().clone();
        let servers: Vec<_> = [house.store().clone()].into_iter().chain(others)
            .map(|store| House::new(store, clock.clone()))
            .collect();
        // Nine o'clock minus two hours and a minute: it is still night.
        clock.advance(-(2 * 3_600 + 60));
        assert_eq!(mail_attention(&servers[0]).await, Ok(0));
        clock.advance(60);
        let tries = (0..12).map(|nth| {
            let server = servers[nth % 3].clone();
            tokio::spawn(async move { mail_attention(&server).await })
        });
        let mut mails = 0;
        for one in tries.collect::<Vec<_>>() {
            mails += one.await.expect("it ran").expect("mailed");
        }
        assert_eq!(mails, 2);
        assert_eq!(database.number(MAILS).await, 2);
        let weeks = "SELECT COUNT(*) FROM alert_week";
        assert_eq!(database.number(weeks).await, 2);
        // Tuesday and Sunday bring nothing, the next Monday does.
        clock.advance(24 * 3_600);
        assert_eq!(mail_attention(&house).await, Ok(0));
        clock.advance(6 * 24 * 3_600);
        assert_eq!(mail_attention(&house).await, Ok(2));
        for server in servers.into_iter().skip(1) {
            server.store().clone().close().await;
        }
    }

    async fn when_no_server_ran_on_monday_the_mail_comes_later_that_week_and_once(database) {
        let house = demo(&database).await;
        let clock = house.clock().clone();
        // From Monday nine o'clock to Thursday night.
        clock.advance(3 * 24 * 3_600 + 14 * 3_600);
        assert_eq!(mail_attention(&house).await, Ok(1));
        clock.advance(24 * 3_600);
        assert_eq!(mail_attention(&house).await, Ok(0));
        // The night before the next Monday morning it is too early again.
        clock.advance(2 * 24 * 3_600 + 7 * 3_600);
        assert_eq!(mail_attention(&house).await, Ok(0));
        clock.advance(2 * 3_600);
        assert_eq!(mail_attention(&house).await, Ok(1));
        assert_eq!(database.number(MAILS).await, 2);
    }

    async fn who_turned_it_off_or_has_nothing_to_hear_gets_no_mail_that_week(database) {
        let house = demo(&database).await;
        let me = demo_manager(&house).await;
        let other = hire(&house, "Manager Gouda", "Gouda").await;
        set_alert_mail(&house, &me, false).await.expect("off");
        set_alert_rules(&house, &other, None, &form("0", "0", "0")).await.expect("set");
        assert_eq!(mail_attention(&house).await, Ok(0));
        // What is set later that day is for the next week.
        set_alert_mail(&house, &me, true).await.expect("on");
        assert_eq!(mail_attention(&house).await, Ok(0));
        house.clock().advance(7 * 24 * 3_600);
        assert_eq!(mail_attention(&house).await, Ok(1));
        let to = database.strings("SELECT address FROM outbox WHERE kind = 'attention'").await;
        assert_eq!(to, ["manager@demo.example"]);
        let acts = "SELECT COUNT(*) FROM audit WHERE subject_kind LIKE 'alert.%'";
        assert_eq!(database.number(acts).await, 4);
    }

    async fn the_mail_names_schools_and_agreements_and_nobody(database) {
        let house = demo(&database).await;
        let me = demo_manager(&house).await;
        set_alert_rules(&house, &me, None, &form("100", "1", "1")).await.expect("set");
        assert_eq!(mail_attention(&house).await, Ok(1));
        let message = database.strings("SELECT message FROM outbox WHERE kind = 'attention'").await;
        let told = read_attention(&house, &me).await.expect("told");
        assert!(message[0].contains(&told.cancelled[0].school), "{}", message[0]);
        let people = "SELECT name FROM contact UNION SELECT name FROM employee
            UNION SELECT teacher FROM school_group WHERE teacher <> ''";
        let people = database.strings(people).await;
        assert!(people.len() > 50, "{}", people.len());
        for name in people {
            assert!(!message[0].contains(&name), "{name} in {}", message[0]);
        }
        assert!(!message[0].contains('@'));
    }
}

#[test]
fn a_manager_of_these_tests_is_one() {
    assert!(manager().may(Action::SetAlerts));
    let area = domain::ids::AreaId::from_number(1);
    assert!(with_role(Role::Manager, area).may(Action::InviteUnreached));
    assert!(!with_role(Role::Planner, area).may(Action::InviteUnreached));
}
