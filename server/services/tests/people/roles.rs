use crate::published::Published;
use crate::world::*;
use domain::employee::{GrantSeen, GrantsForm, OpenLesson};
use domain::ids::{AreaId, LessonId};
use domain::permission::{Grant, Role};
use domain::time::Minute;
use domain::values::Mistake;
use services::{Actor, EditError, Fault, feeds, staff};
use store::on_both_engines;

fn roles(grants: &[&str]) -> GrantsForm {
    GrantsForm {
        grants: grants.iter().map(|grant| (*grant).to_owned()).collect(),
    }
}

on_both_engines! {
    async fn somebody_gets_exactly_the_roles_of_the_form(database) {
        let house = house(&database);
        let admin = administrator();
        area_of_leiden(&database).await;
        let id = employee(&house, "Noor de Wit").await;
        let both = roles(&["educator", &format!("planner:{LEIDEN}")]);
        staff::set_roles(&house, &admin, id, 1, &both).await.expect("two roles");
        let seen = staff::employee(&house, &admin, id).await.expect("seen").grants;
        let planner = GrantSeen { role: Role::Planner, area: Some((LEIDEN, "Leiden".into())) };
        assert_eq!(seen, [planner, GrantSeen { role: Role::Educator, area: None }]);
        staff::set_roles(&house, &admin, id, 2, &roles(&[])).await.expect("none");
        let seen = staff::employee(&house, &admin, id).await.expect("seen").grants;
        assert_eq!(seen, []);
        let stale = staff::set_roles(&house, &admin, id, 2, &both).await;
        assert_eq!(stale, Err(EditError::Fault(Fault::Stale)));
    }

    async fn an_area_that_does_not_exist_is_no_choice(database) {
        let house = house(&database);
        let id = employee(&house, "Noor de Wit").await;
        let form = roles(&[&format!("planner:{}", AreaId::from_number(7))]);
        let given = staff::set_roles(&house, &administrator(), id, 1, &form).await;
        assert_eq!(given, Err(mistake("grants", Mistake::NotAChoice)));
    }

    async fn administrators_do_not_take_that_role_from_themselves(database) {
        let house = house(&database);
        let id = staff::create_admin(&house, "a@example.org", "A", "een lange wachtzin").await.expect("made");
        let me = Actor::employee(id, vec![Grant { role: Role::Administrator, area: None }]);
        let own = |field| Err(mistake(field, Mistake::OwnAdministrator));
        assert_eq!(staff::set_roles(&house, &me, id, 1, &roles(&["planner"])).await, own("grants"));
        let left = staff::deactivate(&house, &me, id, 1).await.map(|_| ());
        assert_eq!(left, own("active"));
        let more = roles(&["administrator", "planner"]);
        assert_eq!(staff::set_roles(&house, &me, id, 1, &more).await, Ok(()));
    }

    async fn who_leaves_is_signed_out_and_their_open_lessons_are_told_and_stay(database) {
        let house = house(&database);
        let admin = administrator();
        let region = Published::new(&database, &house).await;
        region.lesson(1, "2026-11-23", 9 * 60, "confirmed").await;
        region.lesson(2, "2026-11-25", 9 * 60, "confirmed").await;
        region.lesson(3, "2026-11-24", 13 * 60, "proposed").await;
        region.lesson(4, "2026-11-26", 9 * 60, "cancelled").await;
        let token = feeds::make_feed(&house, &region.actor).await.expect("a feed");
        let who = sql_id(&database, region.educator);
        let session = format!("INSERT INTO session (token_hash, employee_id, created_at, seen_at, expires_at) VALUES ('digest', {who}, {NOW}, {NOW}, {})", NOW + 900);
        run(&database, &session).await;
        let open = staff::deactivate(&house, &admin, region.educator, 2).await;
        let lesson = |n, on, hour| OpenLesson {
            lesson: LessonId::from_number(n),
            day: day(on),
            start: Minute::at(hour, 0),
        };
        assert_eq!(open, Ok(vec![lesson(3, "2026-11-24", 13), lesson(2, "2026-11-25", 9)]));
        assert_eq!(database.number("SELECT COUNT(*) FROM session").await, 0);
        assert_eq!(feeds::open_feed(&house, &token).await, Ok(None));
        assert_eq!(database.number("SELECT COUNT(*) FROM lesson_educator").await, 4);
        staff::reactivate(&house, &admin, region.educator, 3).await.expect("back");
        let back = staff::employee(&house, &admin, region.educator).await.expect("seen");
        assert_eq!((back.employee.active, back.grants[0].role), (true, Role::Educator));
        assert_eq!(feeds::open_feed(&house, &token).await, Ok(None));
    }
}
