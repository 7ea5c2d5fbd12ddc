use crate::published::Published;
use crate::world::*;
use domain::board::ChangeKind;
use domain::ids::{AreaId, EmployeeId, LessonId};
use domain::lesson::{CancelledBy, LessonPage, State};
use domain::permission::{Grant, Role};
use domain::time::Week;
use domain::values::{FieldMistake, Mistake, Mistakes};
use services::planning::{
    CancelLesson, PlanError, ask_again, cancel_lesson, confirm_lessons, publish_week, read_lesson,
    take_off, undo, unpublished_changes,
};
use services::{Actor, Fault, House};
use store::on_both_engines;

const TODAY: &str = "2026-11-24";

fn number(number: u128) -> LessonId {
    LessonId::from_number(number)
}

fn of_area(role: Role, area: AreaId) -> Actor {
    Actor::employee(
        EmployeeId::from_number(901),
        vec![Grant {
            role,
            area: Some(area),
        }],
    )
}

async fn page(house: &House, lesson: u128) -> LessonPage {
    read_lesson(house, &with(Role::Planner), number(lesson))
        .await
        .expect("a page")
}

fn acts(page: &LessonPage) -> Vec<&str> {
    page.history.iter().map(|line| line.act.as_str()).collect()
}

on_both_engines! {
    async fn a_lessons_page_tells_what_it_is_about_and_what_may_be_done(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        region.published(1, TODAY, 8 * 60, "proposed").await;
        let shown = page(&house, 1).await;
        assert_eq!(shown.organisation_name, "De Regenboog; 't Nest");
        assert_eq!(shown.contact.map(|contact| contact.name), Some("Canary Contact".to_owned()));
        assert_eq!(shown.employees, [(region.educator, "Noor de Wit".to_owned())].into());
        assert_eq!(shown.published.map(|seen| seen.state), Some(State::Proposed));
        assert_eq!((shown.begun, shown.may_plan, shown.may_record), (true, true, true));

        let other_area = AreaId::from_number(2);
        let planner = read_lesson(&house, &of_area(Role::Planner, other_area), number(1)).await;
        let planner = planner.expect("planners see the whole region");
        assert_eq!((planner.may_plan, planner.may_record), (false, false));
        let manager = of_area(Role::Manager, other_area);
        assert_eq!(read_lesson(&house, &manager, number(1)).await, Err(Fault::NotFound));
        assert_eq!(read_lesson(&house, &region.actor, number(1)).await, Err(Fault::Denied));
        let manager = read_lesson(&house, &of_area(Role::Manager, LEIDEN), number(1)).await;
        assert_eq!(manager.map(|page| page.may_plan), Ok(false));
    }

    async fn a_cancelled_lesson_keeps_who_and_why_and_undo_brings_it_back(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        let planner = with(Role::Planner);
        region.lesson(1, TODAY, 13 * 60, "confirmed").await;
        let before = page(&house, 1).await;
        let nothing = CancelLesson::default();
        let refused = cancel_lesson(&house, &planner, number(1), 1, &nothing).await;
        let mistake = |field: &str, mistake| FieldMistake { field: field.into(), mistake };
        let mistakes = [mistake("by", Mistake::NotAChoice), mistake("reason", Mistake::ReasonNeeded)];
        assert_eq!(refused, Err(PlanError::Invalid(Mistakes(mistakes.into()))));

        let form = CancelLesson { by: "organisation".into(), reason: "Studiedag".into() };
        let changed =
            cancel_lesson(&house, &planner, number(1), 1, &form).await.expect("cancelled");
        let shown = page(&house, 1).await;
        let why = Some((CancelledBy::Organisation, "Studiedag".to_owned()));
        assert_eq!((shown.state, shown.cancelled), (State::Cancelled, why));
        assert_eq!(shown.history[0].reason, "Studiedag");

        let undone = undo(&house, &planner, changed.batch).await.expect("undone");
        let shown = page(&house, 1).await;
        assert_eq!((shown.state, &shown.slot), (before.state, &before.slot));
        assert_eq!(shown.cancelled, None);
        assert_eq!(acts(&shown), ["lesson.undo", "lesson.cancel"]);
        let twice = undo(&house, &planner, changed.batch).await;
        assert_eq!(twice, Ok(undone));
    }

    async fn undo_brings_lessons_of_several_weeks_back_together(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        let planner = with(Role::Planner);
        region.lesson(1, TODAY, 13 * 60, "proposed").await;
        region.lesson(2, "2026-12-01", 13 * 60, "proposed").await;
        let both = [(number(1), 1), (number(2), 1)];
        confirm_lessons(&house, &planner, &both).await.expect("confirmed");
        let both = [(number(1), 2), (number(2), 2)];
        let off = take_off(&house, &planner, &both).await.expect("taken off");
        assert_eq!(page(&house, 2).await.slot, None);
        let raised = "SELECT CAST(SUM(revision) AS bigint) FROM week
                      WHERE monday IN ('2026-11-23', '2026-11-30')";
        let before = database.number(raised).await;
        undo(&house, &planner, off.batch).await.expect("undone");
        // Both weeks were told of it.
        assert_eq!(database.number(raised).await, before + 2);
        let days = [page(&house, 1).await, page(&house, 2).await];
        let days = days.map(|page| (page.state, page.slot.map(|slot| slot.day)));
        let at = |on: &str| (State::Confirmed, Some(day(on)));
        assert_eq!(days, [at(TODAY), at("2026-12-01")]);
    }

    async fn publishing_shows_what_changed_and_leaves_nothing_to_publish(database) {
        let house = house(&database);
        let region = Published::new(&database, &house).await;
        let planner = with(Role::Planner);
        let week = Week::of(day(TODAY));
        for (n, start) in [(1, 9), (2, 10), (3, 11), (4, 13)] {
            region.published(n, TODAY, start * 60, "confirmed").await;
        }
        region.lesson(5, TODAY, 14 * 60, "proposed").await;
        region.published(6, TODAY, 15 * 60, "proposed").await;
        let moved = format!("UPDATE lesson SET start_minute = 960 WHERE id = {}", sql_id(&database, number(2)));
        region.change(&moved, 50).await;
        let form = CancelLesson { by: "us".into(), reason: "Ziek".into() };
        cancel_lesson(&house, &planner, number(3), 1, &form).await.expect("cancelled");
        take_off(&house, &planner, &[(number(4), 1)]).await.expect("taken off");

        let changes = unpublished_changes(&house, &planner, week).await.expect("changes");
        let groups = changes.by_educator();
        let told: Vec<_> = groups.iter().map(|(who, own)| {
            (*who, own.iter().map(|(kind, change)| (*kind, change.lesson)).collect::<Vec<_>>())
        }).collect();
        let own = vec![
            (ChangeKind::Withdrawn, number(3)),
            (ChangeKind::Withdrawn, number(4)),
            (ChangeKind::New, number(5)),
            (ChangeKind::Restated, number(6)),
            (ChangeKind::Moved, number(2)),
        ];
        assert_eq!(told, [(region.educator, own)]);
        assert_eq!(changes.changes[0].organisation, "De Regenboog; 't Nest");

        let elsewhere = of_area(Role::Planner, AreaId::from_number(2));
        let theirs = unpublished_changes(&house, &elsewhere, week).await.expect("changes");
        assert_eq!(theirs.changes, []);
        assert_eq!(publish_week(&house, &elsewhere, week).await, Ok(0));
        let denied = unpublished_changes(&house, &of_area(Role::Manager, LEIDEN), week).await;
        assert_eq!(denied, Err(Fault::Denied));

        assert_eq!(publish_week(&house, &planner, week).await, Ok(5));
        let left = unpublished_changes(&house, &planner, week).await.expect("changes");
        assert_eq!((left.changes.len(), left.published_at), (0, Some(NOW)));
        let again = ask_again(&house, &planner, number(3), 2).await;
        assert!(again.is_ok(), "{again:?}");
    }
}
